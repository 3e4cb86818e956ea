import { z } from 'zod'
import { MAX_LOGO_BYTES } from '../../domain/content-pack.ts'
import { shortText } from '../../domain/record.ts'

export const WORDING_FORMAT = 'petits-pas-wording'
export const WORDING_VERSION = 1
const MAX_TEXTS = 2000
const MAX_TEXT_LENGTH = 4000

/**
 * What a body that helps communes says in its own words. A key of `texts` is the place of a sentence, as `listWording`
 * names it: `templates.d1.mission_letter.blocks.3.p`. The logo is a PNG in base64, with the words that stand for it.
 */
export const wordingPackSchema = z.strictObject({
  format: z.literal(WORDING_FORMAT),
  version: z.literal(WORDING_VERSION),
  name: shortText.min(1),
  texts: z
    .record(z.string().max(200), z.string().min(1).max(MAX_TEXT_LENGTH))
    .refine((texts) => Object.keys(texts).length <= MAX_TEXTS)
    .optional(),
  logo: z
    .strictObject({
      png: z.base64().max(Math.ceil(MAX_LOGO_BYTES / 3) * 4),
      description: shortText.min(1),
    })
    .optional(),
})
export type WordingPack = z.infer<typeof wordingPackSchema>
