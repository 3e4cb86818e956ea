import type { Question } from '../../domain/answers.ts'
import type { Blocker } from '../../domain/plan.ts'
import type { Project } from '../../domain/project.ts'

/** Blockers nobody solved yet, the soonest due first. */
export const openBlockers = (project: Project): readonly Blocker[] =>
  project.blockers
    .filter(({ solvedOn }) => solvedOn === undefined)
    .toSorted((one, other) => (one.due ?? '9999').localeCompare(other.due ?? '9999'))

/** Questions without an answer, the oldest first; those never asked come last. */
export const waitingQuestions = (project: Project): readonly Question[] =>
  project.questions
    .filter(({ state }) => state === 'waiting')
    .toSorted((one, other) => (one.askedOn ?? '9999').localeCompare(other.askedOn ?? '9999'))
