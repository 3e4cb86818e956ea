import { describe, expect, test } from 'vitest'
import example from '../../resources/example/example-commune.json' with { type: 'json' }
import { loadDeliverables, loadRoles } from '../../shared/content/load-roles.ts'
import { projectSchema } from '../../shared/domain/project.ts'
import { loadEquipmentKinds } from '../../shared/footprint/load-factors.ts'
import { loadPointsToVerify } from '../../shared/obligations/load-obligations.ts'
import { loadPractices } from '../../shared/referential/load-referential.ts'
import { loadEntryLists, loadLinksToWatch } from '../../shared/steps/load-entry-lists.ts'
import { loadProgramme, loadSteps } from '../../shared/steps/load-steps.ts'
import { methodFields } from './method-fields.ts'

const steps = loadSteps()
const items = steps.flatMap((step) => step.items)
const itemIds = new Set<string>(items.map(({ id }) => id))
const deliverableIds = new Set(loadDeliverables().map(({ id }) => id))
const practiceIds = new Set(loadPractices().practices.map(({ id }) => id))
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

describe('the ten steps', () => {
  test('are ten, in order, with 95 tasks whose ids belong to their step', () => {
    expect(steps.map(({ id }) => id)).toEqual(['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8', 's9', 's10'])
    expect(steps.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(items).toHaveLength(95)
    for (const step of steps) {
      expect(step.items.map(({ id }) => id)).toEqual(step.items.map((_, index) => `${step.id}.c${index + 1}`))
    }
  })

  test('keep the announced hours: 110, 58 and 23', () => {
    const { hours } = loadProgramme()
    for (const [key, total] of [
      ['full', 110],
      ['under3500', 58],
      ['under500', 23],
    ] as const) {
      expect(sum(steps.map((step) => step.hours[key]))).toBe(total)
      expect(hours[key]).toBe(total)
    }
  })

  test('keep the announced counts of tasks in each version', () => {
    const { itemCounts } = loadProgramme()
    const versions = [
      ['full', 'full'],
      ['under_3500', 'under3500'],
      ['under_500', 'under500'],
    ] as const
    for (const [version, key] of versions) {
      const kept = items.filter(({ keptIn, scope }) => keptIn.includes(version) && scope !== 'over_50000')
      expect({ items: kept.length, mandatory: kept.filter(({ level }) => level === 'mandatory').length }).toEqual(
        itemCounts[key],
      )
    }
    expect(itemCounts).toEqual({
      full: { items: 90, mandatory: 48 },
      under3500: { items: 69, mandatory: 47 },
      under500: { items: 35, mandatory: 29 },
    })
  })

  test('a task kept for a village is kept in the longer versions too', () => {
    for (const { id, keptIn } of items) {
      expect([id, keptIn.includes('full')]).toEqual([id, true])
      if (keptIn.includes('under_500')) expect([id, keptIn.includes('under_3500')]).toEqual([id, true])
    }
  })

  test('a mandatory task says whether law or method asks for it; another task does not', () => {
    for (const { id, level, basis } of items) {
      expect([id, basis !== undefined]).toEqual([id, level === 'mandatory'])
    }
  })

  test('weeks run from S-3 to S15 and never backwards', () => {
    for (const { weeks, number } of steps) {
      expect(weeks.first).not.toBe(0)
      expect([number, weeks.first <= weeks.last]).toEqual([number, true])
    }
    expect(Math.min(...steps.map(({ weeks }) => weeks.first))).toBe(-3)
    expect(Math.max(...steps.map(({ weeks }) => weeks.last))).toBe(15)
  })

  test('the display rules are written in the content', () => {
    const withRule = (rule: 'legalNote' | 'basisFrom' | 'alsoShownWhen') =>
      items.filter((item) => item[rule] !== undefined).map(({ id }) => id)
    expect(withRule('legalNote')).toEqual(['s4.c6', 's4.c7', 's8.c9'])
    expect(withRule('basisFrom')).toEqual(['s7.c4'])
    expect(withRule('alsoShownWhen')).toEqual(['s7.c3'])
  })
})

describe('what the steps point to', () => {
  test('every practice exists', () => {
    expect(items.flatMap(({ practices }) => practices).filter((id) => !practiceIds.has(id))).toEqual([])
  })

  test('every document exists, in the step that produces it, and every document is produced by a task', () => {
    for (const step of steps) {
      const here = loadDeliverables().filter((deliverable) => deliverable.step === step.id)
      expect(step.outputs.toSorted()).toEqual(here.map(({ id }) => id).toSorted())
      expect(step.deliverables).toEqual(here.map(({ id, title, form }) => ({ id, title, form })))
      for (const { id, produces } of step.items) {
        if (produces) expect([id, step.outputs.includes(produces)]).toEqual([id, true])
      }
    }
    expect(deliverableIds.size).toBe(28)
    const produced = new Set(items.flatMap(({ produces }) => produces ?? []))
    expect([...deliverableIds].filter((id) => !produced.has(id))).toEqual([])
  })

  test('every task awaited exists, and no step waits for itself through the others', () => {
    const pending = new Map(steps.map((step) => [step.id as string, step]))
    const settled = new Set<string>()
    for (let round = 0; round < steps.length; round += 1) {
      for (const [id, step] of pending) {
        const waits = [...step.prerequisites, ...step.canStart.items].map((item) => item.split('.')[0] ?? '')
        if (waits.every((other) => settled.has(other))) {
          settled.add(id)
          pending.delete(id)
        }
      }
    }
    expect([...pending.keys()]).toEqual([])
    const awaited = steps.flatMap((step) => [
      ...step.prerequisites,
      ...step.canStart.items,
      ...step.finished.items,
      ...(step.prerequisiteNotes ?? []).map(({ item }) => item),
    ])
    expect(awaited.filter((id) => !itemIds.has(id))).toEqual([])
    const documents = steps.flatMap((step) => step.finished.deliverables)
    expect(documents.filter((id) => !deliverableIds.has(id))).toEqual([])
  })

  test('every point to verify exists', () => {
    const points = new Set(loadPointsToVerify().map(({ id }) => id))
    expect(items.flatMap(({ toVerify }) => toVerify ?? []).filter((id) => !points.has(id))).toEqual([])
  })

  test('every role a step names exists', () => {
    const roles = new Set<string>(loadRoles().roles.map(({ id }) => id))
    expect(roles.size).toBe(16)
    expect(
      steps.flatMap(({ withWhom }) => withWhom.flatMap((line) => line.roles)).filter((id) => !roles.has(id)),
    ).toEqual([])
  })

  test('every remark about a link concerns an address that a step gives', () => {
    for (const { id, match, steps: concerned } of loadLinksToWatch().links) {
      if (match === undefined) continue
      const urls = steps
        .filter((step) => concerned.includes(step.id))
        .flatMap((step) => step.resources.flatMap(({ url }) => url ?? []))
      expect([id, urls.some((url) => url.includes(match))]).toEqual([id, true])
    }
  })
})

describe('what the steps ask to write down', () => {
  const entries = steps.flatMap((step) => step.dataEntry)

  test('each entry has a place in the dossier, and each field exists there', () => {
    const shape = projectSchema.shape
    for (const { key, collection, cardinality, fields } of entries) {
      if (collection === undefined) {
        expect([key, cardinality]).toEqual([key, 'computed'])
        continue
      }
      expect(Object.keys(shape)).toContain(collection)
      const known = fieldNames(shape[collection as keyof typeof shape]) // checked on the line above
      const asked = fields.filter(({ computed }) => computed !== true).map(({ field }) => field)
      expect(asked.filter((field) => !known.includes(field)).map((field) => `${key}.${field}`)).toEqual([])
    }
  })

  test('a choice has values, or says what it chooses from', () => {
    for (const { key, fields } of entries) {
      for (const field of fields.filter(({ type }) => type === 'enum')) {
        expect([key, field.field, field.values !== undefined || field.ref !== undefined]).toEqual([
          key,
          field.field,
          true,
        ])
      }
    }
  })

  test('a reference points to another entry or to the content', () => {
    const targets = new Set([...entries.map(({ key }) => key), 'practice', 'role', 'equipmentKind', 'document'])
    const refs = entries.flatMap(({ fields }) => fields.flatMap(({ ref }) => ref ?? []))
    expect(refs.filter((ref) => !targets.has(ref))).toEqual([])
  })

  test('the proposals use practices and fields that exist', () => {
    const { indicatorProposals, requiredActionFields } = loadEntryLists()
    expect(indicatorProposals.indicators.filter(({ practice }) => !practiceIds.has(practice))).toEqual([])
    const action = entries.find(({ key }) => key === 'action')?.fields.map(({ field }) => field) ?? []
    const required = [requiredActionFields.under3500, requiredActionFields.under500]
    expect(
      required.flatMap(({ fields, oneOf }) => [...fields, ...oneOf.flat()]).filter((field) => !action.includes(field)),
    ).toEqual([])
  })

  test('the broad kinds of equipment of the method are all known, and so are those of the example commune', () => {
    const kinds = new Set(loadEquipmentKinds().kinds.map(({ id }) => id))
    const used = [...example.equipmentLots, ...example.connectedObjects].map(({ kind }) => kind)
    const broad = ['screen', 'network', 'connected_object', 'other']
    expect([...broad, ...used].filter((kind) => !kinds.has(kind))).toEqual([])
  })
})

/** Names of the fields of a record schema, through lists and optional wrappers. */
const fieldNames = (schema: unknown): readonly string[] => {
  if (typeof schema !== 'object' || schema === null) return []
  if ('shape' in schema && typeof schema.shape === 'object' && schema.shape !== null) return Object.keys(schema.shape)
  if ('element' in schema) return fieldNames(schema.element)
  if ('unwrap' in schema && typeof schema.unwrap === 'function') return fieldNames(schema.unwrap())
  return []
}

describe('the data of the steps', () => {
  test.each(Object.entries(methodFields))(
    '%s has every field of the method, required where it says so',
    (place, line) => {
      const [step, key] = place.split(' ')
      const entry = steps.find(({ id }) => id === step)?.dataEntry.find((one) => one.key === key)
      const asked = new Map(entry?.fields.map(({ field, required }) => [field, required ?? false]))
      const wanted = line.split(' ').map((name) => ({ field: name.replace('*', ''), isRequired: name.endsWith('*') }))
      expect(wanted.filter(({ field }) => !asked.has(field))).toEqual([])
      const isTable = wanted.some(({ isRequired }) => isRequired)
      if (isTable) expect(wanted.filter(({ field, isRequired }) => asked.get(field) !== isRequired)).toEqual([])
    },
  )

  test('are those of the method: 41 things to write down', () => {
    expect(steps.flatMap(({ id, dataEntry }) => dataEntry.map(({ key }) => `${id} ${key}`)).toSorted()).toEqual(
      Object.keys(methodFields).toSorted(),
    )
  })
})
