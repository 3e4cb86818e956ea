import type { Situation } from '../domain/profile.ts'
import type { Project } from '../domain/project.ts'
import { foldName } from '../municipalities/fold-name.ts'
import { loadProfileQuestions, type SituationFact } from './profile-questions.ts'

/** Kinds of `resources/factors/equipment-kinds.json` that keep the files of several machines. */
const serverKinds: ReadonlySet<string> = new Set(['server', 'nas', 'storage_bay'])

export interface KnownSituation {
  readonly situation: Situation
  /** What the rest of the dossier says, whatever the commune answered. */
  readonly seen: Situation
  /** Facts that the commune did not answer, read from the rest of the dossier. */
  readonly workedOut: readonly SituationFact[]
}

/**
 * What the dossier says of the situation without a question. What is not written down is not a no: an empty inventory
 * proves nothing. Only the number of agents, once given, can say no.
 */
const workOutSituation = (project: Project, manyStaffFrom: number): Situation => {
  const { profile, equipmentLots, connectedObjects, digitalServices } = project
  const isThere = ({ inUse, count }: { readonly inUse: boolean; readonly count?: number | undefined }): boolean =>
    inUse && count !== 0
  return {
    ...(equipmentLots.some((lot) => serverKinds.has(lot.kind) && isThere(lot)) && { ownServer: true }),
    ...(profile.sites.some((site) => foldName(site).split(' ').includes('ecole')) && { school: true }),
    ...(digitalServices.some(({ kind, stillUsed }) => kind === 'website' && stillUsed !== 'no') && { website: true }),
    ...(profile.itProvider !== undefined && { itProvider: true }),
    ...(connectedObjects.some(isThere) && { connectedDevices: true }),
    ...(profile.staffCount !== undefined && { manyStaff: profile.staffCount >= manyStaffFrom }),
  }
}

/** The situation of a commune: its own answers first, then what the dossier already says. */
export const situationOf = (project: Project): KnownSituation => {
  const { questions, manyStaffFrom } = loadProfileQuestions()
  const answered = project.profile.situation ?? {}
  const workedOut = workOutSituation(project, manyStaffFrom)
  return {
    situation: { ...workedOut, ...answered },
    seen: workedOut,
    workedOut: questions
      .map(({ fact }) => fact)
      .filter((fact) => answered[fact] === undefined && workedOut[fact] !== undefined),
  }
}
