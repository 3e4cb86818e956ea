import { fillCountRuns, fillRuns, fillText } from '../document/fill-template.ts'
import { formatDate, joinFrench } from '../document/french-format.ts'
import { heading, paragraph, row } from '../document/runs.ts'
import type { Block, Inline, ListBlock } from '../document-model.ts'
import type { ReportScope } from './report-scope.ts'
import { upcomingDates } from './upcoming-dates.ts'
import { asSentence, shorten } from './user-text.ts'
import { openBlockers, waitingQuestions } from './waiting-facts.ts'

const list = (items: readonly Inline[]): ListBlock => ({ kind: 'list', marker: 'bullet', items })

/** A page holds a few lines: an overlong text is cut at a word, the whole stands in the file. */
const BRIEF = 340

const ambitionItem = ({ project, texts, typed }: ReportScope): readonly Inline[] => {
  const statement = typed(project.ambition?.statement)
  if (!statement) return []
  const values = { statement: shorten(statement, BRIEF) }
  const { validatedOn } = project.ambition ?? {}
  return [
    validatedOn === undefined
      ? fillRuns(texts.done.ambitionNoDate, values)
      : fillRuns(texts.done.ambition, { ...values, date: formatDate(validatedOn) }),
  ]
}

const actionItems = ({ project, texts, typed }: ReportScope): readonly Inline[] =>
  project.actions
    .filter(({ status }) => status === 'done')
    .slice(0, 2)
    .map(({ id, title }) => {
      const update = project.progressUpdates.findLast((one) => one.action === id && one.status === 'done')
      const sentence = shorten(asSentence(typed(update?.sentence) ?? ''), BRIEF)
      return fillRuns(texts.done.action, { title: typed(title) ?? '', sentence })
    })

const practiceItem = ({ facts, texts }: ReportScope): readonly Inline[] => {
  const inPlace = facts.answered.filter(({ answer }) => answer.state === 'in_place')
  if (inPlace.length === 0) return []
  const titles = joinFrench(
    inPlace.slice(0, 2).map(({ practice }) => fillText(texts.done.practiceTitle, { title: practice.title })),
  )
  const forms = inPlace.length > 2 ? texts.done.practices : texts.done.practicesAll
  return [fillCountRuns(forms, inPlace.length, { titles })]
}

const doneSection = (scope: ReportScope): readonly Block[] => {
  const { project, facts, texts, today } = scope
  const adopted = project.deliberations.find(({ status, sessionDate }) => status === 'adopted' && sessionDate)
  const aware = project.awarenessSessions
    .filter(({ date }) => date === undefined || date <= today)
    .reduce((sum, { staffCount, electedCount }) => sum + (staffCount ?? 0) + (electedCount ?? 0), 0)
  const lots = project.equipmentLots.filter(({ count }) => count !== undefined).length
  const items: readonly Inline[] = [
    ...(adopted?.sessionDate ? [fillRuns(texts.done.adopted, { date: formatDate(adopted.sessionDate) })] : []),
    ...ambitionItem(scope),
    ...actionItems(scope),
    ...practiceItem(scope),
    ...(aware > 0 ? [fillCountRuns(texts.done.awareness, aware)] : []),
    ...(lots > 0 ? [fillCountRuns(texts.done.inventory, lots)] : []),
  ]
  if (items.length > 0) return [heading(2, texts.done.heading), list(items)]
  const empty = facts.overall.done > 0 ? texts.done.onlyTasks : texts.done.none
  return [heading(2, texts.done.heading), paragraph(empty)]
}

