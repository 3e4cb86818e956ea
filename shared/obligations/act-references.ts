import { z } from 'zod'
import raw from '../../resources/obligations/act-references.json' with { type: 'json' }
import { once } from '../content/once.ts'
import { profileSchema } from '../domain/profile.ts'
import { sentence } from '../steps/step-schema.ts'
import { verification } from './obligation-schema.ts'

const actReferenceSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(_[a-z]+)*$/),
  /** Kinds of local authority whose acts may cite it. */
  kinds: z.array(profileSchema.shape.kind).min(1),
  /** The duties of `obligations.json` it stands for, if any. */
  obligations: z.array(z.string()).min(1).optional(),
  /** What makes it recognisable in a text that somebody typed. */
  article: sentence,
  /** Read after « Vu ». */
  visa: sentence,
  short: sentence,
  /** What it says, in our words. */
  says: sentence,
  verification,
})
export type ActReference = z.infer<typeof actReferenceSchema>

const actReferencesFileSchema = z.strictObject({
  version: z.iso.date(),
  note: sentence,
  references: z.array(actReferenceSchema).min(1),
})

/** The texts that a draft act may cite, checked once. */
export const loadActReferences = once(() => actReferencesFileSchema.parse(raw).references)
