import { z } from 'zod'
import { isoDate } from '../../domain/record.ts'
import { cleanField } from './clean-field.ts'
import { htmlToBlocks } from './html-blocks.ts'
import { type ImportProblem, problem } from './import-problem.ts'
import { readDifficulty, readPriority } from './official-words.ts'
import type { ImportedPractice, PackTheme, ReferentialPack } from './pack-schema.ts'
import { normaliseId } from './practice-ids.ts'
import { sortPilots } from './read-fiche.ts'
import { toSafeLink } from './text-block.ts'

// Loose on purpose: the official site may add fields; what we read is checked one by one.
const exportSchema = z.looseObject({
  title: z.string().optional(),
  url: z.string().optional(),
  version: z.string().optional(),
  updated_at: z.string().optional(),
  author: z.looseObject({ name: z.string().optional() }).optional(),
  thematiques: z
    .array(
      z.looseObject({
        id: z.string().optional(),
        titre: z.string().optional(),
        description: z.string().optional(),
        bonnesPratiques: z.array(z.unknown()).max(2000),
      }),
    )
    .max(200),
})

const text = z.union([z.string(), z.number()]).transform(String)
const entrySchema = z.looseObject({
  id: text,
  titre: text,
  priorite: text.optional(),
  difficulte: text.optional(),
  pilotes: z.union([z.array(text), text.transform((one) => [one])]).optional(),
  indicateurs: z.union([z.array(text), text.transform((one) => [one])]).optional(),
  url: text.optional(),
})

/** What an official export says of itself and of its practices. */
export interface OfficialExport {
  readonly header: Partial<Pick<ReferentialPack, 'name' | 'author' | 'edition' | 'editionDate' | 'url'>>
  readonly themes: readonly PackTheme[]
  readonly practices: readonly ImportedPractice[]
  readonly remarks: readonly ImportProblem[]
  readonly refused: readonly ImportProblem[]
}

const short = (value: string): string => cleanField(value).slice(0, 500)

/** True for JSON with the shape of the official export: `thematiques[].bonnesPratiques[]`. */
export const isOfficialExport = (value: unknown): boolean => exportSchema.safeParse(value).success

/** Reads the official JSON export. It holds no text of the sheets; theme descriptions come as HTML and leave as blocks. */
export const readOfficialExport = (value: unknown, file: string): OfficialExport => {
  const source = exportSchema.parse(value)
  const themes: PackTheme[] = []
  const practices: ImportedPractice[] = []
  const remarks: ImportProblem[] = []
  const refused: ImportProblem[] = []
  for (const [themeIndex, theme] of source.thematiques.entries()) {
    const letter = theme.id?.trim().toLowerCase().replace(/\.$/, '') ?? ''
    const title = short(theme.titre ?? '')
    if (/^[a-z]$/.test(letter) && title && !themes.some((known) => known.letter === letter)) {
      const body = htmlToBlocks((theme.description ?? '').slice(0, 200_000))
      themes.push({ letter, title, ...(body.length > 0 && { body }) })
    }
    for (const [index, raw] of theme.bonnesPratiques.entries()) {
      const place = `thematiques[${themeIndex}].bonnesPratiques[${index}]`
      const entry = entrySchema.safeParse(raw)
      if (!entry.success) {
        const field = entry.error.issues[0]?.path.join('.') ?? ''
        const reason = field === 'id' ? 'no-id' : field === 'titre' ? 'no-title' : 'invalid'
        refused.push({ file, ...problem(reason, undefined, `${place}.${field}`) })
        continue
      }
      const { id, titre, priorite, difficulte, pilotes = [], indicateurs = [], url } = entry.data
      if (short(titre) === '' || id.trim() === '') {
        refused.push({ file, ...problem(id.trim() === '' ? 'no-id' : 'no-title', undefined, place) })
        continue
      }
      const priority = readPriority(priorite ?? '')
      const difficulty = readDifficulty(difficulte ?? '')
      const known = { priorite: [priorite, priority], difficulte: [difficulte, difficulty] } as const
      for (const [name, [word, read]] of Object.entries(known)) {
        if (word === undefined) remarks.push({ file, ...problem('missing-field', undefined, `${id}, ${name}`) })
        else if (!read) remarks.push({ file, ...problem('unknown-value', undefined, `${id}, ${word}`) })
      }
      const link = toSafeLink(url ?? '')
      practices.push({
        id: normaliseId(id.slice(0, 100)),
        title: short(titre),
        ...(priority && { priority }),
        ...(difficulty && { difficulty }),
        ...sortPilots(pilotes.slice(0, 30).map(short)),
        indicators: indicateurs
          .slice(0, 100)
          .map(short)
          .filter((entry) => entry !== ''),
        ...(link && { url: link }),
      })
    }
  }
  const url = toSafeLink(source.url ?? '')
  const editionDate = isoDate.safeParse(source.updated_at)
  return {
    header: {
      ...(source.title && { name: short(source.title) }),
      ...(source.author?.name && { author: short(source.author.name) }),
      ...(source.version && { edition: short(source.version) }),
      ...(editionDate.success && { editionDate: editionDate.data }),
      ...(url && { url }),
    },
    themes,
    practices,
    remarks,
    refused,
  }
}
