import type { EditContext } from '../domain/edit.ts'
import type { Project } from '../domain/project.ts'
import { applyDecisions } from '../merge/apply-decisions.ts'
import { mergeProjects } from '../merge/merge-projects.ts'
import { conflictKey, type MergeConflict, type MergePlace } from '../merge/merge-types.ts'

/** A record that the body proposes to add: a comment, a model action. */
export interface ProposedAddition {
  readonly kind: 'addition'
  readonly place: MergePlace & { readonly kind: 'record' }
  readonly record: Readonly<Record<string, unknown>>
}

/** Something the body proposes; nothing of it is in the dossier until the commune accepts it. */
export type Proposal = MergeConflict | ProposedAddition

export interface AdviceReview {
  /** Always the commune's own dossier, untouched. */
  readonly project: Project
  readonly proposals: readonly Proposal[]
  /** Left aside because the commune has changed these fields since the state that the advice is about. */
  readonly passedOver: readonly MergeConflict[]
}

/** A stable name for a proposal. */
export const proposalKey = (proposal: Proposal): string =>
  proposal.kind === 'addition' ? `${proposal.place.collection}/${proposal.place.id}/+` : conflictKey(proposal)

const fieldOf = (project: Project, place: MergePlace, field: string): unknown => {
  const fields: unknown =
    place.kind === 'single'
      ? project[place.name]
      : (project[place.collection] as readonly { readonly id: string }[]).find(({ id }) => id === place.id) // each list holds records
  return (fields as Readonly<Record<string, unknown>> | undefined)?.[field] // a sheet or a record of the project
}

/**
 * What an advice proposes. Even a field that the commune did not touch is only proposed: the commune has the last word
 * on its answers. An advice about an old state (`isOutdated`) never goes back on what was changed since.
 */
export const reviewAdvice = (
  base: Project | undefined,
  mine: Project,
  advice: Project,
  isOutdated: boolean,
): AdviceReview => {
  const { conflicts, applied } = mergeProjects(base, mine, advice)
  const changes = applied.flatMap((change): readonly Proposal[] => {
    const { place, field, before, after } = change
    if (field !== undefined)
      return [
        {
          kind: 'field',
          place,
          field,
          before: { value: before },
          mine: { value: fieldOf(mine, place, field) },
          theirs: { value: after },
        },
      ]
    // An added record of a list; an added sheet is proposed field by field.
    const fields = after as Readonly<Record<string, unknown>> // what was added is a record
    if (place.kind === 'record') return [{ kind: 'addition', place, record: fields }]
    return []
  })
  return {
    project: mine,
    proposals: isOutdated ? changes : [...changes, ...conflicts],
    passedOver: isOutdated ? conflicts : [],
  }
}

/** The dossier with the accepted proposals, by key; all others are refused and change nothing. */
export const acceptProposals = (
  { project, proposals }: AdviceReview,
  accepted: ReadonlySet<string>,
  context: EditContext,
): Project => {
  const taken = proposals.filter((proposal) => accepted.has(proposalKey(proposal)))
  const conflicts = taken.filter((proposal) => proposal.kind !== 'addition')
  const decisions = new Map(conflicts.map((conflict) => [conflictKey(conflict), 'theirs'] as const))
  const decided = applyDecisions({ project, conflicts, applied: [] }, decisions, context)
  const lists: Record<string, readonly unknown[]> = {}
  for (const proposal of taken) {
    if (proposal.kind !== 'addition') continue
    const { collection } = proposal.place
    lists[collection] = [...(lists[collection] ?? decided[collection]), proposal.record]
  }
  return { ...decided, ...lists } as Project // records added to lists of the same records
}
