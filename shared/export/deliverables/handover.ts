import type { Role } from '../../domain/people.ts'
import { fillCount, fillRuns, fillText } from '../document/fill-template.ts'
import { formatDate } from '../document/french-format.ts'
import { missing, paragraph, plain, row } from '../document/runs.ts'
import type { Block, Inline } from '../document-model.ts'
import { upcomingDates } from '../report/upcoming-dates.ts'
import { asSentence } from '../report/user-text.ts'
import { waitingQuestions } from '../report/waiting-facts.ts'
import { dependenciesOf } from './action-words.ts'
import type { BuildParts } from './deliverable.ts'
import type { DeliverableScope } from './deliverable-scope.ts'
import { lastUpdate } from './follow-up-facts.ts'
import { listOf, tableOf } from './tables.ts'
import { withContact } from './with-contact.ts'

/** What the first page holds. */
const SHOWN_DATES = 4
const SHOWN_PEOPLE = 6
/** Besides those who carry the programme, whom a newcomer calls first. */
const keyRoles: ReadonlySet<Role> = new Set(['mayor', 'it_provider', 'finance', 'school', 'technical_staff'])

const questionsBlocks = ({ project, content, typed, nameOf, say, gap }: DeliverableScope): readonly Block[] => {
  const { questions } = content.family.d9.handover
  const waiting = waitingQuestions(project)
  if (waiting.length === 0) return [paragraph(questions.none)]
  return tableOf(
    { caption: questions.caption, columns: questions.columns },
    waiting.map(({ text, askActor, askRole, askedOn }) =>
      row([
        typed(text) ?? '',
        say(nameOf(askActor, askRole), 'person'),
        askedOn === undefined ? gap('date') : formatDate(askedOn),
      ]),
    ),
    { hasRowHeaders: false },
  )
}

const actionBlocks = (scope: DeliverableScope): readonly Block[] => {
  const { project, content, typed, nameOf, say } = scope
  const { actions: texts } = content.family.d9.handover
  const open = project.actions.filter(({ status }) => status !== 'done')
  if (open.length === 0) return [paragraph(project.actions.length === 0 ? texts.none : texts.allDone)]
  return tableOf(
    { caption: texts.caption, columns: texts.columns },
    open.map((action) => {
      const step = typed(lastUpdate(project, action)?.nextStep)
      return row([
        typed(action.title) ?? '',
        say(nameOf(action.owner), 'owner'),
        step ?? dependenciesOf(scope, action).join(', '),
      ])
    }),
  )
}

/** Decisions of the meetings, the most recent first. */
const decisionItems = ({ project, typed }: DeliverableScope, template: string): readonly Inline[] =>
  project.meetings
    .filter(({ date }) => date !== undefined)
    .toSorted((one, other) => (other.date ?? '').localeCompare(one.date ?? ''))
    .flatMap(({ date, decisions }) =>
      (decisions ?? []).flatMap((text) => {
        const printed = typed(text)
        return printed === undefined
          ? []
          : [plain(fillText(template, { date: formatDate(date ?? ''), text: asSentence(printed) }))]
      }),
    )

const progressSentence = ({ content, facts }: DeliverableScope): string => {
  const { handover } = content.family.d9
  const { overall, next } = facts()
  const { done, counted } = overall
  return next
    ? fillCount(handover.progress, done, { done, counted, step: next.step.title })
    : fillCount(handover.progressDone, done, { done, counted })
}

/** d9.handover: one page to start again, then what is asked, under way, contracted and decided. */
export const buildHandover: BuildParts = (scope) => {
  const { project, content, typed, nameOf, personOf, say, facts } = scope
  const { handover } = content.family.d9
  const { next } = facts()
  const dates = upcomingDates(scope.report()).slice(0, SHOWN_DATES)
  return {
    values: {
      progressSentence: progressSentence(scope),
      accessPlace: missing(handover.accessPlace),
      accessPost: missing(handover.accessPost),
      accessHolder: missing(handover.accessHolder),
    },
    slots: {
      firstTasks: [
        paragraph(
          next
            ? fillRuns(handover.next, { task: next.item.title.replace(/[.\s]+$/u, ''), number: next.step.number })
            : plain(handover.noNext),
        ),
      ],
      dates: tableOf(
        handover.dates,
        dates.map(({ label, what, who }) => row([label, what, who])),
        { hasRowHeaders: false },
      ),
      people: tableOf(
        handover.people,
        project.actors
          .filter(({ role, engagement }) => engagement === 'leading' || (role !== undefined && keyRoles.has(role)))
          .slice(0, SHOWN_PEOPLE)
          .map((actor) =>
            row([withContact(scope, personOf(actor.id) ?? '', actor), say(actor.contribution, 'contribution')]),
          ),
      ),
      questions: questionsBlocks(scope),
      actions: actionBlocks(scope),
      contracts: tableOf(
        handover.contracts,
        project.digitalServices
          .filter(({ contractEnd }) => contractEnd !== undefined)
          .toSorted((one, other) => (one.contractEnd ?? '').localeCompare(other.contractEnd ?? ''))
          .map(({ name, provider, contractEnd }) =>
            row([typed(name) ?? '', say(nameOf(provider), 'provider'), formatDate(contractEnd ?? '')]),
          ),
      ),
      papers: tableOf(
        handover.papers,
        project.policyDocuments.map(({ title, location }) =>
          row([typed(title) ?? '', typed(location) ?? missing(handover.paperUnknown)]),
        ),
      ),
      decisions: listOf(decisionItems(scope, handover.decision), handover.decisionsEmpty),
    },
  }
}
