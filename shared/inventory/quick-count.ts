import { addRecord, type EditContext, patchRecord, removeRecord } from '../domain/edit.ts'
import type { EquipmentLot } from '../domain/inventory.ts'
import type { Project } from '../domain/project.ts'
import type { EquipmentKind } from '../footprint/factor-schema.ts'
import { newLot } from './lots.ts'
import type { QuickCountGroup } from './quick-count-schema.ts'

/** The lots in use of a group in one place. Several mean a finer inventory: each then has its own count. */
export const quickCountLots = (
  project: Pick<Project, 'equipmentLots'>,
  group: QuickCountGroup,
  site: string,
): readonly EquipmentLot[] =>
  project.equipmentLots.filter((lot) => lot.inUse && lot.site === site && group.includes.includes(lot.kind))

/** Where a count goes: into one lot, or into a new one for this group and place. */
export interface QuickCountTarget {
  readonly group: QuickCountGroup
  readonly site: string
  readonly lotId?: string | undefined
}

/** A lot that only says how many: taking its count back takes it away. */
const isBare = (lot: EquipmentLot): boolean =>
  lot.title === undefined &&
  lot.note === undefined &&
  lot.purchaseYear === undefined &&
  lot.averageAgeYears === undefined &&
  lot.useDurationYears === undefined &&
  lot.prefilled === undefined &&
  lot.imported === undefined

/**
 * Sets how many devices of a group one saw in a place. `undefined` means nobody counted them, which is not zero. A first
 * count makes one lot, estimated; later counts change that lot.
 */
export const setQuickCount = (
  project: Project,
  target: QuickCountTarget,
  count: number | undefined,
  kinds: ReadonlyMap<string, EquipmentKind>,
  context: EditContext,
): Project => {
  const { group, site, lotId } = target
  const lots = quickCountLots(project, group, site)
  const lot = lotId === undefined ? lots[0] : lots.find(({ id }) => id === lotId)
  if (lot) {
    if (lot.count === count) return project
    if (count === undefined && isBare(lot)) return removeRecord(project, 'equipmentLots', lot.id, context)
    return patchRecord(project, 'equipmentLots', lot.id, { count }, context)
  }
  const kind = kinds.get(group.kind)
  if (count === undefined || lotId !== undefined || !kind) return project
  const fields = newLot(kind, site)
  const factorId = group.factorId ?? fields.factorId
  return addRecord(project, 'equipmentLots', { ...fields, count, ...(factorId && { factorId }) }, context).project
}

/** One more or one less than what is stored, never below zero. */
export const stepQuickCount = (
  project: Project,
  target: QuickCountTarget,
  step: 1 | -1,
  kinds: ReadonlyMap<string, EquipmentKind>,
  context: EditContext,
): Project => {
  const lots = quickCountLots(project, target.group, target.site)
  const current = (target.lotId === undefined ? lots[0] : lots.find(({ id }) => id === target.lotId))?.count
  if (current === undefined && step < 0) return project
  return setQuickCount(project, target, Math.max(0, (current ?? 0) + step), kinds, context)
}
