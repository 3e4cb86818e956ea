import { z } from 'zod'
import source from '../../../resources/export/missing-places.json' with { type: 'json' }
import { once } from '../../content/once.ts'
import { type Entity, loadEntities } from '../../entry/load-entities.ts'
import type { DeliverableContent } from './deliverable-content.ts'

export const missingScreens = ['profile', 'plan', 'inventory', 'services', 'footprint', 'practices'] as const
export type MissingScreen = (typeof missingScreens)[number]

/** Where something that a document lacks is filled in; `step` is the step of the document, when nothing more is known. */
export type MissingPlace =
  | { readonly kind: 'screen'; readonly screen: MissingScreen }
  | { readonly kind: 'entity'; readonly entity: Entity }
  /** No field holds it: it is written in the document itself, once saved. */
  | { readonly kind: 'document' }
  | { readonly kind: 'step' }

const ruleSchema = z.strictObject({
  /** A screen, the key of an entity of the steps, or `document`. */
  place: z.string(),
  /** Documents that the rule is for; absent, all of them. */
  only: z.array(z.string()).optional(),
  /** Names of the common gaps. */
  gaps: z.array(z.string()).optional(),
  /** How the other texts between brackets begin. */
  words: z.array(z.string()).optional(),
})
const loadRules = once(() => z.array(ruleSchema).parse(source))

const plainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ')

const toPlace = (name: string): MissingPlace => {
  if (name === 'document') return { kind: 'document' }
  const screen = missingScreens.find((one) => one === name)
  if (screen) return { kind: 'screen', screen }
  const entity = loadEntities().find(({ key }) => key === name)
  if (!entity) throw new Error(`no such place: ${name}`)
  return { kind: 'entity', entity }
}

/** Where to fill in something that a document lacks, by the words that stand in brackets. The first rule that fits wins. */
export const placeOfMissing = (
  words: string,
  documentId: string,
  { common }: Pick<DeliverableContent, 'common'>,
): MissingPlace => {
  const gaps: Readonly<Record<string, string>> = common.gaps
  const plain = plainSpaces(words)
  const rule = loadRules().find(
    (one) =>
      (one.only?.includes(documentId) ?? true) &&
      (one.gaps?.some((name) => gaps[name] === words) || one.words?.some((start) => plain.startsWith(start))),
  )
  return rule ? toPlace(rule.place) : { kind: 'step' }
}
