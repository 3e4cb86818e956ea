import fc from 'fast-check'
import { type Project, projectSchema } from '../../../../shared/domain/project.ts'
import { confidence, dataOrigin } from '../../../../shared/domain/record.ts'
import { newProject } from '../../support.ts'
import { workbookContent } from './return-fixtures.ts'

const { footprint, practices } = workbookContent
const stamp = { modifiedAt: '2026-11-20T08:00:00.000Z', modifiedBy: 'Référente' }

/** Texts that spreadsheets, XML or our own reading could mistake for something else. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '=1+1',
    '+33 2 33 00 00 00',
    '-5',
    '@maire',
    '12',
    '2019-03-12',
    'oui',
    'VRAI',
    '#N/A',
    '_x0041_',
    'deux\nlignes',
    ' espaces  doubles ',
    'tab\tulation',
    '<b>&amp;</b>',
    '1e5',
    '00123',
    '',
  ),
)
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 3 })
const amount = (max: number) => fc.oneof(fc.integer({ min: 0, max }), fc.double({ min: 0, max, noNaN: true }))
const record = <Fields>(fields: { readonly [Key in keyof Fields]: fc.Arbitrary<Fields[Key]> }) =>
  fc.tuple(fc.uuid(), fc.record(fields)).map(([id, own]) => ({
    id,
    ...stamp,
    ...Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)),
  }))

const source = {
  origin: optional(fc.constantFrom(...dataOrigin.options)),
  confidence: optional(fc.constantFrom(...confidence.options)),
}
const lot = record({
  site: text,
  kind: fc.oneof(fc.constantFrom(...footprint.kinds.keys()), fc.constant('kind_of_tomorrow')),
  title: optional(text),
  count: optional(fc.integer({ min: 0, max: 100_000_000 })),
  purchaseYear: optional(fc.integer({ min: 1970, max: 2200 })),
  inUse: fc.boolean(),
  ...source,
  useDurationYears: optional(fc.double({ min: 0.01, max: 60, noNaN: true })),
  yearlyKwh: optional(amount(1e7)),
  factorId: optional(fc.oneof(fc.constantFrom(...footprint.factors.keys()), fc.constant('factor.of_tomorrow'))),
  note: optional(text),
})
const service = record({
  name: text,
  kind: optional(fc.constantFrom('website', 'mail', 'phone', 'other')),
  hostingPlace: optional(text),
  countedBy: optional(fc.constantFrom('users', 'virtual_machines', 'gigabytes', 'thousand_euros', 'provider_figure')),
  countedQuantity: optional(amount(1e9)),
  ...source,
})
const purchase = record({
  nature: fc.constantFrom('it_management', 'maintenance', 'telecom', 'other'),
  title: optional(text),
  year: optional(fc.integer({ min: 1970, max: 2200 })),
  amountThousandEur: optional(amount(1e7)),
  ...source,
})
const answer = fc
  .record({
    id: fc.constantFrom(...practices.practices.map(({ id }) => id)),
    state: optional(
      fc.constantFrom(
        'not_started',
        'considering',
        'experimenting',
        'in_progress',
        'in_place',
        'not_applicable',
        'unknown',
      ),
    ),
    evidence: optional(text),
    comment: optional(text),
    reason: optional(text),
    owner: optional(text),
    due: optional(
      fc
        .date({ min: new Date('1900-03-01'), max: new Date('2199-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
    ),
    indicatorValue: optional(text),
  })
  .map((own) => ({ ...stamp, ...Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) }))

const settings = record({
  sourceFamily: optional(fc.constantFrom('as_recorded', 'ademe', 'boavizta', 'ecodiag')),
  usageProfile: optional(fc.constantFrom('home', 'office')),
  pue: optional(fc.double({ min: 1, max: 5, noNaN: true })),
  territory: optional(fc.constantFrom('mainland', 'corsica', 'reunion')),
  electricityKgCo2ePerKwh: optional(fc.double({ min: 0, max: 5, noNaN: true })),
  electricitySource: optional(text),
  households: optional(fc.integer({ min: 0, max: 1_000_000 })),
  dataCentresKwh: optional(amount(1e10)),
  householdsOrigin: source.origin,
  householdsConfidence: source.confidence,
  dataCentresOrigin: source.origin,
  dataCentresConfidence: source.confidence,
  territorySource: optional(text),
}).map((own) => ({ ...own, id: 'footprint-settings' }))

/** A list whose records have each their own id, as the application gives them. */
const listOf = <Item extends object>(item: fc.Arbitrary<Item>, maxLength: number): fc.Arbitrary<Item[]> =>
  fc.uniqueArray(item, { maxLength, selector: (entry) => ('id' in entry ? entry.id : '') })

/** A dossier with anything a dossier can hold in what the workbook shows. */
export const anyProject: fc.Arbitrary<Project> = fc
  .record({
    equipmentLots: listOf(lot, 8),
    connectedObjects: listOf(lot, 2),
    digitalServices: listOf(service, 4),
    purchasedServices: listOf(purchase, 4),
    practiceAnswers: listOf(answer, 6),
    population: optional(fc.integer({ min: 0, max: 10_000_000 })),
    staffCount: optional(fc.integer({ min: 0, max: 10_000 })),
    electedEquipped: optional(fc.integer({ min: 0, max: 100 })),
    footprintSettings: optional(settings),
    name: text.filter((name) => name !== ''),
    sites: fc.array(text, { maxLength: 5 }),
  })
  .map(({ population, staffCount, electedEquipped, footprintSettings, name, sites, ...lists }) => {
    const project = newProject()
    const { population: _population, ...profile } = project.profile
    return projectSchema.parse({
      ...project,
      ...lists,
      ...(footprintSettings && { footprintSettings }),
      profile: {
        ...profile,
        ...stamp,
        name,
        sites,
        ...(population !== undefined && { population }),
        ...(staffCount !== undefined && { staffCount }),
        ...(electedEquipped !== undefined && { electedEquipped }),
      },
    })
  })
