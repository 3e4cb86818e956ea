import { fillCount, fillRuns, fillText } from '../document/fill-template.ts'
import { formatDate, formatNumber } from '../document/french-format.ts'
import { heading, missing, plain, row } from '../document/runs.ts'
import type { Block, Inline } from '../document-model.ts'
import { asSentence } from '../report/user-text.ts'
import type { BuildParts } from './deliverable.ts'
import type { DeliverableScope } from './deliverable-scope.ts'
import { upperFirst } from './municipality-words.ts'
import { listOf, tableOf } from './tables.ts'

/** A message of the commune in its own words, with its figure and the source it must have. */
const messageItems = ({ project, content, typed, say }: DeliverableScope): readonly Inline[] => {
  const { memo } = content.family.d2
  return project.keyMessages.flatMap(({ text, figure, source }) => {
    const message = typed(text)
    if (message === undefined) return []
    const printedFigure = typed(figure)
    if (printedFigure === undefined) return [fillRuns(memo.message, { text: asSentence(message) })]
    return [
      fillRuns(memo.messageFigure, { text: asSentence(message), figure: printedFigure, source: say(source, 'source') }),
    ]
  })
}

/** d2.memo: the key ideas with their sources, landmarks with their limits, and what to avoid. */
export const buildMemo: BuildParts = (scope) => {
  const { memo } = scope.content.family.d2
  const shown = new Set(memo.shownFacts)
  return {
    slots: {
      messages: listOf(messageItems(scope), memo.messagesEmpty),
      facts: listOf([
        ...scope.content.facts.facts
          .filter(({ id }) => shown.has(id))
          .map(({ text, source, caution }) => fillRuns(memo.fact, { text, source, caution })),
        ...scope.content.facts.precautions
          .filter(({ id }) => memo.shownPrecautions.includes(id))
          .map(({ text }) => plain(text)),
      ]),
    },
  }
}

const total = (counts: readonly (number | undefined)[]): number =>
  counts.reduce<number>((sum, one) => sum + (one ?? 0), 0)

const entryRows = ({ project, content, say, day, nameOf, typed, gap }: DeliverableScope) => {
  const { log } = content.family.d2
  const { labels } = content.common
  return project.trainingEntries.map(({ person, title, provider, durationHours, date, status, evidence }) => {
    const by = typed(provider)
    const course = typed(title)
    const proof = typed(evidence)
    const state = upperFirst(labels.trainingStatus[status ?? 'planned'])
    return row([
      say(nameOf(person), 'person'),
      course === undefined ? gap('title') : by ? fillText(log.courseBy, { title: course, provider: by }) : course,
      durationHours === undefined ? '' : fillText(log.hours, { hours: durationHours }),
      status === 'in_progress' && date === undefined ? '' : day(date, 'date'),
      proof ? fillText(log.state, { status: state, evidence: asSentence(proof) }) : state,
    ])
  })
}

const sessionRows = ({ project, content, day, typed }: DeliverableScope) => {
  const { log } = content.family.d2
  const { awarenessSessions: sessions } = project
  const number = (count: number | undefined): string => (count === undefined ? '' : formatNumber(count))
  if (sessions.length === 0) return []
  return [
    ...sessions.map(({ title, date, staffCount, electedCount, schoolCount, residentsCount }) =>
      row([
        typed(title) ?? '',
        day(date, 'date'),
        number(staffCount),
        number(electedCount),
        number(schoolCount),
        number(residentsCount),
      ]),
    ),
    row(
      [
        log.total,
        '',
        formatNumber(total(sessions.map((one) => one.staffCount))),
        formatNumber(total(sessions.map((one) => one.electedCount))),
        formatNumber(total(sessions.map((one) => one.schoolCount))),
        formatNumber(total(sessions.map((one) => one.residentsCount))),
      ],
      'total',
    ),
  ]
}

const feedbackBlocks = ({ project, content, typed }: DeliverableScope): readonly Block[] => {
  const { log } = content.family.d2
  const items = project.awarenessSessions.flatMap(({ title, feedback }) => {
    const said = typed(feedback)
    return said === undefined ? [] : [fillRuns(log.feedback, { title: asSentence(typed(title) ?? ''), feedback: said })]
  })
  return items.length === 0 ? [] : [heading(2, log.feedbackTitle), ...listOf(items)]
}

/** d2.training_log: courses, sessions with how many came, and what is still needed. */
export const buildTrainingLog: BuildParts = (scope) => {
  const { project, content, say, day, nameOf, typed } = scope
  const { log } = content.family.d2
  const { labels } = content.common
  const done = project.trainingEntries.filter(({ status }) => status === 'done')
  const aware = total(project.awarenessSessions.flatMap((one) => [one.staffCount, one.electedCount]))
  const isEmpty = done.length === 0 && aware === 0
  return {
    values: {
      trainingSummary: isEmpty
        ? missing(log.nothing)
        : fillText(log.summary, {
            trained: fillCount(log.trained, done.length, { hours: total(done.map((one) => one.durationHours)) }),
            aware: fillCount(log.aware, aware),
          }),
    },
    slots: {
      entries: tableOf(log.entries, entryRows(scope)),
      sessions: tableOf(log.sessions, sessionRows(scope)),
      feedback: feedbackBlocks(scope),
      needs: tableOf(
        log.needs,
        project.trainingNeeds.map(({ person, topic, wishedCourse, deadline, status }) =>
          row([
            say(nameOf(person), 'person'),
            typed(topic) ?? '',
            typed(wishedCourse) ?? '',
            deadline === undefined ? day(undefined, 'deadline') : formatDate(deadline),
            upperFirst(labels.needStatus[status ?? 'open']),
          ]),
        ),
      ),
    },
  }
}
