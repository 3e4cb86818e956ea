import { accessSync, constants } from 'node:fs'
import path from 'node:path'

/**
 * Full path of a program on the PATH.
 * @param {string} name
 * @param {string | undefined} [searchPath]
 * @returns {string | undefined}
 */
export function findProgram(name, searchPath = process.env.PATH) {
  const folders = (searchPath ?? '').split(path.delimiter).filter(Boolean)
  return folders.map((folder) => path.join(folder, name)).find(isExecutable)
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false // absent or not ours to run: the same answer for the caller
  }
}
