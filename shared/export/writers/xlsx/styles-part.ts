import type { CellStyle } from '../../workbook-model.ts'
import { type CellFont, type CellLook, cellLooks } from './looks.ts'
import { escapeAttribute, MAIN, XML_HEAD } from './xml.ts'

/** First number that a file may give to a number format of its own. */
const FIRST_FORMAT = 164
/** Built-in number of the text format. */
const TEXT_FORMAT = 49
/** Calibri has a free twin of the same widths (Carlito), so that the columns fit in Excel and in LibreOffice. */
const FONT_NAME = 'Calibri'

/** Gives each different value a number, in the order they come. */
const numbered = (first: readonly string[]) => {
  const values = [...first]
  return {
    values,
    numberOf: (value: string): number => {
      const known = values.indexOf(value)
      return known < 0 ? values.push(value) - 1 : known
    },
  }
}

// The order of the elements is the schema's: Excel repairs, and strict readers refuse, any other.
const fontXml = ({ bold, italic, underline, size, color }: CellFont): string =>
  `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}${underline ? '<u/>' : ''}<sz val="${size}"/>` +
  `<color rgb="${color}"/><name val="${FONT_NAME}"/><family val="2"/></font>`
const fillXml = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`
const borderXml = (color: string): string =>
  `<border><left/><right/><top/><bottom style="thin"><color rgb="${color}"/></bottom><diagonal/></border>`
const alignmentXml = ({ horizontal, vertical, wrapText, indent }: CellLook['alignment']): string =>
  `<alignment${horizontal ? ` horizontal="${horizontal}"` : ''} vertical="${vertical}"` +
  `${wrapText ? ' wrapText="1"' : ''}${indent ? ` indent="${indent}"` : ''}/>`

const fonts = numbered([`<font><sz val="11"/><name val="${FONT_NAME}"/><family val="2"/></font>`])
const fills = numbered([
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
])
const borders = numbered(['<border><left/><right/><top/><bottom/><diagonal/></border>'])
const formats = numbered([])
const looks = numbered(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'])

const formatNumber = (format: string | undefined): number => {
  if (format === undefined) return 0
  return format === '@' ? TEXT_FORMAT : FIRST_FORMAT + formats.numberOf(format)
}

const lookNumber = ({ font, fill, border, alignment, numFmt }: CellLook): number => {
  const format = formatNumber(numFmt)
  const fillNumber = fill === undefined ? 0 : fills.numberOf(fillXml(fill))
  const borderNumber = border === undefined ? 0 : borders.numberOf(borderXml(border))
  return looks.numberOf(
    `<xf numFmtId="${format}" fontId="${fonts.numberOf(fontXml(font))}" fillId="${fillNumber}" borderId="${borderNumber}" xfId="0"` +
      `${format ? ' applyNumberFormat="1"' : ''} applyFont="1"${fillNumber ? ' applyFill="1"' : ''}` +
      `${borderNumber ? ' applyBorder="1"' : ''} applyAlignment="1">${alignmentXml(alignment)}</xf>`,
  )
}

const styleNames = Object.keys(cellLooks) as CellStyle[] // its keys, by its type
const numbersOf = (more: Partial<CellLook>): Readonly<Record<CellStyle, number>> =>
  Object.fromEntries(styleNames.map((style) => [style, lookNumber({ ...cellLooks[style], ...more })])) as Readonly<
    Record<CellStyle, number> // one for each style
  >

/** Number of each style in the style part. */
export const styleNumbers = numbersOf({})
/** The same looks with the *text* format: what is typed again in such a cell stays a text. */
export const textStyleNumbers = numbersOf({ numFmt: '@' })

const group = (name: string, { values }: { readonly values: readonly string[] }): string =>
  `<${name} count="${values.length}">${values.join('')}</${name}>`

/** `xl/styles.xml`, the same for every workbook. */
export const stylesPart = (): string =>
  `${XML_HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.values.length}">` +
  formats.values
    .map((code, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${escapeAttribute(code)}"/>`)
    .join('') +
  `</numFmts>${group('fonts', fonts)}${group('fills', fills)}${group('borders', borders)}` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `${group('cellXfs', looks)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>` +
  '<dxfs count="0"/></styleSheet>'
