import type { Action, Indicator } from '../../domain/plan.ts'
import { chooseForm, fillRuns, fillText } from '../document/fill-template.ts'
import { formatDate, formatEuros, formatNumber, joinFrench } from '../document/french-format.ts'
import { heading, missing, paragraph, plain, row } from '../document/runs.ts'
import { tieReferences } from '../document/typeset-french.ts'
import type { Block, Inline, TableRow } from '../document-model.ts'
import { asSentence } from '../report/user-text.ts'
import { openBlockers } from '../report/waiting-facts.ts'
import { dependenciesOf, durationOf, workloadOf } from './action-words.ts'
import type { BuildParts } from './deliverable.ts'
import type { DeliverableScope } from './deliverable-scope.ts'
import { firstReference } from './first-reference.ts'
import { valueWithUnit } from './objectives-table.ts'
import { listOf, tableOf } from './tables.ts'

type Fact = readonly [string, Inline | string]

const level = (value: number | undefined): '1' | '2' | '3' | undefined =>
  value === 1 ? '1' : value === 2 ? '2' : value === 3 ? '3' : undefined

const costOf = ({ content, euros }: DeliverableScope, { budget, expectedSaving }: Action): Inline => {
  const cost = euros(budget, 'budget')
  if (expectedSaving === undefined || expectedSaving === 0) return cost
  return fillRuns(content.family.d8.sheet.costSaving, { cost, saving: formatEuros(expectedSaving) })
}

/** What each version of the steps asks of a sheet: the small ones keep half a page. */
const factsOf = (scope: DeliverableScope, action: Action): readonly Fact[] => {
  const { project, content, typed, say, nameOf, monthOf } = scope
  const { sheet } = content.family.d8
  const { labels } = content.common
  const isFull = project.profile.version === 'full'
  const optional = (label: string, value: string | undefined): readonly Fact[] =>
    value === undefined || value === '' ? [] : [[label, value]]
  const contributors = (action.contributors ?? []).flatMap((id) => nameOf(id) ?? [])
  const objective = project.objectives.find(({ id }) => id === action.objective)
  const theme = content.themes.find(({ key }) => key === action.theme)?.shortName
  const practices = (action.practice ?? []).flatMap((id) => {
    const practice = content.practices.find((one) => one.id === id)
    const local = content.localPractices.find((one) => one.id === id)
    return practice ? [`${practice.id} ${practice.title}`] : (local?.title ?? [])
  })
  const [priority, impact, ease] = [level(action.priority), level(action.impact), level(action.ease)]
  return [
    [sheet.owner, say(nameOf(action.owner), 'owner')],
    ...optional(sheet.contributors, contributors.length === 0 ? undefined : joinFrench(contributors)),
    [
      sheet.when,
      fillRuns(sheet.whenValue, { start: monthOf(action.startPeriod, 'start'), duration: durationOf(scope, action) }),
    ],
    ...optional(sheet.workload, workloadOf(scope, action)),
    [sheet.cost, costOf(scope, action)],
    ...optional(sheet.funding, typed(action.funding)),
    ...optional(sheet.objective, typed(objective?.title)),
    ...(isFull ? optional(sheet.theme, theme) : []),
    ...(isFull ? optional(sheet.practices, practices.join(', ')) : []),
    ...(isFull && action.commitmentLevel ? optional(sheet.commitment, labels.commitment[action.commitmentLevel]) : []),
    ...(isFull && priority && impact && ease
      ? optional(
          sheet.priority,
          fillText(sheet.priorityValue, {
            priority: labels.priority[priority],
            impact: labels.numbers[impact],
            ease: labels.ease[ease],
          }),
        )
      : []),
    ...(isFull && action.moscow ? optional(sheet.moscow, labels.moscow[action.moscow]) : []),
    ...optional(sheet.depends, dependenciesOf(scope, action).join(', ')),
    [sheet.status, labels.status[action.status]],
  ]
}

const indicatorLine = (scope: DeliverableScope, indicator: Indicator): Inline => {
  const { content, typed, gap, say } = scope
  const { sheet } = content.family.d8
  const title = typed(indicator.title) ?? ''
  const unit = typed(indicator.unit)
  if (unit === undefined) return plain(fillText(sheet.indicatorBare, { title }))
  const value = (amount: number | undefined, name: 'baseline' | 'target'): Inline | string =>
    amount === undefined ? gap(name) : valueWithUnit(scope, amount, undefined)
  return fillRuns(sheet.indicator, {
    title,
    unit,
    baseline: value(indicator.baseline, 'baseline'),
    target: value(indicator.target, 'target'),
    source: say(indicator.source, 'source'),
  })
}

/** Ids of the rules that purchases or exits must keep. */
const lawIds = ({ content }: DeliverableScope, { theme, practice }: Action): readonly string[] => {
  const { sheet } = content.family.d8
  const touches = (letter: string): boolean => (practice ?? []).some((id) => id.startsWith(`${letter}.`))
  return [
    ...(theme === 'better_buying' || theme === 'less_buying' || touches('e') ? sheet.lawPurchase : []),
    ...(theme === 'end_of_life' || touches('i') ? sheet.lawExit : []),
  ]
}

const lawBlocksOf = (scope: DeliverableScope, action: Action): readonly Block[] => {
  const { content } = scope
  const { sheet } = content.family.d8
  const ids = lawIds(scope, action)
  const items = content.obligations.obligations
    .filter(({ id }) => ids.includes(id))
    .map(({ title, reference }) =>
      plain(fillText(sheet.lawLine, { title, reference: tieReferences(firstReference(reference)) })),
    )
  return items.length === 0 ? [] : [heading(2, sheet.law), ...listOf(items)]
}

