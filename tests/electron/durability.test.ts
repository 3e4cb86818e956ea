import fs from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Durability } from '../../electron/main/durability.ts'
import { writeProjectFile } from '../../shared/project-file/project-file.ts'
import { createComputer, editedProject, fullProject, packed, type TestComputer } from '../support/durability.ts'
import { at, edit, FILE, readEdit } from '../support/one-dossier.ts'

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

const mirrorFile = () => path.join(computer.documents, FILE)
const nameOnDisk = (file = mirrorFile()) => readEdit(file)

const later = (minutes: number) => {
  computer.clock.now = new Date(computer.clock.now.getTime() + minutes * 60_000)
}
const datedCopies = async () =>
  (await computer.files()).filter((name) => /Sauvegardes.*\d{4}(-\d)?\.petitspas$/.test(name))

describe('the file of a dossier', () => {
  test('is written in Documents with a first dated copy beside, and says where', async () => {
    const outcome = await app.mirror({ bytes: edit('un') })
    expect(outcome).toMatchObject({
      ok: true,
      value: { kind: 'written', name: FILE, folder: 'Documents/Petits pas', backups: { ok: true }, second: null },
    })
    expect(await nameOnDisk()).toBe('un')
    expect(await datedCopies()).toHaveLength(1)
  })

  test('follows each edit, also after the application was started again', async () => {
    await app.mirror({ bytes: edit('un') })
    await app.mirror({ bytes: edit('deux', 1) })
    expect(await nameOnDisk()).toBe('deux')
    app = computer.start()
    await app.mirror({ bytes: edit('trois', 2) })
    expect(await nameOnDisk()).toBe('trois')
  })

  test('is written again when the user has deleted it', async () => {
    await app.mirror({ bytes: edit('un') })
    await fs.rm(mirrorFile())
    await app.mirror({ bytes: edit('un') })
    expect(await nameOnDisk()).toBe('un')
  })

  test('of the example is never written', async () => {
    const bytes = packed(fullProject({ kind: 'example' }), at(0))
    expect(await app.mirror({ bytes })).toMatchObject({ ok: false, error: { code: 'invalid-request' } })
    expect(await app.mirror({ bytes: bytes.slice(0, 500) })).toMatchObject({ ok: false })
    await expect(fs.readdir(computer.documents)).rejects.toThrow()
  })

  test('of a second dossier of the same commune gets a name of its own', async () => {
    await app.mirror({ bytes: edit('un') })
    await app.mirror({ bytes: packed({ ...editedProject('autre'), id: 'second-dossier' }, at(0)) })
    expect(await nameOnDisk()).toBe('un')
    expect(await nameOnDisk(path.join(computer.documents, '50239-thereval-2.petitspas'))).toBe('autre')
  })

  test('goes into a folder the user chose; when its stick is out, no folder is made up and the copies go on', async () => {
    const stick = path.join(computer.root, 'cle')
    await fs.mkdir(stick)
    await app.choosePlace('mirror', stick)
    await app.mirror({ bytes: edit('un') })
    expect(await nameOnDisk(path.join(stick, FILE))).toBe('un')
    await fs.rm(stick, { recursive: true })
    later(10)
    expect(await app.mirror({ bytes: edit('deux', 10) })).toMatchObject({ ok: false, error: { code: 'file-missing' } })
    await expect(fs.stat(stick)).rejects.toThrow()
    expect(await datedCopies()).toHaveLength(2)
  })

  test('never goes into the profile, which goes away with the application', async () => {
    expect(await app.choosePlace('backups', path.join(computer.profile, 'copies'))).toMatchObject({
      ok: false,
      error: { code: 'access-denied' },
    })
  })
})

