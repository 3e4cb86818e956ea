import type { EditableColumn } from './compare-rows.ts'
import { readChoice } from './read-cell.ts'
import type { WorkbookChoices } from './workbook-choices.ts'

/** The two columns that say where a datum comes from and how sure it is. */
export const sourceColumns = (choices: WorkbookChoices): readonly EditableColumn[] => [
  { key: 'origin', field: 'origin', read: readChoice(choices.origins) },
  { key: 'confidence', field: 'confidence', read: readChoice(choices.dataConfidences) },
]