const newsOf = ({ project, content, typed }: DeliverableScope, { id }: Action): readonly Block[] => {
  const { sheet } = content.family.d8
  const last = project.progressUpdates
    .filter(({ action }) => action === id)
    .toSorted((one, other) => one.date.localeCompare(other.date))
    .at(-1)
  const step = typed(last?.nextStep)
  const lines: readonly Inline[] = [
    ...(last
      ? [
          plain(
            fillText(sheet.newsLine, { date: formatDate(last.date), sentence: asSentence(typed(last.sentence) ?? '') }),
          ),
        ]
      : []),
    ...(step ? [plain(fillText(sheet.nextStep, { step: asSentence(step) }))] : []),
    ...openBlockers(project)
      .filter(({ action }) => action === id)
      .map(({ description, request }) =>
        plain(
          fillText(sheet.blockerLine, {
            description: asSentence(typed(description) ?? ''),
            request: asSentence(typed(request) ?? ''),
          }),
        ),
      ),
  ]
  return lines.length === 0 ? [] : [heading(2, sheet.news), ...listOf(lines)]
}

/** The last word on an action, in one line. */
const lastNews = ({ project, typed }: DeliverableScope, { id }: Action): string | undefined => {
  const last = project.progressUpdates
    .filter(({ action }) => action === id)
    .toSorted((one, other) => one.date.localeCompare(other.date))
    .at(-1)
  return last && typed(last.sentence)
}

const indicatorsOf = ({ project }: DeliverableScope, action: Action): readonly Indicator[] =>
  [...new Set([...(action.resultIndicators ?? []), ...(action.progressIndicators ?? [])])].flatMap(
    (id) => project.indicators.find((one) => one.id === id) ?? [],
  )

/** Half a page: everything in one table. */
const shortSheet = (scope: DeliverableScope, action: Action, number: number): readonly Block[] => {
  const { content, typed, say, gap } = scope
  const { sheet } = content.family.d8
  const indicators = indicatorsOf(scope, action).map((one) => {
    const title = typed(one.title) ?? ''
    const { baseline, target } = one
    if (baseline === undefined || target === undefined) return title
    // "Actions terminées" is a number by its title: "de 0 à 7" says it all.
    const aim = /^nombre/iu.test(one.unit ?? '') ? formatNumber(target, 1) : valueWithUnit(scope, target, one.unit)
    return fillText(sheet.indicatorShort, { title, baseline, target: aim })
  })
  const rules = content.shortNames.filter(({ id }) => lawIds(scope, action).includes(id)).map(({ name }) => name)
  const news = lastNews(scope, action)
  const facts = factsOf(scope, action)
  const rows: readonly Fact[] = [
    ...facts.slice(0, -1),
    [sheet.results, say(action.expectedResults, 'results')],
    [sheet.indicators, indicators.length === 0 ? gap('indicator') : indicators.join(content.family.d8.titleJoin)],
    ...(rules.length > 0 ? [[chooseForm(sheet.rule, rules.length), rules.join(', ')] as const] : []),
    ...(news ? [[sheet.newsShort, news] as const] : []),
    ...facts.slice(-1),
  ]
  return [
    heading(1, fillText(sheet.number, { number, title: typed(action.title) ?? '' })),
    { ...paragraph(typed(action.summary) ?? missing(sheet.noSummary)), keepWithNext: true },
    ...tableOf(
      sheet.facts,
      rows.map((fact) => row(fact)),
    ),
  ]
}

/** One page: what it is, the facts, the results, the indicators, the rule, the latest news. */
const fullSheet = (scope: DeliverableScope, action: Action, number: number): readonly Block[] => {
  const { content, typed, say, gap } = scope
  const { sheet } = content.family.d8
  const indicators = indicatorsOf(scope, action)
  const rows: readonly TableRow[] = factsOf(scope, action).map((fact) => row(fact))
  return [
    heading(1, fillText(sheet.number, { number, title: typed(action.title) ?? '' })),
    paragraph(typed(action.summary) ?? missing(sheet.noSummary)),
    ...tableOf(sheet.facts, rows),
    heading(2, sheet.results),
    paragraph(say(action.expectedResults, 'results')),
    heading(2, sheet.indicators),
    ...(indicators.length === 0
      ? [paragraph(gap('indicator'))]
      : listOf(indicators.map((one) => indicatorLine(scope, one)))),
    ...lawBlocksOf(scope, action),
    ...newsOf(scope, action),
  ]
}

/** The sheets of a dossier, or the one asked for: a page each, or half a page in the small versions. */
export const actionSheetBlocks = (scope: DeliverableScope): readonly Block[] => {
  const { project, content, options } = scope
  const isFull = project.profile.version === 'full' || options.actionId !== undefined
  const wanted = project.actions
    .map((action, index) => ({ action, number: index + 1 }))
    .filter(({ action }) => options.actionId === undefined || action.id === options.actionId)
  const blocks = wanted.flatMap(({ action, number }, index): readonly Block[] => [
    ...(index > 0 && isFull ? [{ kind: 'page-break' as const }] : []),
    ...(isFull ? fullSheet(scope, action, number) : shortSheet(scope, action, number)),
  ])
  return blocks.length === 0 ? listOf([], content.family.d8.sheet.empty) : blocks
}

/** d8.action_sheets: one sheet an action. */
export const buildActionSheets: BuildParts = (scope) => ({ slots: { sheets: actionSheetBlocks(scope) } })
