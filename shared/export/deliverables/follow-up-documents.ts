import { isLate, monthsOf, toMonth } from '../../plan/action-months.ts'
import { chooseForm, fillCountRuns, fillRuns, fillText } from '../document/fill-template.ts'
import { formatDate, formatMonth, formatNumber, joinFrench } from '../document/french-format.ts'
import { missing, paragraph, plain, row } from '../document/runs.ts'
import type { Block, Inline, KeyFiguresBlock, TableRow } from '../document-model.ts'
import { asSentence, shorten } from '../report/user-text.ts'
import { openBlockers } from '../report/waiting-facts.ts'
import type { BuildParts } from './deliverable.ts'
import type { DeliverableScope } from './deliverable-scope.ts'
import { lastUpdate, staleDays } from './follow-up-facts.ts'
import { indicatorsTable, lastMeasure } from './indicators-table.ts'
import { measureFigures } from './measure-figures.ts'
import { lowerFirst } from './municipality-words.ts'
import { listOf, tableOf } from './tables.ts'

/** A line of news in a narrow column. */
const NEWS_LENGTH = 40

/** Actions done, under way, late, and blockers. */
export const followUpFigures = ({ project, content, today }: DeliverableScope): KeyFiguresBlock => {
  const { figures } = content.family.d9
  const { actions } = project
  const done = actions.filter(({ status }) => status === 'done').length
  return {
    kind: 'key-figures',
    figures: [
      {
        value: actions.length === 0 ? figures.none : fillText(figures.done.value, { done, total: actions.length }),
        label: figures.done.label,
      },
      {
        value: formatNumber(actions.filter(({ status }) => status === 'in_progress').length),
        label: figures.inProgress,
      },
      { value: formatNumber(actions.filter((action) => isLate(action, today)).length), label: figures.late },
      {
        value: formatNumber(openBlockers(project).length),
        label: chooseForm(figures.blocked, openBlockers(project).length),
      },
    ],
  }
}

const actionRows = (scope: DeliverableScope): readonly TableRow[] => {
  const { project, content, typed, say, nameOf, gap } = scope
  const { d9 } = content.family
  const { labels } = content.common
  return project.actions.map((action) => {
    const months = monthsOf(action)
    const update = lastUpdate(project, action)
    const sentence = typed(update?.sentence)
    const status = labels.status[action.status]
    return row([
      typed(action.title) ?? '',
      say(nameOf(action.owner), 'owner'),
      months === undefined || action.durationMonths === undefined
        ? gap('date')
        : formatMonth(toMonth(Math.ceil(months.end) - 1)),
      staleDays(scope, action) === undefined ? status : fillText(d9.stale, { status }),
      update === undefined
        ? d9.noNews
        : fillText(d9.news, { date: formatDate(update.date), sentence: shorten(sentence ?? '', NEWS_LENGTH) }),
    ])
  })
}

const blockerItems = ({ project, content, typed, say, nameOf, day }: DeliverableScope): readonly Inline[] =>
  openBlockers(project).map(({ description, request, askedTo, due }) =>
    fillRuns(content.family.d9.watch.blocker, {
      description: asSentence(typed(description) ?? ''),
      request: asSentence(typed(request) ?? ''),
      who: say(nameOf(askedTo), 'person'),
      due: day(due, 'date'),
    }),
  )

/** Late, without news, without owner, blocked, without a measure this year. */
const watchItems = (scope: DeliverableScope): readonly Inline[] => {
  const { project, content, typed, today } = scope
  const { watch, titleJoin } = content.family.d9
  const open = project.actions.filter(({ status }) => status !== 'done')
  const year = today.slice(0, 4)
  const unmeasured = project.indicators
    .filter(({ id }) => lastMeasure(project.indicatorValues, id)?.period.startsWith(year) !== true)
    .flatMap(({ title }) => typed(title) ?? [])
    .map(lowerFirst)
  return [
    ...open
      .filter((action) => isLate(action, today))
      .map(({ title }) => fillRuns(watch.late, { title: typed(title) ?? '' })),
    ...open.flatMap((action) => {
      const days = staleDays(scope, action)
      return days === undefined ? [] : [fillCountRuns(watch.stale, days, { title: typed(action.title) ?? '' })]
    }),
    ...open
      .filter(({ owner }) => owner === undefined)
      .map(({ title }) => fillRuns(watch.noOwner, { title: typed(title) ?? '' })),
    ...blockerItems(scope),
    ...(unmeasured.length > 0
      ? [fillCountRuns(watch.missingValue, unmeasured.length, { year, titles: unmeasured.join(titleJoin) })]
      : []),
  ]
}

