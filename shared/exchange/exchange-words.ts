import { z } from 'zod'
import words from '../../resources/exchange/words.json' with { type: 'json' }
import { loadContent } from '../content/load-content.ts'
import { once } from '../content/once.ts'
import { type CollectionName, collectionNames, type Project } from '../domain/project.ts'
import type { MergePlace } from '../merge/merge-types.ts'
import type { FullPractice } from '../referential/load-plain-practices.ts'

const text = z.string().min(1)
const wordsSchema = z.strictObject({
  note: text,
  sheets: z.record(z.string(), text),
  lists: z.record(z.string(), z.strictObject({ one: text, many: text, titleFields: z.array(text).min(1) })),
  fields: z.record(z.string(), text),
  values: z.record(z.string(), text),
  empty: text,
  listJoin: text,
  longest: z.int().positive(),
})

/** The words for what changes between two states of a dossier, checked once. */
export const loadExchangeWords = once(() => wordsSchema.parse(words))

type Fields = Readonly<Record<string, unknown>>

const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6, useGrouping: 'min2' })
const day = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const ISO_MONTH = /^\d{4}-\d{2}$/
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

/** How places, fields and values of a dossier are said in French. */
export interface ExchangeWords {
  /** `Matériel : Ordinateur portable, mairie` */
  readonly place: (place: MergePlace) => string
  /** `Nombre` */
  readonly field: (place: MergePlace, field: string) => string
  /** `7`, `en place`, `12 novembre 2026`, `vide`; long texts are cut when `isShort`. */
  readonly value: (place: MergePlace, field: string, value: unknown, isShort?: boolean) => string
  /** `12 machines` and the like: the plural of a list. */
  readonly list: (name: CollectionName) => string
  /** What a record is about, field by field, without the empty ones. */
  readonly record: (place: MergePlace & { readonly kind: 'record' }, fields: Fields) => readonly string[]
}

const bookkeeping: ReadonlySet<string> = new Set(['id', 'modifiedAt', 'modifiedBy', 'prefilled', 'imported', 'former'])

/** True for a field that a person would not recognise: who changed a record, and the like. */
export const isBookkeeping = (field: string): boolean => bookkeeping.has(field)

/**
 * Words for these states of one dossier (mine first) and its practices. Ids inside values are said by the name of what
 * they stand for, taken from the first state that knows it.
 */
export const exchangeWordsFor = (
  guide: readonly Pick<FullPractice, 'practice'>[],
  ...projects: readonly Project[]
): ExchangeWords => {
  const { sheets, lists, fields, values, empty, listJoin, longest } = loadExchangeWords()
  const { steps, equipmentKinds, factors } = loadContent()
  const practices = [
    ...projects.toReversed().flatMap(({ localPractices }) => localPractices),
    ...guide.map(({ practice }) => practice),
  ]
  const contentTitles = new Map<string, string>([
    ...steps.map(({ id, title }) => [id, title] as const),
    ...steps.flatMap(({ items }) => items.map(({ id, title }) => [id, title] as const)),
    ...practices.map(({ id, title }) => [id, title] as const),
    ...equipmentKinds.map(({ id, label }) => [id, label] as const),
    ...factors.map(({ id, label }) => [id, label] as const),
  ])
  const records = new Map<string, readonly [CollectionName, Fields]>()
  for (const project of [...projects].reverse())
    for (const name of collectionNames)
      for (const entry of project[name] as readonly Fields[]) records.set(String(entry.id), [name, entry]) // each list holds records

  const titleOf = (name: CollectionName, entry: Fields): string => {
    const own = contentTitles.get(String(entry.id))
    if (own !== undefined) return own
    const parts = (lists[name]?.titleFields ?? []).flatMap((field) => {
      const value = entry[field]
      return value === undefined ? [] : [say(value, true)]
    })
    // A name stands alone; a kind needs its place beside it.
    return parts
      .slice(0, ['equipmentLots', 'connectedObjects', 'yearlyPurchases', 'meetings'].includes(name) ? 3 : 1)
      .join(listJoin)
  }
  const sayText = (value: string, isShort: boolean): string => {
    if (ISO_DAY.test(value)) return day.format(new Date(`${value}T00:00:00Z`)).replace(/^1 /, '1er ')
    if (ISO_MONTH.test(value)) return month.format(new Date(`${value}-01T00:00:00Z`))
    const content = contentTitles.get(value)
    if (content !== undefined) return content
    const known = records.get(value)
    if (known) return titleOf(...known) || value
    if (value.startsWith('data:image/')) return values.image ?? ''
    const word = values[value]
    if (word !== undefined) return word
    const limit = isShort ? 80 : longest
    return value.length > limit ? `${value.slice(0, limit)}…` : value
  }
  const say = (value: unknown, isShort = false): string => {
    if (value === undefined || value === null || value === '') return empty
    if (typeof value === 'number') return number.format(value)
    if (typeof value === 'boolean') return values[String(value)] ?? String(value)
    if (typeof value === 'string') return sayText(value, isShort)
    if (Array.isArray(value))
      return value.length === 0 ? empty : value.map((entry) => say(entry, isShort)).join(listJoin)
    const all = Object.entries(value as Fields) // what is left of JSON is an object
      .filter(([, entry]) => entry !== undefined)
      .map(([key, entry]) => `${fields[key] ?? key} ${say(entry, isShort)}`)
      .join(listJoin)
    return all.length > longest ? `${all.slice(0, longest)}…` : all
  }
  const fieldOf = (place: MergePlace, field: string): string =>
    fields[`${field}.${place.kind === 'single' ? place.name : place.collection}`] ?? fields[field] ?? field
  return {
    place: (place) => {
      if (place.kind === 'single') return sheets[place.name] ?? place.name
      const words_ = lists[place.collection]
      const entry = records.get(place.id)?.[1] ?? { id: place.id }
      const title = titleOf(place.collection, entry)
      const one = words_?.one ?? place.collection
      return title === '' ? one : `${one}\u00a0: ${title}`
    },
    field: fieldOf,
    value: (_place, _field, value, isShort = false) => say(value, isShort),
    list: (name) => lists[name]?.many ?? name,
    record: (place, entry) =>
      Object.entries(entry)
        .filter(([key, value]) => !isBookkeeping(key) && value !== undefined)
        .map(([key, value]) => `${fieldOf(place, key)}\u00a0: ${say(value)}`),
  }
}
