import fs from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Durability } from '../../electron/main/durability.ts'
import { createComputer, editedProject, fullProject, packed, type TestComputer } from '../support/durability.ts'
import { at, edit, FILE, id, readEdit } from '../support/one-dossier.ts'

let computer: TestComputer
let app: Durability
beforeEach(async () => {
  computer = await createComputer()
  app = computer.start()
})
afterEach(async () => {
  await app.releaseAll()
  await computer.remove()
})

const later = (minutes: number) => {
  computer.clock.now = new Date(computer.clock.now.getTime() + minutes * 60_000)
}
const mirrorFile = () => path.join(computer.documents, FILE)
const nameOnDisk = (file = mirrorFile()) => readEdit(file)

describe('the check at start', () => {
  test('finds nothing when the database has it all', async () => {
    await app.mirror({ bytes: edit('un', 3) })
    expect(await app.survey([{ id, savedAt: at(3), records: 0 }])).toEqual({ ok: true, value: [] })
  })

  test('finds a dossier that the database lost, an older one and an emptied one', async () => {
    await app.mirror({ bytes: edit('un', 3) })
    await app.mirror({ bytes: packed(fullProject(), at(3)) })
    const lost = await app.survey([])
    expect(lost.ok && lost.value.map(({ finding, place }) => `${place} ${finding}`)).toEqual([
      'mirror missing',
      'mirror missing',
    ])
    expect(
      await app.survey([
        { id, savedAt: at(2), records: 0 },
        { id: 'dossier-complet', savedAt: at(3), records: 1 },
      ]),
    ).toMatchObject({ value: [{ finding: 'emptied' }, { finding: 'older' }] })
  })

  test('falls back on a dated copy when the file is damaged, and on an older copy when that one is too', async () => {
    await app.mirror({ bytes: edit('un', 0) })
    later(10)
    await app.mirror({ bytes: edit('deux', 10) })
    await fs.writeFile(mirrorFile(), 'abîmé')
    const first = await app.survey([])
    expect(first).toMatchObject({ value: [{ place: 'backups', summary: { savedAt: at(10) } }] })
    const folder = path.join(computer.documents, 'Sauvegardes', '50239-thereval')
    const newest = (await fs.readdir(folder))
      .filter((name) => !name.startsWith('.'))
      .toSorted()
      .at(-1)
    await fs.truncate(path.join(folder, String(newest)), 200)
    expect(await app.survey([])).toMatchObject({ value: [{ place: 'backups', summary: { savedAt: at(0) } }] })
  })

  test('names the files that do not open, in every place, and leaves protected ones alone', async () => {
    await app.mirror({ bytes: edit('un', 0) })
    expect(await app.unreadable()).toEqual({ ok: true, value: [] })
    await fs.writeFile(mirrorFile(), 'abîmé')
    const folder = path.join(computer.documents, 'Sauvegardes', '50239-thereval')
    for (const name of await fs.readdir(folder)) await fs.truncate(path.join(folder, name), 100)
    await fs.writeFile(path.join(computer.documents, 'protege.petitspas'), 'age-encryption.org/v1\n')
    const found = await app.unreadable()
    expect(found.ok && found.value.map(({ place, isNewer }) => [place, isNewer])).toEqual([
      ['mirror', false],
      ['backups', false],
    ])
    expect(await app.survey([])).toEqual({ ok: true, value: [] })
  })

  test('finds copies at the second place when all else is gone', async () => {
    const stick = path.join(computer.root, 'cle')
    await fs.mkdir(stick)
    await app.choosePlace('second', stick)
    await app.mirror({ bytes: edit('un') })
    await fs.rm(computer.documents, { recursive: true })
    expect(await app.survey([])).toMatchObject({ value: [{ place: 'second', finding: 'missing' }] })
  })

  test('does not ask again about what was left aside, until there is something later', async () => {
    await app.mirror({ bytes: edit('un') })
    await app.setAside([{ dossierId: id, finding: 'missing', savedAt: at(0) }])
    expect(await app.survey([])).toEqual({ ok: true, value: [] })
    await app.mirror({ bytes: edit('deux', 1) })
    expect(await app.survey([])).toMatchObject({ value: [{ finding: 'missing' }] })
    await app.setAside([{ dossierId: id, finding: 'older', savedAt: at(1) }])
    expect(await app.survey([{ id, savedAt: at(0), records: 0 }])).toEqual({ ok: true, value: [] })
  })

  test('does not offer a dossier that was deleted on purpose, unless it came back since', async () => {
    await app.mirror({ bytes: edit('un') })
    await app.snapshot({ dossierId: id, bytes: edit('un'), reason: 'deletion' })
    expect(await app.survey([])).toEqual({ ok: true, value: [] })
    await app.mirror({ bytes: edit('un') })
    expect(await app.survey([])).toMatchObject({ value: [{ finding: 'missing' }] })
  })

  test('trusts the file written last after a day with a clock years ahead', async () => {
    const wrong = new Date('2031-01-01T10:00:00.000Z')
    computer.clock.now = wrong
    await app.mirror({ bytes: packed(editedProject('2031'), wrong.toISOString()) })
    computer.clock.now = new Date('2026-11-22T10:00:00.000Z')
    await app.mirror({ bytes: edit('2026', 0) })
    expect(await nameOnDisk()).toBe('2026')
    expect(await app.survey([{ id, savedAt: at(0), records: 0 }])).toEqual({ ok: true, value: [] })
    expect(await app.survey([])).toMatchObject({ value: [{ place: 'mirror', summary: { savedAt: at(0) } }] })
  })

  test('takes a received file in the folder for what it is, beside dossiers that are there', async () => {
    await app.mirror({ bytes: edit('un') })
    await fs.writeFile(path.join(computer.documents, 'recu.petitspas'), packed(fullProject(), at(0)))
    expect(await app.survey([{ id, savedAt: at(0), records: 0 }])).toEqual({ ok: true, value: [] })
    const empty = await app.survey([])
    expect(empty.ok && empty.value.map(({ name }) => name).toSorted()).toEqual([FILE, 'recu.petitspas'])
  })

  test('leaves a version that somebody else put there to the question asked in the dossier', async () => {
    await app.mirror({ bytes: edit('un') })
    await fs.writeFile(mirrorFile(), edit('le leur', 30))
    expect(await app.survey([{ id, savedAt: at(0), records: 0 }])).toEqual({ ok: true, value: [] })
  })
})