/** d9.dashboard: counts, actions with their last news, indicators, what needs an eye. */
export const buildDashboard: BuildParts = (scope) => {
  const { content, project } = scope
  const { d9 } = content.family
  const items = watchItems(scope)
  return {
    slots: {
      figures: [followUpFigures(scope)],
      actions: tableOf(d9.actions, actionRows(scope)),
      indicators: indicatorsTable(scope),
      measures: measureFigures(scope),
      watch: listOf(
        items.length > 0 ? items : project.actions.length > 0 ? [plain(d9.watch.nothing)] : [],
        d9.actions.empty,
      ),
    },
  }
}

/** Who needs what from whom, and when. */
const blockersTable = ({ project, content, typed, say, nameOf, day }: DeliverableScope): readonly Block[] => {
  const { blockers: texts } = content.family.d9
  const blockers = openBlockers(project)
  if (blockers.length === 0) return [paragraph(texts.none)]
  return tableOf(
    { caption: texts.caption, columns: texts.columns },
    blockers.map(({ description, request, askedTo, due }) =>
      row([typed(description) ?? '', typed(request) ?? '', say(nameOf(askedTo), 'person'), day(due, 'date')]),
    ),
    { hasRowHeaders: false },
  )
}

/** d9.review_minutes: the last review, or one prepared from the dashboard. */
export const buildReview: BuildParts = (scope) => {
  const { project, content, typed, nameOf, today, gap } = scope
  const { review: texts } = content.family.d9
  const review = project.reviews.toSorted((one, other) => (one.date ?? '').localeCompare(other.date ?? '')).at(-1)
  const planned = project.milestones.find(
    ({ title, date }) => /revue/iu.test(title) && date !== undefined && date >= today,
  )
  const body = nameOf(review?.body)
  const own = (list: readonly string[] | undefined): readonly Inline[] =>
    (list ?? []).flatMap((text) => {
      const printed = typed(text)
      return printed === undefined ? [] : [plain(printed)]
    })
  const titles = (list: typeof project.actions): readonly Inline[] => list.map(({ title }) => plain(typed(title) ?? ''))
  const late = titles(project.actions.filter((action) => isLate(action, today)))
  const waiting = project.actions
    .filter(({ needsDecision, status }) => needsDecision === true && status !== 'done')
    .map(({ title }) => plain(fillText(texts.waitingDecision, { title: typed(title) ?? '' })))
  const priorities = project.localPriorities.flatMap(({ title }) => typed(title) ?? []).map(lowerFirst)
  const line = () => {
    if (review?.date !== undefined) return fillText(texts.heldLine, { date: formatDate(review.date) })
    return planned?.date ? fillText(texts.plannedLine, { date: formatDate(planned.date) }) : texts.toPlanLine
  }
  return {
    values: {
      reviewLine: line(),
      reviewLead: review ? fillRuns(texts.held, { body: body ? lowerFirst(body) : gap('person') }) : texts.prepared,
      priorities: priorities.length === 0 ? missing(texts.prioritiesEmpty) : joinFrench(priorities),
    },
    slots: {
      done: listOf(
        review ? own(review.done) : titles(project.actions.filter(({ status }) => status === 'done')),
        texts.doneEmpty,
      ),
      late: listOf([
        ...(review ? own(review.late) : late),
        ...((review ? own(review.late) : late).length === 0 ? [plain(texts.lateNone)] : []),
      ]),
      stop: listOf(own(review?.stop), texts.stopEmpty),
      add: listOf(own(review?.add), texts.addEmpty),
      decisions: [...listOf(review ? [] : waiting), ...listOf(own(review?.decisions), texts.decisionsEmpty)],
      blockers: blockersTable(scope),
    },
  }
}
