import type { Project } from '../domain/project.ts'

/** The last thing somebody finished or wrote down, for *Vous en étiez là*. `id` is that of the task, practice or lot. */
export type LastDone =
  | { readonly kind: 'task' | 'practice' | 'equipment'; readonly id: string; readonly at: string }
  | { readonly kind: 'created'; readonly at: string }

type Stamped = { readonly id: string; readonly modifiedAt: string }

const latest = (
  kind: Exclude<LastDone['kind'], 'created'>,
  records: readonly Stamped[],
): readonly Exclude<LastDone, { kind: 'created' }>[] =>
  records.map(({ id, modifiedAt }) => ({ kind, id, at: modifiedAt }))

/** The latest task done, practice answered or lot counted; without any, the day the dossier was made. */
export const lastDone = (project: Project): LastDone => {
  const candidates = [
    ...latest(
      'task',
      project.checklist.filter(({ state }) => state === 'done'),
    ),
    ...latest(
      'practice',
      project.practiceAnswers.filter(({ state }) => state !== undefined),
    ),
    ...latest('equipment', project.equipmentLots),
  ]
  // Moments carry their own offset: compared as moments, not as texts.
  return candidates.reduce<LastDone>((last, entry) => (Date.parse(entry.at) > Date.parse(last.at) ? entry : last), {
    kind: 'created',
    at: project.createdAt,
  })
}
