import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { RoadmapLength } from '../../../../shared/export/deliverables/deliverable-scope.ts'
import { writeDocx } from '../../../../shared/export/writers/write-docx.ts'
import { convertAll } from '../../../support/libreoffice.ts'
import { exampleProject } from '../../support.ts'
import { findMarkupFault, readDocx } from '../document/read-docx.ts'
import { chooseDocuments } from './choose-documents.ts'
import { documentOf } from './deliverable-fixture.ts'
import { figuresOf, headingsOf, readFlatOdt, tablesOf } from './read-flat-odt.ts'

/** Pages of a PDF as LibreOffice writes it, each page an object of its own. */
const countPages = (pdf: string): number => [...pdf.matchAll(/\/Type\s*\/Page(?![s\w])/gu)].length

/** What annex 2 promises on one sheet, and the other documents meant for one or two; no document is longer than twelve. */
const mostPages: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    [
      ['d1.profile', 'd1.mission_letter', 'd1.calendar', 'd2.memo', 'd2.training_log', 'd4.maturity', 'd4.synthesis'],
      ['d5.lever_ranking', 'd5.ambition_note', 'd6.summary', 'd7.notice', 'd7.voted_act', 'd8.gift_agreement'],
      ['d9.review_minutes', 'd10.poster_a4', 'd10.poster_a3', 'd10.press_release', 'd10.bulletin_article'],
      ['d10.email', 'd10.supplier_letter', 'd10.residents_report', 'd10.slides', 'd4.provider_questionnaire'],
    ]
      .flat()
      .map((id) => [id, 1]),
  ),
  ...Object.fromEntries(
    ['d1.launch_minutes', 'd3.policy_note', 'd6.roadmap', 'd7.briefing', 'd7.elected_note', 'd9.dashboard'].map(
      (id) => [id, 2],
    ),
  ),
  'd8.action_plan': 3,
  'd9.annual_report': 4,
}

const roadmapPages = { one_page: 1, two_pages: 2, six_pages: 6 }

const { chosen, seed } = chooseDocuments(7)

test(`LibreOffice opens documents of the example, finds their headings, tables and figures, and puts them on few pages (seed ${seed})`, async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'petits-pas-documents-'))
  try {
    const example = exampleProject()
    const models = chosen.map((id) => documentOf(id, example))
    // A roadmap of one, two or six pages has one, two or six pages.
    const lengths = Object.entries(roadmapPages).map(([length, pages]) => ({ length: length as RoadmapLength, pages })) // Object.entries loses the key type
    const roadmaps = await Promise.all(
      lengths.map(async ({ length }) => {
        const file = path.join(folder, `roadmap-${length}.docx`)
        await writeFile(file, await writeDocx(documentOf('d6.roadmap', example, { roadmapLength: length })))
        return file
      }),
    )
    const files = await Promise.all(
      models.map(async (model) => {
        const bytes = await writeDocx(model)
        const read = readDocx(bytes)
        expect([model.id, findMarkupFault(read.body)]).toEqual([model.id, undefined])
        // Word would ask a question about links to fields or macros; ours has neither.
        expect(read.names.filter((name) => /vba|macro|activeX/iu.test(name))).toEqual([])
        expect(read.paragraphs.filter(({ style }) => style === 'Title')).toHaveLength(1)
        const file = path.join(folder, `${model.id}.docx`)
        await writeFile(file, bytes)
        return file
      }),
    )
    const asPdf = await convertAll([...files, ...roadmaps], 'pdf', folder)
    const roadmapPdfs = await Promise.all(asPdf.slice(files.length).map((file) => readFile(file, 'latin1')))
    expect(roadmapPdfs.map(countPages)).toEqual(lengths.map(({ pages }) => pages))
    const asText = await convertAll(files, 'fodt', folder)
    const counted = { headings: 0, tables: 0, figures: 0, pages: 0 }
    for (const [at, model] of models.entries()) {
      const { id } = model
      const pdf = await readFile(asPdf[at] ?? '', 'latin1')
      expect(pdf.startsWith('%PDF')).toBe(true)
      const pages = countPages(pdf)
      const read = readFlatOdt(await readFile(asText[at] ?? '', 'utf8'))
      const found = { title: read.title, headings: read.headings, tables: read.tables, figures: read.figures }
      expect
        .soft([id, found])
        .toEqual([
          id,
          { title: model.title, headings: headingsOf(model), tables: tablesOf(model), figures: figuresOf(model) },
        ])
      expect.soft([id, pages >= 1 && pages <= (mostPages[id] ?? 12)]).toEqual([id, true])
      counted.headings += read.headings.length
      counted.tables += read.tables.length
      counted.figures += read.figures.length
      counted.pages += pages
    }
    expect(counted.figures).toBeGreaterThan(chosen.length)
    if (process.env.PETITS_PAS_ALL_DOCX) console.info(`${chosen.length} documents, ${JSON.stringify(counted)}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}, 300_000)
