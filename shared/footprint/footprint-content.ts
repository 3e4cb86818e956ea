import rulesFile from '../../resources/factors/footprint-rules.json' with { type: 'json' }
import { once } from '../content/once.ts'
import type { EquipmentKind, EquipmentKindsFile, Factor, FactorsFile } from './factor-schema.ts'
import { type FootprintRules, footprintRulesSchema } from './footprint-rules-schema.ts'
import { loadEquipmentKinds, loadFactors } from './load-factors.ts'

/** All the content a footprint is computed with, indexed by id. */
export interface FootprintContent {
  readonly factorsVersion: string
  readonly factors: ReadonlyMap<string, Factor>
  readonly kinds: ReadonlyMap<string, EquipmentKind>
  readonly rules: FootprintRules
}

/** Indexes factors and kinds of equipment by id. */
const toFootprintContent = (
  factors: FactorsFile,
  kinds: EquipmentKindsFile,
  rules: FootprintRules,
): FootprintContent => ({
  factorsVersion: factors.version,
  factors: new Map(factors.factors.map((factor) => [factor.id, factor])),
  kinds: new Map(kinds.kinds.map((kind) => [kind.id, kind])),
  rules,
})

/** The bundled content, checked once. */
export const loadFootprintContent = once(() =>
  toFootprintContent(loadFactors(), loadEquipmentKinds(), footprintRulesSchema.parse(rulesFile)),
)
