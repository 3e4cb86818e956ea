import { isLate, monthsOf, toMonth } from '../../plan/action-months.ts'
import { fillCount, fillRuns, fillText } from '../document/fill-template.ts'
import { formatMonth, formatShare } from '../document/french-format.ts'
import { plain, row } from '../document/runs.ts'
import { tieReferences } from '../document/typeset-french.ts'
import type { Inline, KeyFiguresBlock, TableRow } from '../document-model.ts'
import { shareItems } from '../report/brief-law-section.ts'
import { lastKnown, type YearlyShare } from '../report/reuse-shares.ts'
import { upcomingDates } from '../report/upcoming-dates.ts'
import { asSentence } from '../report/user-text.ts'
import { openBlockers } from '../report/waiting-facts.ts'
import { commonFlags } from './common-values.ts'
import type { BuildParts } from './deliverable.ts'
import type { DeliverableScope } from './deliverable-scope.ts'
import { lastUpdate } from './follow-up-facts.ts'
import { indicatorsTable } from './indicators-table.ts'
import { lowerFirst, upperFirst } from './municipality-words.ts'
import { footprintBlocks } from './regulatory-report.ts'
import { listOf, tableOf } from './tables.ts'

/** Tasks, actions, communications: what a year can count. */
export const annualFigures = ({ project, content, facts }: DeliverableScope): KeyFiguresBlock => {
  const { figures } = content.family.d9
  const { done, counted } = facts().overall
  const { actions, communicationActions } = project
  return {
    kind: 'key-figures',
    figures: [
      { value: fillText(figures.tasks.value, { done, counted }), label: figures.tasks.label },
      {
        value:
          actions.length === 0
            ? figures.none
            : fillText(figures.done.value, {
                done: actions.filter(({ status }) => status === 'done').length,
                total: actions.length,
              }),
        label: figures.done.label,
      },
      {
        value: String(communicationActions.filter(({ status }) => status === 'done').length),
        label: figures.communications,
      },
    ],
  }
}

/** Actions finished, with the last word said about each. */
export const doneItems = ({ project, content, typed }: DeliverableScope): readonly Inline[] =>
  project.actions
    .filter(({ status }) => status === 'done')
    .map((action) =>
      fillRuns(content.family.d9.annual.action, {
        title: typed(action.title) ?? '',
        sentence: asSentence(typed(lastUpdate(project, action)?.sentence ?? action.expectedResults) ?? ''),
      }),
    )

/** What is late, blocked or not started: a report that hides it convinces nobody. */
export const notDoneItems = (scope: DeliverableScope): readonly Inline[] => {
  const { project, content, typed, today, facts } = scope
  const { annual } = content.family.d9
  const { labels } = content.common
  const late = project.actions.filter((action) => isLate(action, today))
  const open = project.actions.filter(
    (action) => action.status === 'to_start' && !late.includes(action) && (action.startPeriod ?? '9999') <= today,
  )
  const { lawBrief } = scope.report().texts
  const missed = (shares: readonly YearlyShare[], template: string): readonly Inline[] => {
    const last = lastKnown(shares)
    if (last?.share === undefined || last.rate === undefined || last.share >= last.rate) return []
    const values = { year: String(last.year), share: formatShare(last.share), rate: formatShare(last.rate) }
    return [fillRuns(template, values)]
  }
  return [
    ...missed(facts().purchases, lawBrief.purchasesMissed),
    ...missed(facts().disposals, lawBrief.disposalsMissed),
    ...late.flatMap((action) => {
      const months = monthsOf(action)
      if (!months) return []
      const month = formatMonth(toMonth(Math.ceil(months.end) - 1))
      return [fillRuns(annual.late, { title: typed(action.title) ?? '', month })]
    }),
    ...open.map(({ title, status }) =>
      fillRuns(annual.open, { title: typed(title) ?? '', status: labels.status[status].toLowerCase() }),
    ),
    ...openBlockers(project).map(({ description, request }) =>
      fillRuns(annual.blocker, {
        description: asSentence(typed(description) ?? ''),
        request: asSentence(typed(request) ?? ''),
      }),
    ),
  ]
}

const shareRows = ({ content, facts }: DeliverableScope): readonly TableRow[] => {
  const { annual } = content.family.d9
  const { purchases, disposals } = facts()
  const years = [...new Set([...purchases, ...disposals].map(({ year }) => year))].toSorted((one, other) => one - other)
  const cells = (list: typeof purchases, year: number): readonly string[] => {
    const found = list.find((one) => one.year === year)
    return [
      found?.share === undefined ? annual.notComputable : formatShare(found.share),
      found?.rate === undefined ? '' : formatShare(found.rate),
    ]
  }
  return years.slice(-5).map((year) => row([String(year), ...cells(purchases, year), ...cells(disposals, year)]))
}

const peopleItems = ({ project, content, today }: DeliverableScope): readonly Inline[] => {
  const { annual } = content.family.d9
  const year = today.slice(0, 4)
  const isThisYear = (date: string | undefined): boolean => date?.startsWith(year) === true
  const aware = project.awarenessSessions
    .filter(({ date }) => isThisYear(date))
    .reduce((sum, one) => sum + (one.staffCount ?? 0) + (one.electedCount ?? 0), 0)
  const trained = project.trainingEntries.filter(({ date, status }) => status === 'done' && isThisYear(date)).length
  const told = project.communicationActions.filter(({ date, status }) => status === 'done' && isThisYear(date)).length
  return [
    ...(trained > 0 ? [plain(fillCount(annual.trained, trained))] : []),
    ...(aware > 0 ? [plain(fillCount(annual.aware, aware))] : []),
    ...(told > 0 ? [plain(fillCount(annual.communications, told))] : []),
  ]
}

/** The next dates, one line each. */
export const nextItems = (scope: DeliverableScope, count: number): readonly Inline[] =>
  upcomingDates(scope.report())
    .slice(0, count)
    .map(({ label, what }) =>
      fillRuns(scope.content.family.d9.annual.next, { date: upperFirst(label), what: asSentence(what) }),
    )

/** Whether a text asks for this report; unknown without a population. */
const dutySentence = (scope: DeliverableScope): Inline => {
  const { content, gap } = scope
  const { annual } = content.family.d9
  const { hasPopulation, isStrategyRequired } = commonFlags(scope)
  const duty = content.obligations.obligations.find(({ id }) => id === 'reen-35-bilan')
  if (!hasPopulation) return gap('population')
  return plain(
    isStrategyRequired
      ? fillText(annual.duty, { reference: tieReferences(lowerFirst(duty?.reference ?? '')) })
      : annual.dutyNot,
  )
}

/** d9.annual_report: what was kept, what was not, figures year by year, and what comes. */
export const buildAnnualReport: BuildParts = (scope) => {
  const { content } = scope
  const { annual } = content.family.d9
  return {
    values: {
      dutySentence: dutySentence(scope),
    },
    slots: {
      figures: [annualFigures(scope)],
      done: listOf(doneItems(scope), annual.doneEmpty),
      notDone: listOf(notDoneItems(scope), annual.notDoneEmpty),
      indicators: indicatorsTable(scope),
      shares: listOf(shareItems(scope.report())),
      shareTable: tableOf(annual.shareTable, shareRows(scope)),
      footprint: footprintBlocks(scope),
      people: listOf(peopleItems(scope), annual.peopleEmpty),
      next: listOf(nextItems(scope, 6), annual.nextEmpty),
    },
  }
}
