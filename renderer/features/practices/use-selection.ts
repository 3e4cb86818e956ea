import { useMemo } from 'react'
import type { PracticeAnswer } from '../../../shared/domain/answers.ts'
import { pickFirst } from '../../../shared/referential/first-practices.ts'
import type { FullPractice } from '../../../shared/referential/load-plain-practices.ts'
import { loadProfileQuestions } from '../../../shared/referential/profile-questions.ts'
import {
  type PracticeSelection,
  type SelectionDepth,
  type SelectionReason,
  selectPractices,
} from '../../../shared/referential/select-practices.ts'
import { situationOf } from '../../../shared/referential/situation.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { usePractices } from '../../db/use-practices.ts'

/** Where a practice stands in the list of this commune, and why. */
export interface Standing {
  readonly group: keyof PracticeSelection
  readonly reason: SelectionReason
}

export interface SortedPractices {
  readonly essential: readonly FullPractice[]
  readonly later: readonly FullPractice[]
  readonly notHere: readonly FullPractice[]
  /** The twelve to begin with, in their order. */
  readonly first: readonly FullPractice[]
  readonly standings: ReadonlyMap<string, Standing>
}

/**
 * The practices as they are sorted for the commune on screen. `states` are the answers that count for the sorting: a
 * list shown while one answers keeps those of the moment it was opened.
 */
export const useSelection = (depth: SelectionDepth, states?: readonly PracticeAnswer[]): SortedPractices => {
  const { project } = useDossier()
  const { all, guide } = usePractices()
  return useMemo(() => {
    const content = loadProfileQuestions()
    const stateOf = new Map((states ?? project.practiceAnswers).map(({ id, state }) => [id, state]))
    const choices = project.practiceAnswers.map((answer) => ({ ...answer, state: stateOf.get(answer.id) }))
    const selection = selectPractices(all, situationOf(project).situation, depth, choices, content)
    const standings = new Map(
      (['essential', 'later', 'notHere'] as const).flatMap((group) =>
        selection[group].map(({ id, reason }): [string, Standing] => [id, { group, reason }]),
      ),
    )
    const inGroup = (group: keyof PracticeSelection) =>
      all.filter(({ practice }) => standings.get(practice.id)?.group === group)
    return {
      essential: inGroup('essential'),
      later: inGroup('later'),
      notHere: inGroup('notHere'),
      first: pickFirst(guide, selection, content),
      standings,
    }
  }, [all, guide, project, depth, states])
}
