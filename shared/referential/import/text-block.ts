import { z } from 'zod'

/** Limits on one text of a pack; the longest official sheet holds some 5,000 characters in 40 blocks. */
export const textLimits = { run: 20_000, runs: 500, blocks: 1000, items: 1000, rows: 500, cells: 30 } as const

/** `https:` with a plain host and no password, or `mailto:`. Nothing else ever becomes a link. */
export const safeLink = z
  .string()
  .max(2000)
  .regex(/^(?:https:\/\/[a-z\d-]+(?:\.[a-z\d-]+)+(?::\d{1,5})?(?:[/?#][^\s<>"\\^`{|}]*)?|mailto:[\w.+-]+@[\w.-]+)$/i)

export const textRunSchema = z.strictObject({
  text: z.string().max(textLimits.run),
  strong: z.literal(true).optional(),
  emphasis: z.literal(true).optional(),
  href: safeLink.optional(),
})
export type TextRun = z.infer<typeof textRunSchema>

const runs = z.array(textRunSchema).max(textLimits.runs)
const row = z.array(runs).max(textLimits.cells)

/** A text from outside as plain data: a screen draws it from these kinds only, so that no HTML of a file is ever rendered. */
export const textBlockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), level: z.int().min(2).max(6), runs }),
  z.strictObject({ kind: z.literal('paragraph'), runs }),
  z.strictObject({
    kind: z.literal('list'),
    /** `depth` 0 is the outer list. */
    items: z.array(z.strictObject({ depth: z.int().min(0).max(5), ordered: z.boolean(), runs })).max(textLimits.items),
  }),
  z.strictObject({ kind: z.literal('table'), header: row.optional(), rows: z.array(row).max(textLimits.rows) }),
])
export type TextBlock = z.infer<typeof textBlockSchema>
export const textBlocks = z.array(textBlockSchema).max(textLimits.blocks)

/** The address when it may become a link, else undefined. */
export const toSafeLink = (address: string): string | undefined => {
  const parsed = safeLink.safeParse(address.trim())
  return parsed.success ? parsed.data : undefined
}

const plainRuns = (list: readonly TextRun[]): string => list.map(({ text }) => text).join('')

/** The words of some blocks, one line a paragraph, item or row; to search and to compare. */
export const plainTextOf = (blocks: readonly TextBlock[]): string =>
  blocks
    .flatMap((block) => {
      if (block.kind === 'list') return block.items.map((item) => plainRuns(item.runs))
      if (block.kind === 'table')
        return [...(block.header ? [block.header] : []), ...block.rows].map((cells) => cells.map(plainRuns).join(' | '))
      return [plainRuns(block.runs)]
    })
    .join('\n')
