import { describe, expect, test } from 'vitest'
import { loadNeeds } from '../../../../shared/content/load-needs.ts'
import { loadDeliverableContent } from '../../../../shared/export/deliverables/deliverable-content.ts'
import { roadmapLengths } from '../../../../shared/export/deliverables/deliverable-scope.ts'
import { listDocuments } from '../../../../shared/export/deliverables/list-documents.ts'
import { placeOfMissing } from '../../../../shared/export/deliverables/missing-places.ts'
import { PROGRESS_REPORT } from '../../../../shared/export/deliverables/registry.ts'
import { linesOf } from '../../../../shared/export/document/collect-text.ts'
import { toPlainText } from '../../../../shared/export/document/runs.ts'
import type { DocumentModel } from '../../../../shared/export/document-model.ts'
import { writeHtml } from '../../../../shared/export/writers/write-html.ts'
import { findTypographyFaults } from '../../../resources/typography.ts'
import { exampleProject, newProject } from '../../support.ts'
import { findMarkupFault } from '../document/read-docx.ts'
import { documentIds, documentOf, exampleWith } from './deliverable-fixture.ts'

const content = loadDeliverableContent()
const dossiers = [
  { who: 'the example', project: exampleProject() },
  { who: 'a new dossier', project: newProject() },
  { who: 'a village', project: exampleWith({ name: 'Le Bosc', population: 312, version: 'under_500' }) },
  { who: 'a town', project: exampleWith({ name: 'Orlecombe', population: 62_000, version: 'full' }) },
  { who: 'a grouping of communes', project: exampleWith({ name: 'Communauté de communes Aure', kind: 'epci' }) },
  { who: 'a syndicate', project: exampleWith({ name: 'Syndicat de l’Aure', kind: 'syndicat', version: 'full' }) },
  { who: 'a commune without a population', project: exampleWith({ population: undefined, kind: 'autre' }) },
]

/** Whole, readable, and as French sets it. */
const expectWhole = (model: DocumentModel): void => {
  const lines = [
    model.title,
    toPlainText(model.subtitle ?? []),
    model.review ?? '',
    model.footer.text,
    model.properties.subject,
    model.properties.description,
    ...model.blocks.flatMap((block) => linesOf(block).map(toPlainText)),
  ]
  expect(lines.join('\n')).not.toMatch(/undefined|NaN|Infinity|\[object|\{\{|\}\}/u)
  expect(lines.flatMap((line) => findTypographyFaults(line))).toEqual([])
  const levels = model.blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))
  for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1)
  for (const block of model.blocks) {
    if (block.kind === 'table') {
      expect(block.rows.length).toBeGreaterThan(0)
      for (const { cells } of [...block.header, ...block.rows])
        expect(cells.reduce((sum, { span }) => sum + (span ?? 1), 0)).toBe(block.columns.length)
    }
    if (block.kind === 'list') expect(block.items.length).toBeGreaterThan(0)
    if (block.kind === 'figure') expect(block.drawing.description.length).toBeGreaterThan(20)
  }
}

describe.each(dossiers)('every document of $who', ({ project }) => {
  test.each(documentIds)('%s is whole, dated, to be proofread, and its French is set as it should be', (id) => {
    const model = documentOf(id, project)
    expectWhole(model)
    expect(model.id).toBe(id)
    expect(model.review).toBe('À relire avant diffusion')
    expect(model.footer.text).toMatch(/21\u00a0novembre 2026 · Petits pas 0\.1\.0$/u)
    expect(findMarkupFault(writeHtml(model), new Set(['meta', 'br', 'hr', 'col']))).toBeUndefined()
  })
})

test.each(roadmapLengths)('the roadmap of %s is whole, full or empty', (roadmapLength) => {
  expectWhole(documentOf('d6.roadmap', exampleProject(), { roadmapLength }))
  expectWhole(documentOf('d6.roadmap', newProject(), { roadmapLength }))
})

test('the 28 documents of the guide are all there, each under its title', () => {
  const listed = listDocuments(content)
  expect(listed.filter(({ isOfGuide }) => isOfGuide).map(({ id }) => id as string)).toEqual(
    expect.arrayContaining(content.deliverables.map(({ id }) => id)),
  )
  expect(content.deliverables).toHaveLength(28)
  expect(listed.map(({ id }) => id)).toEqual(documentIds)
  for (const { title } of listed) expect(title).not.toMatch(/\{\{|^$/u)
  expect(new Set(listed.map(({ title }) => title)).size).toBe(listed.length)
})

test('every template belongs to a document', () => {
  const variants = ['d6.roadmap_one_page', 'd7.draft_information']
  const templates = Object.keys(content.templates).filter((id) => !variants.includes(id))
  expect(templates.toSorted()).toEqual(documentIds.filter((id) => id !== PROGRESS_REPORT).toSorted())
})

test('a new dossier has brackets in every document that speaks of its own facts, and lists them', () => {
  const leftToTheirStep: string[] = []
  // Two forms that are printed empty, and the report, which says in words what it does not know.
  const always = new Set<string>([PROGRESS_REPORT, 'd5.quiz', 'd5.quiz_answers'])
  for (const id of documentIds.filter((one) => !always.has(one))) {
    const model = documentOf(id, newProject())
    const marked = [...(model.subtitle ? [model.subtitle] : []), ...model.blocks.flatMap(linesOf)]
      .flat()
      .filter((run) => run.missing)
    expect([id, model.missing.length > 0]).toEqual([id, true])
    expect(new Set(marked.map(({ text }) => text))).toEqual(new Set(model.missing.map((name) => `[${name}]`)))
    const atStep = model.missing.filter((words) => placeOfMissing(words, id, content).kind === 'step')
    leftToTheirStep.push(...atStep.map((words) => `${id} ${words}`))
  }
  // All the rest leads to the screen where it is typed, or is said to be written in the document.
  expect(leftToTheirStep).toEqual(['d1.mission_letter date de la lettre', 'd3.policy_note réponse à préparer'])
  expect(placeOfMissing('heure', 'd7.notice', content)).toMatchObject({ entity: { key: 'deliberation' } })
  expect(placeOfMissing('heure', 'd1.launch_minutes', content)).toMatchObject({ entity: { key: 'meeting' } })
  expect(placeOfMissing('nom du fournisseur', 'd10.supplier_letter', content)).toEqual({ kind: 'document' })
})

test('contacts never leave the dossier', () => {
  const example = exampleProject()
  const contacts = example.actors.flatMap(({ contact }) => contact?.split(' · ') ?? [])
  expect(contacts.length).toBeGreaterThan(10)
  const text = documentIds.map((id) => writeHtml(documentOf(id, example))).join('\n')
  expect(contacts.filter((contact) => text.includes(contact))).toEqual([])
})

test('every document has its place among the needs, once', () => {
  const listed = loadNeeds().flatMap(({ documents }) => documents)
  expect(listed.toSorted()).toEqual([...documentIds].toSorted())
})

test('the report of a grouping of communes or of a syndicate does not call it a commune', () => {
  for (const [kind, name] of [
    ['epci', 'Communauté de communes Aure'],
    ['syndicat', 'Syndicat de l’Aure'],
  ] as const) {
    const model = documentOf(PROGRESS_REPORT, exampleWith({ name, kind, version: 'full' }))
    const headings = model.blocks.flatMap((block) =>
      block.kind === 'heading' ? [toPlainText(block.content)] : block.kind === 'table' ? [block.caption] : [],
    )
    expect(headings.filter((text) => /commune/iu.test(text))).toEqual([])
    expect(headings.some((text) => text.startsWith('Où en est '))).toBe(true)
  }
})
