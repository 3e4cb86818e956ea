import { z } from 'zod'
import { cellMappingSchema } from '../fill-workbook/cell-mapping-schema.ts'
import { isoDate, level3, longText, record, shortText, theme } from './record.ts'

/** A logo of this many bytes prints well; more would make every document heavy. */
export const MAX_LOGO_BYTES = 200_000
export const LOGO_ADDRESS = 'data:image/png;base64,'
/** A picture for the head of documents: a PNG, the one kind that every writer of documents takes, as a `data:` address. */
const logo = z
  .string()
  .max(LOGO_ADDRESS.length + Math.ceil(MAX_LOGO_BYTES / 3) * 4)
  .regex(/^data:image\/png;base64,[A-Za-z0-9+/]+={0,2}$/)

const some = <Item extends z.ZodType>(item: Item) => z.array(item).max(200)

/** Somebody of a body who can be asked: professional contacts only. */
export const packContactSchema = z.strictObject({
  name: shortText.min(1),
  title: shortText.optional(),
  phone: shortText.optional(),
  email: shortText.optional(),
  hours: shortText.optional(),
})
export type PackContact = z.infer<typeof packContactSchema>

/** What a body offers: a service, a session, a grouped purchase. */
export const packOfferSchema = z.strictObject({
  title: shortText.min(1),
  text: longText.optional(),
  price: shortText.optional(),
})
export type PackOffer = z.infer<typeof packOfferSchema>

/** An action that other communes have chosen; never in the plan unless the commune takes it. */
export const packActionSchema = z.strictObject({
  title: shortText.min(1),
  text: longText.optional(),
  theme: theme.optional(),
  ease: level3.optional(),
  impact: level3.optional(),
})
export type PackAction = z.infer<typeof packActionSchema>

/** How documents speak and look. Only what is filled in changes something. */
export const packWordingSchema = z.strictObject({
  /** One sentence under the title. */
  mention: shortText.optional(),
  /** At the foot of each page. */
  footer: shortText.optional(),
  /** Said in the body's own words instead of the usual ones. */
  words: z.array(z.strictObject({ usual: shortText.min(1), ours: shortText.min(1) })).max(50),
})
export type PackWording = z.infer<typeof packWordingSchema>

/** What a content pack holds, in its file and in a dossier alike; its practices lie in `localPractices`. */
export const packContents = {
  name: shortText.min(1),
  /** Whose contents these are, as they are shown. */
  author: shortText.min(1),
  contacts: some(packContactSchema),
  offers: some(packOfferSchema),
  exampleActions: some(packActionSchema),
  wording: packWordingSchema.optional(),
  logo: logo.optional(),
  /** Where values go in a workbook such as the eNRT one. */
  mapping: cellMappingSchema.optional(),
} as const

/** A pack that was added to a dossier: everything of it stays here, apart, under its author's name. Its id is the pack's. */
export const contentPackSchema = record({
  ...packContents,
  addedOn: isoDate,
  /** The key that signed it; absent for a pack that nobody signed. */
  signerKey: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** Its wording and logo are used in the documents of the commune. */
  inDocuments: z.boolean(),
})
export type ContentPack = z.infer<typeof contentPackSchema>
