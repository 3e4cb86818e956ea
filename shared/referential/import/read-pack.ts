import { z } from 'zod'
import { failure, type Result, success } from '../../errors/app-error.ts'
import { buildPack } from './build-pack.ts'
import { type ImportProblem, problem } from './import-problem.ts'
import {
  type ImportedPractice,
  importedPracticeSchema,
  MAX_PRACTICES,
  PACK_FORMAT,
  PACK_VERSION,
  type ReferentialPack,
  referentialPackSchema,
} from './pack-schema.ts'

const list = z.array(z.unknown()).max(MAX_PRACTICES)
const openPackSchema = z.looseObject({
  format: z.literal(PACK_FORMAT),
  version: z.int().min(1),
  themes: list.optional(),
  practices: list,
  setAside: list.optional(),
})
const headerSchema = referentialPackSchema.pick({
  name: true,
  origin: true,
  author: true,
  edition: true,
  editionDate: true,
  url: true,
  licence: true,
  attribution: true,
  madeAt: true,
  appVersion: true,
})

/** True for JSON that says it is one of our packs, whatever its state. */
export const isPack = (value: unknown): boolean =>
  z.looseObject({ format: z.literal(PACK_FORMAT) }).safeParse(value).success

/**
 * Reads a pack, ours or one written by hand by a mutualising body. A practice that is not right is refused by its place
 * in the file and the others are kept. Fails with `too-new` for a later format, `invalid-file` for a damaged header.
 */
export const readPack = (value: unknown, file: string): Result<ReferentialPack> => {
  const outer = openPackSchema.safeParse(value)
  if (!outer.success) return failure('invalid-file', { path: outer.error.issues[0]?.path.join('.') ?? '' })
  if (outer.data.version > PACK_VERSION)
    return failure('too-new', { version: outer.data.version, supported: PACK_VERSION })
  const { themes = [], practices, setAside = [] } = outer.data
  const known = Object.fromEntries(Object.entries(outer.data).filter(([key]) => key in headerSchema.shape))
  const header = headerSchema.safeParse(known)
  if (!header.success) return failure('invalid-file', { path: header.error.issues[0]?.path.join('.') ?? '' })
  const refused: ImportProblem[] = []
  const parseAll = <Item>(name: string, entries: readonly unknown[], schema: z.ZodType<Item>): Item[] =>
    entries.flatMap((entry, index) => {
      const parsed = schema.safeParse(entry)
      if (parsed.success) return [parsed.data]
      const issue = parsed.error.issues[0]
      const keys = issue?.code === 'unrecognized_keys' ? issue.keys : []
      refused.push({
        file,
        ...problem('invalid', undefined, [`${name}[${index}]`, ...(issue?.path ?? []), ...keys].join('.')),
      })
      return []
    })
  const sheets: ImportedPractice[] = [
    ...parseAll('practices', practices, importedPracticeSchema),
    ...parseAll('setAside', setAside, importedPracticeSchema),
  ]
  const read = {
    practices: sheets,
    themes: parseAll('themes', themes, referentialPackSchema.shape.themes.element),
    remarks: [],
    refused,
  }
  return success(buildPack(header.data, read))
}
