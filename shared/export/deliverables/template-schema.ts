import { z } from 'zod'
import { sentence } from '../../steps/step-schema.ts'

/** A block stands only when this fact holds (`hasDeputy`), or does not (`not:hasDeputy`). */
const when = z
  .string()
  .regex(/^(not:)?[a-zA-Z]\w*$/)
  .optional()
const line = z.union([sentence, z.strictObject({ text: sentence, when })])
const lines = z.array(line).min(1)

const tableTemplate = z.strictObject({
  caption: sentence,
  columns: z
    .array(
      z.strictObject({
        label: z.string(),
        width: z.number().positive(),
        align: z.enum(['left', 'right', 'centre']).optional(),
      }),
    )
    .min(1),
  rows: z.array(z.array(z.string())),
  /** Rows left empty for the pen. */
  emptyRows: z.int().positive().optional(),
  note: sentence.optional(),
})

const blockTemplate = z.union([
  z.strictObject({ h: z.int().min(1).max(3), text: sentence, when }),
  z.strictObject({
    p: sentence,
    style: z.enum(['lead', 'small', 'quote', 'centred']).optional(),
    keep: z.literal(true).optional(),
    when,
  }),
  z.strictObject({ list: lines, marker: z.enum(['bullet', 'number', 'check']).optional(), when }),
  z.strictObject({ callout: lines, title: sentence.optional(), when }),
  z.strictObject({
    addresses: z.strictObject({ sender: lines, recipient: lines, placeAndDate: sentence.optional() }),
    when,
  }),
  z.strictObject({
    signature: z.strictObject({
      placeAndDate: sentence.optional(),
      signatories: z.array(z.strictObject({ name: sentence, title: sentence })).min(1),
    }),
    when,
  }),
  z.strictObject({ table: tableTemplate, when }),
  /** What the dossier fills: a table, a figure, a list. */
  z.strictObject({ slot: z.string().regex(/^[a-zA-Z]\w*$/), when }),
  /** The blocks of another template, headings included. */
  z.strictObject({ include: z.string(), when }),
  z.strictObject({ pageBreak: z.literal(true), when }),
])
export type BlockTemplate = z.infer<typeof blockTemplate>

/**
 * A document as a body that helps communes may rewrite it: title, sentences with `{{placeholders}}`, order of the blocks.
 * Every sentence of the documents is in such a file; the program only fills them.
 */
export const templateSchema = z.strictObject({
  title: sentence,
  /** In the footer of each page, in place of a long title. */
  shortTitle: sentence.optional(),
  subtitle: sentence.optional(),
  /** One sentence: what the document is for. */
  about: sentence,
  page: z
    .strictObject({
      format: z.enum(['A4', 'A3']).optional(),
      orientation: z.enum(['portrait', 'landscape']).optional(),
      /** Type size against that of an ordinary letter: a poster is read from afar. */
      scale: z.number().min(0.8).max(4).optional(),
    })
    .optional(),
  blocks: z.array(blockTemplate).min(1),
})
export type DocumentTemplate = z.infer<typeof templateSchema>
