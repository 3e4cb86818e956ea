import { describe, expect, test } from 'vitest'
import { loadDeliverableContent } from '../../../../shared/export/deliverables/deliverable-content.ts'
import {
  builders,
  type DeliverableDocumentId,
  PROGRESS_REPORT,
} from '../../../../shared/export/deliverables/registry.ts'
import { toDeliverable } from '../../../../shared/export/deliverables/to-deliverable.ts'
import { linesOf } from '../../../../shared/export/document/collect-text.ts'
import { toPlainText } from '../../../../shared/export/document/runs.ts'
import { writeDocx } from '../../../../shared/export/writers/write-docx.ts'
import { findTypographyFaults } from '../../../resources/typography.ts'
import { exampleProject, newProject } from '../../support.ts'

const content = loadDeliverableContent()
const context = { now: new Date('2026-11-21T12:00:00.000Z'), appVersion: '0.1.0' }
const ids = (Object.keys(builders) as DeliverableDocumentId[]).filter(
  (id) => id === PROGRESS_REPORT || Object.hasOwn(content.templates, id),
)
const dossiers = [
  { who: 'the example', project: exampleProject() },
  { who: 'a new dossier', project: newProject() },
]

describe.each(dossiers)('every document of $who', ({ project }) => {
  test.each(ids)('%s is whole, and its French is set as it should be', async (id) => {
    const model = toDeliverable(id, project, content, context)
    const lines = [model.title, ...model.blocks.flatMap((block) => linesOf(block).map(toPlainText))]
    expect(lines.join('\n')).not.toMatch(/undefined|NaN|\[object|\{\{|\}\}/)
    expect(lines.flatMap((line) => findTypographyFaults(line))).toEqual([])
    const levels = model.blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))
    for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1)
    expect((await writeDocx(model)).subarray(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
  })
})

test('the documents the council and the referent need first are there', () => {
  expect(ids).toEqual(
    expect.arrayContaining(['d1.mission_letter', 'd1.profile', 'd4.synthesis', 'd6.roadmap', 'd7.draft_deliberation']),
  )
})

test('what a commune has not given yet stands in brackets and is listed', () => {
  const model = toDeliverable('d1.mission_letter', newProject(), content, context)
  const text = model.blocks.flatMap((block) => linesOf(block).map(toPlainText)).join('\n')
  expect(model.missing.length).toBeGreaterThan(0)
  expect(text).toContain('[')
})
