import { isSafeLink } from '../../document/runs.ts'
import { literal } from '../../workbook/addresses.ts'
import type { Cell } from '../../workbook-model.ts'
import { styleNumbers, textStyleNumbers } from './styles-part.ts'
import { cellText, escapeXml } from './xml.ts'

/** Text that a spreadsheet program could take for a formula when the cell is edited or saved as CSV (CWE-1236). */
const looksLikeFormula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u

const DAY_MS = 86_400_000
/** Day 0 of the spreadsheet calendar, as every program counts the days after February 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30)
/** `2027-06-30` as the number of a day. */
export const daySerial = (isoDay: string): number => (Date.parse(`${isoDay}T00:00:00Z`) - DAY_ZERO) / DAY_MS

/** What the cells of one sheet share while it is written. */
export interface CellScope {
  /** Number of a text in the table of texts of the workbook. */
  readonly textNumber: (text: string) => number
  /** Numbers of the formulas that other cells copy, by the address of the first. */
  readonly copied: Map<string, number>
  readonly links: { readonly address: string; readonly target: string }[]
  /** Called after each row. */
  readonly onRow: () => void
}

/** A formula and its cached result; an empty result is an empty text. */
const withResult = (start: string, formula: string, result: Cell['value'] = ''): string => {
  if (typeof result === 'number') return `${start}>${formula}<v>${result}</v></c>`
  if (typeof result === 'boolean') return `${start} t="b">${formula}<v>${result ? 1 : 0}</v></c>`
  return `${start} t="str">${formula}<v>${escapeXml(result)}</v></c>`
}

/** One `<c>` element. A text is never a formula, whatever its first character. */
export const cellXml = (cell: Cell, address: string, scope: CellScope): string => {
  const { value, link } = cell
  const start = `<c r="${address}" s="${styleNumbers[cell.style]}"`
  if (cell.date !== undefined) return `${start}><v>${daySerial(cell.date)}</v></c>`
  if (cell.copyOf !== undefined)
    return withResult(start, `<f t="shared" si="${scope.copied.get(cell.copyOf) ?? 0}"/>`, value)
  if (cell.formula !== undefined) {
    const text = escapeXml(cell.formula)
    if (cell.copiedOver === undefined) return withResult(start, `<f>${text}</f>`, value)
    const number = scope.copied.size
    scope.copied.set(address, number)
    return withResult(start, `<f t="shared" ref="${cell.copiedOver}" si="${number}">${text}</f>`, value)
  }
  // An empty text is an empty cell: readers must not take it for an answer.
  if (value === undefined || value === '') return `${start}/>`
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`
  if (typeof value === 'boolean') return `${start} t="b"><v>${value ? 1 : 0}</v></c>`
  if (link?.startsWith('#'))
    return withResult(start, `<f>${escapeXml(`HYPERLINK(${literal(link)},${literal(value)})`)}</f>`, value)
  if (link !== undefined && isSafeLink(link)) scope.links.push({ address, target: link })
  const style = looksLikeFormula.test(value) ? textStyleNumbers[cell.style] : styleNumbers[cell.style]
  return `<c r="${address}" s="${style}" t="s"><v>${scope.textNumber(cellText(value))}</v></c>`
}
