import fc from 'fast-check'
import { expect, it } from 'vitest'
import { collectionNames, type Project, projectSchema } from '../../../../shared/domain/project.ts'
import { linesOf } from '../../../../shared/export/document/collect-text.ts'
import { toPlainText } from '../../../../shared/export/document/runs.ts'
import { writeHtml } from '../../../../shared/export/writers/write-html.ts'
import { exampleProject } from '../../support.ts'
import { findMarkupFault } from '../document/read-docx.ts'
import { documentIds, documentOf } from './deliverable-fixture.ts'

const example = exampleProject()

/** What people paste: markup, placeholders, emphasis, other alphabets, emptiness. */
const pasted = fc.constantFrom(
  '',
  ' ',
  '<b>gras</b> & co',
  '{{place}}',
  '**important** *note*',
  'école\nmairie',
  '日本語',
  '« déjà »',
  "l'été : ça va ?",
  'À joindre : 06 12 34 56 78',
)

/** Fields that a record may lose: everything but what the schema requires and what links records together. */
const isText = (value: unknown): value is string => typeof value === 'string'
const keptFields = new Set(['id', 'modifiedAt', 'modifiedBy', 'date', 'status', 'kind', 'form', 'state', 'category'])

/**
 * A dossier made from the example with whole lists taken away, fields lost at random and free texts replaced; kept when
 * the schema accepts it.
 */
const anyProject: fc.Arbitrary<Project> = fc
  .record({
    emptied: fc.subarray([...collectionNames]),
    losses: fc.array(fc.nat(999), { minLength: 40, maxLength: 40 }),
    texts: fc.array(pasted, { minLength: 12, maxLength: 12 }),
    kind: fc.constantFrom('commune', 'epci', 'syndicat', 'autre'),
    version: fc.constantFrom('full', 'under_3500', 'under_500'),
    population: fc.option(fc.nat(200_000), { nil: undefined }),
    keepsAmbition: fc.boolean(),
    keepsRoadmap: fc.boolean(),
  })
  .map(({ emptied, losses, texts, kind, version, population, keepsAmbition, keepsRoadmap }) => {
    let turn = 0
    const next = (): number => {
      turn += 1
      return losses[turn % losses.length] ?? 0
    }
    const damage = (record: object): object =>
      Object.fromEntries(
        Object.entries(record).flatMap(([field, value]) => {
          if (keptFields.has(field)) return [[field, value]]
          if (next() % 4 === 0) return isText(value) ? [[field, texts[next() % texts.length] ?? '']] : []
          return [[field, value]]
        }),
      )
    const lists = Object.fromEntries(
      collectionNames.map((name) => [
        name,
        emptied.includes(name)
          ? []
          : example[name].flatMap((record): readonly object[] => {
              const damaged = damage(record)
              const isAccepted = projectSchema.shape[name].safeParse([damaged]).success
              return [isAccepted ? damaged : record]
            }),
      ]),
    )
    return projectSchema.parse({
      ...example,
      ...lists,
      ambition: keepsAmbition ? example.ambition : undefined,
      roadmap: keepsRoadmap ? example.roadmap : undefined,
      profile: { ...example.profile, kind, version, population },
    })
  })

it('any dossier gives every document whole: no hole, no NaN, headings in order, markup that holds', () => {
  fc.assert(
    fc.property(anyProject, (project) => {
      for (const id of documentIds) {
        const model = documentOf(id, project)
        const text = model.blocks.flatMap(linesOf).map(toPlainText).join('\n')
        expect(text).not.toMatch(/undefined|NaN|Infinity|\[object/u)
        // What somebody typed is never read as a template, and phone numbers stay in the dossier.
        expect(text).not.toContain('06 12 34 56 78')
        let level = 0
        for (const block of model.blocks) {
          if (block.kind === 'heading') {
            expect([id, block.level <= level + 1]).toEqual([id, true])
            level = block.level
          }
          if (block.kind === 'list') expect(block.items.length).toBeGreaterThan(0)
          if (block.kind === 'figure') {
            const numbers = block.drawing.shapes.flatMap((shape) =>
              Object.values(shape).filter((value) => typeof value === 'number'),
            )
            expect(numbers.every(Number.isFinite)).toBe(true)
          }
        }
        expect(findMarkupFault(writeHtml(model), new Set(['meta', 'br', 'hr', 'col']))).toBeUndefined()
      }
    }),
    { numRuns: 25 },
  )
}, 120_000)
