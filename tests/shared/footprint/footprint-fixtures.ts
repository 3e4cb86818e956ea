import example from '../../../resources/example/example-commune.json' with { type: 'json' }
import type { EquipmentLot } from '../../../shared/domain/inventory.ts'
import { projectSchema } from '../../../shared/domain/project.ts'
import { defaultFootprintParameters } from '../../../shared/footprint/default-parameters.ts'
import { loadFootprintContent } from '../../../shared/footprint/footprint-content.ts'
import type { Inventory } from '../../../shared/footprint/to-footprint-lines.ts'

export const now = new Date('2026-11-21T14:05:00+01:00')
export const content = loadFootprintContent()
export const exampleProject = projectSchema.parse(example)
export const parameters = defaultFootprintParameters(exampleProject.profile, content, now)

const stamp = { modifiedAt: now.toISOString(), modifiedBy: 'test' }

export const lot = (fields: Partial<EquipmentLot> = {}): EquipmentLot => ({
  id: 'lot',
  site: 'mairie',
  kind: 'laptop',
  inUse: true,
  ...stamp,
  ...fields,
})

/** A commune of 12 agents on the mainland with these lots and nothing else. */
export const inventory = (fields: Partial<Inventory> = {}): Inventory => ({
  profile: { ...exampleProject.profile, staffCount: 12, population: 1000 },
  equipmentLots: [],
  connectedObjects: [],
  digitalServices: [],
  purchasedServices: [],
  ...fields,
})

/** The eleven lines of the reference fleet: kind, factor, count (research note on the eNRT, § 3.4). */
export const referenceFleet: readonly EquipmentLot[] = (
  [
    ['laptop', 'ademe.laptop', 8],
    ['desktop', 'ademe.desktop_pro', 4],
    ['screen', 'ademe.monitor_24', 12],
    ['smartphone', 'ademe.smartphone', 6],
    ['landline', 'ecodiag.ip_phone', 8],
    ['copier', 'ecodiag.mfp_a3', 1],
    ['projector', 'ecodiag.projector_room', 1],
    ['box', 'ademe.box', 1],
    ['switch', 'proxy.switch_office', 1],
    ['wifi_ap', 'ecodiag.wifi_ap', 2],
    ['server', 'boavizta.server', 1],
  ] as const
).map(([kind, factorId, count]) => lot({ id: `lot-${kind}`, kind, factorId, count }))
