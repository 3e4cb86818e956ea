import fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Disk, writeFileSafely } from '../../electron/files/write-file-safely.ts'

let folder = ''
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(tmpdir(), 'petits-pas-'))
})
afterEach(() => fs.rm(folder, { recursive: true, force: true }))

const before = new TextEncoder().encode('avant')
const after = new TextEncoder().encode('après')
const systemError = (code: string) => Object.assign(new Error(code), { code })

/** A disk whose n-th call fails (for ever from there on, or once). Handles count as well. */
const failingDisk = (failAt: number, code: string, isForEver: boolean): { disk: Disk; calls: () => number } => {
  let count = 0
  const attempt = () => {
    const at = count
    count += 1
    if (at === failAt || (isForEver && at > failAt)) throw systemError(code)
  }
  const disk = {
    open: async (...args: Parameters<Disk['open']>) => {
      attempt()
      const handle = await fs.open(...args)
      return new Proxy(handle, {
        get: (target, key) => {
          const value = Reflect.get(target, key)
          if (typeof value !== 'function') return value
          return (...inner: unknown[]) => {
            if (key === 'writeFile' || key === 'sync') attempt()
            return value.apply(target, inner)
          }
        },
      })
    },
    rename: async (...args: Parameters<Disk['rename']>) => {
      attempt()
      return fs.rename(...args)
    },
    readFile: async (...args: Parameters<Disk['readFile']>) => {
      attempt()
      return fs.readFile(...args)
    },
    unlink: fs.unlink,
  } as unknown as Disk // the few calls that are used
  return { disk, calls: () => count }
}

describe('writing a file', () => {
  test('replaces it whole and leaves nothing else in the folder', async () => {
    const target = path.join(folder, 'dossier.petitspas')
    await fs.writeFile(target, before)
    expect((await writeFileSafely(target, after)).ok).toBe(true)
    expect(new Uint8Array(await fs.readFile(target))).toEqual(after)
    expect(await fs.readdir(folder)).toEqual(['dossier.petitspas'])
  })

  test('into a folder that is not there says so', async () => {
    const written = await writeFileSafely(path.join(folder, 'absent', 'x'), after)
    expect(written).toMatchObject({ ok: false, error: { code: 'file-missing' } })
  })

  test.each([
    ['ENOSPC', 'disk-full'],
    ['EIO', 'disk-error'],
    ['EACCES', 'access-denied'],
    ['EPERM', 'access-denied'],
    ['EBUSY', 'file-busy'],
    ['EROFS', 'access-denied'],
    ['EMFILE', 'file-busy'],
  ])('a disk that answers %s at any call leaves the old file or the new one, and no other', async (code, expected) => {
    const target = path.join(folder, 'dossier.petitspas')
    for (const isForEver of [false, true]) {
      for (let failAt = 0; ; failAt += 1) {
        await fs.writeFile(target, before)
        const { disk, calls } = failingDisk(failAt, code, isForEver)
        const written = await writeFileSafely(target, after, disk)
        if (!written.ok) expect(written.error.code).toBe(expected)
        const content = new Uint8Array(await fs.readFile(target))
        expect([before, after]).toContainEqual(content)
        if (written.ok) expect(content).toEqual(after)
        expect(await fs.readdir(folder)).toEqual(['dossier.petitspas'])
        if (calls() <= failAt) break
      }
    }
  })
})
