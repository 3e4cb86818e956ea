import { z } from 'zod'
import { role } from '../domain/people.ts'
import { stepId } from '../domain/record.ts'
import { deliverableId, perVersion, sentence } from '../steps/step-schema.ts'

const deliverableVersion = z.strictObject({
  produced: z.boolean(),
  /** Shape it takes in this version: « courriel », « une page »… */
  note: sentence.optional(),
  scope: z.literal('over_50000').optional(),
  /** Another document holds its content in this version. */
  mergedInto: deliverableId.optional(),
})

/** A document of the ten steps. */
export const deliverableSchema = z.strictObject({
  id: deliverableId,
  step: stepId,
  title: sentence,
  form: sentence,
  versions: perVersion(deliverableVersion),
})
export type Deliverable = z.infer<typeof deliverableSchema>

export const deliverablesFileSchema = z.strictObject({
  source: sentence,
  notes: z.array(sentence),
  deliverables: z.array(deliverableSchema),
})

export const roleSchema = z.strictObject({
  id: role,
  /** Who that is in a small commune. */
  label: sentence,
  guideRole: sentence,
})
export type RoleInfo = z.infer<typeof roleSchema>

export const rolesFileSchema = z.strictObject({
  intro: sentence,
  acceptedLabels: z.array(z.strictObject({ role, labels: z.array(sentence), note: sentence })),
  roles: z.array(roleSchema),
})
