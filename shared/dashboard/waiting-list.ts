import type { Role } from '../domain/people.ts'
import type { Project } from '../domain/project.ts'

/** Something that waits for an answer. `text` is the commune's own question; without it, the title of what is asked. */
export interface WaitingEntry {
  /** Task, practice or lot the question is about; absent when it is about nothing in particular. */
  readonly about?: string
  readonly text?: string
  /** Day the question was asked, ISO. */
  readonly since?: string
  readonly remindedOn?: string
}

/** Everything that waits for one person, or for one role when no person is named. */
export interface WaitingGroup {
  readonly key: string
  readonly actorId?: string
  readonly role?: Role
  readonly entries: readonly WaitingEntry[]
}

interface Asked {
  readonly askActor?: string | undefined
  readonly askRole?: Role | undefined
}

const groupKey = ({ askActor, askRole }: Asked): string => askActor ?? askRole ?? ''

const compareSince = (one: WaitingEntry, other: WaitingEntry): number =>
  (one.since ?? '9').localeCompare(other.since ?? '9')

/**
 * Who is awaited, and for what: the questions without an answer, then the tasks and practices answered *je ne sais pas*
 * that have no question of their own. One group a person, the one awaited for longest first.
 */
export const waitingList = (project: Project): readonly WaitingGroup[] => {
  const questions = project.questions.filter(({ state }) => state === 'waiting')
  const asked = new Set(questions.flatMap(({ about }) => about ?? []))
  const isUnasked = ({ id, state }: { readonly id: string; readonly state?: string | undefined }): boolean =>
    state === 'unknown' && !asked.has(id)
  const all: readonly (Asked & { readonly entry: WaitingEntry })[] = [
    ...questions.map(({ askActor, askRole, about, text, askedOn, remindedOn }) => ({
      askActor,
      askRole,
      entry: {
        text,
        ...(about !== undefined && { about }),
        ...(askedOn !== undefined && { since: askedOn }),
        ...(remindedOn !== undefined && { remindedOn }),
      },
    })),
    ...project.checklist.filter(isUnasked).map(({ id, askActor, askRole, date }) => ({
      askActor,
      askRole,
      entry: { about: id, ...(date !== undefined && { since: date }) },
    })),
    ...project.practiceAnswers.filter(isUnasked).map(({ id, askActor, askRole }) => ({
      askActor,
      askRole,
      entry: { about: id },
    })),
  ]
  return [...new Set(all.map(groupKey))]
    .map((key) => {
      const members = all.filter((asked) => groupKey(asked) === key)
      const [first] = members
      return {
        key,
        ...(first?.askActor !== undefined && { actorId: first.askActor }),
        ...(first?.askRole !== undefined && { role: first.askRole }),
        entries: members.map(({ entry }) => entry).toSorted(compareSince),
      }
    })
    .toSorted((one, other) => compareSince(one.entries[0] ?? {}, other.entries[0] ?? {}))
}
