import { drawTimeline } from '../../charts/draw-timeline.ts'
import type { Action } from '../../domain/plan.ts'
import { isLate, lastMonthOf, monthNumber, toMonth } from '../../plan/action-months.ts'
import { findOverloads } from '../../plan/overloads.ts'
import { planTimeline } from '../../plan/plan-timeline.ts'
import { fillCount, fillCountRuns, fillRuns, fillText } from '../document/fill-template.ts'
import { formatEuros, formatMonth, joinFrench, ofPlace } from '../document/french-format.ts'
import { missing, plain, row } from '../document/runs.ts'
import type { Block, Inline, TableRow } from '../document-model.ts'
import { asSentence } from '../report/user-text.ts'
import { openBlockers } from '../report/waiting-facts.ts'
import { dependenciesOf, durationOf, workloadOf } from './action-words.ts'
import type { BuildParts } from './deliverable.ts'
import type { DeliverableScope } from './deliverable-scope.ts'
import { listOf, tableOf } from './tables.ts'

const sum = (amounts: readonly (number | undefined)[]): number =>
  amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0)

const actionRows = (scope: DeliverableScope): readonly TableRow[] => {
  const { project, content, typed, say, monthOf, euros, nameOf, gap } = scope
  const { actions } = project
  const { labels } = content.common
  const titles = new Map(project.indicators.map(({ id, title }) => [id, title]))
  const indicatorOf = ({ progressIndicators, resultIndicators }: Action): Inline | string => {
    const found = [...(resultIndicators ?? []), ...(progressIndicators ?? [])].flatMap(
      (id) => typed(titles.get(id)) ?? [],
    )
    return found[0] ?? gap('indicator')
  }
  if (actions.length === 0) return []
  return [
    ...actions.map((action) =>
      row([
        typed(action.title) ?? '',
        say(nameOf(action.owner), 'owner'),
        monthOf(action.startPeriod, 'start'),
        durationOf(scope, action),
        workloadOf(scope, action),
        euros(action.budget, 'budget'),
        action.expectedSaving === undefined ? '' : formatEuros(action.expectedSaving),
        indicatorOf(action),
        labels.status[action.status],
      ]),
    ),
    row(
      [
        content.family.d8.total,
        '',
        '',
        '',
        '',
        formatEuros(sum(actions.map(({ budget }) => budget))),
        formatEuros(sum(actions.map(({ expectedSaving }) => expectedSaving))),
        '',
        '',
      ],
      'total',
    ),
  ]
}

const shortMonth = new Intl.DateTimeFormat('fr-FR', { month: 'short', timeZone: 'UTC' })
const monthName = (number: number, isFirst: boolean): { readonly name: string; readonly year?: string } => {
  const month = toMonth(number)
  const name = shortMonth.format(new Date(`${month}-01T00:00:00Z`))
  return isFirst || month.endsWith('-01') ? { name, year: month.slice(0, 4) } : { name }
}

/** Width of a landscape page in units of a drawing. */
const LANDSCAPE_UNITS = 1020

/** A bar an action, from the first month to the last; a plan that goes on for years is cut after three. */
export const timelineBlocks = (
  { project, content, typed, today }: DeliverableScope,
  width: number,
): readonly Block[] => {
  const { timeline } = content.family.d8
  const { first, last, rows: shown, links } = planTimeline(project.actions)
  if (shown.length === 0) return []
  const words = shown.map(({ action, ...span }) => {
    const values = {
      title: typed(action.title) ?? '',
      start: formatMonth(toMonth(span.start)),
      ofStart: ofPlace(formatMonth(toMonth(span.start))),
      end: formatMonth(lastMonthOf(span)),
    }
    return fillText(Math.ceil(span.end) - span.start <= 1 ? timeline.barOneMonth : timeline.bar, values)
  })
  return [
    {
      kind: 'figure',
      drawing: drawTimeline({
        title: timeline.title,
        description: fillText(timeline.description, { bars: words.join(' ') }),
        bars: shown.map(({ action, start, end }) => ({
          label: typed(action.title) ?? '',
          start: start - first,
          end: Math.min(end, last) - first,
          isDone: action.status === 'done',
        })),
        links,
        months: Array.from({ length: last - first }, (_, index) => monthName(first + index, index === 0)),
        now: monthNumber(today) + Number(today.slice(8, 10)) / 31 - first,
        nowLabel: timeline.now,
        width,
      }),
      caption: plain(timeline.caption),
    },
  ]
}

const groupsOf = <Key>(
  actions: readonly Action[],
  keyOf: (action: Action) => Key,
): ReadonlyMap<Key, readonly Action[]> => {
  const groups = new Map<Key, Action[]>()
  for (const action of actions) groups.set(keyOf(action), [...(groups.get(keyOf(action)) ?? []), action])
  return groups
}

