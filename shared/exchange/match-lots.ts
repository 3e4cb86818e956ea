import type { EquipmentLot } from '../domain/inventory.ts'
import type { Project } from '../domain/project.ts'
import { foldName } from '../municipalities/fold-name.ts'

/** Two lots that may be the same devices, counted once on each side. */
export interface LotMatch {
  readonly mine: EquipmentLot
  readonly theirs: EquipmentLot
  readonly isSameCount: boolean
}

const isAlike = (a: EquipmentLot, b: EquipmentLot): boolean =>
  a.kind === b.kind && a.inUse === b.inUse && foldName(a.site) === foldName(b.site)

/**
 * Lots that each side added since the base, in the same place and of the same kind: to be asked, never added up. Each lot
 * is matched once, first with one of the same number.
 */
export const matchLots = (base: Project | undefined, mine: Project, theirs: Project): readonly LotMatch[] => {
  const added = (project: Project, other: Project) => {
    const known = new Set([...(base?.equipmentLots ?? []), ...other.equipmentLots].map(({ id }) => id))
    return project.equipmentLots.filter(({ id }) => !known.has(id))
  }
  const free = new Set(added(theirs, mine))
  return added(mine, theirs).flatMap((own) => {
    const alike = [...free].filter((lot) => isAlike(own, lot))
    const match = alike.find(({ count }) => count === own.count) ?? alike[0]
    if (!match) return []
    free.delete(match)
    return [{ mine: own, theirs: match, isSameCount: match.count === own.count }]
  })
}

/** The merged dossier without the other side's half of each match: it waits in the question, counted once. */
export const withoutMatches = (merged: Project, matches: readonly LotMatch[]): Project => {
  const left = new Set(matches.map(({ theirs }) => theirs.id))
  return { ...merged, equipmentLots: merged.equipmentLots.filter(({ id }) => !left.has(id)) }
}
