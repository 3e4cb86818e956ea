import s1 from '../../resources/entry/s1.json' with { type: 'json' }
import s2 from '../../resources/entry/s2.json' with { type: 'json' }
import s3 from '../../resources/entry/s3.json' with { type: 'json' }
import s4 from '../../resources/entry/s4.json' with { type: 'json' }
import s5 from '../../resources/entry/s5.json' with { type: 'json' }
import s6 from '../../resources/entry/s6.json' with { type: 'json' }
import s7 from '../../resources/entry/s7.json' with { type: 'json' }
import s8 from '../../resources/entry/s8.json' with { type: 'json' }
import s9 from '../../resources/entry/s9.json' with { type: 'json' }
import s10 from '../../resources/entry/s10.json' with { type: 'json' }
import words from '../../resources/entry/words.json' with { type: 'json' }
import { once } from '../content/once.ts'
import type { StepId } from '../domain/record.ts'
import type { EntryField } from '../steps/entry-schema.ts'
import { loadSteps } from '../steps/load-steps.ts'
import { type EntityText, entryWordsSchema, type FieldText, stepEntryTextsSchema } from './entry-texts-schema.ts'

export interface EntityChoice {
  readonly value: string
  readonly label: string
}

/** One field as a screen shows it: what the method says of it, in the words of the screen. */
export interface EntityField extends Omit<FieldText, 'own'> {
  readonly type: EntryField['type']
  readonly isList: boolean
  /** Key of the entity, or `practice`, `role`, `document`, that the value points to. */
  readonly ref: string | undefined
  /** Free text is also accepted. */
  readonly isOpen: boolean
  readonly min: number | undefined
  readonly max: number | undefined
  readonly maxWords?: number | undefined
  readonly choices: readonly EntityChoice[]
}

/** One thing that a step asks for, ready for a screen. */
export interface Entity extends Omit<EntityText, 'fields'> {
  readonly step: StepId
  /** The list of the dossier, or its single sheet. */
  readonly collection: string
  readonly isSingle: boolean
  readonly maxItems: number | undefined
  readonly fields: readonly EntityField[]
}

/** Names of the choices, checked once. */
export const loadEntryWords = once(() => entryWordsSchema.parse(words))

const toField = (method: readonly EntryField[], { own, ...text }: FieldText): EntityField => {
  const known = method.find(({ field }) => field === text.field)
  const kind = known ?? own
  if (!kind) throw new Error(`no such field: ${text.field}`)
  const names: Readonly<Record<string, string>> = (text.words && loadEntryWords()[text.words]) || {}
  const maxWords = text.maxWords ?? known?.maxWords
  return {
    ...text,
    type: kind.type,
    isList: kind.list ?? false,
    ref: known?.ref,
    isOpen: known?.open ?? false,
    min: known?.min,
    max: known?.max,
    ...(maxWords !== undefined && { maxWords }),
    choices: (kind.values ?? Object.keys(names)).map((value) => ({ value, label: names[value] ?? value })),
  }
}

const toEntities = (raw: unknown): readonly Entity[] => {
  const { step, entities } = stepEntryTextsSchema.parse(raw)
  const method = loadSteps().find(({ id }) => id === step)
  return entities.map((text) => {
    const entry = method?.dataEntry.find(({ key }) => key === text.key)
    if (!entry?.collection) throw new Error(`no such entity: ${text.key}`)
    return {
      ...text,
      step,
      collection: entry.collection,
      isSingle: entry.cardinality === 'single',
      maxItems: entry.maxItems,
      fields: text.fields.map((field) => toField(entry.fields, field)),
    }
  })
}

/** All that the ten steps ask to write down and that has no screen of its own; checked once. */
export const loadEntities = once(() => [s1, s2, s3, s4, s5, s6, s7, s8, s9, s10].flatMap(toEntities))

/** The entity with this key; a bug when there is none. */
export const entityOf = (key: string): Entity => {
  const entity = loadEntities().find((entry) => entry.key === key)
  if (!entity) throw new Error(`no such entity: ${key}`)
  return entity
}
