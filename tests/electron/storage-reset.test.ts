import fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createJournal, toJournalLine } from '../../electron/main/journal.ts'
import { requestStorageReset, resetStorageIfAsked } from '../../electron/main/storage-reset.ts'

let folder = ''
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(tmpdir(), 'petits-pas-profile-'))
})
afterEach(() => fs.rm(folder, { recursive: true, force: true }))
const NOW = new Date(2026, 10, 22, 14, 5)

describe('a database that does not open', () => {
  test('is put aside whole when that was asked, and only then', async () => {
    await fs.mkdir(path.join(folder, 'IndexedDB'))
    await fs.writeFile(path.join(folder, 'IndexedDB', 'donnees'), 'abîmé')
    expect(await resetStorageIfAsked(fs, folder, NOW)).toEqual({ ok: true, value: false })
    await requestStorageReset(fs, folder)
    expect(await resetStorageIfAsked(fs, folder, NOW)).toEqual({ ok: true, value: true })
    expect(await fs.readdir(folder)).toEqual(['IndexedDB.abime-2026-11-22-1405'])
    expect(await fs.readFile(path.join(folder, 'IndexedDB.abime-2026-11-22-1405', 'donnees'), 'utf8')).toBe('abîmé')
    expect(await resetStorageIfAsked(fs, folder, NOW)).toEqual({ ok: true, value: false })
  })

  test('that is gone already is no obstacle', async () => {
    await requestStorageReset(fs, folder)
    expect(await resetStorageIfAsked(fs, folder, NOW)).toEqual({ ok: true, value: true })
    expect(await fs.readdir(folder)).toEqual([])
  })
})

describe('the journal of problems', () => {
  test('holds kind, code and places, never a message, a path or a name', () => {
    const error = Object.assign(new TypeError("ENOSPC: no space, open '/home/lucie/Documents/50239-thereval'"), {
      code: 'ENOSPC',
      stack:
        'TypeError: secret\n    at write (/home/lucie/app/out/main/index.js:12:34)\n    at async file:///x/y.js:5:6',
    })
    expect(toJournalLine(new Date('2026-11-22T10:00:00.000Z'), 'dossier:mirror', error)).toBe(
      '2026-11-22T10:00:00.000Z dossier:mirror TypeError ENOSPC index.js:12:34 < y.js:5:6',
    )
    expect(toJournalLine(new Date('2026-11-22T10:00:00.000Z'), 'x', { name: 'Lucie' })).not.toContain('Lucie')
  })

  test('grows to half a megabyte, then starts a new file', async () => {
    const journal = createJournal(fs, folder, () => NOW)
    await fs.writeFile(path.join(folder, 'journal.log'), 'x'.repeat(500_001))
    journal.log('window', new Error('x'))
    journal.log('window', new Error('y'))
    await journal.written()
    expect((await fs.readdir(folder)).toSorted()).toEqual(['journal.1.log', 'journal.log'])
    expect((await fs.readFile(path.join(folder, 'journal.log'), 'utf8')).trim().split('\n')).toHaveLength(2)
  })

  test('that cannot be written disturbs nobody', async () => {
    const journal = createJournal(fs, path.join(folder, 'absent'), () => NOW)
    journal.log('window', 'x')
    await expect(journal.written()).resolves.toBeUndefined()
  })
})
