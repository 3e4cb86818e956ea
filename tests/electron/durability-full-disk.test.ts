import fs from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { FolderDisk } from '../../electron/files/folder-disk.ts'
import type { Durability } from '../../electron/main/durability.ts'
import { createComputer, type TestComputer } from '../support/durability.ts'
import { systemError } from '../support/failing-disk.ts'
import { edit, FILE, readEdit } from '../support/one-dossier.ts'

let computer: TestComputer
let full = ''
let app: Durability
beforeEach(async () => {
  computer = await createComputer()
  full = ''
  app = computer.start(disk)
})
afterEach(() => computer.remove())

/** The real disk, on which no new file fits in the folder `full`. */
const disk: FolderDisk = {
  ...fs,
  open: async (...args: Parameters<typeof fs.open>) => {
    const isNew = typeof args[1] === 'string' && args[1].startsWith('w')
    if (full && isNew && String(args[0]).startsWith(full)) throw systemError('ENOSPC')
    return fs.open(...args)
  },
} as FolderDisk

const nameOnDisk = () => readEdit(path.join(computer.documents, FILE))

test('a profile without room does not keep a file on another disk back; the same file is known again after that', async () => {
  await app.mirror({ bytes: edit('un', 0) })
  full = computer.profile
  for (const [minute, text] of ['deux', 'trois', 'quatre', 'cinq'].entries()) {
    expect(await app.mirror({ bytes: edit(text, minute + 1) })).toMatchObject({ value: { kind: 'written' } })
    expect(await nameOnDisk()).toBe(text)
  }
  full = ''
  expect(await app.mirror({ bytes: edit('cinq', 4) })).toMatchObject({ value: { kind: 'written' } })
  app = computer.start(disk)
  expect(await app.mirror({ bytes: edit('six', 6) })).toMatchObject({ value: { kind: 'written' } })
  expect(await nameOnDisk()).toBe('six')
})

test('started again before the profile had room, the application asks before it writes over the file it no longer knows', async () => {
  await app.mirror({ bytes: edit('un', 0) })
  full = computer.profile
  await app.mirror({ bytes: edit('deux', 1) })
  app = computer.start(disk)
  expect(await app.mirror({ bytes: edit('un', 0) })).toMatchObject({ value: { kind: 'changed-elsewhere' } })
  expect(await nameOnDisk()).toBe('deux')
})

test('a file whose disk refuses many edits in a row is still known as ours once there is room', async () => {
  await app.mirror({ bytes: edit('un', 0) })
  full = computer.documents
  for (const [minute, text] of ['deux', 'trois', 'quatre', 'cinq', 'six'].entries())
    expect(await app.mirror({ bytes: edit(text, minute + 1) })).toMatchObject({
      ok: false,
      error: { code: 'disk-full' },
    })
  expect(await nameOnDisk()).toBe('un')
  full = ''
  expect(await app.mirror({ bytes: edit('sept', 7) })).toMatchObject({ value: { kind: 'written' } })
  expect(await nameOnDisk()).toBe('sept')
})
