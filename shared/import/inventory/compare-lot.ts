import type { EquipmentLot, ImportedLot } from '../../domain/inventory.ts'
import { foldName } from '../../municipalities/fold-name.ts'
import type { KeptValue, PlannedChange, PlannedField } from './import-plan.ts'

const fields = [
  'site',
  'kind',
  'title',
  'count',
  'purchaseYear',
  'conditionAtPurchase',
  'ownership',
  'inUse',
] as const satisfies readonly PlannedField[]

type Value = string | number | boolean | undefined

const entry = <Name extends 'before' | 'after' | 'mine' | 'listed'>(name: Name, value: Value) =>
  value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]: string | number | boolean }) // a computed key loses its name

/** The same text in other capitals is the same. */
const isSame = (one: Value, other: Value): boolean =>
  typeof one === 'string' && typeof other === 'string' ? foldName(one) === foldName(other) : one === other

/** Years that come from an age move by one from one import to the next. */
const isSameYear = (one: Value, other: Value): boolean =>
  typeof one === 'number' && typeof other === 'number' && Math.abs(one - other) <= 1

/**
 * Compares a lot with what a list says of it now and said of it last time. A value that only the list changed is taken;
 * one that only the dossier changed stays; one that both changed stays too and is told. What the list does not say
 * erases nothing. A lot typed by hand has no last time: the list fills its gaps and gives its count.
 */
export const compareLot = (
  lot: EquipmentLot,
  listed: ImportedLot,
  isYearEstimated: boolean,
): { readonly changes: readonly PlannedChange[]; readonly kept: readonly KeptValue[] } => {
  const changes: PlannedChange[] = []
  const kept: KeptValue[] = []
  const { imported: base } = lot
  for (const field of fields) {
    const [mine, after, before]: readonly Value[] = [lot[field], listed[field], base?.[field]]
    if (after === undefined || isSame(after, mine)) continue
    if (base && (isSame(after, before) || (field === 'purchaseYear' && isYearEstimated && isSameYear(after, before))))
      continue
    const isTaken = base ? isSame(mine, before) : mine === undefined || field === 'count'
    if (isTaken) changes.push({ field, ...entry('before', mine), ...entry('after', after) })
    else kept.push({ field, ...entry('mine', mine), ...entry('listed', after) })
  }
  return { changes, kept }
}