describe('a file that somebody else changed', () => {
  test('is not overwritten: both dates are told, and the dated copies go on', async () => {
    await app.mirror({ bytes: edit('le mien') })
    await fs.writeFile(mirrorFile(), edit('le leur', 30))
    later(6)
    const outcome = await app.mirror({ bytes: edit('le mien encore', 6) })
    expect(outcome).toMatchObject({ ok: true, value: { kind: 'changed-elsewhere', summary: { savedAt: at(30) } } })
    expect(await nameOnDisk()).toBe('le leur')
    expect(await datedCopies()).toHaveLength(2)
  })

  test.each([
    ['cut short', (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2)],
    ['emptied', () => new Uint8Array()],
    ['filled with zeros', (bytes: Uint8Array) => new Uint8Array(bytes.length)],
  ])('is not overwritten when it was %s, and never opened as if it were whole', async (_how, spoil) => {
    await app.mirror({ bytes: edit('entier') })
    const spoilt = spoil(new Uint8Array(await fs.readFile(mirrorFile())))
    await fs.writeFile(mirrorFile(), spoilt)
    const outcome = await app.mirror({ bytes: edit('la suite', 1) })
    expect(outcome).toMatchObject({ ok: true, value: { kind: 'changed-elsewhere', summary: null } })
    expect(new Uint8Array(await fs.readFile(mirrorFile()))).toEqual(spoilt)
    const survey = await app.survey([{ id: editedProject('').id, savedAt: at(1), records: 0 }])
    expect(survey).toEqual({ ok: true, value: [] })
  })

  test('by a newer version of the application is not overwritten either', async () => {
    await app.mirror({ bytes: edit('un') })
    const newer = writeProjectFile({
      format: 'petits-pas-dossier',
      version: 99,
      appVersion: '9.0.0',
      savedAt: at(5),
      project: editedProject('futur'),
    })
    await fs.writeFile(mirrorFile(), newer)
    expect(await app.mirror({ bytes: edit('deux', 6) })).toMatchObject({ value: { kind: 'changed-elsewhere' } })
    expect(new Uint8Array(await fs.readFile(mirrorFile()))).toEqual(newer)
  })

  test('is replaced on request, after it was kept among the copies byte for byte', async () => {
    await app.mirror({ bytes: edit('le mien') })
    const theirs = edit('le leur', 30)
    await fs.writeFile(mirrorFile(), theirs)
    await app.mirror({ bytes: edit('le mien', 1), answer: 'replace-keeping-copy' })
    expect(await nameOnDisk()).toBe('le mien')
    const kept = await Promise.all(
      (await datedCopies()).map(async (name) => new Uint8Array(await fs.readFile(path.join(computer.documents, name)))),
    )
    expect(kept).toContainEqual(theirs)
  })

  test('is left alone on request, and ours goes on under another name', async () => {
    await app.mirror({ bytes: edit('le mien') })
    await fs.writeFile(mirrorFile(), edit('le leur', 30))
    await app.mirror({ bytes: edit('le mien', 1), answer: 'write-elsewhere' })
    await app.mirror({ bytes: edit('le mien, suite', 2) })
    expect(await nameOnDisk()).toBe('le leur')
    expect(await nameOnDisk(path.join(computer.documents, '50239-thereval-2.petitspas'))).toBe('le mien, suite')
  })

  test('is known again as ours when only the profile was lost and the content is the same', async () => {
    await app.mirror({ bytes: edit('un') })
    await app.releaseAll()
    await fs.rm(computer.profile, { recursive: true })
    await fs.mkdir(computer.profile)
    app = computer.start()
    expect(await app.mirror({ bytes: edit('un', 3) })).toMatchObject({ value: { kind: 'written' } })
    expect(await app.mirror({ bytes: edit('deux', 4) })).toMatchObject({ value: { kind: 'written' } })
  })
})

