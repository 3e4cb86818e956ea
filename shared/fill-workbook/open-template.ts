import { strFromU8 } from 'fflate'
import { type AppError, failure, type Result, success } from '../errors/app-error.ts'
import { catchRefusal, refuseAsInvalid } from '../import/readers/read-refusal.ts'
import { isXlsxPart, readXlsx } from '../import/readers/read-xlsx.ts'
import { scanXml } from '../import/readers/scan-xml.ts'
import type { SheetCell } from '../import/readers/spreadsheet.ts'
import { readDateStyles, readRelations, readWorkbookPart } from '../import/readers/xlsx-parts.ts'
import { unzipGuarded } from '../project-file/zip-guard.ts'
import { toByteText } from './byte-text.ts'
import type { CellPlace } from './cell-address.ts'
import { readSheetPlaces, type SheetPlaces } from './sheet-places.ts'

export interface TemplateSheet {
  readonly name: string
  /** Its part of the zip. */
  readonly part: string
  readonly isHidden: boolean
  /** Its XML, one character a byte. */
  readonly xml: string
  readonly places: SheetPlaces
  /** What its cells hold, by row number then column, both from 1. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>
  readonly lastRow: number
  readonly lastColumn: number
}

/** A workbook that somebody gave, opened to be filled. Plain data, so that it can be read in a worker. */
export interface Template {
  readonly bytes: Uint8Array
  readonly sheets: readonly TemplateSheet[]
  /** For each cell style, by number, whether its numbers show as days. */
  readonly dateStyles: readonly boolean[]
  /** For each cell style, by number, whether its cells stay open when their sheet is protected. */
  readonly unlockedStyles: readonly boolean[]
  /** Whether days count from 1904. */
  readonly isFrom1904: boolean
}

/** For each cell style, by number, whether protection leaves it open. Everything is locked unless said. */
const readUnlockedStyles = (xml: string): readonly boolean[] => {
  const styles: boolean[] = []
  let isCellStyles = false
  scanXml(xml, {
    open: (name, attribute) => {
      if (name === 'cellXfs') isCellStyles = true
      else if (name === 'xf' && isCellStyles) styles.push(false)
      else if (name === 'protection' && isCellStyles && /^(0|false)$/.test(attribute('locked') ?? ''))
        styles[styles.length - 1] = true
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyles = false
    },
    text: () => undefined,
  })
  return styles
}

const readHiddenSheets = (xml: string): ReadonlySet<string> => {
  const hidden = new Set<string>()
  scanXml(xml, {
    open: (name, attribute) => {
      if (name === 'sheet' && (attribute('state') ?? 'visible') !== 'visible') hidden.add(attribute('name') ?? '')
    },
    close: () => undefined,
    text: () => undefined,
  })
  return hidden
}

const refused = ({ code, details, cause }: AppError): Result<never> =>
  code === 'too-large'
    ? failure('unreadable-table', { reason: 'too-large', what: details?.reason ?? '', limit: details?.limit ?? 0 })
    : failure('unreadable-table', { reason: code === 'foreign-file' ? 'not-a-workbook' : 'damaged' }, cause)

/**
 * Opens an xlsx workbook to fill it: what its cells hold, where each stands in the XML, what is locked. Anything else, or
 * a file over the limits of imports, gives `unreadable-table` with a reason.
 */
export const openTemplate = (bytes: Uint8Array): Result<Template> => {
  const unpacked = unzipGuarded(bytes, isXlsxPart)
  if (!unpacked.ok) return refused(unpacked.error)
  const parts = unpacked.value
  const partText = (name: string): string => {
    const part = parts[name]
    return part ? strFromU8(part) : ''
  }
  if (!parts['xl/workbook.xml']) return failure('unreadable-table', { reason: 'not-a-workbook' })
  const template = catchRefusal((): Template => {
    const spreadsheet = readXlsx(parts)
    const workbook = readWorkbookPart(partText('xl/workbook.xml'))
    const relations = readRelations(partText('xl/_rels/workbook.xml.rels'))
    const hidden = readHiddenSheets(partText('xl/workbook.xml'))
    const worksheets = workbook.sheets.flatMap(({ name, relationId }) => {
      const part = relations.get(relationId) ?? ''
      return parts[part] ? [{ name, part }] : []
    })
    const sheets = worksheets.map(({ name, part }, index): TemplateSheet => {
      const xml = toByteText(parts[part] ?? refuseAsInvalid('no-sheet'))
      const rows = spreadsheet.sheets[index]?.rows ?? []
      const cells = new Map(
        rows.map((row) => [
          row.number,
          new Map(row.cells.flatMap((cell, column) => (cell ? [[column + 1, cell] as const] : []))),
        ]),
      )
      const places = readSheetPlaces(xml)
      const lastRow = Math.max(1, places.rows.at(-1)?.row ?? 1, ...places.merges.map(({ last }) => last.row))
      const columns = places.rows.map((row) => row.cells.at(-1)?.column ?? 1)
      const lastColumn = columns.reduce((most, column) => Math.max(most, column), 1)
      return { name, part, isHidden: hidden.has(name), xml, places, cells, lastRow, lastColumn }
    })
    return {
      bytes,
      sheets,
      dateStyles: readDateStyles(partText('xl/styles.xml')),
      unlockedStyles: readUnlockedStyles(partText('xl/styles.xml')),
      isFrom1904: workbook.dayOffset !== 0,
    }
  })
  return template.ok ? success(template.value) : template
}

/** The sheet of that name. */
export const sheetNamed = (template: Template, name: string): TemplateSheet | undefined =>
  template.sheets.find((sheet) => sheet.name === name)

/** What a cell holds; undefined when it is empty. */
export const cellAt = (sheet: TemplateSheet, { row, column }: CellPlace): SheetCell | undefined =>
  sheet.cells.get(row)?.get(column)
