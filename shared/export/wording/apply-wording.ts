import { failure, type Result, success } from '../../errors/app-error.ts'
import type { DeliverableContent } from '../deliverables/deliverable-content.ts'
import { mapTexts } from '../document/map-texts.ts'
import type { Logo } from '../document-model.ts'
import { readLogo } from './read-logo.ts'
import { type WordingPack, wordingPackSchema } from './wording-pack.ts'

/** What a pack may say otherwise: the documents, the sentences of their tables, the report, the words they share. */
const wordsOf = ({ templates, family, common, report }: DeliverableContent) => ({
  templates,
  family,
  common,
  report: report.texts,
})

type Words = ReturnType<typeof wordsOf>

/** No sentence: a condition, the place of a table or a picture, the way a block looks, the name of a thing chosen. */
const isSetting = (path: string): boolean =>
  /\.(?:when|slot|include|style|marker|align|format|orientation|id|pattern|moments\.\d+\.who)$/u.test(path) ||
  /\.(?:sections\.\w+|shownFacts|shownPrecautions|lawPurchase|lawExit)\.\d+$/u.test(path)

/** The sentences of documents, each changed; settings stay as they are. */
export const changeWords = (content: DeliverableContent, change: (text: string, path: string) => string): Words =>
  mapTexts(wordsOf(content), (text, path) => (isSetting(path) ? text : change(text, path)))

/** The content of documents with other sentences. */
export const withWords = (content: DeliverableContent, { report, ...words }: Words): DeliverableContent => ({
  ...content,
  ...words,
  report: { ...content.report, texts: report, kinds: words.common.kinds },
})

/** Every sentence that a pack can change, by its place. */
export const listWording = (content: DeliverableContent): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  mapTexts(wordsOf(content), (text, path) => {
    if (!isSetting(path)) found.set(path, text)
    return text
  })
  return found
}

const placeholdersOf = (text: string): readonly string[] => text.match(/\{\{\w+\}\}/gu) ?? []

/** Why a text cannot stand at a place, or undefined. A placeholder that is not known there would have nothing to show. */
const faultOf = (path: string, text: string, known: ReadonlyMap<string, string>): string | undefined => {
  const before = known.get(path)
  if (before === undefined) return path
  const allowed = new Set(placeholdersOf(before))
  const unknown = placeholdersOf(text).find((name) => !allowed.has(name))
  return unknown === undefined ? undefined : `${path} ${unknown}`
}

/** Checks a file of wording: shape, places and placeholders of every text, type and size of the logo. */
export const readWordingPack = (value: unknown, content: DeliverableContent): Result<WordingPack> => {
  const parsed = wordingPackSchema.safeParse(value)
  if (!parsed.success) return failure('invalid-file', { path: parsed.error.issues[0]?.path.join('.') ?? '' })
  const known = listWording(content)
  const faults = Object.entries(parsed.data.texts ?? {}).flatMap(([path, text]) => faultOf(path, text, known) ?? [])
  if (faults[0] !== undefined) return failure('invalid-file', { path: faults[0] })
  if (parsed.data.logo) {
    const logo = readLogo(parsed.data.logo)
    if (!logo.ok) return logo
  }
  return success(parsed.data)
}

/** The content of documents in the words of somebody, who is named in each document. */
export interface WordedContent {
  readonly content: DeliverableContent
  readonly author: string
  readonly logo?: Logo
  /** Their text is in the documents, not only their logo. */
  readonly hasText: boolean
  /** One sentence under the title. */
  readonly mention?: string
  /** At the foot of each page. */
  readonly footer?: string
}

/** The content of documents in the words of a pack that `readWordingPack` accepted, and its logo. */
export const applyWording = (content: DeliverableContent, pack: WordingPack): WordedContent => {
  const texts = new Map(Object.entries(pack.texts ?? {}))
  const logo = pack.logo && readLogo(pack.logo)
  return {
    content: withWords(
      content,
      changeWords(content, (text, path) => texts.get(path) ?? text),
    ),
    author: pack.name,
    hasText: texts.size > 0,
    ...(logo?.ok && { logo: logo.value }),
  }
}
