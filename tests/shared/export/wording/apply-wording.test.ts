import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { loadDeliverableContent } from '../../../../shared/export/deliverables/deliverable-content.ts'
import { toDeliverable } from '../../../../shared/export/deliverables/to-deliverable.ts'
import { applyWording, listWording, readWordingPack } from '../../../../shared/export/wording/apply-wording.ts'
import { encodePng } from '../../../../shared/export/writers/raster/encode-png.ts'
import { writeDocx } from '../../../../shared/export/writers/write-docx.ts'
import { writeHtml } from '../../../../shared/export/writers/write-html.ts'
import { exampleProject } from '../../support.ts'
import { readDocx } from '../document/read-docx.ts'

const content = loadDeliverableContent()
const png = Buffer.from(
  encodePng({ width: 40, height: 20, rgb: new Uint8Array(40 * 20 * 3).fill(200) }, 4000),
).toString('base64')
const pack = {
  format: 'petits-pas-wording',
  version: 1,
  name: 'Syndicat d’essai',
  texts: {
    'templates.d1.mission_letter.title': 'Votre mission {{ofPlace}}',
    'report.document.shortTitle': 'Point d’étape',
    'common.kinds.commune.hall': 'la maison commune',
  },
  logo: { png, description: 'Syndicat d’essai' },
}
const context = { now: new Date('2026-11-21T14:05:00+01:00'), appVersion: '0.1.0' }

test('a pack changes the wording and brings a logo to documents, and nothing else changes', async () => {
  const { texts, ...rest } = pack
  const { 'templates.d1.mission_letter.title': _, ...others } = texts
  const title = { 'templates.d1.mission_letter.title': 'Votre mission au numérique' }
  const read = readWordingPack({ ...rest, texts: { ...others, ...title } }, content)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  const worded = applyWording(content, read.value)
  const before = toDeliverable('d1.mission_letter', exampleProject(), content, context)
  const after = toDeliverable('d1.mission_letter', exampleProject(), worded.content, {
    ...context,
    ...(worded.logo && { logo: worded.logo }),
  })
  expect(after.title).toBe('Votre mission au numérique')
  expect(after.blocks).toEqual(before.blocks)
  expect(writeHtml(after)).toContain('<img class="logo" alt="Syndicat d’essai" src="data:image/png;base64,')
  expect(readDocx(await writeDocx(after)).pictures.join('')).toContain('descr="Syndicat d’essai"')
  const report = toDeliverable('d9.progress_report', exampleProject(), worded.content, context)
  expect(report.footer.text).toMatch(/^Point d’étape/u)
  // The bundled content is as it was.
  expect(toDeliverable('d1.mission_letter', exampleProject(), content, context).title).toBe(before.title)
})

test('every place of a sentence is listed, and no setting of a block', () => {
  const known = listWording(content)
  expect(known.size).toBeGreaterThan(1000)
  expect(known.get('templates.d1.mission_letter.title')).toBe('Lettre de mission\u00a0: numérique responsable')
  expect([...known.keys()].filter((path) => /\.(?:when|slot|style)$/u.test(path))).toEqual([])
})

test.each([
  ['a sentence that is nowhere', { ...pack, texts: { 'templates.d1.mission_letter.tittle': 'x' } }],
  ['a placeholder that has no value there', pack],
  ['a condition', { ...pack, texts: { 'templates.d1.mission_letter.blocks.0.when': 'isFull' } }],
  ['another format', { ...pack, format: 'autre' }],
  ['an unknown field', { ...pack, script: 'x' }],
  [
    'a logo that is no PNG',
    { ...pack, texts: {}, logo: { png: Buffer.from('<svg onload="x"/>').toString('base64'), description: 'x' } },
  ],
  [
    'a logo too large',
    {
      ...pack,
      texts: {},
      logo: { png: deflateSync(Buffer.alloc(10)).toString('base64').repeat(20_000), description: 'x' },
    },
  ],
])('%s is refused with its place', (_what, value) => {
  const read = readWordingPack(value, content)
  expect(read.ok).toBe(false)
  if (!read.ok) expect([read.error.code, typeof read.error.details?.path]).toEqual(['invalid-file', 'string'])
})
