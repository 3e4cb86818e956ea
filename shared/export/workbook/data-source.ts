import type { Confidence, DataOrigin } from '../../domain/record.ts'
import type { Cell, CellRule } from '../workbook-model.ts'
import type { AdminRefs } from './admin-sheet.ts'
import { value } from './cells.ts'
import { listRule } from './rules.ts'
import type { WorkbookTexts } from './workbook-texts-schema.ts'

interface DataSource {
  readonly origin?: DataOrigin | undefined
  readonly confidence?: Confidence | undefined
}

/** Where the datum of a row comes from and how sure it is: two cells to choose in. */
export const sourceCells = (
  texts: WorkbookTexts,
  { origin, confidence }: DataSource = {},
): { readonly origin: Cell | undefined; readonly confidence: Cell | undefined } => ({
  origin: value('inputList', origin && texts.origins[origin]),
  confidence: value('inputList', confidence && texts.dataConfidences[confidence]),
})

/** The lists of these two columns; `own` gives the range of a column. */
export const sourceRules = (
  texts: WorkbookTexts,
  own: (key: string) => string,
  admin: AdminRefs,
): readonly CellRule[] => [
  listRule(texts, own('origin'), admin.list('origins').values),
  listRule(texts, own('confidence'), admin.list('dataConfidences').values),
]
