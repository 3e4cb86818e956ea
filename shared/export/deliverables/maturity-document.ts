import { drawBars } from '../../charts/draw-bars.ts'
import type { PracticeState } from '../../domain/answers.ts'
import { scoreByTheme, scorePractices } from '../../referential/score-practices.ts'
import { fillCount, fillText } from '../document/fill-template.ts'
import { formatShare } from '../document/french-format.ts'
import { missing, paragraph, plain, row } from '../document/runs.ts'
import type { Block, Inline, TableRow } from '../document-model.ts'
import type { ThemeFacts } from '../report/report-facts.ts'
import type { BuildParts } from './deliverable.ts'
import type { DeliverableScope } from './deliverable-scope.ts'
import { tableOf } from './tables.ts'

const underWay: ReadonlySet<PracticeState> = new Set(['considering', 'experimenting', 'in_progress'])
const aside: ReadonlySet<PracticeState> = new Set(['not_applicable', 'unknown'])

const countsOf = ({ answered }: Pick<ThemeFacts, 'answered'>) => {
  const counted = answered.filter(({ answer }) => !aside.has(answer.state))
  return {
    inPlace: counted.filter(({ answer }) => answer.state === 'in_place').length,
    underWay: counted.filter(({ answer }) => underWay.has(answer.state)).length,
    notStarted: counted.filter(({ answer }) => answer.state === 'not_started').length,
    total: counted.length,
  }
}

const bars = ({ content, facts }: DeliverableScope): readonly Block[] => {
  const { maturity } = content.family.d4
  const themes = facts()
    .themes.map((theme) => ({ name: theme.theme.shortName, ...countsOf(theme) }))
    .filter(({ total }) => total > 0)
  if (themes.length === 0) return []
  const words = themes.map(({ name, ...counts }) => fillText(maturity.bars.theme, { theme: name, ...counts }))
  return [
    {
      kind: 'figure',
      drawing: drawBars({
        title: maturity.bars.title,
        description: fillText(maturity.bars.description, { themes: words.join(' ') }),
        firstLegend: maturity.bars.first,
        secondLegend: maturity.bars.second,
        bars: themes.map(({ name, inPlace, underWay: started, total }) => ({
          label: name,
          first: inPlace,
          second: started,
          valueLabel: fillText(maturity.bars.value, { inPlace, underWay: started, total }),
        })),
      }),
      caption: plain(maturity.bars.caption),
    },
  ]
}

const scoreRows = ({ project, content }: DeliverableScope): readonly TableRow[] => {
  const { maturity } = content.family.d4
  const cells = (name: string, score: ReturnType<typeof scorePractices>): readonly string[] => [
    name,
    score.share === undefined ? maturity.notScored : formatShare(score.share),
    fillText(maturity.examined, { answered: score.answered, total: score.total }),
    String(score.unknown),
  ]
  const byTheme = scoreByTheme(content.themes, content.practices, project.practiceAnswers, content.answerScale)
  return [
    ...byTheme.map(({ theme, score }) => row(cells(theme.shortName, score))),
    row(
      cells(maturity.overall, scorePractices(content.practices, project.practiceAnswers, content.answerScale)),
      'total',
    ),
  ]
}

/** d4.maturity: bars and note by theme, what is in place, what nobody knows yet. */
export const buildMaturity: BuildParts = (scope) => {
  const { content, facts } = scope
  const { maturity } = content.family.d4
  const { answered } = facts()
  const counts = countsOf({ answered })
  // One paragraph rather than a list: the page stays one page.
  const namesOf = (state: PracticeState, none: Inline | string): readonly Block[] => {
    const names = answered
      .filter(({ answer }) => answer.state === state)
      .map(({ practice }) => fillText(maturity.practice, { title: practice.title, id: practice.id }))
    if (names.length === 0) return [paragraph(none)]
    return [paragraph(fillText(maturity.sentence, { practices: names.join(maturity.joined) }))]
  }
  return {
    values: {
      maturitySummary:
        answered.length === 0
          ? missing(maturity.empty)
          : fillCount(maturity.summary, answered.length, { ...counts, total: content.practices.length }),
      scaleNote: content.answerScale.note,
    },
    slots: {
      bars: bars(scope),
      scores: tableOf(maturity.scores, answered.length === 0 ? [] : scoreRows(scope)),
      unknown: namesOf('unknown', answered.length === 0 ? missing(maturity.empty) : maturity.unknownNone),
    },
  }
}