const nextSection = (scope: ReportScope): readonly Block[] => {
  const { facts, texts } = scope
  const dates = upcomingDates(scope).slice(0, 6)
  const task = facts.next
    ? fillRuns(texts.next.task, {
        task: facts.next.item.title,
        step: fillText(texts.next.stepName, { number: facts.next.step.number }),
      })
    : fillRuns(texts.next.allDone)
  return [
    heading(2, texts.next.heading),
    paragraph(task),
    ...(dates.length === 0
      ? [paragraph(texts.next.noDates)]
      : [
          {
            kind: 'table' as const,
            caption: texts.next.tableCaption,
            columns: [{ width: 22 }, { width: 52 }, { width: 26 }],
            header: [row([texts.next.date, texts.next.what, texts.next.who])],
            rows: dates.map(({ label, what, who }) => row([label, what, who])),
          },
        ]),
  ]
}

const blockedSection = (scope: ReportScope): readonly Block[] => {
  const { texts, typed, nameOf } = scope
  const waiting = waitingQuestions(scope.project)
  const oldest = waiting.find(({ askedOn }) => askedOn !== undefined)
  const items = [
    ...openBlockers(scope.project)
      .slice(0, 3)
      .map(({ description, request, askedTo, due }) => {
        const who = nameOf(askedTo)
        const dueText = due ? fillText(texts.blocked.due, { date: formatDate(due) }) : ''
        return fillRuns(texts.blocked.blocker, {
          description: shorten(asSentence(typed(description) ?? ''), BRIEF),
          request: shorten(asSentence(typed(request) ?? ''), BRIEF),
          to: who ? fillText(texts.blocked.to, { who, due: dueText }) : '',
        })
      }),
    ...(waiting.length === 0
      ? []
      : [
          fillCountRuns(texts.blocked.waiting, waiting.length, {
            oldest:
              oldest?.askedOn === undefined
                ? ''
                : fillText(texts.blocked.oldest, {
                    date: formatDate(oldest.askedOn),
                    who: nameOf(oldest.askActor, oldest.askRole) ?? texts.waiting.toDecide,
                  }),
          }),
        ]),
  ]
  return [heading(2, texts.blocked.heading), items.length === 0 ? paragraph(texts.blocked.none) : list(items)]
}

const asksSection = (scope: ReportScope): readonly Block[] => {
  const { project, texts, today, typed } = scope
  const open = project.actions.filter(({ status }) => status !== 'done')
  const quote = (title: string): string => fillText(texts.asks.actionTitle, { title: typed(title) ?? '' })
  const noOwner = open.filter(({ owner }) => owner === undefined).map(({ title }) => quote(title))
  const elected = new Set(
    project.actors.filter((one) => one.role === 'mayor' || one.role === 'deputy').map(({ id }) => id),
  )
  const questions = waitingQuestions(project).filter(
    ({ askRole, askActor }) => askRole === 'mayor' || askRole === 'deputy' || elected.has(askActor ?? ''),
  )
  const { councilDate } = project.profile
  const items = [
    ...(councilDate === undefined ? [fillRuns(texts.asks.setCouncil)] : []),
    ...(councilDate !== undefined && councilDate >= today
      ? [fillRuns(texts.asks.council, { date: formatDate(councilDate) })]
      : []),
    ...open
      .filter(({ needsDecision }) => needsDecision === true)
      .slice(0, 3)
      .map(({ title }) => fillRuns(texts.asks.decision, { title: quote(title) })),
    ...(noOwner.length > 0 && noOwner.length <= 3
      ? [fillCountRuns(texts.asks.noOwner, noOwner.length, { titles: joinFrench(noOwner) })]
      : []),
    ...(noOwner.length > 3 ? [fillCountRuns(texts.asks.noOwnerMany, noOwner.length)] : []),
    ...questions
      .slice(0, 3)
      .map(({ text }) => fillRuns(texts.asks.question, { text: shorten(typed(text) ?? '', BRIEF) })),
  ]
  return [heading(2, texts.asks.heading), items.length === 0 ? paragraph(texts.asks.none) : list(items)]
}

/** The second page: done, next, blocked, and what is asked of the elected. */
export const secondPageSection = (scope: ReportScope): readonly Block[] => [
  ...doneSection(scope),
  ...nextSection(scope),
  ...blockedSection(scope),
  ...asksSection(scope),
]
