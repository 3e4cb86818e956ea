import { practiceAnswerSchema } from '../../domain/answers.ts'
import {
  addMissingColumns,
  addProblem,
  compareRow,
  type EditableColumn,
  expectedRows,
  type Findings,
} from './compare-rows.ts'
import { cellOf, type FoundSheet } from './find-sheets.ts'
import { checkedBy, isBlank, readChoice, readDay, readText } from './read-cell.ts'
import type { ReturnReading } from './return-context.ts'

const SHORT_TEXT = 500
const LONG_TEXT = 20_000
/** No answer yet: older than any export. */
const NEVER = '1970-01-01T00:00:00.000Z'

/**
 * Reads the answers to the practices, by their official id: 59 rows, the 56 of the first official edition, or any other
 * number. A row that is not there any more says nothing.
 */
export const readPractices = (findings: Findings, sheet: FoundSheet, reading: ReturnReading): void => {
  const { project, content, choices, model, isChangedSince } = reading
  const { name, columns: textColumns } = content.texts.practices
  const { shape } = practiceAnswerSchema
  const columns: readonly EditableColumn[] = [
    { key: 'state', field: 'state', read: readChoice(choices.practiceStates) },
    { key: 'evidence', field: 'evidence', read: readText(LONG_TEXT) },
    { key: 'owner', field: 'owner', read: readText(SHORT_TEXT) },
    { key: 'due', field: 'due', read: checkedBy(shape.due, readDay) },
    { key: 'indicatorValue', field: 'indicatorValue', read: readText(SHORT_TEXT) },
    { key: 'comment', field: 'comment', read: readText(LONG_TEXT) },
    { key: 'reason', field: 'reason', read: readText(LONG_TEXT) },
  ]
  const titles = new Map<string, string>(
    [...content.practices.practices, ...project.localPractices].map(({ id, title }) => [id, title]),
  )
  const answers = new Map<string, (typeof project.practiceAnswers)[number]>(
    project.practiceAnswers.map((answer) => [answer.id, answer]),
  )
  const expected = expectedRows(model, name, textColumns, 'id')
  const seen = new Set<string>()
  addMissingColumns(findings, sheet, columns)
  for (const row of sheet.rows) {
    const id = cellOf(sheet, row, 'id')?.text.trim().toLowerCase() ?? ''
    const title = titles.get(id)
    const isAnswered = columns.some(({ key }) => !isBlank(cellOf(sheet, row, key)))
    if (title === undefined || seen.has(id)) {
      if (isAnswered) addProblem(findings, sheet, row, 'id', title === undefined ? 'unknown-practice' : 'duplicate-row')
      continue
    }
    seen.add(id)
    const answer = answers.get(id)
    compareRow(
      findings,
      sheet,
      row,
      {
        target: 'practiceAnswers',
        id,
        label: `${id} ${title}`,
        fields: answer ?? {},
        expected: expected.get(id) ?? new Map(),
        isChangedSince: isChangedSince(answer ?? { modifiedAt: NEVER }),
      },
      columns,
    )
  }
}
