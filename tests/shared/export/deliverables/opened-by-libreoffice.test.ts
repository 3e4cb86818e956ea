import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadDeliverableContent } from '../../../../shared/export/deliverables/deliverable-content.ts'
import { writeDocx } from '../../../../shared/export/writers/write-docx.ts'
import { convertAll } from '../../../support/libreoffice.ts'
import { exampleProject } from '../../support.ts'
import { findMarkupFault, readDocx } from '../document/read-docx.ts'
import { documentIds, documentOf } from './deliverable-fixture.ts'

/** Pages of a PDF as LibreOffice writes it, each page an object of its own. */
const countPages = (pdf: string): number => [...pdf.matchAll(/\/Type\s*\/Page(?![s\w])/gu)].length

/** What annex 2 promises on one sheet, and the other documents meant for one. */
const onePage = [
  'd1.profile',
  'd1.mission_letter',
  'd1.calendar',
  'd2.memo',
  'd4.maturity',
  'd4.synthesis',
  'd5.lever_ranking',
  'd5.ambition_note',
  'd6.summary',
  'd7.notice',
  'd7.voted_act',
  'd8.gift_agreement',
  'd9.dashboard',
  'd9.review_minutes',
  'd10.poster_a4',
  'd10.poster_a3',
  'd10.press_release',
  'd10.bulletin_article',
  'd10.email',
  'd10.supplier_letter',
  'd10.residents_report',
] as const
const twoPages = ['d1.launch_minutes', 'd3.policy_note', 'd6.roadmap', 'd7.briefing', 'd7.elected_note'] as const

test('LibreOffice opens every document of the example, and what should hold on a page does', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'petits-pas-documents-'))
  try {
    const example = exampleProject()
    const files = await Promise.all(
      documentIds.map(async (id) => {
        const model = documentOf(id, example)
        const bytes = await writeDocx(model)
        const read = readDocx(bytes)
        expect([id, findMarkupFault(read.body)]).toEqual([id, undefined])
        // Word would ask a question about links to fields or macros; ours has neither.
        expect(read.names.filter((name) => /vba|macro|activeX/iu.test(name))).toEqual([])
        expect(read.paragraphs.filter(({ style }) => style === 'Title')).toHaveLength(1)
        const file = path.join(folder, `${id}.docx`)
        await writeFile(file, bytes)
        return file
      }),
    )
    expect(files.length).toBeGreaterThan(loadDeliverableContent().deliverables.length)
    const converted = await convertAll(files, 'pdf', folder)
    const pages = new Map<string, number>()
    for (const file of converted) {
      const pdf = await readFile(file, 'latin1')
      expect(pdf.startsWith('%PDF')).toBe(true)
      pages.set(path.parse(file).name, countPages(pdf))
    }
    expect(onePage.map((id) => [id, pages.get(id)])).toEqual(onePage.map((id) => [id, 1]))
    expect(twoPages.map((id) => [id, pages.get(id)])).toEqual(twoPages.map((id) => [id, 2]))
    expect(pages.get('d8.action_plan')).toBeLessThanOrEqual(3)
    expect(pages.get('d9.annual_report')).toBeLessThanOrEqual(4)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}, 300_000)
