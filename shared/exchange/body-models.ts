import { z } from 'zod'
import raw from '../../resources/exchange/models.json' with { type: 'json' }
import { once } from '../content/once.ts'
import { isoDate } from '../domain/record.ts'
import { heading, paragraph, plain, row } from '../export/document/runs.ts'
import type { Block, DocumentModel, Logo } from '../export/document-model.ts'

const text = z.string().min(1)
const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['heading', 'text', 'small']), text }),
  z.strictObject({ kind: z.enum(['list', 'checks']), items: z.array(text).min(1) }),
  z.strictObject({ kind: z.literal('table'), caption: text, head: z.array(z.string()), rows: z.array(z.array(text)) }),
  z.strictObject({ kind: z.literal('signatures'), people: z.array(text).min(1) }),
])
const modelSchema = z.strictObject({
  id: text,
  /** As mutualisateur.md counts them, section 7. */
  number: z.int().min(1),
  title: text,
  about: text,
  /** Where it is made, for one that is not a document of its own. */
  place: z.enum(['prepare', 'documents', 'plan', 'consolidation']).optional(),
  blocks: z.array(blockSchema).optional(),
})
const modelsSchema = z.strictObject({
  note: text,
  version: text,
  date: isoDate,
  author: text,
  models: z.array(modelSchema),
})
export type BodyModel = z.infer<typeof modelSchema>
type ModelBlock = z.infer<typeof blockSchema>

/** The models a body works with, checked once. */
export const loadBodyModels = once(() => modelsSchema.parse(raw))

/** What a model takes from the body: its name, whom to ask, its picture. */
export interface ModelBody {
  readonly name: string
  readonly contact: string
  readonly logo?: Logo
}

/** The words around a model that are not its own. */
export interface ModelWords {
  /** Under the title: version, date, author. */
  readonly origin: string
  readonly pageLabel: string
}

const toBlock = (block: ModelBlock, fill: (text: string) => string): Block => {
  switch (block.kind) {
    case 'heading':
      return heading(2, fill(block.text))
    case 'text':
      return paragraph(fill(block.text))
    case 'small':
      return paragraph(fill(block.text), 'small')
    case 'list':
    case 'checks': {
      const marker = block.kind === 'list' ? 'bullet' : 'check'
      return { kind: 'list', marker, items: block.items.map((item) => plain(fill(item))) }
    }
    case 'table':
      return {
        kind: 'table',
        caption: block.caption,
        columns: block.head.map(() => ({ width: 1 })),
        header: [row(block.head.map(fill))],
        rows: block.rows.map((cells) => row(cells.map(fill))),
        hasRowHeaders: true,
      }
    case 'signatures':
      return {
        kind: 'signature',
        signatories: block.people.map((person) => ({ name: plain(fill(person)), title: [] })),
      }
  }
}

/** A model as a document, in the name of the body; undefined for one that is made elsewhere. */
export const toModelDocument = (
  { id, title, about, blocks }: BodyModel,
  body: ModelBody,
  words: ModelWords,
  now: Date,
): DocumentModel | undefined => {
  if (!blocks) return undefined
  const values: Readonly<Record<string, string>> = { body: body.name, contact: body.contact }
  const fill = (text: string): string => text.replace(/\{\{(\w+)\}\}/g, (_all, key: string) => values[key] ?? '')
  return {
    id: `body.${id}`,
    language: 'fr-FR',
    title,
    subtitle: plain(words.origin),
    ...(body.logo && { logo: body.logo }),
    properties: { subject: title, creator: body.name, description: about, keywords: [], createdAt: now.toISOString() },
    page: { format: 'A4', orientation: 'portrait' },
    footer: { text: `${body.name} · ${title}`, pageLabel: words.pageLabel },
    blocks: blocks.map((block) => toBlock(block, fill)),
    missing: [],
  }
}
