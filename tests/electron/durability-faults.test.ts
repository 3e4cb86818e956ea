import fs from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isTemporaryName } from '../../electron/files/write-file-safely.ts'
import type { Durability } from '../../electron/main/durability.ts'
import errors from '../../resources/locales/fr/errors.json' with { type: 'json' }
import type { ErrorCode, Result } from '../../shared/errors/app-error.ts'
import { createComputer, type TestComputer } from '../support/durability.ts'
import { DISK_CODES, failingDisk } from '../support/failing-disk.ts'
import { at, edit, FILE, id } from '../support/one-dossier.ts'

// Goal D5: every call of the disk fails in turn, once and for ever, with each of seven errors.
const plain: Partial<Record<ErrorCode, string>> = {
  'disk-full': errors.diskFull,
  'disk-error': errors.diskError,
  'access-denied': errors.accessDenied,
  'file-busy': errors.fileBusy,
  'snapshot-failed': errors.snapshotFailed,
}

let computer: TestComputer
beforeEach(async () => {
  computer = await createComputer()
})
afterEach(() => computer.remove())

const before = edit('avant', 0)
const theirs = edit('le leur', 30)
const after = edit('après', 10)

const temporaryFiles = async (): Promise<readonly string[]> =>
  (await fs.readdir(computer.root, { recursive: true })).filter((name) => isTemporaryName(path.basename(name)))
const dossierFiles = async (): Promise<readonly (readonly [string, Uint8Array])[]> =>
  Promise.all(
    (await fs.readdir(computer.root, { recursive: true }))
      .filter((name) => name.endsWith('.petitspas'))
      .map(async (name) => [name, new Uint8Array(await fs.readFile(path.join(computer.root, name)))] as const),
  )

const isSameAs = (bytes: Uint8Array) => (other: Uint8Array) => Buffer.compare(bytes, other) === 0

interface Act {
  readonly name: string
  /** What the disk holds before, besides the file and its first copy. */
  readonly prepare?: () => Promise<unknown>
  /** What the application did before its disk began to fail. */
  readonly warmUp?: (app: Durability) => Promise<string>
  readonly run: (app: Durability, copyId: string) => Promise<Result<unknown>>
  /** Contents that a `.petitspas` file may have afterwards. */
  readonly allowed: readonly Uint8Array[]
}

const acts: readonly Act[] = [
  { name: 'the file follows an edit', run: (app) => app.mirror({ bytes: after }), allowed: [before, after] },
  {
    name: 'a file changed by somebody else is replaced on request',
    prepare: () => fs.writeFile(path.join(computer.documents, FILE), theirs),
    run: (app) => app.mirror({ bytes: after, answer: 'replace-keeping-copy' }),
    allowed: [before, after, theirs],
  },
  {
    name: 'a copy is kept before an import, a merge or a restore',
    run: (app) => app.snapshot({ dossierId: id, bytes: after, reason: 'restore' }),
    allowed: [before, after],
  },
  {
    name: 'a copy is read to be restored',
    warmUp: async (app) => {
      const listed = await app.list(id)
      return listed.ok ? String(listed.value[0]?.copyId) : ''
    },
    run: (app, copyId) => app.readCopy(copyId),
    allowed: [before],
  },
  { name: 'the start looks for copies', run: (app) => app.survey([]), allowed: [before] },
  { name: 'the copies are listed', run: (app) => app.list(id), allowed: [before] },
  {
    name: 'another folder is chosen',
    prepare: () => fs.mkdir(path.join(computer.root, 'cle')),
    run: (app) => app.choosePlace('mirror', path.join(computer.root, 'cle')),
    allowed: [before],
  },
]

// Each call with one of the errors, by turns; PETITS_PAS_CAMPAIGN=full gives each of them to each call.
const LIMIT_MS = 300_000
const isFull = process.env.PETITS_PAS_CAMPAIGN === 'full'
const codesFor = (call: number): readonly string[] =>
  isFull ? DISK_CODES : [DISK_CODES[call % DISK_CODES.length] ?? 'EIO']

describe.each(acts)('while $name', ({ prepare, warmUp, run, allowed }) => {
  const tryOnce = async (failAt: number, code: string, isForEver: boolean) => {
    await fs.rm(computer.root, { recursive: true, force: true })
    await fs.mkdir(computer.profile, { recursive: true })
    computer.clock.now = new Date(at(0))
    const first = computer.start()
    await first.mirror({ bytes: before })
    await first.releaseAll()
    await prepare?.()
    const copies = await dossierFiles()

    computer.clock.now = new Date(at(10))
    const { disk, arm, calls } = failingDisk({ failAt, code, isForEver })
    const app = computer.start(disk)
    const copyId = (await warmUp?.(app)) ?? ''
    arm()
    const answer = await run(app, copyId)
    await app.releaseAll()
    if (!answer.ok) expect(plain[answer.error.code], answer.error.code).toBeDefined()
    const now = await dossierFiles()
    // Compared as a whole: byte by byte, these two lines took most of the time of these tests.
    for (const [name, bytes] of now) expect(allowed.some(isSameAs(bytes)), name).toBe(true)
    // Nothing that was there is gone, and each dated copy is what it was.
    for (const [name, bytes] of copies) {
      const content = now.find(([other]) => other === name)?.[1]
      expect(content, name).toBeDefined()
      if (name.includes('Sauvegardes')) expect(content && isSameAs(bytes)(content), name).toBe(true)
    }
    // A disk that refuses everything also refuses to clean up: the next start does.
    if (!isForEver) expect(await temporaryFiles()).toEqual([])
    computer.clock.now = new Date(Date.now() + 120_000)
    await computer.start().sweep()
    // The trial byte in a folder that refused everything stays: that folder was not chosen, and is not ours to visit.
    expect((await temporaryFiles()).filter((name) => !name.includes('petitspas-essai'))).toEqual([])
    // And the work goes on.
    computer.clock.now = new Date(at(20))
    const last = computer.start()
    expect(await last.mirror({ bytes: edit('suite', 20), answer: 'replace-keeping-copy' })).toMatchObject({
      ok: true,
      value: { kind: 'written', backups: { ok: true } },
    })
    await last.releaseAll()
    return { isRefused: !answer.ok, isLastCall: calls() <= failAt }
  }

  test.each([
    ['once', false],
    ['for ever', true],
  ])(
    'a disk that fails %s, at any call, loses nothing and leaves a plain message',
    async (_how, isForEver) => {
      let refused = 0
      for (let failAt = 0, isLast = false; !isLast; failAt += 1) {
        for (const code of codesFor(failAt)) {
          const { isRefused, isLastCall } = await tryOnce(failAt, code, isForEver)
          if (isRefused) refused += 1
          isLast = isLastCall
        }
      }
      // Looking for copies and listing them show what can still be read: they may well succeed.
      if (allowed.includes(after)) expect(refused).toBeGreaterThan(0)
    },
    LIMIT_MS,
  )
})
