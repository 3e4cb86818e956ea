import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import example from '../../../resources/example/example-commune.json' with { type: 'json' }
import { loadDeliverables } from '../../../shared/content/load-roles.ts'
import { type Project, projectSchema } from '../../../shared/domain/project.ts'
import { describeRecord, type ValueFormats } from '../../../shared/entry/describe-record.ts'
import { moveEntry, removeEntry, saveEntry } from '../../../shared/entry/edit-entry.ts'
import { entitiesOfStep } from '../../../shared/entry/entities-of-step.ts'
import { isAsked, missingFields, recordsOf } from '../../../shared/entry/entry-records.ts'
import { entityOf, loadEntities } from '../../../shared/entry/load-entities.ts'
import { suggestItems } from '../../../shared/entry/suggest-items.ts'
import { loadEntryLists } from '../../../shared/steps/load-entry-lists.ts'
import { loadSteps } from '../../../shared/steps/load-steps.ts'

const project: Project = projectSchema.parse({ ...example, kind: 'real' })
const context = { now: new Date('2026-11-22T10:00:00Z'), newId: () => 'neuf', author: 'Solène' }
const formats: ValueFormats = {
  number: String,
  money: (value) => `${value} €`,
  day: (day) => day,
  month: (month) => month,
  practices: [],
  unknownRecord: 'supprimé',
}
/** Written down in screens of their own, or only computed. */
const ELSEWHERE = [
  'communityProfile',
  'equipmentLot',
  'digitalService',
  'practiceAnswer',
  'yearlyPurchase',
  'yearlyDisposal',
  'themeScore',
]
const method = loadSteps().flatMap(({ id, dataEntry }) => dataEntry.map((entry) => ({ step: id, ...entry })))

describe('the data that the ten steps ask for', () => {
  test('each entity of the method has a screen', () => {
    const shown = loadEntities().map(({ key }) => key)
    expect(method.map(({ key }) => key).filter((key) => !shown.includes(key) && !ELSEWHERE.includes(key))).toEqual([])
    expect(new Set(loadEntities().map(({ step, slug }) => `${step}/${slug}`)).size).toBe(shown.length)
  })

  test.each(loadEntities().map((entity) => [entity.key, entity] as const))(
    '%s: every field of the method is asked once, with names for its choices',
    (key, entity) => {
      const entry = method.find((one) => one.key === key)
      const names = entity.fields.map(({ field }) => field)
      const expected = (entry?.fields ?? []).filter(({ computed, field }) => !computed && field !== 'rank')
      expect(expected.map(({ field }) => field).filter((field) => !names.includes(field))).toEqual([])
      expect(new Set(names).size).toBe(names.length)
      const nameless = entity.fields.flatMap(({ field, choices }) =>
        choices.filter(({ value, label }) => value === label).map(({ value }) => `${field}: ${value}`),
      )
      expect(nameless).toEqual([])
      const rowFields = [...entity.row.title, ...entity.row.detail, ...entity.row.aside]
      expect(rowFields.filter((field) => !names.includes(field))).toEqual([])
      const documents = loadDeliverables().map(({ id }) => id)
      expect(entity.feeds.filter((id) => !documents.includes(id))).toEqual([])
      const tasks: readonly string[] = loadSteps().flatMap(({ items }) => items.map(({ id }) => id))
      expect([...entity.items, ...entity.suggests.map(({ item }) => item)].filter((id) => !tasks.includes(id))).toEqual(
        [],
      )
      expect(entity.isSingle || entity.empty !== undefined).toBe(true)
    },
  )

  test.each(['actor', 'ambition', 'deliberation', 'action', 'communicationAction'])(
    '%s: the complete version asks first for what the method marks as required',
    (key) => {
      const required = (method.find((one) => one.key === key)?.fields ?? [])
        .filter(({ required: isRequired, computed }) => isRequired && !computed)
        .map(({ field }) => field)
      const asked = entityOf(key)
        .fields.filter((field) => isAsked(field, 'full'))
        .map(({ field }) => field)
      expect(asked.toSorted()).toEqual(required.toSorted())
    },
  )

  test('an action asks for the fields of each shorter version, as the method lists them', () => {
    const { under3500, under500 } = loadEntryLists().requiredActionFields
    const askedIn = (version: 'under_3500' | 'under_500') =>
      entityOf('action')
        .fields.filter((field) => isAsked(field, version))
        .map(({ field }) => field)
        .filter((field) => field !== 'progressIndicators')
        .toSorted()
    expect(askedIn('under_3500')).toEqual(under3500.fields.toSorted())
    expect(askedIn('under_500')).toEqual(under500.fields.toSorted())
    const bare = {
      id: 'a',
      title: 'x',
      owner: 'y',
      startPeriod: '2027-01',
      expectedResults: 'z',
      budget: 0,
      status: 'done',
    }
    const missing = (record: typeof bare & { resultIndicators?: string[] }) =>
      missingFields(entityOf('action'), record, 'under_3500').map(({ field }) => field)
    expect(missing(bare)).toEqual(['progressIndicators'])
    expect(missing({ ...bare, resultIndicators: ['i'] })).toEqual([])
  })

  test('a very small commune is asked for less, and may write the rest', () => {
    const small = { ...project, profile: { ...project.profile, version: 'under_500' as const } }
    const { asked, offered } = entitiesOfStep(small, 's1')
    expect(asked.map(({ key }) => key)).toEqual(['actor'])
    expect(offered.map(({ key }) => key)).toEqual(['governanceBody', 'meeting'])
    expect(entitiesOfStep(project, 's1').offered).toEqual([])
  })
})