describe('an emptier or earlier dossier', () => {
  test('takes the place of a fuller file only after that one was kept', async () => {
    await app.mirror({ bytes: packed(fullProject(), at(0)) })
    const [file] = (await computer.files()).filter((name) => !name.includes('Sauvegardes') && !name.startsWith('.'))
    const full = new Uint8Array(await fs.readFile(path.join(computer.documents, String(file))))
    await app.mirror({ bytes: packed({ ...editedProject('vide'), id: 'dossier-complet' }, at(1)) })
    const listed = await app.list('dossier-complet')
    const kept = listed.ok ? listed.value.find((entry) => entry.reason === 'other-version') : undefined
    expect(kept?.sizeBytes).toBe(full.length)
  })
})

describe('dated copies', () => {
  test('are made every five minutes of work, not more often, and not of the same content twice', async () => {
    for (let minute = 0; minute < 15; minute += 1) {
      await app.mirror({ bytes: edit(`edit ${minute}`, minute) })
      later(1)
    }
    expect(await datedCopies()).toHaveLength(3)
    later(60)
    await app.mirror({ bytes: edit('edit 14', 14) })
    await app.mirror({ bytes: edit('edit 14', 14) })
    expect(await datedCopies()).toHaveLength(4)
  })

  test('outlive the profile', async () => {
    await app.mirror({ bytes: edit('un') })
    await fs.rm(computer.profile, { recursive: true })
    expect(await datedCopies()).toHaveLength(1)
  })

  test('are sorted out by the ladder, which deletes nothing that it did not write or that was changed since', async () => {
    await app.mirror({ bytes: edit('premier') })
    const folder = path.join(computer.documents, 'Sauvegardes', '50239-thereval')
    const [first] = (await fs.readdir(folder)).filter((name) => !name.startsWith('.'))
    const changed = edit('modifié par la secrétaire')
    await fs.writeFile(path.join(folder, String(first)), changed)
    await fs.writeFile(path.join(folder, '2020-01-01-0900.petitspas'), edit('posé là à la main'))
    await fs.writeFile(path.join(folder, 'lettre.docx'), 'une lettre')
    for (let step = 1; step <= 40; step += 1) {
      later(5)
      await app.mirror({ bytes: edit(`edit ${step}`, step * 5) })
    }
    const names = (await fs.readdir(folder)).filter((name) => !name.startsWith('.'))
    expect(names).toContain('2020-01-01-0900.petitspas')
    expect(names).toContain('lettre.docx')
    expect(new Uint8Array(await fs.readFile(path.join(folder, String(first))))).toEqual(changed)
    // 200 minutes: 12 slots of 5 minutes, then one copy an hour.
    expect(names.length).toBeLessThanOrEqual(3 + 12 + 4)
    expect(names.length).toBeGreaterThanOrEqual(3 + 12 + 2)
  })

  test('also go to a second place; its absence is told and stops nothing', async () => {
    const stick = path.join(computer.root, 'cle')
    await fs.mkdir(stick)
    await app.choosePlace('second', stick)
    expect(await app.mirror({ bytes: edit('un') })).toMatchObject({ value: { second: { ok: true } } })
    expect(await fs.readdir(path.join(stick, '50239-thereval'))).toHaveLength(2)
    await fs.rm(stick, { recursive: true })
    later(6)
    expect(await app.mirror({ bytes: edit('deux', 6) })).toMatchObject({
      ok: true,
      value: { kind: 'written', backups: { ok: true }, second: { ok: false, error: 'file-missing' } },
    })
    const places = await app.places()
    expect(places).toMatchObject({ value: { second: { isThere: false } } })
  })

  test('are listed with their date, reason and progress, and read back byte for byte', async () => {
    await app.mirror({ bytes: packed(fullProject(), at(0)) })
    const bytes = packed(fullProject({ modifiedAt: at(6) }), at(6))
    later(6)
    await app.snapshot({ dossierId: 'dossier-complet', bytes, reason: 'restore' })
    const listed = await app.list('dossier-complet')
    if (!listed.ok) throw new Error(listed.error.code)
    expect(listed.value.map(({ place, reason }) => `${place} ${reason}`).toSorted()).toEqual([
      'backups restore',
      'backups routine',
      'mirror manual',
    ])
    const copy = listed.value.find((entry) => entry.reason === 'restore')
    expect(copy?.summary).toMatchObject({ name: fullProject().profile.name, savedAt: at(6) })
    const read = await app.readCopy(String(copy?.copyId))
    expect(read.ok && read.value.bytes).toEqual(bytes)
    expect(await app.readCopy('../../etc/passwd')).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })
})

