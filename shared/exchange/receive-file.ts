import type { Project } from '../domain/project.ts'
import { type MergeResult, mergeProjects } from '../merge/merge-projects.ts'
import type { ProjectFile } from '../project-file/project-file.ts'
import { completeReceived } from './make-return.ts'
import { type LotMatch, matchLots, withoutMatches } from './match-lots.ts'
import { type AdviceReview, reviewAdvice } from './review-advice.ts'

/** What a received file brings to a dossier, before anything is decided or stored. */
export type Reception =
  | {
      readonly kind: 'merge'
      readonly result: MergeResult
      /** Lots that both sides added for the same devices: asked, never added up. Their half is not in `result`. */
      readonly matches: readonly LotMatch[]
      readonly hasBase: boolean
    }
  | { readonly kind: 'advice'; readonly review: AdviceReview; readonly hasBase: boolean }

export interface ReceptionInput {
  readonly own: Project
  readonly file: ProjectFile
  /** The state we sent and the other side had seen, when we kept it: it goes before the one in the file, but for an advice. */
  readonly keptBase?: Project
  /** The sender had not seen our last sending. */
  readonly isOutdated?: boolean
}

/** Contacts that the author of the file neither had nor wrote: kept back by an earlier return, not emptied. */
const unseenContacts = ({ base, envelope }: ProjectFile): readonly string[] => {
  const had = new Map(base?.project.actors.map(({ id, contact }) => [id, contact]))
  return envelope.project.actors
    .filter(({ id, contact }) => contact === undefined && had.has(id) && had.get(id) === undefined)
    .map(({ id }) => id)
}

/**
 * Compares a received file with the dossier it belongs to. What a partial return left out, and contacts kept back, are no
 * deletions. An advice proposes; anything else is merged by record and field. Pure.
 */
export const receiveFile = ({ own, file, keptBase, isOutdated = false }: ReceptionInput): Reception => {
  const { exchange } = file
  const unseen = unseenContacts(file)
  const withoutContacts = [...(exchange?.withoutContacts ?? []), ...unseen]
  const complete = (project: Project): Project =>
    exchange ? completeReceived(project, own, { ...exchange, withoutContacts }) : project
  // An advice is about what its author had: perhaps one step of ours, whatever else we kept when we sent it.
  const isAdvice = exchange?.direction === 'advice'
  const known = isAdvice ? (file.base?.project ?? keptBase) : (keptBase ?? file.base?.project)
  const base = known && complete(known)
  const theirs = complete(file.envelope.project)
  const hasBase = base !== undefined
  if (isAdvice) return { kind: 'advice', review: reviewAdvice(base, own, theirs, isOutdated), hasBase }
  const merged = mergeProjects(base, own, theirs)
  const matches = matchLots(base, own, theirs)
  const waiting = new Set(matches.map(({ theirs: lot }) => lot.id))
  const result = {
    ...merged,
    project: withoutMatches(merged.project, matches),
    applied: merged.applied.filter(({ place }) => place.kind === 'single' || !waiting.has(place.id)),
  }
  return { kind: 'merge', result, matches, hasBase }
}

/** What becomes of two lots that may be the same devices. */
export type LotDecision = 'mine' | 'theirs' | 'both'

/**
 * The merged dossier with the lots as decided, by the id of *mine*: the other one in its place, or both kept. Without a
 * decision mine stays alone.
 */
export const applyLotDecisions = (
  merged: Project,
  matches: readonly LotMatch[],
  decisions: ReadonlyMap<string, LotDecision>,
): Project => {
  const equipmentLots = merged.equipmentLots.flatMap((lot) => {
    const match = matches.find(({ mine }) => mine.id === lot.id)
    const decision = match && decisions.get(lot.id)
    if (!match || !decision || decision === 'mine') return [lot]
    return decision === 'theirs' ? [match.theirs] : [lot, match.theirs]
  })
  return { ...merged, equipmentLots }
}
