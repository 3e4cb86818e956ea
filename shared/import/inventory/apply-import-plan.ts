import type { EditContext } from '../../domain/edit.ts'
import type { EquipmentLot } from '../../domain/inventory.ts'
import type { Project } from '../../domain/project.ts'
import type { EquipmentKind } from '../../footprint/factor-schema.ts'
import { type LotCollection, withKind } from '../../inventory/lots.ts'
import type { ImportPlan, PlannedLot } from './import-plan.ts'

/** What the user chose on the report. */
export interface ImportChoices {
  /** Lots typed by hand that the list replaces: ids among the overlaps of the plan. */
  readonly replacedLotIds?: ReadonlySet<string>
}

const updatedLot = (
  lot: EquipmentLot,
  planned: Extract<PlannedLot, { readonly action: 'update' | 'unchanged' }>,
  kinds: ReadonlyMap<string, EquipmentKind>,
): EquipmentLot => {
  const values = Object.fromEntries(planned.changes.map(({ field, after }) => [field, after]))
  const kind = typeof values.kind === 'string' ? withKind(lot, values.kind, kinds) : undefined
  const merged = { ...lot, ...values, ...kind, imported: planned.imported }
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)) as EquipmentLot // the same fields, with values of their own types
}

/**
 * Does what a plan says, on the dossier it was made for, in one go: lots are made, updated, emptied, and new places
 * added. Nothing else changes; a plan without effect gives the project back as it is.
 */
export const applyImportPlan = (
  project: Project,
  plan: ImportPlan,
  kinds: ReadonlyMap<string, EquipmentKind>,
  context: EditContext,
  choices: ImportChoices = {},
): Project => {
  const stamp = { modifiedAt: context.now.toISOString(), modifiedBy: context.author }
  const active = plan.lots.filter(({ action }) => action !== 'unchanged')
  const replaced = plan.overlaps.filter(({ lotId }) => choices.replacedLotIds?.has(lotId))
  if (active.length === 0 && replaced.length === 0) return project

  const apply = (collection: LotCollection): EquipmentLot[] => {
    const own = active.filter((lot) => lot.collection === collection)
    const byId = new Map(own.flatMap((lot) => (lot.action === 'create' ? [] : [[lot.lotId, lot] as const])))
    const gone = new Set(replaced.filter((lot) => lot.collection === collection).map(({ lotId }) => lotId))
    const former = project[collection].flatMap((lot): EquipmentLot[] => {
      const planned = byId.get(lot.id)
      if (gone.has(lot.id) || planned?.action === 'remove') return []
      return [planned ? { ...updatedLot(lot, planned, kinds), ...stamp } : lot]
    })
    const made = own.flatMap((lot) =>
      lot.action === 'create' ? [{ ...lot.fields, id: context.newId(), ...stamp }] : [],
    )
    return [...former, ...made]
  }

  const { profile } = project
  const newSites = plan.newSites.filter((site) => !profile.sites.includes(site))
  return {
    ...project,
    modifiedAt: stamp.modifiedAt,
    equipmentLots: apply('equipmentLots'),
    connectedObjects: apply('connectedObjects'),
    ...(newSites.length > 0 && {
      profile: { ...profile, sites: [...profile.sites, ...newSites].slice(0, 100), ...stamp },
    }),
  }
}