test('after weeks of work every copy that is kept gives back exactly what was there at its time', async () => {
  const stored = new Map<string, Uint8Array>()
  let step = 0
  for (let day = 0; day < 40; day += 1) {
    for (const minute of [0, 3, 7, 30, 34, 95]) {
      computer.clock.now = new Date(Date.parse(at(0)) + (day * 24 * 60 + minute) * 60_000)
      step += 1
      const bytes = packed(editedProject(`édition ${step}`), computer.clock.now.toISOString())
      stored.set(computer.clock.now.toISOString(), bytes)
      await app.mirror({ bytes })
    }
  }
  const listed = await app.list(editedProject('').id)
  const dated = listed.ok ? listed.value.filter((entry) => entry.place === 'backups') : []
  expect(dated.length).toBeGreaterThan(40)
  for (const entry of dated) {
    const read = await app.readCopy(entry.copyId)
    expect(read.ok && read.value.bytes).toEqual(stored.get(entry.takenAt))
  }
  const days = new Set(dated.map((entry) => entry.takenAt.slice(0, 10)))
  expect(days.size).toBeGreaterThanOrEqual(30)
}, 60_000)

describe('two computers on one share', () => {
  test('the second is told who holds the dossier, and may take over; the first is then told', async () => {
    const share = path.join(computer.root, 'partage')
    await fs.mkdir(share)
    const other = await createComputer()
    const second = other.start(fs, 'ELUE')
    await app.choosePlace('mirror', share)
    await second.choosePlace('mirror', share)
    await app.mirror({ bytes: edit('un') })
    expect(await second.mirror({ bytes: edit('un') })).toMatchObject({
      value: { kind: 'held', by: { machine: 'MAIRIE', user: 'secretaire' } },
    })
    expect(await second.mirror({ bytes: edit('un'), answer: 'take-over' })).toMatchObject({
      value: { kind: 'written' },
    })
    expect(await app.mirror({ bytes: edit('deux', 1) })).toMatchObject({
      value: { kind: 'held', by: { machine: 'ELUE' } },
    })
    await second.release(editedProject('').id)
    expect(await app.mirror({ bytes: edit('deux', 1) })).toMatchObject({ value: { kind: 'written' } })
    await second.releaseAll()
    await other.remove()
  })

  test('a lock left by a crash of this computer, or silent for ten minutes, holds nobody up', async () => {
    await app.mirror({ bytes: edit('un') })
    const again = computer.start()
    expect(await again.mirror({ bytes: edit('deux', 1) })).toMatchObject({ value: { kind: 'written' } })
    const lock = path.join(computer.documents, `.${FILE}.verrou`)
    const content = JSON.parse(await fs.readFile(lock, 'utf8')) as object
    await fs.writeFile(lock, JSON.stringify({ ...content, token: 'autre-poste', machine: 'AUTRE' }))
    expect(await again.mirror({ bytes: edit('trois', 2) })).toMatchObject({ value: { kind: 'held' } })
    later(11)
    expect(await again.mirror({ bytes: edit('trois', 2) })).toMatchObject({ value: { kind: 'written' } })
    await fs.writeFile(lock, 'abîmé')
    expect(await again.mirror({ bytes: edit('quatre', 3) })).toMatchObject({ value: { kind: 'written' } })
    await again.releaseAll()
    expect(await fs.readdir(computer.documents)).not.toContain(`.${FILE}.verrou`)
  })
})
