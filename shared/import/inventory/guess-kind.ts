import { foldName } from '../../municipalities/fold-name.ts'
import type { ModelPatterns } from './import-content-schema.ts'
import { screenInches } from './screen-size.ts'

/** What a line of a list says of a device, as it was written. */
export interface DeviceWords {
  readonly type: string
  readonly model: string
  readonly manufacturer: string
  readonly operatingSystem: string
  readonly name: string
  readonly screenSize: string
}

export type KindGuess =
  | { readonly outcome: 'known'; readonly kind: string; readonly isHint: boolean }
  /** `ambiguous`: an "ordinateur" that may be fixed or portable. `none`: no word was recognised. */
  | { readonly outcome: 'ambiguous' | 'none' | 'virtual' | 'not-equipment' }

export type KindGuesser = (words: Partial<DeviceWords>) => KindGuess

interface Rule {
  readonly kind: string
  readonly pattern: RegExp
}

const anyOf = (patterns: readonly string[], prefix = '\\b'): RegExp =>
  new RegExp(`${prefix}(?:${patterns.join('|')})\\b`, 'u')

const toRules = (rules: readonly { readonly kind: string; readonly any: readonly string[] }[], prefix?: string) =>
  rules.map(({ kind, any }): Rule => ({ kind, pattern: anyOf(any, prefix) }))

const firstMatch = (rules: readonly Rule[], text: string): string | undefined =>
  text === '' ? undefined : rules.find(({ pattern }) => pattern.test(text))?.kind

/** The rule whose words come first in the text; the longer words win when two start at the same place. */
const earliestMatch = (rules: readonly Rule[], text: string): string | undefined => {
  let best: { readonly kind: string; readonly index: number; readonly length: number } | undefined
  if (text === '') return undefined
  for (const { kind, pattern } of rules) {
    const match = pattern.exec(text)
    if (!match) continue
    const [{ length }, { index }] = [match[0], match]
    if (!best || index < best.index || (index === best.index && length > best.length)) best = { kind, index, length }
  }
  return best?.kind
}

/**
 * Prepares the recognition of kinds of equipment. The type that is written counts first, then the words and ranges in
 * the name of the model, which may also refine the type; the system and the name of the machine are only hints. A text
 * that leaves a doubt gives no kind: a wrong kind would look as sure as a right one.
 */
export const prepareKindGuesser = (content: ModelPatterns): KindGuesser => {
  const types = toRules(content.types)
  const models = toRules(content.models)
  const systems = toRules(content.operatingSystems)
  const names = toRules(content.names)
  const isVirtual = anyOf(content.virtual)
  const isNotEquipment = anyOf(content.notEquipment, '^')
  const isVague = anyOf(content.vague)
  const known = new Map<string, KindGuess>()

  const screenKind = (kind: string, model: string, size: string): string => {
    if (kind !== 'screen') return kind
    const inches = screenInches(model, size)
    return inches === undefined ? kind : (content.screenKinds.find(({ below }) => inches < below)?.kind ?? kind)
  }

  const guess = (words: DeviceWords): KindGuess => {
    const type = foldName(words.type)
    const model = foldName(words.model)
    const branded = foldName(`${words.manufacturer} ${words.model}`)
    if (isVirtual.test(type) || isVirtual.test(branded)) return { outcome: 'virtual' }
    if (isNotEquipment.test(type) || (type === '' && isNotEquipment.test(model))) return { outcome: 'not-equipment' }
    const fromType = earliestMatch(types, type)
    const fromWords = earliestMatch(types, model)
    const fromModel = earliestMatch(models, branded) ?? earliestMatch(models, type)
    const base = fromType ?? fromWords ?? fromModel
    if (base !== undefined) {
      const finer = content.refinedBy[base] ?? []
      const refined = [fromModel, fromWords].find((kind) => kind !== undefined && finer.includes(kind)) ?? base
      const kind = screenKind(refined, `${words.type} ${words.model}`, words.screenSize)
      return { outcome: 'known', kind, isHint: false }
    }
    const hint = firstMatch(systems, foldName(words.operatingSystem)) ?? earliestMatch(names, foldName(words.name))
    if (hint !== undefined) return { outcome: 'known', kind: hint, isHint: true }
    return { outcome: isVague.test(type) || isVague.test(model) ? 'ambiguous' : 'none' }
  }

  return (partial) => {
    const words: DeviceWords = {
      type: '',
      model: '',
      manufacturer: '',
      operatingSystem: '',
      name: '',
      screenSize: '',
      ...partial,
    }
    const key = Object.values(words).join('\u001f')
    const answer = known.get(key) ?? guess(words)
    // A list repeats the same models: each is worked out once, within reason.
    if (known.size < 5000) known.set(key, answer)
    return answer
  }
}
