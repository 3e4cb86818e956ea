import { z } from 'zod'

const sectionId = z.enum(['programme', 'people', 'law', 'equipment', 'inclusion', 'tools'])

/** A term of the trade, as it is shown, with its one-sentence definition. */
export const termSchema = z.strictObject({
  /** English name used in the code. */
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  /** Every English name when one line defines several, the first one being `id`. */
  codes: z.array(z.string().regex(/^[a-z][a-z0-9_]*$/)).min(1),
  term: z.string().min(1),
  acronym: z.string().min(2).optional(),
  expansion: z.string().min(1).optional(),
  definition: z.string().min(1),
  section: sectionId,
  /** Other ways to write it, for looking a term up: short form, expansion, plural, feminine. */
  variants: z.array(z.string().min(1)).min(1),
})
export type Term = z.infer<typeof termSchema>

export const glossarySchema = z.strictObject({
  source: z.string(),
  rules: z.array(z.string()),
  sections: z.array(z.strictObject({ id: sectionId, title: z.string().min(1) })).length(6),
  terms: z.array(termSchema),
  notToConfuse: z.array(z.strictObject({ pair: z.string().min(1), difference: z.string().min(1) })),
})
export type Glossary = z.infer<typeof glossarySchema>
