import { expect, test } from 'vitest'
import type { Contents } from '../../../../shared/contents/content-file.ts'
import { addContents, removeContents } from '../../../../shared/contents/dossier-contents.ts'
import { patchRecord } from '../../../../shared/domain/edit.ts'
import { type Project, projectSchema } from '../../../../shared/domain/project.ts'
import { loadDeliverableContent } from '../../../../shared/export/deliverables/deliverable-content.ts'
import { listDocuments } from '../../../../shared/export/deliverables/list-documents.ts'
import type { DeliverableDocumentId } from '../../../../shared/export/deliverables/registry.ts'
import { toDossierDocument } from '../../../../shared/export/wording/to-dossier-document.ts'
import { encodePng } from '../../../../shared/export/writers/raster/encode-png.ts'
import { writeDocx } from '../../../../shared/export/writers/write-docx.ts'
import { writeHtml } from '../../../../shared/export/writers/write-html.ts'
import { editContext, exampleProject } from '../../support.ts'
import { readDocx } from '../document/read-docx.ts'

const content = loadDeliverableContent()
const png = Buffer.from(
  encodePng({ width: 40, height: 20, rgb: new Uint8Array(40 * 20 * 3).fill(200) }, 4000),
).toString('base64')
const contents: Contents = {
  id: 'contenus-du-syndicat',
  madeAt: '2026-11-22T10:00:00.000Z',
  name: 'Appui 2027',
  author: "Syndicat d'essai",
  contacts: [],
  offers: [],
  exampleActions: [],
  practices: [],
  wording: {
    mention: "Avec l'appui du syndicat",
    footer: 'Appui numérique 2027',
    words: [
      { usual: 'le prestataire', ours: 'le service informatique du syndicat' },
      // Words that also name parts of documents, and signs that a template would read as its own.
      { usual: 'ambition', ours: 'cap {{inconnu}}' },
      { usual: 'actions', ours: '**démarches**' },
    ],
  },
  logo: `data:image/png;base64,${png}`,
}
const context = { now: new Date('2026-11-21T14:05:00+01:00'), appVersion: '0.1.0' }
const make = (id: DeliverableDocumentId, project: Project) => toDossierDocument(id, project, content, context)
const held = projectSchema.parse(addContents(exampleProject(), { contents }, editContext()))

test.each(['d9.progress_report', 'd1.profile'] as const)(
  'with a content pack in the dossier, %s bears its logo and says whose text it is',
  async (id) => {
    const page = writeHtml(make(id, held))
    expect(page).toContain('2026. Avec l’appui du syndicat. Texte proposé par Syndicat d’essai.')
    expect(page).toContain('· Appui numérique 2027</footer>')
    expect(page).toContain(`<img class="logo" alt="Logo de Syndicat d’essai" src="data:image/png;base64,${png}"`)
    expect(readDocx(await writeDocx(make(id, held))).pictures.join('')).toContain('descr="Logo de Syndicat d’essai"')
  },
)

test('a letter speaks the words of the pack, and says so below its text', () => {
  const page = writeHtml(make('d1.mission_letter', held))
  expect(page).toContain('vous ne remplacez pas le service informatique du syndicat et')
  expect(page.indexOf('Texte proposé par Syndicat d’essai.')).toBeGreaterThan(page.indexOf('Le premier bilan.'))
})

test('a pack with only a logo is named too', () => {
  const { wording: _, ...onlyLogo } = contents
  const project = addContents(exampleProject(), { contents: onlyLogo }, editContext())
  expect(writeHtml(make('d1.profile', project))).toContain('2026. Logo de Syndicat d’essai.</p>')
})

test('removed or switched off, documents are what they were', () => {
  const removed = removeContents(held, contents.id, editContext())
  const off = patchRecord(held, 'contentPacks', contents.id, { inDocuments: false }, editContext())
  for (const id of ['d1.mission_letter', 'd1.profile', 'd9.progress_report'] as const) {
    const bundled = make(id, exampleProject())
    expect(make(id, removed)).toEqual(bundled)
    expect(make(id, off)).toEqual(bundled)
  }
})

test('words that look like settings or placeholders break no document', () => {
  for (const { id } of listDocuments(content)) {
    const text = JSON.stringify(make(id, held))
    expect(text).toContain('Texte proposé par Syndicat d’essai.')
    expect(text).not.toMatch(/\{\{inconnu|\*\*démarches/u)
  }
})
