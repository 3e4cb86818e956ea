import type { WorkbookModel } from '../workbook-model.ts'
import {
  appPart,
  bookPart,
  bookRelationsPart,
  contentTypesPart,
  corePart,
  linksPart,
  packageRelationsPart,
  textsPart,
} from './xlsx/book-parts.ts'
import type { CellScope } from './xlsx/cell-part.ts'
import { sheetPart } from './xlsx/sheet-part.ts'
import { stylesPart } from './xlsx/styles-part.ts'
import { type DeflatePiece, joinPieces, type ZipPart, zipPieces } from './xlsx/zip-pieces.ts'

/** Rows written so far, and in all. */
export type OnRows = (done: number, total: number) => void

/** Rows between two words about the progress. */
const ROWS_BETWEEN_WORDS = 250

/**
 * The bytes of an `.xlsx` file, piece by piece: rows are turned into bytes as they are asked for. The file follows the
 * Open XML schema and holds no clock nor chance: the same model gives the same bytes. Works in the window and in Node.
 */
export const xlsxPieces = (
  model: WorkbookModel,
  onRows: OnRows = () => undefined,
  deflate?: DeflatePiece,
): Generator<Uint8Array> => {
  const total = model.sheets.reduce((sum, { rows }) => sum + rows.length, 0)
  let done = 0
  const texts = new Map<string, number>()
  let uses = 0
  const textNumber = (text: string): number => {
    uses += 1
    const known = texts.get(text)
    if (known !== undefined) return known
    texts.set(text, texts.size)
    return texts.size - 1
  }
  const onRow = () => {
    done += 1
    if (done % ROWS_BETWEEN_WORDS === 0) onRows(done, total)
  }
  function* parts(): Generator<ZipPart> {
    yield ['[Content_Types].xml', [contentTypesPart(model)]]
    yield ['_rels/.rels', [packageRelationsPart()]]
    yield ['docProps/core.xml', [corePart(model.properties)]]
    yield ['docProps/app.xml', [appPart(model.properties)]]
    yield ['xl/workbook.xml', [bookPart(model)]]
    yield ['xl/_rels/workbook.xml.rels', [bookRelationsPart(model)]]
    yield ['xl/styles.xml', [stylesPart()]]
    for (const [index, sheet] of model.sheets.entries()) {
      const scope: CellScope = { textNumber, copied: new Map(), links: [], onRow }
      yield [`xl/worksheets/sheet${index + 1}.xml`, sheetPart(model, sheet, index + 1, scope)]
      const targets = scope.links.map(({ target }) => target)
      if (targets.length > 0) yield [`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, [linksPart(targets)]]
    }
    // Last: only now is every text known.
    yield ['xl/sharedStrings.xml', textsPart(texts.keys(), uses, texts.size)]
    onRows(total, total)
  }
  return zipPieces(parts(), deflate)
}

/** The bytes of an `.xlsx` file, whole. */
export const writeXlsx = (model: WorkbookModel, onRows?: OnRows, deflate?: DeflatePiece): Uint8Array<ArrayBuffer> =>
  joinPieces(xlsxPieces(model, onRows, deflate))
