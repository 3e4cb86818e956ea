import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { toEnvelope } from '../../../shared/project-file/envelope.ts'
import { openProjectFile, writeProjectFile } from '../../../shared/project-file/project-file.ts'
import { openProtected, protectBytes } from '../../../shared/protection/password.ts'
import { makeKeys } from '../../../shared/signature/ed25519.ts'
import { readKeyFile, writeKeyFile } from '../../../shared/signature/key-file.ts'
import { keyWords } from '../../../shared/signature/key-words.ts'
import { mustCompare, trustOf } from '../../../shared/signature/trust.ts'
import { newProject } from '../support.ts'

const keyFrom = (seed: number, name: string) => ({ name, ...makeKeys(new Uint8Array(32).fill(seed)) })
const syndicate = keyFrom(1, 'Syndicat Numérique')
const stranger = keyFrom(2, 'Syndicat numerique')
const envelope = toEnvelope(newProject(), { now: new Date('2026-11-22T10:00:00.000Z'), appVersion: '0.1.0' })
const clear = writeProjectFile(envelope)
const signed = writeProjectFile(envelope, envelope, undefined, undefined, syndicate)

describe('a signed file', () => {
  test('says who signed it, and opens in any program that knows zips', () => {
    const opened = openProjectFile(signed)
    expect(opened.ok && opened.value.signer).toEqual({ name: syndicate.name, publicKey: syndicate.publicKey })
    expect(Object.keys(unzipSync(signed)).sort()).toEqual(['base.json', 'manifest.json', 'project.json'])
  })

  test('signed twice with the same key it is the same to the byte: the signature depends on nothing else', () => {
    expect(writeProjectFile(envelope, envelope, undefined, undefined, syndicate)).toEqual(signed)
  })

  test('an unsigned file opens, and says that nobody signed it', () => {
    const opened = openProjectFile(clear)
    expect(opened.ok && opened.value.signer).toBeUndefined()
  })

  test('is refused without its signature, with that of another file, and packed again with another dossier', () => {
    const cut = signed.slice(0, -147)
    const other = writeProjectFile(
      toEnvelope({ ...newProject(), id: 'another-dossier' }, { now: new Date(0), appVersion: '0.1.0' }),
      undefined,
      undefined,
      undefined,
      syndicate,
    )
    const grafted = Uint8Array.from([...other.slice(0, -147), ...signed.slice(-147)])
    const repacked = zipSync({
      ...unzipSync(signed),
      'project.json': unzipSync(other)['project.json'] ?? new Uint8Array(),
    })
    const named = writeProjectFile(envelope, undefined, undefined, undefined, {
      ...stranger,
      publicKey: syndicate.publicKey,
    })
    for (const bytes of [cut, grafted, repacked, named])
      expect(openProjectFile(bytes)).toMatchObject({ ok: false, error: { code: 'bad-signature' } })
  })
})

describe('who signed', () => {
  const pinned = { name: syndicate.name, publicKey: syndicate.publicKey, seenOn: '2026-11-22' }

  test('is new the first time, known after, whatever the accents and capitals of the name', () => {
    expect(trustOf(syndicate, [])).toMatchObject({ kind: 'first' })
    expect(trustOf(syndicate, [pinned])).toMatchObject({ kind: 'known' })
    expect(trustOf({ ...syndicate, name: 'SYNDICAT NUMERIQUE' }, [pinned])).toMatchObject({ kind: 'known' })
    expect(trustOf(undefined, [pinned])).toEqual({ kind: 'unsigned' })
    expect([trustOf(syndicate, []), trustOf(undefined, [pinned])].map(mustCompare)).toEqual([false, false])
  })

  test('with another key under the same name is told, and so is a known key under another name', () => {
    expect(trustOf(stranger, [pinned])).toMatchObject({ kind: 'other-key', pinned })
    expect(trustOf({ ...syndicate, name: 'Département' }, [pinned])).toMatchObject({ kind: 'other-name', pinned })
    expect(mustCompare(trustOf(stranger, [pinned]))).toBe(true)
  })

  test('of a new edition of a content is compared with who signed the former one, whatever the name', () => {
    const other = { ...stranger, name: 'Autre organisme' }
    expect(trustOf(other, [pinned])).toMatchObject({ kind: 'first' })
    expect(trustOf(other, [pinned], syndicate.publicKey)).toMatchObject({ kind: 'other-key', pinned })
  })
})

describe('a key', () => {
  test('is said in eight words, always the same, that no other key of a thousand shares', () => {
    expect(keyWords(syndicate.publicKey)).toMatch(/^\p{L}+( \p{L}+){7}$/u)
    expect(keyWords(syndicate.publicKey)).toBe(keyWords(syndicate.publicKey))
    const said = new Set<string>()
    for (let count = 0; count < 1000; count += 1) said.add(keyWords(count.toString(16).padStart(64, '0')))
    expect(said.size).toBe(1000)
  })

  test('goes to another computer in a file with a password, and nothing else is taken for one', async () => {
    const key = { ...syndicate, madeAt: '2026-11-22T10:00:00.000Z' }
    const file = await protectBytes(writeKeyFile(key), 'quatre mots bien choisis')
    const opened = await openProtected(file, 'quatre mots bien choisis')
    expect(opened.ok && readKeyFile(opened.value)).toEqual({ ok: true, value: key })
    const foreign = writeKeyFile({ ...key, publicKey: stranger.publicKey })
    for (const bytes of [clear, foreign, new Uint8Array()]) expect(readKeyFile(bytes).ok).toBe(false)
  })
})