const ownerRows = ({ project, content, typed, personOf, gap }: DeliverableScope): readonly TableRow[] =>
  [...groupsOf(project.actions, ({ owner }) => owner)].map(([owner, actions]) =>
    row([
      personOf(owner) ?? content.family.d8.owners.nobody,
      actions.map(({ title }) => typed(title) ?? '').join(content.family.d8.titleJoin),
      actions.every(({ budget }) => budget === undefined)
        ? gap('budget')
        : formatEuros(sum(actions.map(({ budget }) => budget))),
    ]),
  )

const themeRows = ({ project, content, typed }: DeliverableScope): readonly TableRow[] =>
  [...groupsOf(project.actions, ({ theme }) => theme)].map(([theme, actions]) =>
    row([
      content.themes.find(({ key }) => key === theme)?.shortName ?? content.family.d8.noTheme,
      actions.map(({ title }) => typed(title) ?? '').join(content.family.d8.titleJoin),
    ]),
  )

const overloads = ({ project, content, nameOf }: DeliverableScope): readonly Inline[] =>
  findOverloads(project.actions).flatMap(({ owner, month, actions }) => {
    const who = nameOf(owner)
    return who
      ? [fillCountRuns(content.family.d8.watch.overload, actions.length, { who, month: formatMonth(month) })]
      : []
  })

/** What needs an eye: quick wins, late actions, what waits, what nobody pilots, who has too much at once. */
const watchItems = (scope: DeliverableScope): readonly Inline[] => {
  const { project, content, typed, today } = scope
  const { watch } = content.family.d8
  const open = project.actions.filter(({ status }) => status !== 'done')
  const titlesOf = (actions: readonly Action[]): string =>
    joinFrench(actions.map(({ title }) => fillText(content.family.d8.titleInList, { title: typed(title) ?? '' })))
  const quick = project.actions.filter(({ quickWin }) => quickWin === true)
  const late = open.filter((action) => isLate(action, today))
  const each = (actions: readonly Action[], template: string): readonly Inline[] =>
    actions.map(({ title }) => fillRuns(template, { title: typed(title) ?? '' }))
  return [
    ...(quick.length > 0 ? [fillCountRuns(watch.quickWins, quick.length, { titles: titlesOf(quick) })] : []),
    ...(late.length > 0 ? [fillRuns(watch.late, { titles: titlesOf(late) })] : []),
    ...each(
      open.filter(({ owner }) => owner === undefined),
      watch.noOwner,
    ),
    ...each(
      open.filter(({ needsDecision }) => needsDecision === true),
      watch.decision,
    ),
    ...each(
      open.filter(({ objective }) => objective === undefined),
      watch.noObjective,
    ),
    ...open.flatMap((action) => {
      const what = dependenciesOf(scope, action)
      return what.length === 0
        ? []
        : [fillRuns(watch.depends, { title: typed(action.title) ?? '', what: what.join(content.family.d8.titleJoin) })]
    }),
    ...overloads(scope),
    ...openBlockers(project).map(({ description, request }) =>
      fillRuns(watch.blocker, {
        description: asSentence(typed(description) ?? ''),
        request: asSentence(typed(request) ?? ''),
      }),
    ),
  ]
}

/** d8.action_plan: the actions as a table and as bars, by owner and by theme, and what to watch. */
export const buildActionPlan: BuildParts = (scope) => {
  const { project, content } = scope
  const texts = content.family.d8
  const { actions } = project
  const count = (status: Action['status']): number => actions.filter((one) => one.status === status).length
  const items = watchItems(scope)
  return {
    values: {
      planSummary:
        actions.length === 0
          ? missing(texts.summaryEmpty)
          : fillCount(texts.summary, actions.length, {
              done: count('done'),
              inProgress: count('in_progress'),
              toStart: count('to_start'),
              budget: fillText(texts.summaryBudget, { amount: formatEuros(sum(actions.map(({ budget }) => budget))) }),
            }),
    },
    flags: { hasDates: actions.some(({ startPeriod }) => startPeriod !== undefined) },
    slots: {
      actions: tableOf(texts.actions, actionRows(scope)),
      timeline: timelineBlocks(scope, LANDSCAPE_UNITS),
      owners: actions.length === 0 ? listOf([], texts.summaryEmpty) : tableOf(texts.owners, ownerRows(scope)),
      themes: actions.length === 0 ? [] : tableOf(texts.themes, themeRows(scope)),
      watch:
        actions.length === 0
          ? listOf([], texts.summaryEmpty)
          : listOf(items.length > 0 ? items : [plain(texts.watch.nothing)]),
    },
  }
}
