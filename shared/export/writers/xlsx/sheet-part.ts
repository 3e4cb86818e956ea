import { columnLetter } from '../../workbook/addresses.ts'
import type { CellRule, WorkbookModel, WorkbookRow, WorkbookSheet } from '../../workbook-model.ts'
import { type CellScope, cellXml, daySerial } from './cell-part.ts'
import { rowHeight } from './row-height.ts'
import { styleNumbers } from './styles-part.ts'
import { escapeAttribute, escapeXml, MAIN, RELATIONS, XML_HEAD } from './xml.ts'

const SPREADSHEET_2009 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'
const ACCENT = 'FF0E5A4E'
const BAR = 'FFB9D5CA'

const viewXml = ({ frozenRows, frozenColumns }: WorkbookSheet, isFirst: boolean): string => {
  const view = `<sheetView showGridLines="0"${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"`
  if (frozenRows + frozenColumns === 0) return `<sheetViews>${view}/></sheetViews>`
  const pane = frozenRows === 0 ? 'topRight' : frozenColumns === 0 ? 'bottomLeft' : 'bottomRight'
  const split = `${frozenColumns ? ` xSplit="${frozenColumns}"` : ''}${frozenRows ? ` ySplit="${frozenRows}"` : ''}`
  const corner = `${columnLetter(frozenColumns + 1)}${frozenRows + 1}`
  return (
    `<sheetViews>${view}><pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}"/></sheetView></sheetViews>`
  )
}

const columnsXml = ({ columns }: WorkbookSheet): string =>
  `<cols>${columns
    .map(
      ({ width, isHidden }, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${width}"${isHidden ? ' hidden="1"' : ''} customWidth="1"/>`,
    )
    .join('')}</cols>`

const rowXml = (
  row: WorkbookRow,
  number: number,
  sheet: WorkbookSheet,
  letters: string[],
  scope: CellScope,
): string => {
  let cells = ''
  for (const [index, cell] of row.cells.entries()) {
    letters[index] ??= columnLetter(index + 1)
    const address = `${letters[index]}${number}`
    if (cell) cells += cellXml(cell, address, scope)
    else {
      // A joined cell is drawn from all the cells it covers.
      const cover = row.merge?.find(([first, last]) => first <= index && index < last)
      const style = cover && row.cells[cover[0] - 1]?.style
      if (style) cells += `<c r="${address}" s="${styleNumbers[style]}"/>`
    }
  }
  return `<row r="${number}" ht="${rowHeight(row, sheet.columns)}" customHeight="1">${cells}</row>`
}

const mergesXml = ({ rows }: WorkbookSheet): string => {
  const refs = rows.flatMap(({ merge = [] }, index) =>
    merge.map(([first, last]) => `${columnLetter(first)}${index + 1}:${columnLetter(last)}${index + 1}`),
  )
  if (refs.length === 0) return ''
  return `<mergeCells count="${refs.length}">${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
}

// The bar of 2007 cannot say that it is plain and that it starts at nothing: the extension says so.
const barId = (sheet: number, index: number): string =>
  `{5E7A1B00-0000-4000-8000-${String(sheet * 1000 + index).padStart(12, '0')}}`

const barsXml = ({ bars }: WorkbookSheet, sheet: number): string =>
  bars
    .map(
      (range, index) =>
        `<conditionalFormatting sqref="${range}"><cfRule type="dataBar" priority="${index + 1}"><dataBar>` +
        `<cfvo type="num" val="0"/><cfvo type="num" val="1"/><color rgb="${BAR}"/></dataBar>` +
        `<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="${SPREADSHEET_2009}">` +
        `<x14:id>${barId(sheet, index)}</x14:id></ext></extLst></cfRule></conditionalFormatting>`,
    )
    .join('')

const barsExtension = ({ bars }: WorkbookSheet, sheet: number): string => {
  if (bars.length === 0) return ''
  const rules = bars.map(
    (range, index) =>
      `<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">` +
      `<x14:cfRule type="dataBar" id="${barId(sheet, index)}"><x14:dataBar minLength="0" maxLength="100" gradient="0">` +
      '<x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>1</xm:f></x14:cfvo>' +
      `</x14:dataBar></x14:cfRule><xm:sqref>${range}</xm:sqref></x14:conditionalFormatting>`,
  )
  return (
    `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${SPREADSHEET_2009}">` +
    `<x14:conditionalFormattings>${rules.join('')}</x14:conditionalFormattings></ext></extLst>`
  )
}

const ruleXml = (rule: CellRule): string => {
  const { type, from } = rule
  const operator = type === 'list' ? '' : ` operator="${rule.isExclusive ? 'greaterThan' : 'greaterThanOrEqual'}"`
  const bound = type === 'date' ? daySerial(String(from)) : escapeXml(String(from))
  return (
    `<dataValidation type="${type}" errorStyle="stop"${operator} allowBlank="1"` +
    `${rule.isSuggestion ? '' : ' showErrorMessage="1"'} errorTitle="${escapeAttribute(rule.title)}" ` +
    `error="${escapeAttribute(rule.message)}" sqref="${rule.range}"><formula1>${bound}</formula1></dataValidation>`
  )
}

const rulesXml = ({ rules }: WorkbookSheet): string =>
  rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.map(ruleXml).join('')}</dataValidations>`

/** Longest text of a footer, all three parts and their codes together, is 255 characters. */
const LONGEST_FOOTER_PART = 110
const footerText = (text: string): string =>
  text.slice(0, LONGEST_FOOTER_PART).replaceAll('&', '&&').replace('{{page}}', '&P').replace('{{pages}}', '&N')

const pageXml = (sheet: WorkbookSheet, { footer }: WorkbookModel): string =>
  '<printOptions horizontalCentered="1"/>' +
  '<pageMargins left="0.45" right="0.45" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
  // 9 is A4; as many pages high as needed.
  '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"/><headerFooter><oddFooter>' +
  escapeXml(`&L&8${footerText(footer.left)}&C&8${footerText(sheet.name)}&R&8${footerText(footer.right)}`) +
  '</oddFooter></headerFooter>'

/**
 * One sheet, row by row, in the order of elements that the schema asks for. `number` counts from 1. The links met on the
 * way are in `scope.links` once it is all read.
 */
export function* sheetPart(
  model: WorkbookModel,
  sheet: WorkbookSheet,
  number: number,
  scope: CellScope,
): Generator<string> {
  const { rows, columns } = sheet
  yield `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetPr>` +
    `${sheet.isInput ? `<tabColor rgb="${ACCENT}"/>` : ''}<pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="A1:${columnLetter(Math.max(1, columns.length))}${Math.max(1, rows.length)}"/>` +
    `${viewXml(sheet, number === 1)}<sheetFormatPr defaultRowHeight="15"/>${columnsXml(sheet)}<sheetData>`
  const letters: string[] = []
  for (const [index, row] of rows.entries()) {
    if (row.cells.length > 0) yield rowXml(row, index + 1, sheet, letters, scope)
    scope.onRow()
  }
  const links = scope.links.map(({ address }, index) => `<hyperlink ref="${address}" r:id="rId${index + 1}"/>`)
  yield `</sheetData>${mergesXml(sheet)}${barsXml(sheet, number)}${rulesXml(sheet)}` +
    `${links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : ''}${pageXml(sheet, model)}` +
    `${barsExtension(sheet, number)}</worksheet>`
}
