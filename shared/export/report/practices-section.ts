import type { PracticeState } from '../../domain/answers.ts'
import { fillCount, fillText } from '../document/fill-template.ts'
import { groupRow, heading, paragraph, row } from '../document/runs.ts'
import type { Block, TableBlock } from '../document-model.ts'
import type { AnsweredPractice, ThemeFacts } from './report-facts.ts'
import type { ReportScope } from './report-scope.ts'
import { asSentence, shorten } from './user-text.ts'

const underWay: ReadonlySet<PracticeState> = new Set(['considering', 'experimenting', 'in_progress'])

const EVIDENCE_LENGTH = 160

/** In the order of the columns: in place, under way, not started, not applicable, unknown, not looked at. */
const countsOf = (answered: readonly AnsweredPractice[], total: number): readonly number[] => {
  const count = (isCounted: (state: PracticeState) => boolean): number =>
    answered.filter(({ answer }) => isCounted(answer.state)).length
  return [
    count((state) => state === 'in_place'),
    count((state) => underWay.has(state)),
    count((state) => state === 'not_started'),
    count((state) => state === 'not_applicable'),
    count((state) => state === 'unknown'),
    total - answered.length,
  ]
}

const summaryTable = ({ facts, texts, content }: ReportScope): TableBlock => {
  const { practices } = texts
  const cells = (name: string, answered: readonly AnsweredPractice[], total: number): readonly string[] => [
    name,
    ...countsOf(answered, total).map(String),
  ]
  return {
    kind: 'table',
    caption: practices.summaryCaption,
    columns: [{ width: 25 }, ...Array.from({ length: 6 }, () => ({ width: 12.5, align: 'right' as const }))],
    header: [
      row([
        practices.theme,
        practices.inPlace,
        practices.underWay,
        practices.notStarted,
        practices.notApplicable,
        practices.unknown,
        practices.unanswered,
      ]),
    ],
    rows: [
      ...facts.themes.map(({ theme, answered, total }) => row(cells(theme.shortName, answered, total))),
      row(cells(practices.total, facts.answered, content.practices.length), 'total'),
    ],
    hasRowHeaders: true,
    note: [{ text: practices.summaryNote }],
  }
}

const answersTable = ({ facts, texts, typed }: ReportScope): TableBlock => {
  const { practices } = texts
  const rowsOf = ({ theme, answered }: ThemeFacts) =>
    answered.length === 0
      ? []
      : [
          groupRow(theme.shortName, 3),
          ...answered.map(({ practice, answer }) =>
            row([
              fillText(practices.name, { id: practice.id, title: practice.title }),
              practices.states[answer.state],
              shorten(asSentence(typed(answer.evidence ?? answer.reason) ?? ''), EVIDENCE_LENGTH),
            ]),
          ),
        ]
  return {
    kind: 'table',
    caption: practices.answersCaption,
    columns: [{ width: 52 }, { width: 17 }, { width: 31 }],
    header: [row([practices.practice, practices.state, practices.evidence])],
    rows: facts.themes.flatMap(rowsOf),
  }
}

/** The official practices the commune looked at, by theme; personal comments stay in the dossier. */
export const practicesSection = (scope: ReportScope): readonly Block[] => {
  const { facts, texts, content } = scope
  const total = content.practices.length
  if (facts.answered.length === 0) {
    return [heading(2, texts.practices.heading), paragraph(fillText(texts.practices.introNone, { total }))]
  }
  return [
    heading(2, texts.practices.heading),
    { ...paragraph(fillCount(texts.practices.intro, facts.answered.length, { total })), keepWithNext: true },
    summaryTable(scope),
    answersTable(scope),
  ]
}
