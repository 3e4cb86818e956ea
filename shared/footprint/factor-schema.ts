import { z } from 'zod'

/**
 * One emission factor. `value` is in `unit`, most often kgCO2e; absent, no source was found and a line that uses it is
 * *not counted*, which is not zero. An absent `uncertaintyPct` is unknown, never 0.
 */
export const factorSchema = z.strictObject({
  id: z.string().regex(/^[a-z_]+(\.[a-z0-9_]+)+$/),
  /** What stands before the first dot of the id. */
  family: z.string(),
  label: z.string().min(1),
  scope: z.enum(['manufacturing', 'use', 'service', 'territory']),
  value: z.number().optional(),
  unit: z.string().min(1),
  lifetimeYears: z.number().positive().optional(),
  yearlyKwh: z.number().min(0).optional(),
  uncertaintyPct: z.number().positive().optional(),
  source: z.string().min(1),
  sourceYear: z.int().min(2000),
  licence: z.string().min(1).optional(),
  confidence: z.enum(['documented', 'inferred']),
})
export type Factor = z.infer<typeof factorSchema>

export const factorsFileSchema = z.strictObject({
  /** Kept in each dossier (`pins.factors`): two years are comparable only with the same set. */
  version: z.iso.date(),
  source: z.string(),
  note: z.string(),
  factors: z.array(factorSchema),
})
export type FactorsFile = z.infer<typeof factorsFileSchema>

export const perimeterId = z.enum(['workstations', 'network', 'server_room', 'connected_territory'])
export type PerimeterId = z.infer<typeof perimeterId>

/** A kind of equipment of the inventory, in the order of the rows of its sheet. */
export const equipmentKindSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  label: z.string().min(1),
  labelPlural: z.string().min(1),
  perimeter: perimeterId,
  row: z.int().positive(),
  /** What `count` counts. `kwh_per_year` is a meter reading that replaces the use of the whole room. */
  countUnit: z.enum(['unit', 'square_metre', 'kwh_per_year']),
  defaultFactorId: z.string().optional(),
  /** Finer kinds this broad one can be replaced with. */
  refinedBy: z.array(z.string()).optional(),
  note: z.string().min(1).optional(),
})
export type EquipmentKind = z.infer<typeof equipmentKindSchema>

export const equipmentKindsFileSchema = z.strictObject({
  version: z.iso.date(),
  note: z.string(),
  perimeters: z.array(z.strictObject({ id: perimeterId, label: z.string(), sheet: z.int() })).length(4),
  kinds: z.array(equipmentKindSchema),
})
export type EquipmentKindsFile = z.infer<typeof equipmentKindsFileSchema>

export const factorSourceSchema = z.strictObject({
  id: z.string(),
  title: z.string().min(1),
  url: z.url({ protocol: /^https$/ }).optional(),
  licence: z.string().min(1),
  consultedOn: z.iso.date(),
  /** Families of factors taken from it. */
  families: z.array(z.string()).min(1),
  limits: z.string().min(1),
})
export type FactorSource = z.infer<typeof factorSourceSchema>
export const factorSourcesFileSchema = z.strictObject({
  note: z.string(),
  rule: z.string(),
  sources: z.array(factorSourceSchema),
})
