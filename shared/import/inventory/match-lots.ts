import type { EquipmentLot, ImportedLot } from '../../domain/inventory.ts'
import type { Project } from '../../domain/project.ts'
import type { LotCollection } from '../../inventory/lots.ts'
import { foldName } from '../../municipalities/fold-name.ts'
import { type LineGroup, lotKey } from './group-lines.ts'

export interface ExistingLot {
  readonly collection: LotCollection
  readonly lot: EquipmentLot
}

export interface LotMatches {
  /** The lot each group of lines stands for; a hole when it is new. */
  readonly byGroup: readonly (ExistingLot | undefined)[]
  /** Lots that no group stands for. */
  readonly rest: readonly ExistingLot[]
}

const collections = ['equipmentLots', 'connectedObjects'] as const

/** What the same device would be called one year apart, when its year comes from an age. */
const shiftedKeys = (group: LineGroup): readonly string[] => {
  const { listed } = group
  if (!group.isYearEstimated || listed.purchaseYear === undefined) return []
  const shifted = (years: number) => lotKey({ ...listed, purchaseYear: (listed.purchaseYear ?? 0) + years })
  return [shifted(-1), shifted(1)]
}

/**
 * Finds the lots of a dossier that the groups of a list stand for: first those that an earlier list gave and that still
 * say the same; then those that hold the most of the same serial numbers; then those typed by hand for the same place,
 * kind and model. A lot stands for one group at most.
 */
export const matchLots = (
  groups: readonly LineGroup[],
  project: Pick<Project, LotCollection>,
  collectionOf: (kind: string) => LotCollection,
): LotMatches => {
  const all = collections.flatMap((collection) => project[collection].map((lot): ExistingLot => ({ collection, lot })))
  const claimed = new Set<ExistingLot>()
  const byGroup: (ExistingLot | undefined)[] = groups.map(() => undefined)
  const claim = (index: number, existing: ExistingLot | undefined): void => {
    const group = groups[index]
    if (!existing || !group || claimed.has(existing) || existing.collection !== collectionOf(group.listed.kind)) return
    claimed.add(existing)
    byGroup[index] = existing
  }
  const openGroups = (): readonly (readonly [number, LineGroup])[] =>
    [...groups.entries()].filter(([index]) => byGroup[index] === undefined)

  const byKey = new Map<string, ExistingLot>()
  // As the lot is now: the list may have been corrected in the same way as the dossier.
  const byCurrentKey = new Map<string, ExistingLot>()
  const bySerial = new Map<string, ExistingLot>()
  for (const existing of all) {
    const { imported } = existing.lot
    if (!imported) continue
    const key = lotKey(imported)
    if (!byKey.has(key)) byKey.set(key, existing)
    byCurrentKey.set(lotKey(existing.lot), existing)
    for (const serial of imported.serials ?? []) bySerial.set(serial, existing)
  }
  for (const keys of [byKey, byCurrentKey]) for (const [index, group] of openGroups()) claim(index, keys.get(group.key))
  for (const [index, group] of openGroups())
    for (const key of shiftedKeys(group)) if (byGroup[index] === undefined) claim(index, byKey.get(key))

  for (const [index, group] of openGroups()) {
    const votes = new Map<ExistingLot, number>()
    for (const serial of group.listed.serials ?? []) {
      const existing = bySerial.get(serial)
      if (existing && !claimed.has(existing)) votes.set(existing, (votes.get(existing) ?? 0) + 1)
    }
    const [best] = [...votes].sort((a, b) => b[1] - a[1])
    claim(index, best?.[0])
  }

  // By hand: the year may be missing, then only one group may want the lot.
  const handKey = (lot: ImportedLot, withYear: boolean): string =>
    [
      foldName(lot.site),
      lot.kind,
      foldName(lot.title ?? ''),
      lot.inUse,
      withYear ? (lot.purchaseYear ?? '') : '?',
    ].join('|')
  const typed = all.filter(({ lot }) => lot.imported === undefined && lot.title !== undefined)
  for (const withYear of [true, false]) {
    const wanted = new Map<string, number[]>()
    for (const [index, { listed }] of openGroups()) {
      if (listed.title === undefined) continue
      const key = handKey(listed, withYear)
      wanted.set(key, [...(wanted.get(key) ?? []), index])
    }
    for (const existing of typed) {
      if (claimed.has(existing) || (!withYear && existing.lot.purchaseYear !== undefined)) continue
      const [first, ...others] = wanted.get(handKey(existing.lot, withYear)) ?? []
      if (first !== undefined && others.length === 0) claim(first, existing)
    }
  }
  return { byGroup, rest: all.filter((existing) => !claimed.has(existing)) }
}
