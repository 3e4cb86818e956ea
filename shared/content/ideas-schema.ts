import { z } from 'zod'
import { stepsVersion } from '../domain/profile.ts'
import { decreeTheme, level3, practiceId, stepId, theme } from '../domain/record.ts'
import { resourceSchema, sentence } from '../steps/step-schema.ts'

/** Where a fact or a precaution is shown: a step, a task, or one of these screens. */
const place = z.union([
  z.string().regex(/^s\d{1,2}(\.c\d{1,2})?$/),
  z.enum(['calendar', 'mutualising_space', 'footprint', 'action_catalogue']),
])

/** A sourced landmark. Shown with its source, its year and its caution, or not at all. */
export const factSchema = z.strictObject({
  id: z.string().regex(/^fig\.[a-z0-9_]+$/),
  text: sentence,
  source: sentence,
  year: z.int().min(2020),
  showIn: z.array(place).min(1),
  caution: sentence,
  toVerify: z.literal(true).optional(),
})
export type Fact = z.infer<typeof factSchema>

export const precautionSchema = z.strictObject({
  id: z.string().regex(/^care\.[a-z0-9_]+$/),
  text: sentence,
  showIn: z.array(place).min(1),
})
export type Precaution = z.infer<typeof precautionSchema>

export const factsFileSchema = z.strictObject({
  note: sentence,
  facts: z.array(factSchema),
  precautions: z.array(precautionSchema),
})
export type FactsFile = z.infer<typeof factsFileSchema>

/** An idea for a lever or an action. Nothing is kept until the commune keeps it. */
export const catalogueActionSchema = z.strictObject({
  id: z.string().regex(/^cat\.\d{2}$/),
  title: sentence,
  /** The same as a line of a plan: an infinitive, without a full stop. */
  actionTitle: z.string().regex(/^\p{Lu}.*[^.]$/u),
  inSmallMunicipality: sentence,
  theme,
  decreeTheme: decreeTheme.exclude(['none']).optional(),
  practices: z.array(practiceId).min(1),
  ease: level3,
  impact: level3,
  keptIn: z.array(stepsVersion).min(1),
  /** Obligations that the action helps to meet; the action itself stays a choice. */
  helpsObligations: z.array(z.string()).min(1).optional(),
})
export type CatalogueAction = z.infer<typeof catalogueActionSchema>

export const catalogueFileSchema = z.strictObject({
  note: sentence,
  obligationNote: sentence,
  actions: z.array(catalogueActionSchema),
})
export type CatalogueFile = z.infer<typeof catalogueFileSchema>

export const territorySchema = z.strictObject({
  id: z.string().regex(/^ex\.[a-z_]+$/),
  territory: sentence,
  done: z.array(sentence).min(1),
  steps: z.array(stepId),
  mutualisingSpace: z.literal(true).optional(),
  takeaway: sentence,
})
export type Territory = z.infer<typeof territorySchema>

export const territoriesFileSchema = z.strictObject({
  source: sentence,
  note: sentence,
  territories: z.array(territorySchema),
  smallMunicipality: z.strictObject({
    id: z.string(),
    territory: sentence,
    department: sentence,
    facts: z.array(sentence),
    sections: z.array(z.strictObject({ title: sentence, step: stepId, done: z.array(sentence).min(1) })),
    sources: z.array(resourceSchema).min(1),
    reuseNote: sentence,
  }),
})
export type TerritoriesFile = z.infer<typeof territoriesFileSchema>
