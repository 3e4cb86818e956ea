import type { EquipmentLot } from '../domain/inventory.ts'
import type { Project } from '../domain/project.ts'
import { equivalentFactorId, factorUse, factorYearlyKwh } from './choose-factor.ts'
import { computeLotFootprint, type LotSettings } from './compute-lot-footprint.ts'
import { computeHostedService, computePurchasedService } from './compute-service-footprint.ts'
import { electricityKgCo2ePerKwh } from './default-parameters.ts'
import type { Factor } from './factor-schema.ts'
import type { FootprintContent } from './footprint-content.ts'
import type { FootprintParameters } from './footprint-parameters.ts'
import type { FootprintLine, FootprintPerimeter } from './footprint-result.ts'

/** What of a dossier the footprint reads. */
export type Inventory = Pick<
  Project,
  'profile' | 'equipmentLots' | 'connectedObjects' | 'digitalServices' | 'purchasedServices'
>

/** The perimeter of a kind of equipment. An unknown kind counts with the workstations, where every lot can be seen. */
export const perimeterOfKind = (kind: string, content: FootprintContent): FootprintPerimeter =>
  content.kinds.get(kind)?.perimeter ?? 'workstations'

const lotFactor = (
  lot: EquipmentLot,
  parameters: FootprintParameters,
  content: FootprintContent,
): Factor | undefined =>
  lot.factorId === undefined
    ? undefined
    : content.factors.get(equivalentFactorId(lot.factorId, parameters.sourceFamily, content))

/** The readings of the server room's own meter: with one, its machines add no use of their own. */
export const roomMeters = (lots: readonly EquipmentLot[], content: FootprintContent): readonly EquipmentLot[] =>
  lots.filter((lot) => {
    const factor = lot.factorId === undefined ? undefined : content.factors.get(lot.factorId)
    return (
      lot.inUse &&
      lot.count !== undefined &&
      perimeterOfKind(lot.kind, content) === 'server_room' &&
      factor !== undefined &&
      factorUse(factor) === 'metered'
    )
  })

const lotLine = (
  lot: EquipmentLot,
  collection: 'equipmentLots' | 'connectedObjects',
  parameters: FootprintParameters,
  content: FootprintContent,
  roomIsMetered: boolean,
): FootprintLine => {
  const factor = lotFactor(lot, parameters, content)
  const perimeter = collection === 'connectedObjects' ? 'connected_territory' : perimeterOfKind(lot.kind, content)
  const isCooled = factor !== undefined && content.rules.cooling.cooledFactorIds.includes(factor.id)
  const settings: LotSettings = {
    kgCo2ePerKwh: electricityKgCo2ePerKwh(parameters, content),
    pue: isCooled && perimeter === 'server_room' ? parameters.pue : 1,
    defaultYearlyKwh: factor && factorYearlyKwh(factor, parameters.usageProfile, content),
    isMetered: roomIsMetered && perimeter === 'server_room',
  }
  const factorId = factor?.id ?? lot.factorId
  return {
    id: lot.id,
    collection,
    perimeter,
    kind: lot.kind,
    site: lot.site,
    isDormant: !lot.inUse,
    isMonetary: false,
    ...(lot.title !== undefined && { title: lot.title }),
    ...(lot.count !== undefined && { count: lot.count }),
    ...(factorId !== undefined && { factorId }),
    ...computeLotFootprint(lot, factor, settings),
  }
}

/** Every line of the inventory with its emissions or the reasons why it has none, in the order of the dossier. */
export const toFootprintLines = (
  project: Inventory,
  content: FootprintContent,
  parameters: FootprintParameters,
): readonly FootprintLine[] => {
  const roomIsMetered = roomMeters(project.equipmentLots, content).length > 0
  return [
    ...project.equipmentLots.map((lot) => lotLine(lot, 'equipmentLots', parameters, content, roomIsMetered)),
    ...project.connectedObjects.map((lot) => lotLine(lot, 'connectedObjects', parameters, content, false)),
    ...project.digitalServices.map((service) => computeHostedService(service, content)),
    ...project.purchasedServices
      .filter((purchase) => purchase.year === undefined || purchase.year === parameters.year)
      .map((purchase) => computePurchasedService(purchase, content)),
  ]
}
