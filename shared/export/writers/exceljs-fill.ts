import type { CellValue, DataValidation, Row, Style, Workbook, Worksheet } from 'exceljs'
import { columnLetter, literal } from '../workbook/addresses.ts'
import type { Cell, CellRule, CellStyle, WorkbookModel, WorkbookSheet } from '../workbook-model.ts'
import { rowHeight } from './exceljs-row-height.ts'
import { exceljsStyles } from './exceljs-styles.ts'

/**
 * What filling needs of a workbook: both the one in memory and the one that streams have it. The streaming one of
 * exceljs 4.4 numbers the copied formulas anew in each row and spoils them: it would need them written in full.
 */
export type WorkbookTarget = Pick<Workbook, 'addWorksheet'>

// `dataValidations` exists in exceljs 4.4 but its types leave it out.
type WithValidations = Worksheet & { readonly dataValidations: { add: (range: string, rule: DataValidation) => void } }

/** Text that a spreadsheet program could take for a formula when the cell is edited or saved as CSV (CWE-1236). */
const looksLikeFormula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u
/** `_x0041_` in a text would be read as the character A: its underscore is escaped. */
const escapeCodes = (text: string): string => text.replace(/_x([0-9A-Fa-f]{4})_/gu, '_x005F_x$1_')
const isAllowedLink = (target: string): boolean => /^(https:|mailto:)/u.test(target)
/** exceljs writes a link inside the workbook twice over (issue 3027): the formula is what every program follows. */
const internalLink = (target: string, text: string): string => `HYPERLINK(${literal(target)},${literal(text)})`

const textStyles = new Map<CellStyle, Partial<Style>>()
/** The same look with the *text* format: what is typed again in such a cell stays a text. */
const asText = (style: CellStyle): Partial<Style> => {
  const known = textStyles.get(style) ?? { ...exceljsStyles[style], numFmt: '@' }
  textStyles.set(style, known)
  return known
}

const writeCell = (row: Row, column: number, cell: Cell): void => {
  const target = row.getCell(column)
  target.style = exceljsStyles[cell.style]
  const { value } = cell
  if (cell.date !== undefined) target.value = new Date(`${cell.date}T00:00:00Z`)
  else if (cell.copyOf !== undefined) target.value = { sharedFormula: cell.copyOf, result: value ?? '' }
  else if (cell.formula !== undefined)
    target.value =
      cell.copiedOver === undefined
        ? { formula: cell.formula, result: value ?? '' }
        : ({ formula: cell.formula, shareType: 'shared', ref: cell.copiedOver, result: value ?? '' } as CellValue) // the types leave `shareType` out
  else if (typeof value === 'string') {
    const text = escapeCodes(value)
    if (looksLikeFormula.test(text)) target.style = asText(cell.style)
    // An empty text is an empty cell: readers must not take it for an answer.
    if (cell.link?.startsWith('#')) target.value = { formula: internalLink(cell.link, text), result: text }
    else if (cell.link !== undefined && isAllowedLink(cell.link)) target.value = { text, hyperlink: cell.link }
    else if (text !== '') target.value = text
  } else if (value !== undefined) target.value = value
}

const toValidation = (rule: CellRule): DataValidation => {
  const common = { allowBlank: true, errorTitle: rule.title, error: rule.message, errorStyle: 'stop' as const }
  const { from } = rule
  if (rule.type === 'list')
    return { ...common, type: 'list', formulae: [from], showErrorMessage: rule.isSuggestion !== true }
  const operator = rule.isExclusive ? 'greaterThan' : 'greaterThanOrEqual'
  return {
    ...common,
    type: rule.type,
    operator,
    formulae: [rule.type === 'date' ? new Date(`${from}T00:00:00Z`) : from],
    showErrorMessage: true,
  }
}

const footerText = (text: string): string =>
  text.replaceAll('&', '&&').replace('{{page}}', '&P').replace('{{pages}}', '&N')

const openSheet = (model: WorkbookModel, sheet: WorkbookSheet, workbook: WorkbookTarget): Worksheet => {
  const lastRow = sheet.rows.length
  return workbook.addWorksheet(sheet.name, {
    properties: { defaultRowHeight: 15, ...(sheet.isInput && { tabColor: { argb: 'FF0E5A4E' } }) },
    views: [
      sheet.frozenRows + sheet.frozenColumns > 0
        ? { state: 'frozen', xSplit: sheet.frozenColumns, ySplit: sheet.frozenRows, showGridLines: false }
        : { state: 'normal', showGridLines: false },
    ],
    pageSetup: {
      paperSize: 9, // A4
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.45, right: 0.45, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      // exceljs puts a dollar before the letter only; LibreOffice wants one before the row too.
      printArea: `A$1:${columnLetter(sheet.printedColumns)}$${lastRow}`,
      ...(sheet.repeatedRows && { printTitlesRow: sheet.repeatedRows.join(':') }),
    },
    headerFooter: {
      oddFooter: `&L&8${footerText(model.footer.left)}&C&8${footerText(sheet.name)}&R&8${footerText(model.footer.right)}`,
    },
  })
}

const fillSheet = (model: WorkbookModel, sheet: WorkbookSheet, workbook: WorkbookTarget): Worksheet => {
  const target = openSheet(model, sheet, workbook)
  target.columns = sheet.columns.map(({ width, isHidden }) => ({ width, ...(isHidden && { hidden: true }) }))
  for (const [index, row] of sheet.rows.entries()) {
    const number = index + 1
    const written = target.getRow(number)
    for (const [column, cell] of row.cells.entries()) if (cell) writeCell(written, column + 1, cell)
    if (row.cells.length > 0) written.height = rowHeight(row, sheet.columns, (name) => exceljsStyles[name])
    for (const [first, last] of row.merge ?? []) target.mergeCells(number, first, number, last)
    // A committed row leaves the memory when the workbook streams; in memory this does nothing.
    written.commit()
  }
  for (const rule of sheet.rules) (target as WithValidations).dataValidations.add(rule.range, toValidation(rule)) // see the type
  for (const [index, range] of sheet.bars.entries())
    target.addConditionalFormatting({
      ref: range,
      rules: [
        {
          type: 'dataBar',
          priority: index + 1,
          gradient: false,
          minLength: 0,
          maxLength: 100,
          cfvo: [
            { type: 'num', value: 0 },
            { type: 'num', value: 1 },
          ],
          color: { argb: 'FFB9D5CA' },
        } as never, // the types of exceljs forget `color` and `priority` of a data bar
      ],
    })
  return target
}

/** Writes a model into a workbook, sheet by sheet and row by row. `onSheet` lets a streaming writer close each sheet. */
export const fillWorkbook = (
  model: WorkbookModel,
  workbook: WorkbookTarget,
  onSheet: (sheet: Worksheet) => void = () => undefined,
): void => {
  const { properties } = model
  Object.assign(workbook, {
    creator: properties.author,
    lastModifiedBy: properties.application,
    company: properties.author,
    title: properties.title,
    subject: properties.subject,
    keywords: properties.keywords,
    category: properties.category,
    description: properties.description,
    language: properties.language,
    created: new Date(properties.createdAt),
    modified: new Date(properties.createdAt),
  })
  for (const sheet of model.sheets) onSheet(fillSheet(model, sheet, workbook))
}
