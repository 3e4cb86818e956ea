import { describe, expect, test } from 'vitest'
import { isSafeLink, plain } from '../../../shared/export/document/runs.ts'
import { writeDocx } from '../../../shared/export/writers/write-docx.ts'
import { writeHtml } from '../../../shared/export/writers/write-html.ts'
import { writeXlsx } from '../../../shared/export/writers/write-xlsx.ts'
import { exampleProject, newProject } from '../support.ts'
import { documentIds, documentOf } from './deliverables/deliverable-fixture.ts'
import { readDocx } from './document/read-docx.ts'
import { partsOf, workbookOf } from './workbook-helpers.ts'

const kept = ['https://exemple.fr/page?a=1', 'mailto:mairie@exemple.fr', 'HTTPS://exemple.fr/']
const refused = [
  'http://exemple.fr/',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>1</script>',
  'file:///etc/passwd',
  '\\\\serveur\\partage',
  'ftp://exemple.fr/',
  'https:exemple.fr',
  'https://moi:secret@exemple.fr/',
  'https://exemple.fr/ espace',
  ' https://exemple.fr/',
  'vbscript:msgbox',
  'ms-word:ofe|u|https://exemple.fr',
  'mailto:',
  '',
]

describe('a link of a document', () => {
  const model = {
    ...documentOf('d2.memo', newProject()),
    blocks: [...kept, ...refused].map((href, index) => ({
      kind: 'paragraph' as const,
      content: [{ text: `lien ${index}`, href }, ...plain('.')],
    })),
  }

  test('goes to an https page or to an address only, in Word and in a page; its words stay', async () => {
    const docx = readDocx(await writeDocx(model))
    const targets = [
      ...docx.part('word/_rels/document.xml.rels').matchAll(/Target="([^"]*)"[^>]*TargetMode="External"/gu),
    ]
    expect(targets.map(([, target]) => target).toSorted()).toEqual(kept.toSorted())
    const html = writeHtml(model)
    expect([...html.matchAll(/href="([^"]*)"/gu)].map(([, target]) => target)).toEqual(kept)
    for (const [index] of [...kept, ...refused].entries()) {
      expect(docx.body).toContain(`lien ${index}<`)
      expect(html).toContain(`lien ${index}`)
    }
  })

  test('of a dossier that a user filled with links of every kind is never active', () => {
    const example = exampleProject()
    const hostile = {
      ...example,
      actions: example.actions.map((action) => ({
        ...action,
        summary: refused.join(' '),
        title: 'javascript:alert(1)',
      })),
    }
    for (const id of documentIds)
      for (const [, target = ''] of writeHtml(documentOf(id, hostile)).matchAll(/(?:href|src)="([^"]*)"/gu))
        expect([id, target, isSafeLink(target)]).toEqual([id, target, true])
  })
})

test('a link of the workbook goes to an https page, an address or one of its own sheets', async () => {
  const model = workbookOf(exampleProject())
  const [sheet] = model.sheets
  if (!sheet) throw new Error('the workbook has sheets')
  const [first] = sheet.rows
  if (!first) throw new Error('the sheet has rows')
  const [cell] = first.cells
  if (!cell) throw new Error('the row has cells')
  const cells = [...kept, ...refused].map((link, index) => ({ style: cell.style, value: `lien ${index}`, link }))
  const parts = partsOf(await writeXlsx({ ...model, sheets: [{ ...sheet, rows: [...sheet.rows, { cells }] }] }))
  const targets = Object.entries(parts).flatMap(([name, xml]) =>
    name.endsWith('.rels')
      ? [...xml.matchAll(/Target="([^"]*)"[^>]*TargetMode="External"/gu)].map(([, target]) => target)
      : [],
  )
  expect(targets.filter((target) => !kept.includes(target ?? '') && !isSafeLink(target ?? ''))).toEqual([])
  expect(targets).toEqual(expect.arrayContaining(kept))
})
