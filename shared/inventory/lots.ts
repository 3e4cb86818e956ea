import type { EditContext } from '../domain/edit.ts'
import { addRecord, findRecord } from '../domain/edit.ts'
import type { EquipmentLot } from '../domain/inventory.ts'
import type { Project } from '../domain/project.ts'
import type { EquipmentKind } from '../footprint/factor-schema.ts'

/** The two lists of lots of a dossier: same shape, counted apart. */
export type LotCollection = 'equipmentLots' | 'connectedObjects'

/** A lot without what the dossier adds to it. */
export type LotFields = Omit<EquipmentLot, 'id' | 'modifiedAt' | 'modifiedBy'>

/** The kinds that belong to a list: connected objects are those of the connected territory. */
export const kindsOf = (collection: LotCollection, kinds: readonly EquipmentKind[]): readonly EquipmentKind[] =>
  kinds.filter((kind) => (kind.perimeter === 'connected_territory') === (collection === 'connectedObjects'))

/** The places of a commune: those of its profile first, then those its lots name, once each. */
export const sitesOf = (project: Pick<Project, 'profile' | LotCollection>): readonly string[] => [
  ...new Set([
    ...project.profile.sites,
    ...project.equipmentLots.map(({ site }) => site),
    ...project.connectedObjects.map(({ site }) => site),
  ]),
]

/** A new lot: in use, estimated, with the default factor of its kind; its count is not filled in. */
export const newLot = (kind: EquipmentKind, site: string): LotFields => ({
  site,
  kind: kind.id,
  inUse: true,
  confidence: 'estimated',
  ...(kind.defaultFactorId !== undefined && { factorId: kind.defaultFactorId }),
})

/**
 * What changes with the kind: its default factor comes along. Without one, a factor that somebody chose stays and that
 * of the former kind goes: a lot is rather not counted than counted as something else.
 */
export const withKind = (
  lot: Pick<EquipmentLot, 'kind' | 'factorId'>,
  kindId: string,
  kinds: ReadonlyMap<string, EquipmentKind>,
): { readonly kind: string; readonly factorId: string | undefined } => {
  const isDefault = lot.factorId === kinds.get(lot.kind)?.defaultFactorId
  return { kind: kindId, factorId: kinds.get(kindId)?.defaultFactorId ?? (isDefault ? undefined : lot.factorId) }
}

/**
 * Copies a lot just below it. Who proposed the first, or which list it came from, says nothing of the copy. Returns the
 * project and the new id.
 */
export const duplicateLot = (
  project: Project,
  collection: LotCollection,
  id: string,
  context: EditContext,
): { readonly project: Project; readonly id: string } | undefined => {
  const lot = findRecord(project, collection, id)
  if (!lot) return undefined
  const { id: _id, modifiedAt: _at, modifiedBy: _by, prefilled: _prefilled, imported: _imported, ...fields } = lot
  const index = project[collection].findIndex((entry) => entry.id === id)
  return addRecord(project, collection, fields, context, index + 1)
}
