import { type CollectionName, collectionNames, type Project } from '../domain/project.ts'
import type { StepId } from '../domain/record.ts'
import { type Envelope, toEnvelope } from '../project-file/envelope.ts'
import { FILE_EXTENSION } from '../project-file/project-file.ts'
import { type ExchangeStamp, exchangeFileName } from './exchange-stamp.ts'

/** The lists that each step fills (the *Données à saisir* of the steps). */
const listsOfStep: Readonly<Record<StepId, readonly CollectionName[]>> = {
  s1: ['actors', 'governanceBodies', 'meetings', 'schoolHolidays'],
  s2: ['trainingEntries', 'awarenessSessions', 'trainingNeeds', 'keyMessages'],
  s3: ['policyDocuments', 'localPriorities', 'policyLinks', 'ongoingProjects'],
  s4: [
    'equipmentLots',
    'connectedObjects',
    'digitalServices',
    'purchasedServices',
    'existingActions',
    'practiceAnswers',
    'interviews',
    'yearlyPurchases',
    'yearlyDisposals',
    'footprintEstimates',
    'footprintEvaluations',
  ],
  s5: ['levers'],
  s6: ['axes', 'objectives', 'quotes', 'milestones', 'reviewFeedback'],
  s7: ['deliberations', 'commitments', 'questionAnswers'],
  s8: ['actions', 'prioritySessions', 'indicators'],
  s9: ['progressUpdates', 'indicatorValues', 'blockers', 'reviews'],
  s10: ['communicationActions', 'communityMembers', 'communityEvents'],
}

type Fields = Readonly<Record<string, unknown>>

const isOfSteps = (place: unknown, steps: readonly StepId[]): boolean =>
  steps.some((step) => place === step || String(place).startsWith(`${step}.`))

/** Whether a record leaves with these steps: by its list, or for tasks and remarks by the step they are about. */
const leavesWith =
  (steps: readonly StepId[]) =>
  (name: CollectionName, entry: Fields): boolean => {
    if (name === 'checklist') return isOfSteps(entry.id, steps)
    if (name === 'questions' || name === 'notes' || name === 'journal') return isOfSteps(entry.about, steps)
    return steps.some((step) => listsOfStep[step]?.includes(name))
  }

export interface ReturnInput {
  /** Absent: the whole dossier. */
  readonly steps?: readonly StepId[]
  /** Contacts leave only when the user asks for it. */
  readonly withContacts: boolean
  readonly number: number
  readonly lastReceived?: number
  readonly author: string
}

export interface ReturnFile {
  readonly envelope: Envelope
  readonly stamp: ExchangeStamp
  readonly fileName: string
  /** What leaves, list by list, to be shown before anything is written. */
  readonly leaving: readonly { readonly list: CollectionName; readonly count: number }[]
}

/** Makes a return: the whole dossier or some steps, contacts left out by default, and what tells the receiver about it. */
export const makeReturn = (
  project: Project,
  { steps, withContacts, number, lastReceived, author }: ReturnInput,
  context: { readonly now: Date; readonly appVersion: string },
): ReturnFile => {
  const leaves = steps && leavesWith(steps)
  const lists = Object.fromEntries(
    collectionNames.map((name) => [
      name,
      leaves ? (project[name] as readonly Fields[]).filter((entry) => leaves(name, entry)) : project[name],
    ]),
  )
  const { ambition, roadmap, footprintSettings, ...others } = project
  const sent = {
    ...others,
    ...(footprintSettings && (!steps || steps.includes('s4')) && { footprintSettings }),
    ...(ambition && (!steps || steps.includes('s5')) && { ambition }),
    ...(roadmap && (!steps || steps.includes('s6')) && { roadmap }),
    ...lists,
    // What bodies gave is theirs, with the names and telephones of their people: it is not sent on.
    contentPacks: [],
  } as Project // the same lists, some records left out
  const hidden = withContacts ? [] : sent.actors.filter(({ contact }) => contact !== undefined)
  const actors = withContacts ? sent.actors : sent.actors.map(({ contact: _contact, ...actor }) => actor)
  const stamp: ExchangeStamp = {
    direction: 'return',
    number,
    author,
    sentAt: context.now.toISOString(),
    ...(lastReceived !== undefined && { lastReceived }),
    ...(steps && { steps: [...steps] }),
    ...(hidden.length > 0 && { withoutContacts: hidden.map(({ id }) => id) }),
  }
  return {
    envelope: toEnvelope({ ...sent, actors }, context),
    stamp,
    fileName: exchangeFileName(project.profile.inseeCode, stamp, FILE_EXTENSION),
    leaving: collectionNames.flatMap((list) => (sent[list].length > 0 ? [{ list, count: sent[list].length }] : [])),
  }
}

/**
 * A received dossier, completed with what its sender left out, taken from `own`: a step that was not sent, a contact kept
 * back, are no deletions. To be done before merging, on the received state and on its base alike.
 */
export const completeReceived = (
  received: Project,
  own: Project,
  { steps, withoutContacts }: Pick<ExchangeStamp, 'steps' | 'withoutContacts'>,
): Project => {
  const leaves = steps && leavesWith(steps)
  const lists = Object.fromEntries(
    collectionNames.map((name) => [
      name,
      leaves
        ? [...received[name], ...(own[name] as readonly Fields[]).filter((entry) => !leaves(name, entry))]
        : received[name],
    ]),
  )
  const hidden = new Set(withoutContacts)
  const contacts = new Map(own.actors.map(({ id, contact }) => [id, contact]))
  const completed = { ...received, ...lists, contentPacks: own.contentPacks } as Project // the same lists, completed with records of the same lists
  const actors = completed.actors.map((actor) => {
    const contact = hidden.has(actor.id) && actor.contact === undefined ? contacts.get(actor.id) : undefined
    return contact === undefined ? actor : { ...actor, contact }
  })
  return {
    ...completed,
    actors,
    ...(steps && !steps.includes('s4') && own.footprintSettings && { footprintSettings: own.footprintSettings }),
    ...(steps && !steps.includes('s5') && own.ambition && { ambition: own.ambition }),
    ...(steps && !steps.includes('s6') && own.roadmap && { roadmap: own.roadmap }),
  }
}
