import type { CommunicationAction } from '../../domain/plan.ts'
import type { KeyMessage } from '../../domain/strategy.ts'
import { fillCount, fillRuns, fillText } from '../document/fill-template.ts'
import { formatDate, joinFrench } from '../document/french-format.ts'
import { missing, plain, row } from '../document/runs.ts'
import type { Block, Inline, TableRow } from '../document-model.ts'
import { asSentence } from '../report/user-text.ts'
import type { BuildParts } from './deliverable.ts'
import type { DeliverableScope } from './deliverable-scope.ts'
import { listOf, tableOf } from './tables.ts'

const byDate = (actions: readonly CommunicationAction[]): readonly CommunicationAction[] =>
  actions.toSorted((one, other) => (one.date ?? '9999').localeCompare(other.date ?? '9999'))

const audienceWords = ({ content }: DeliverableScope, audiences: KeyMessage['audience']): string =>
  joinFrench((audiences ?? []).map((key) => content.common.labels.audiences[key]))

const actionRows = (scope: DeliverableScope): readonly TableRow[] => {
  const { project, content, typed, day, nameOf, gap } = scope
  const { labels } = content.common
  const yesNo = (value: boolean | undefined): string => (value === undefined ? '' : value ? labels.yes : labels.no)
  return byDate(project.communicationActions).map((action) => {
    const people = [nameOf(action.owner), nameOf(action.approver)].filter((name) => name !== undefined)
    return row([
      typed(action.title) ?? '',
      action.moment === undefined ? '' : labels.moments[action.moment],
      audienceWords(scope, action.audience) || gap('audiences'),
      action.channel === undefined ? gap('channel') : labels.channels[action.channel],
      day(action.date, 'date'),
      people.length === 0 ? gap('person') : people.join(', '),
      yesNo(action.accessibilityChecked),
      yesNo(action.sobrietyChecked),
      action.status === undefined ? gap('status') : labels.status[action.status],
    ])
  })
}

const messageItems = (scope: DeliverableScope): readonly Inline[] => {
  const { project, content, typed, say } = scope
  const { d10 } = content.family
  return project.keyMessages.flatMap(({ text, figure, source, audience }) => {
    const printed = typed(text)
    if (printed === undefined) return []
    const audiences = audienceWords(scope, audience) || scope.gap('audiences')
    const values = { text: asSentence(printed), audiences }
    const number = typed(figure)
    return [
      number === undefined
        ? fillRuns(d10.message, values)
        : fillRuns(d10.messageFigure, { ...values, figure: number, source: say(source, 'source') }),
    ]
  })
}

/** Each public that a message or an action aims at, and the channels that reach it. */
const audienceRows = ({ project, content }: DeliverableScope): readonly TableRow[] => {
  const { labels } = content.common
  const aimed = [...project.communicationActions, ...project.keyMessages].flatMap(({ audience }) => audience ?? [])
  return [...new Set(aimed)].map((key) => {
    const channels = project.communicationActions
      .filter(({ audience }) => audience?.includes(key))
      .flatMap(({ channel }) => (channel === undefined ? [] : [labels.channels[channel]]))
    return row([labels.audiences[key], [...new Set(channels)].join(', ') || content.family.d10.noChannel])
  })
}

/** What to check of a support before it leaves. */
export const supportChecks = ({ content }: DeliverableScope): readonly Block[] => [
  { kind: 'list', marker: 'check', items: content.entryLists.supportChecks.map(({ label }) => plain(label)) },
]

/** d10.communication_plan: what, to whom, when, by which channel, and who sees to it. */
export const buildCommunicationPlan: BuildParts = (scope) => {
  const { project, content, typed, personOf } = scope
  const { d10 } = content.family
  const actions = project.communicationActions
  const community = project.communityMembers.flatMap(({ person, topics }) => {
    const name = personOf(person)
    return name === undefined
      ? []
      : [
          fillRuns(d10.community, {
            name,
            topics: asSentence((topics ?? []).flatMap((one) => typed(one) ?? []).join(', ')),
          }),
        ]
  })
  const events = project.communityEvents.flatMap(({ date, title }) =>
    date === undefined ? [] : [plain(fillText(d10.event, { date: formatDate(date), title: typed(title) ?? '' }))],
  )
  return {
    values: {
      planSummary:
        actions.length === 0
          ? missing(d10.summaryEmpty)
          : fillCount(d10.summary, actions.length, { done: actions.filter(({ status }) => status === 'done').length }),
    },
    slots: {
      actions: tableOf(d10.actions, actionRows(scope)),
      messages: listOf(messageItems(scope), d10.messagesEmpty),
      audiences: tableOf(d10.audiences, audienceRows(scope)),
      community: listOf([...community, ...events], d10.communityEmpty),
      checks: supportChecks(scope),
    },
  }
}
