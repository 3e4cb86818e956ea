import type { PracticeAnswer, PracticeState } from '../../domain/answers.ts'
import { fillText } from '../document/fill-template.ts'
import type { WorkbookRow, WorkbookSheet } from '../workbook-model.ts'
import { rangeRef } from './addresses.ts'
import type { AdminRefs } from './admin-sheet.ts'
import type { SheetInput } from './build-context.ts'
import { day, link, value } from './cells.ts'
import type { PracticeRefs } from './results-types.ts'
import { dateRule, listRule } from './rules.ts'
import { defineTable } from './sheet-table.ts'

const FIRST_ROW = 4

/** Sheet 10: the official practices, eight official columns and the answers of the commune; then the local practices. */
export const buildPracticesSheet = (
  input: SheetInput,
  admin: AdminRefs,
): { readonly sheet: WorkbookSheet; readonly refs: PracticeRefs } => {
  const { texts, project, content } = input
  const { practices } = texts
  const table = defineTable(practices.columns)
  const themes = new Map(content.themes.map((theme) => [theme.id, theme.officialTitle]))
  const pilots = new Map(content.pilots.map((pilot) => [pilot.id, pilot.officialLabel]))
  const answers = new Map(project.practiceAnswers.map((answer) => [answer.id, answer]))
  const stateLabel = (state: PracticeState | undefined): string | undefined =>
    state === undefined ? undefined : texts.practiceStates[state]
  const answerCells = (answer: PracticeAnswer | undefined) => ({
    state: value('inputList', stateLabel(answer?.state)),
    evidence: value('inputText', answer?.evidence),
    owner: value('inputText', answer?.owner),
    due: day('inputDate', answer?.due),
    indicatorValue: value('inputText', answer?.indicatorValue),
    comment: value('inputText', answer?.comment),
    reason: value('inputText', answer?.reason),
  })
  const list = content.practices.practices
  const rows: readonly WorkbookRow[] = [
    table.banner('title', practices.name, 'id', 'pilots'),
    table.banner('note', practices.note, 'id', 'indicators'),
    ...table.headers([]),
    ...list.map((practice) => {
      const answer = answers.get(practice.id)
      return table.row({
        // LibreOffice never wraps a linked text: the link is on the id, and the address stays whole.
        id: practice.url ? link(practice.id, practice.url, 'strongLink') : value('strong', practice.id),
        title: value('text', practice.title),
        theme: value('small', `${practice.theme} - ${themes.get(practice.theme) ?? ''}`),
        priority: value('small', practice.priority && texts.practicePriorities[practice.priority]),
        difficulty: value('small', practice.difficulty && texts.practiceDifficulties[practice.difficulty]),
        pilots: value('small', practice.pilots.map((pilot) => pilots.get(pilot) ?? pilot).join('\n')),
        indicators: value('small', practice.indicators.join('\n')),
        url: value('address', practice.url),
        ...answerCells(answer),
      })
    }),
    // Below those of the guide, so that its counts and formulas do not see them.
    ...project.localPractices.map(({ id, title, owner }) =>
      table.row({
        id: value('strong', id),
        title: value('text', title),
        theme: value('small', fillText(practices.local, { owner })),
        ...answerCells(answers.get(id)),
      }),
    ),
  ]
  const lastRow = FIRST_ROW + list.length - 1
  const lastAnswer = lastRow + project.localPractices.length
  const own = (key: string): string => `${table.letter(key)}${FIRST_ROW}:${table.letter(key)}${lastAnswer}`
  return {
    refs: { states: rangeRef(practices.name, table.letter('state'), FIRST_ROW, lastRow), count: list.length },
    sheet: {
      name: practices.name,
      columns: table.columns,
      rows,
      frozenRows: 3,
      frozenColumns: 2,
      repeatedRows: [3, 3],
      printedColumns: table.printedColumns,
      rules: [listRule(texts, own('state'), admin.list('practiceStates').values), dateRule(texts, own('due'))],
      bars: [],
      isInput: true,
    },
  }
}
