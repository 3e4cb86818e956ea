import columnNames from '../../../resources/import/column-names.json' with { type: 'json' }
import listWords from '../../../resources/import/list-words.json' with { type: 'json' }
import modelPatterns from '../../../resources/import/model-patterns.json' with { type: 'json' }
import { once } from '../../content/once.ts'
import { type KindGuesser, prepareKindGuesser } from './guess-kind.ts'
import {
  type ColumnNames,
  columnNamesSchema,
  type ListWords,
  listWordsSchema,
  modelPatternsSchema,
} from './import-content-schema.ts'

/** What the reading of a list knows: headings, words of the trade, names of models. */
export interface ImportContent {
  readonly columns: ColumnNames
  readonly words: ListWords
  readonly guessKind: KindGuesser
}

/** The bundled content, checked and prepared once. */
export const loadImportContent = once(
  (): ImportContent => ({
    columns: columnNamesSchema.parse(columnNames),
    words: listWordsSchema.parse(listWords),
    guessKind: prepareKindGuesser(modelPatternsSchema.parse(modelPatterns)),
  }),
)
