import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Project } from '../../../../shared/domain/project.ts'
import { projectSchema } from '../../../../shared/domain/project.ts'
import { loadReportContent } from '../../../../shared/export/report/report-content.ts'
import { writeHtml } from '../../../../shared/export/writers/write-html.ts'
import { exampleProject } from '../../support.ts'
import { findMarkupFault } from '../document/read-docx.ts'
import { linesIn, reportOf } from './report-fixture.ts'

const content = loadReportContent()
const example = exampleProject()
const stamp = { modifiedAt: '2026-11-20T09:00:00Z', modifiedBy: 'test' }

/** What people paste: markup, formulas, other alphabets, emphasis, emptiness. */
const typed = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '<b>gras</b> & co',
    '=SOMME(A1)',
    '**important** *note*',
    'école\nmairie',
    '日本語',
    '« déjà »',
    "l'été",
  ),
  fc.lorem({ maxCount: 60 }),
)
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })

const itemIds = content.steps.flatMap(({ items }) => items.map(({ id }) => id))
const checklist = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...itemIds),
    state: fc.constantFrom('todo', 'done', 'not_applicable', 'unknown'),
    reason: maybe(typed),
    askRole: maybe(fc.constantFrom('mayor', 'school', 'it_provider')),
  }),
  { selector: ({ id }) => id, maxLength: 90 },
)
const practiceAnswers = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...content.practices.map(({ id }) => id)),
    state: maybe(fc.constantFrom('not_started', 'considering', 'in_place', 'not_applicable', 'unknown')),
    evidence: maybe(typed),
  }),
  { selector: ({ id }) => id, maxLength: 59 },
)
const lot = fc.record({
  site: typed,
  kind: fc.constantFrom(...content.equipmentKinds.map(({ id }) => id)),
  title: maybe(typed),
  count: maybe(fc.nat(300)),
  inUse: fc.boolean(),
  useDurationYears: maybe(fc.double({ min: 0.5, max: 20, noNaN: true })),
  factorId: maybe(fc.constantFrom(...content.factors.map(({ id }) => id), 'gone.factor')),
})
const action = fc.record({
  title: typed,
  status: fc.constantFrom('to_start', 'in_progress', 'done'),
  owner: maybe(fc.constantFrom('actor-mayor', 'nobody')),
  startPeriod: maybe(fc.constantFrom('2020-01', '2026-11', '2030-12')),
  budget: maybe(fc.nat(100_000)),
  needsDecision: maybe(fc.boolean()),
})
const question = fc.record({
  text: typed,
  state: fc.constantFrom('waiting', 'answered'),
  askedOn: maybe(day),
  askRole: maybe(fc.constantFrom('mayor', 'referent')),
})
const blocker = fc.record({ description: typed, request: maybe(typed), due: maybe(day), solvedOn: maybe(day) })
const purchase = fc.record({
  year: fc.integer({ min: 2019, max: 2031 }),
  category: fc.constantFrom('it', 'phones', 'printing'),
  totalExclTax: maybe(fc.nat(9000)),
  reuseExclTax: maybe(fc.nat(9000)),
})
const disposal = fc.record({
  year: fc.integer({ min: 2019, max: 2031 }),
  retiredStockOnJanuary1: maybe(fc.nat(50)),
  toReuse: maybe(fc.nat(50)),
})
const profile = fc.record({
  name: fc.constantFrom('Thèreval', 'Le Havre', 'Y', 'Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson'),
  kind: fc.constantFrom('commune', 'epci', 'syndicat', 'autre'),
  population: maybe(fc.nat(3_000_000)),
  staffCount: maybe(fc.nat(5000)),
  version: fc.constantFrom('full', 'under_3500', 'under_500'),
  councilDate: maybe(day),
  inseeCode: maybe(fc.constantFrom('50239', '2A004', '97411')),
})

const present = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
const records = (list: readonly object[]): readonly object[] =>
  list.map((fields, index) => ({ id: `record-${index}`, ...stamp, ...present(fields) }))

/** Any dossier the schema accepts, built on the lists that the report reads. */
const anyProject: fc.Arbitrary<Project> = fc
  .record({
    profile,
    checklist,
    practiceAnswers,
    equipmentLots: fc.array(lot, { maxLength: 12 }),
    connectedObjects: fc.array(lot, { maxLength: 3 }),
    actions: fc.array(action, { maxLength: 6 }),
    questions: fc.array(question, { maxLength: 5 }),
    blockers: fc.array(blocker, { maxLength: 4 }),
    yearlyPurchases: fc.array(purchase, { maxLength: 6 }),
    yearlyDisposals: fc.array(disposal, { maxLength: 4 }),
    keepsRest: fc.boolean(),
  })
  .map(({ profile: fields, keepsRest, ...lists }) => {
    const emptied = Object.fromEntries(
      Object.entries(example)
        .filter(([, value]) => Array.isArray(value))
        .map(([key]) => [key, []]),
    )
    return projectSchema.parse({
      ...example,
      ...(!keepsRest && { ...emptied, ambition: undefined, roadmap: undefined }),
      ...Object.fromEntries(Object.entries(lists).map(([key, list]) => [key, records(list)])),
      profile: { id: 'profile', ...stamp, sites: ['mairie'], ...present(fields) },
    })
  })

it('any dossier gives a whole report: no hole, no NaN, no placeholder, headings in order, text that fits HTML', () => {
  fc.assert(
    fc.property(anyProject, (project) => {
      const model = reportOf(project, content)
      const text = linesIn(model).join('\n')
      expect(text).not.toMatch(/\{\{|undefined|NaN|Infinity/u)
      expect(model.missing).toEqual([])
      let level = 0
      for (const block of model.blocks) {
        if (block.kind === 'heading') {
          expect(block.level).toBeLessThanOrEqual(level + 1)
          level = block.level
        }
        if (block.kind === 'table') {
          expect(block.rows.length).toBeGreaterThan(0)
          for (const { cells } of [...block.header, ...block.rows]) {
            expect(cells.reduce((sum, { span }) => sum + (span ?? 1), 0)).toBe(block.columns.length)
          }
        }
        if (block.kind === 'list') expect(block.items.length).toBeGreaterThan(0)
        if (block.kind === 'figure') {
          expect(block.drawing.description.length).toBeGreaterThan(10)
          const numbers = block.drawing.shapes.flatMap((shape) =>
            Object.values(shape).filter((value) => typeof value === 'number'),
          )
          expect(numbers.every(Number.isFinite)).toBe(true)
        }
      }
      expect(findMarkupFault(writeHtml(model), new Set(['meta', 'br', 'hr', 'col']))).toBeUndefined()
    }),
    { numRuns: 60 },
  )
}, 60_000)
