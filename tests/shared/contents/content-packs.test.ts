import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type Contents, openContentsFile, writeContentsFile } from '../../../shared/contents/content-file.ts'
import {
  addContents,
  answersOfPack,
  exampleActions,
  packInDocuments,
  practicesOfPack,
  removeContents,
} from '../../../shared/contents/dossier-contents.ts'
import { dossierOf, openIncoming } from '../../../shared/contents/open-incoming.ts'
import { addRecord } from '../../../shared/domain/edit.ts'
import { projectSchema } from '../../../shared/domain/project.ts'
import { toEnvelope } from '../../../shared/project-file/envelope.ts'
import { writeProjectFile } from '../../../shared/project-file/project-file.ts'
import { practicesFor } from '../../../shared/referential/practices-for.ts'
import { makeKeys } from '../../../shared/signature/ed25519.ts'
import { editContext, newProject } from '../support.ts'

const key = { name: 'Syndicat', ...makeKeys(new Uint8Array(32).fill(3)) }
const contents: Contents = {
  id: 'contenus-du-syndicat',
  madeAt: '2026-11-22T10:00:00.000Z',
  name: 'Appui 2027',
  author: 'Syndicat',
  contacts: [{ name: 'Ana Durand', phone: '02 00 00 00 00' }],
  offers: [{ title: 'Achat groupé d’écrans' }],
  exampleActions: [{ title: 'Éteindre la borne la nuit', text: 'Une minuterie suffit.', ease: 3 }],
  practices: [
    { id: 'f.1', title: 'Partager le copieur', pilots: [], indicators: [], inPlain: ['Un copieur par étage.'] },
    { id: 'h.1', title: 'Stocker chez le syndicat', pilots: [], indicators: [] },
  ],
  wording: { mention: 'Avec l’appui du syndicat', words: [] },
  logo: 'data:image/png;base64,AAAA',
}
const file = { contents, signer: { name: key.name, publicKey: key.publicKey } }

describe('the file of a content pack', () => {
  const bytes = writeContentsFile(contents, '0.1.0', key)

  test('comes back as it was, with who signed it; without a key, with nobody', () => {
    expect(openContentsFile(bytes)).toEqual({ ok: true, value: file })
    expect(openContentsFile(writeContentsFile(contents, '0.1.0'))).toEqual({ ok: true, value: { contents } })
  })

  test('is told from a dossier by what it holds', () => {
    const envelope = toEnvelope(newProject(), { now: new Date(contents.madeAt), appVersion: '0.1.0' })
    expect(openIncoming(bytes)).toMatchObject({ ok: true, value: { kind: 'contents' } })
    expect(openIncoming(writeProjectFile(envelope))).toMatchObject({ ok: true, value: { kind: 'dossier' } })
    expect(dossierOf(openIncoming(bytes)).ok).toBe(false)
    for (const foreign of [strToU8('bonjour'), zipSync({ 'a.txt': strToU8('a') })])
      expect(openIncoming(foreign).ok).toBe(false)
  })

  test('is refused when changed, without its signature, from a newer version, or with a picture that is no picture', () => {
    const parts = unzipSync(bytes)
    const changed = { ...parts, 'contents.json': strToU8(JSON.stringify({ ...contents, author: 'Autre' })) }
    expect(openContentsFile(zipSync(changed))).toMatchObject({ ok: false, error: { code: 'bad-signature' } })
    expect(openContentsFile(bytes.slice(0, -147)).ok).toBe(false)
    const newer = {
      ...parts,
      'manifest.json': strToU8(`{"format":"petits-pas-contenus","version":2,"sha256":"${'0'.repeat(64)}"}`),
    }
    expect(openContentsFile(zipSync(newer))).toMatchObject({ ok: false, error: { code: 'too-new' } })
    const active = { ...contents, logo: 'data:image/svg+xml;base64,AAAA' }
    expect(openContentsFile(writeContentsFile(active, '0.1.0'))).toMatchObject({
      ok: false,
      error: { code: 'invalid-file' },
    })
  })
})

describe('contents of a body in a dossier', () => {
  const added = addContents(newProject(), file, editContext())
  const [practice] = practicesOfPack(added, contents.id)
  const answered = addRecord(
    added,
    'practiceAnswers',
    { id: practice?.id ?? '', state: 'in_place' },
    editContext(),
  ).project

  test('stay apart under its name: one record, practices shown as theirs, nothing answered nor planned', () => {
    expect(projectSchema.safeParse(added).error).toBeUndefined()
    expect(added.contentPacks).toMatchObject([{ author: 'Syndicat', signerKey: key.publicKey, inDocuments: true }])
    expect(added.localPractices).toMatchObject([{ owner: 'Syndicat', pack: contents.id }, { owner: 'Syndicat' }])
    expect([added.actions, added.actors, added.practiceAnswers, added.checklist]).toEqual([[], [], [], []])
    expect(exampleActions(added)).toMatchObject([{ title: 'Éteindre la borne la nuit', author: 'Syndicat' }])
    expect(packInDocuments(added)?.wording?.mention).toBe('Avec l’appui du syndicat')
    expect(practicesFor(added, undefined).local.map(({ practice }) => practice.title)).toContain('Partager le copieur')
  })

  test('leave with everything that came with them, and the dossier is what it was', () => {
    expect(answersOfPack(answered, contents.id)).toBe(1)
    const { modifiedAt: _at, ...before } = newProject()
    const { modifiedAt: _now, ...after } = removeContents(answered, contents.id, editContext())
    expect(after).toEqual(before)
  })

  test('in a new edition take the place of the former ones; answers stay, unanswered practices that are gone go', () => {
    const [first] = contents.practices
    const edition = { ...contents, contacts: [], practices: first ? [{ ...first, inPlain: ['Deux suffisent.'] }] : [] }
    const renewed = addContents(answered, { contents: edition }, editContext('2026-12-01T10:00:00.000Z'))
    expect(renewed.contentPacks).toHaveLength(1)
    expect(renewed.contentPacks[0]).toMatchObject({ contacts: [], addedOn: '2026-12-01' })
    expect(renewed.contentPacks[0]?.signerKey).toBeUndefined()
    expect(renewed.localPractices).toMatchObject([{ id: practice?.id, why: 'Deux suffisent.' }])
    expect(renewed.practiceAnswers).toEqual(answered.practiceAnswers)
    expect(addContents(renewed, { contents: edition }, editContext()).localPractices).toHaveLength(1)
  })
})
