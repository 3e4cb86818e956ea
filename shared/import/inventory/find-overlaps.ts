import type { EquipmentKind } from '../../footprint/factor-schema.ts'
import type { PlannedLot, PossibleOverlap } from './import-plan.ts'
import type { ExistingLot } from './match-lots.ts'

/**
 * Lots typed by hand that name no model, of a place and kind the list also brings: a quick count, most often, that would
 * count the same devices twice. They are told, never removed unasked. A broad kind ("écran") covers its finer ones.
 */
export const findOverlaps = (
  planned: readonly PlannedLot[],
  rest: readonly ExistingLot[],
  kinds: ReadonlyMap<string, EquipmentKind>,
): readonly PossibleOverlap[] => {
  const broadKind = new Map<string, string>()
  for (const { id, refinedBy } of kinds.values()) for (const finer of refinedBy ?? []) broadKind.set(finer, id)
  const keyOf = (lot: { readonly site: string; readonly kind: string }): string =>
    `${lot.site}|${broadKind.get(lot.kind) ?? lot.kind}`
  const listed = new Map<string, number>()
  for (const lot of planned)
    if (lot.action === 'create' && lot.fields.inUse)
      listed.set(keyOf(lot.fields), (listed.get(keyOf(lot.fields)) ?? 0) + (lot.fields.count ?? 0))
  return rest.flatMap(({ collection, lot }) => {
    const listedCount = listed.get(keyOf(lot))
    if (lot.imported || lot.title !== undefined || !lot.inUse || listedCount === undefined) return []
    const { id: lotId, site, kind, count } = lot
    return [{ collection, lotId, site, kind, ...(count !== undefined && { count }), listedCount }]
  })
}
