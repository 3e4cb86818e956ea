import type { CellStyle } from '../../workbook-model.ts'

/** Colours are AARRGGBB, sizes points. */
export interface CellFont {
  readonly size: number
  readonly color: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
}

export interface CellAlignment {
  readonly vertical: 'center' | 'bottom'
  readonly horizontal?: 'left' | 'right'
  readonly wrapText?: boolean
  readonly indent?: number
}

/** What a style of the model looks like. */
export interface CellLook {
  readonly font: CellFont
  readonly alignment: CellAlignment
  /** Colour of the cell. */
  readonly fill?: string
  /** Colour of the thin rule under the cell. */
  readonly border?: string
  /** Format of numbers, as the file format writes it (English, whatever the language of the program). */
  readonly numFmt?: string
}

const accent = 'FF0E5A4E'
const ink = 'FF1D2A30'
const soft = 'FF51616A'
const rule = 'FFDCD6C8'
const ask = 'FF8A4B00'

const font = (size: number, more: Partial<CellFont> = {}): CellFont => ({ size, color: ink, ...more })
const left: CellAlignment = { vertical: 'center', horizontal: 'left', wrapText: true }
const right: CellAlignment = { vertical: 'center', horizontal: 'right' }
const paper = 'FFFDFAF2'
const wash = 'FFE3EFE9'

const body = (more: Partial<CellLook> = {}): CellLook => ({
  font: font(10.5),
  alignment: left,
  border: rule,
  ...more,
})
const number = (numFmt: string, more: Partial<CellLook> = {}): CellLook => body({ alignment: right, numFmt, ...more })
const header = (alignment: Partial<CellAlignment>): CellLook => ({
  font: font(10.5, { bold: true, color: accent }),
  fill: wash,
  alignment: { ...alignment, vertical: 'bottom', wrapText: true },
})
const unit = (alignment: Partial<CellAlignment>): CellLook => ({
  font: font(9, { color: soft }),
  fill: wash,
  border: accent,
  alignment: { ...alignment, vertical: 'center' },
})

// `_)` leaves the width of a bracket after the figure: an indent is not drawn alike by all programs.
const GAP = '_)_)'
const KG = `#,##0.0${GAP}`
/** As many decimals as given: a format with optional decimals would leave a lone comma behind whole numbers. */
const AS_GIVEN = `General${GAP}`
const FINE = `#,##0.000${GAP}`
const WHOLE = `#,##0${GAP}`
const DAY = 'dd/mm/yyyy'

/** What each style of the model looks like: one accent colour, thin rules, cream for what can be typed. */
export const cellLooks: Readonly<Record<CellStyle, CellLook>> = {
  title: {
    font: font(20, { bold: true, color: accent }),
    alignment: { vertical: 'center', horizontal: 'left' },
  },
  subtitle: { font: font(14, { bold: true }), alignment: left },
  note: { font: font(10, { color: soft }), alignment: left },
  warning: { font: font(10.5, { color: ask }), alignment: left },
  section: {
    font: font(12.5, { bold: true, color: accent }),
    alignment: { vertical: 'bottom', horizontal: 'left' },
    border: accent,
  },
  header: header({ horizontal: 'left' }),
  headerNumber: header({ horizontal: 'right', indent: 1 }),
  unit: unit({ horizontal: 'left' }),
  unitNumber: unit({ horizontal: 'right', indent: 1 }),
  label: body(),
  strong: body({ font: font(10.5, { bold: true }) }),
  text: body(),
  muted: body({ font: font(10, { color: soft }) }),
  small: body({ font: font(9) }),
  address: body({ font: font(7.5, { color: soft }) }),
  link: body({ font: font(10.5, { color: accent, underline: true }) }),
  strongLink: body({ font: font(10.5, { bold: true, color: accent, underline: true }) }),
  state: body({ font: font(9.5) }),
  inputText: body({ fill: paper }),
  inputList: body({ fill: paper }),
  inputInteger: number(WHOLE, { fill: paper }),
  inputNumber: number(AS_GIVEN, { fill: paper }),
  inputDate: number(DAY, { fill: paper }),
  inputYear: number(`0${GAP}`, { fill: paper }),
  fieldInteger: number(WHOLE, { fill: paper, alignment: left }),
  fieldNumber: number(AS_GIVEN, { fill: paper, alignment: left }),
  fieldYear: number('0', { fill: paper, alignment: left }),
  fieldFactor: number(AS_GIVEN, { alignment: left }),
  default: number(AS_GIVEN, { fill: paper, font: font(10.5, { italic: true, color: 'FF7B8790' }) }),
  integer: number(WHOLE),
  decimal: number(AS_GIVEN),
  factor: number(AS_GIVEN),
  fine: number(FINE),
  kg: number(KG),
  sideKg: { font: font(10.5), alignment: right, numFmt: KG },
  percent: number(`0\u00a0%${GAP}`),
  points: number(`0"\u00a0%"${GAP}`),
  date: number(DAY, { alignment: { ...right, horizontal: 'left' } }),
  totalLabel: {
    font: font(10.5, { bold: true }),
    alignment: { vertical: 'center', horizontal: 'right', wrapText: true },
  },
  totalKg: {
    font: font(12, { bold: true, color: accent }),
    alignment: { vertical: 'center', horizontal: 'right' },
    numFmt: KG,
  },
  bigKg: number(KG, { font: font(14, { bold: true, color: accent }) }),
  technical: body({
    font: font(8.5, { color: soft }),
    alignment: { vertical: 'center', horizontal: 'left' },
  }),
}
