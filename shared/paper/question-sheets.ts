import type { Content } from '../content/load-content.ts'
import { type NamedContent, nameOf } from '../dashboard/titles.ts'
import { waitingList } from '../dashboard/waiting-list.ts'
import type { Role } from '../domain/people.ts'
import type { Project } from '../domain/project.ts'

/** A question of a sheet; its number is the same on the screen, on paper and where answers are typed back. */
export interface SheetQuestion {
  readonly number: number
  readonly kind: 'task' | 'practice' | 'equipment' | 'open'
  /** Task, practice or lot the question is about. */
  readonly about?: string
  /** The question of the dossier; absent when *je ne sais pas* was answered without asking anybody. */
  readonly questionId?: string
  /** The commune's own words; absent, only `title` is known. */
  readonly text?: string
  /** Name of the task, practice or lot, without a final full stop. */
  readonly title?: string
  /** Typed from a sheet, not noted yet. */
  readonly draft?: string
  /** Day it was asked, ISO. */
  readonly since?: string
}

/** All that waits for one person, or for one role when nobody is named. */
export interface QuestionSheet {
  /** Names the sheet in an address. */
  readonly key: string
  readonly actorId?: string
  readonly role?: Role
  readonly questions: readonly SheetQuestion[]
}

/** The key of the sheet of those who are not named. */
export const NOBODY = 'sans-nom'

type Named = Pick<Content, 'steps' | 'practices' | 'equipmentKinds'> & Partial<Pick<NamedContent, 'localPractices'>>

/** One sheet a person, the one awaited for longest first; questions in the order they were asked. */
export const questionSheets = (project: Project, content: Named): readonly QuestionSheet[] =>
  waitingList(project).map(({ key, actorId, role, entries }) => ({
    key: key === '' ? NOBODY : key,
    ...(actorId !== undefined && { actorId }),
    ...(role !== undefined && { role }),
    questions: entries.map(({ about, text, since }, index): SheetQuestion => {
      const thing = about === undefined ? undefined : nameOf(project, about, { localPractices: [], ...content })
      const question = project.questions.find(
        (entry) =>
          entry.state === 'waiting' &&
          entry.about === about &&
          (about !== undefined || entry.text === text) &&
          (entry.askActor ?? entry.askRole ?? '') === key,
      )
      return {
        number: index + 1,
        kind: thing?.kind ?? 'open',
        ...(about !== undefined && { about }),
        ...(question && { questionId: question.id }),
        ...(text !== undefined && { text }),
        ...(thing && { title: thing.title }),
        ...(question?.answer !== undefined && { draft: question.answer }),
        ...(since !== undefined && { since }),
      }
    }),
  }))
