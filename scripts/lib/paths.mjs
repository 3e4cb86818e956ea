import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the checkout. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** @param {...string} parts path inside the checkout */
export const inRoot = (...parts) => path.join(root, ...parts)

/**
 * True when `output` is missing, or older than a file below one of `sources`. Modification times only: a few
 * milliseconds, good enough to rebuild after an edit or a `git pull`.
 * @param {string} output
 * @param {readonly string[]} sources files or folders
 */
export function isStale(output, sources) {
  if (!existsSync(output)) return true
  const builtAt = statSync(output).mtimeMs
  return sources.some((source) => newestChange(source) > builtAt)
}

/**
 * @param {string} target
 * @returns {number} latest modification time below `target`, in ms; 0 when there is nothing
 */
function newestChange(target) {
  const stats = statSync(target, { throwIfNoEntry: false })
  if (!stats) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  // A folder counts too: its own time moves when a file is added or removed.
  return readdirSync(target).reduce(
    (latest, name) => Math.max(latest, newestChange(path.join(target, name))),
    stats.mtimeMs,
  )
}
