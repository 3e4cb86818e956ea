import kinds from '../../resources/factors/equipment-kinds.json' with { type: 'json' }
import factors from '../../resources/factors/factors.json' with { type: 'json' }
import sources from '../../resources/factors/sources.json' with { type: 'json' }
import { once } from '../content/once.ts'
import { equipmentKindsFileSchema, factorSourcesFileSchema, factorsFileSchema } from './factor-schema.ts'

/** The bundled set of emission factors, with its version. */
export const loadFactors = once(() => factorsFileSchema.parse(factors))

/** The kinds of equipment of the inventory, in the order of the sheets and rows. */
export const loadEquipmentKinds = once(() => equipmentKindsFileSchema.parse(kinds))

/** The databases behind the factors, with licence, date and limits. */
export const loadFactorSources = once(() => factorSourcesFileSchema.parse(sources))
