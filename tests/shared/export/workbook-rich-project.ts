import type { DigitalService, EquipmentLot, PurchasedService } from '../../../shared/domain/inventory.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { content, exampleProject, lot, now } from '../footprint/footprint-fixtures.ts'

const stamp = { modifiedAt: now.toISOString(), modifiedBy: 'test' }

/** A repeatable sequence of numbers between 0 and 1 (a linear congruential generator). */
const sequence = (seed: number) => {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/** A project with every kind, every factor and every way of counting, in all their combinations of missing data. */
export const richProject = (seed: number): Project => {
  const random = sequence(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T // never empty here
  const maybe = <T extends object>(fields: T): T | object => (random() < 0.7 ? fields : {})
  const sites = ['mairie', 'Mairie', '=école', '>ateliers', 'dépôt « nord »', '*']
  const equipmentLots = [...content.factors.keys(), ...content.kinds.keys()].map(
    (id, index): EquipmentLot =>
      lot({
        id: `lot-${index}`,
        site: pick(sites),
        kind: pick([...content.kinds.keys()]),
        inUse: random() < 0.85,
        ...maybe({
          factorId: content.factors.has(id) ? id : (content.kinds.get(id)?.defaultFactorId ?? 'unknown.factor'),
        }),
        ...maybe({ count: Math.floor(random() * 20) }),
        ...maybe({ useDurationYears: 1 + Math.floor(random() * 12) }),
        ...(random() < 0.3 && { yearlyKwh: Math.round(random() * 1000) }),
        ...maybe({ title: `Lot ${index}`, confidence: pick(['sure', 'estimated', 'to_check'] as const) }),
      }),
  )
  const modes = ['users', 'virtual_machines', 'gigabytes', 'thousand_euros', 'provider_figure', undefined] as const
  const kinds = ['website', 'mail', 'office_suite', 'phone', 'storage', undefined] as const
  const digitalServices = modes.flatMap((countedBy) =>
    kinds.map(
      (kind): DigitalService => ({
        id: `service-${countedBy}-${kind}`,
        name: `Service ${countedBy ?? ''} ${kind ?? ''}`,
        ...stamp,
        ...(countedBy && { countedBy }),
        ...(kind && { kind }),
        ...maybe({ countedQuantity: Math.round(random() * 1000) / 10 }),
      }),
    ),
  )
  const natures = ['it_management', 'maintenance', 'telecom', 'training', 'other'] as const
  const purchasedServices = natures.flatMap((nature) =>
    [2025, 2026, undefined].map(
      (year): PurchasedService => ({
        id: `purchase-${nature}-${year}`,
        nature,
        ...stamp,
        ...(year && { year }),
        ...maybe({ amountThousandEur: Math.round(random() * 500) / 10 }),
      }),
    ),
  )
  return { ...exampleProject, equipmentLots, digitalServices, purchasedServices }
}
