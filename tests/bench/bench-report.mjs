// What the benches share: medians, French figures, and one section each in docs/performance.md.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const reportPath = join(dirname(fileURLToPath(import.meta.url)), '../../docs/performance.md')

/** Figure by figure, the middle one of all the runs. */
export function takeMedians(runs) {
  const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
  const merge = (values) =>
    typeof values[0] === 'number'
      ? median(values)
      : Object.fromEntries(Object.keys(values[0]).map((key) => [key, merge(values.map((value) => value[key]))]))
  return merge(runs)
}

export const number = (value, digits = 1) =>
  value.toLocaleString('fr-FR', { minimumFractionDigits: digits, maximumFractionDigits: digits })

/** French typography: a no-break space before ; and :, inside « », and before a unit. */
const withNoBreakSpaces = (text) => text.replace(/ (?=[:;»]|ms\b|ko\b|Mo\b|s\b)|(?<=«) /g, '\u00a0')

/** Writes a section of the report in place of the one with the same heading; the others are left as they are. */
export function writeSection(heading, lines) {
  const current = existsSync(reportPath) ? readFileSync(reportPath, 'utf8') : '# Performances\n'
  const start = current.indexOf(`${heading}\n`)
  const next = start === -1 ? -1 : current.indexOf('\n## ', start)
  const before = start === -1 ? `${current.trimEnd()}\n\n` : current.slice(0, start)
  mkdirSync(dirname(reportPath), { recursive: true })
  const section = `${heading}\n\n${lines.map(withNoBreakSpaces).join('\n')}\n`
  writeFileSync(reportPath, before + section + (next === -1 ? '' : current.slice(next)))
}