describe('the lines of the example', () => {
  test.each(loadEntities().map((entity) => [entity.key, entity] as const))(
    '%s: no id, no code is shown',
    (_key, entity) => {
      for (const record of recordsOf(project, entity)) {
        const { title, detail, aside } = describeRecord(project, entity, record, formats)
        const words = [title, ...detail, ...aside].join(' | ')
        expect(words).not.toMatch(/undefined|supprimé|[a-z]+_[a-z]+|\b(actor|axis|indicator|priority|message)-/)
      }
    },
  )

  test('an actor reads as a person, with what he or she brings', () => {
    const actor = entityOf('actor')
    const [mayor] = recordsOf(project, actor)
    expect(mayor && describeRecord(project, actor, mayor, formats)).toMatchObject({
      title: 'Mireille Daubrac',
      aside: ['Participe'],
    })
  })

  test('a figure reads with its unit', () => {
    const estimate = entityOf('footprintEstimate')
    const [first] = recordsOf(project, estimate)
    expect(first && describeRecord(project, estimate, first, formats).detail.at(-1)).toMatch(/^2\u00a0tonnes/)
  })
})

describe('writing a record', () => {
  const actor = entityOf('actor')

  test('the first answer stores it, an emptied field is absent, the rest is kept', () => {
    const named = saveEntry(project, actor, 'neuf', { contribution: 'Prête une salle' }, context)
    expect(named.actors.at(-1)).toMatchObject({
      id: 'neuf',
      name: '',
      contribution: 'Prête une salle',
      modifiedBy: 'Solène',
    })
    const emptied = saveEntry(named, actor, 'neuf', { contribution: undefined }, context)
    expect(emptied.actors.at(-1)).not.toHaveProperty('contribution')
    expect(removeEntry(emptied, actor, 'neuf', context).actors).toEqual(project.actors)
  })

  test('an answer that is already there changes nothing', () => {
    const [first] = project.actors
    expect(first && saveEntry(project, actor, first.id, { name: first.name }, context)).toBe(project)
  })

  test('what no schema accepts never reaches the dossier', () => {
    expect(() => saveEntry(project, actor, 'neuf', { influence: 'huge' }, context)).toThrow('refused in actors')
  })

  test('any text in any text field of any entity gives a dossier that opens again', () => {
    const fields = loadEntities().flatMap((entity) =>
      entity.fields
        .filter(({ type, isList, choices, ref }) => /text/.test(type) && !isList && choices.length === 0 && !ref)
        .map((field) => [entity, field] as const),
    )
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.string({ maxLength: 400 }), ([entity, field], text) => {
        const next = saveEntry(project, entity, entity.isSingle ? entity.key : 'neuf', { [field.field]: text }, context)
        expect(projectSchema.safeParse(next).success).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('news of an action give it their state, older news do not', () => {
    const news = entityOf('progressUpdate')
    const fresh = saveEntry(project, news, 'n1', { action: 'a-002', status: 'done', date: '2027-05-01' }, context)
    expect(fresh.actions.find(({ id }) => id === 'a-002')?.status).toBe('done')
    const old = saveEntry(fresh, news, 'n2', { action: 'a-002', status: 'to_start', date: '2020-01-01' }, context)
    expect(old.actions.find(({ id }) => id === 'a-002')?.status).toBe('done')
  })

  test('a priority moves up, and the list is numbered again from one', () => {
    const priority = entityOf('localPriority')
    const [first, second] = recordsOf(project, priority)
    const moved = moveEntry(project, priority, second?.id ?? '', -1, context)
    expect(
      recordsOf(moved, priority)
        .map(({ id }) => id)
        .slice(0, 2),
    ).toEqual([second?.id, first?.id])
    expect(recordsOf(moved, priority).map(({ rank }) => rank)).toEqual([1, 2, 3])
    expect(moveEntry(moved, priority, second?.id ?? '', -1, context)).toBe(moved)
  })
})

describe('the tasks that data seem to fulfil', () => {
  test('three actors inside and three around, each with what it brings', () => {
    expect(suggestItems(project, entityOf('actor'))).toContain('s1.c6')
    const few = { ...project, actors: project.actors.slice(0, 3) }
    expect(suggestItems(few, entityOf('actor'))).not.toContain('s1.c6')
  })

  test('nothing is suggested for an empty list', () => {
    const empty = { ...project, ongoingProjects: [], actions: [] }
    expect(suggestItems(empty, entityOf('ongoingProject'))).toEqual([])
    expect(suggestItems(empty, entityOf('action'))).toEqual([])
  })
})
