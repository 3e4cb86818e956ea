import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { upsertRecord } from '../../../shared/domain/edit.ts'
import { collectionNames, projectSchema } from '../../../shared/domain/project.ts'
import { exchangeWordsFor, isBookkeeping, loadExchangeWords } from '../../../shared/exchange/exchange-words.ts'
import { loadFullPractices } from '../../../shared/referential/load-plain-practices.ts'
import { addLocalPractice } from '../../../shared/referential/local-practices.ts'
import { editContext, exampleProject } from '../support.ts'

interface Json {
  readonly type?: string
  readonly enum?: readonly string[]
  readonly items?: Json
  readonly properties?: Readonly<Record<string, Json>>
}
const schema = z.toJSONSchema(projectSchema, { unrepresentable: 'any' }) as Json
const sheets = Object.entries(schema.properties ?? {}).flatMap(([name, shape]) => {
  const fields =
    shape.type === 'array' ? shape.items?.properties : shape.type === 'object' ? shape.properties : undefined
  return fields && name !== 'pins' ? [{ name, fields }] : []
})

describe('words for changes', () => {
  test('every list has its name and what names its entries', () => {
    expect(Object.keys(loadExchangeWords().lists).sort()).toEqual([...collectionNames].sort())
  })

  test.each(sheets)('every field of $name has a French name, and every choice too', ({ fields }) => {
    const { fields: names, values } = loadExchangeWords()
    const shown = Object.entries(fields).filter(([field]) => !isBookkeeping(field))
    expect(shown.map(([field]) => field).filter((field) => names[field] === undefined)).toEqual([])
    const choices = shown.flatMap(([, shape]) => shape.enum ?? shape.items?.enum ?? [])
    expect(choices.filter((choice) => values[choice] === undefined)).toEqual([])
  })

  test('places, ids, dates and choices are said as a person would', () => {
    const project = exampleProject()
    const words = exchangeWordsFor(loadFullPractices(), project)
    const action = project.actions[0]
    if (!action) throw new Error('no action')
    const place = { kind: 'record', collection: 'actions', id: action.id } as const
    expect(words.place(place)).toBe(`Action\u00a0: ${action.title}`)
    expect(words.field(place, 'status')).toBe('État')
    expect(words.value(place, 'status', 'to_start')).toBe('à lancer')
    expect(words.value(place, 'date', '2026-12-01')).toBe('1er décembre 2026')
    expect(words.value(place, 'count', 17_750)).toBe('17\u202f750')
    expect(words.value(place, 'count', undefined)).toBe('vide')
    const { project: own, id } = addLocalPractice(project, 'Éteindre la borne', editContext())
    const answered = upsertRecord(own, 'practiceAnswers', id, { state: 'in_place' }, {}, editContext())
    const ownWords = exchangeWordsFor(loadFullPractices(), answered)
    expect(ownWords.place({ kind: 'record', collection: 'practiceAnswers', id })).toMatch(/Éteindre la borne$/)
    const actor = project.actors[0]
    expect(words.value(place, 'owner', actor?.id)).toBe(actor?.name)
  })
})
