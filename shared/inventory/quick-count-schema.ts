import { z } from 'zod'

/** One line of the quick count: the kind it creates, and the kinds it already finds in the inventory. */
export const quickCountGroupSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+$/),
  label: z.string().min(1),
  hint: z.string().min(1).optional(),
  kind: z.string().min(1),
  /** Only where the kind has no default factor. */
  factorId: z.string().min(1).optional(),
  includes: z.array(z.string().min(1)).min(1),
})
export type QuickCountGroup = z.infer<typeof quickCountGroupSchema>

export const quickCountFileSchema = z.strictObject({
  version: z.iso.date(),
  note: z.string(),
  groups: z.array(quickCountGroupSchema).length(12),
})
