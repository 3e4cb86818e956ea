import type { Alignment, Borders, Fill, Font, Style } from 'exceljs'
import type { CellStyle } from '../workbook-model.ts'

const accent = 'FF0E5A4E'
const ink = 'FF1D2A30'
const soft = 'FF51616A'
const rule = 'FFDCD6C8'
const ask = 'FF8A4B00'

// Calibri has a free twin of the same widths (Carlito), so that the columns fit in Excel and in LibreOffice.
const font = (size: number, more: Partial<Font> = {}): Partial<Font> => ({
  name: 'Calibri',
  size,
  color: { argb: ink },
  ...more,
})
const fill = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } })
const under: Partial<Borders> = { bottom: { style: 'thin', color: { argb: rule } } }
const underAccent: Partial<Borders> = { bottom: { style: 'thin', color: { argb: accent } } }
const left: Partial<Alignment> = { vertical: 'middle', horizontal: 'left', wrapText: true }
const right: Partial<Alignment> = { vertical: 'middle', horizontal: 'right' }
const paper = fill('FFFDFAF2')
const wash = fill('FFE3EFE9')

const body = (more: Partial<Style> = {}): Partial<Style> => ({
  font: font(10.5),
  alignment: left,
  border: under,
  ...more,
})
const number = (numFmt: string, more: Partial<Style> = {}): Partial<Style> =>
  body({ alignment: right, numFmt, ...more })
const header = (alignment: Partial<Alignment>): Partial<Style> => ({
  font: font(10.5, { bold: true, color: { argb: accent } }),
  fill: wash,
  alignment: { ...alignment, vertical: 'bottom', wrapText: true },
})
const unit = (alignment: Partial<Alignment>): Partial<Style> => ({
  font: font(9, { color: { argb: soft } }),
  fill: wash,
  border: underAccent,
  alignment: { ...alignment, vertical: 'middle' },
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
export const exceljsStyles: Readonly<Record<CellStyle, Partial<Style>>> = {
  title: {
    font: font(20, { bold: true, color: { argb: accent } }),
    alignment: { vertical: 'middle', horizontal: 'left' },
  },
  subtitle: { font: font(14, { bold: true }), alignment: left },
  note: { font: font(10, { color: { argb: soft } }), alignment: left },
  warning: { font: font(10.5, { color: { argb: ask } }), alignment: left },
  section: {
    font: font(12.5, { bold: true, color: { argb: accent } }),
    alignment: { vertical: 'bottom', horizontal: 'left' },
    border: underAccent,
  },
  header: header({ horizontal: 'left' }),
  headerNumber: header({ horizontal: 'right', indent: 1 }),
  unit: unit({ horizontal: 'left' }),
  unitNumber: unit({ horizontal: 'right', indent: 1 }),
  label: body(),
  strong: body({ font: font(10.5, { bold: true }) }),
  text: body(),
  muted: body({ font: font(10, { color: { argb: soft } }) }),
  small: body({ font: font(9) }),
  address: body({ font: font(7.5, { color: { argb: soft } }) }),
  link: body({ font: font(10.5, { color: { argb: accent }, underline: true }) }),
  strongLink: body({ font: font(10.5, { bold: true, color: { argb: accent }, underline: true }) }),
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
  default: number(AS_GIVEN, { fill: paper, font: font(10.5, { italic: true, color: { argb: 'FF7B8790' } }) }),
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
    alignment: { vertical: 'middle', horizontal: 'right', wrapText: true },
  },
  totalKg: {
    font: font(12, { bold: true, color: { argb: accent } }),
    alignment: { vertical: 'middle', horizontal: 'right' },
    numFmt: KG,
  },
  bigKg: number(KG, { font: font(14, { bold: true, color: { argb: accent } }) }),
  technical: body({
    font: font(8.5, { color: { argb: soft } }),
    alignment: { vertical: 'middle', horizontal: 'left' },
  }),
}
