import type { CellRule } from '../workbook-model.ts'
import type { WorkbookTexts } from './workbook-texts-schema.ts'

/** A choice in a list of the ADMIN sheet; a suggestion also takes other texts. */
export const listRule = (texts: WorkbookTexts, range: string, from: string, isSuggestion = false): CellRule => ({
  range,
  type: 'list',
  from,
  isSuggestion,
  title: texts.validation.listTitle ?? '',
  message: texts.validation.list ?? '',
})

/** A number from `from`, itself included; `strict` asks for more than that. Empty is always allowed. */
export const numberRule = (
  texts: WorkbookTexts,
  range: string,
  type: 'whole' | 'decimal',
  from: number,
  strict = false,
): CellRule => {
  const words = texts.validation
  const message = type === 'whole' ? words.whole : strict ? words.positive : words.decimal
  return {
    range,
    type,
    from,
    isExclusive: strict,
    title: (type === 'whole' ? words.wholeTitle : words.decimalTitle) ?? '',
    message: message ?? '',
  }
}

/** A day. */
export const dateRule = (texts: WorkbookTexts, range: string): CellRule => ({
  range,
  type: 'date',
  from: '2000-01-01',
  title: texts.validation.dateTitle ?? '',
  message: texts.validation.date ?? '',
})
