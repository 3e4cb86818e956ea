import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { completeLockfile, listMissingOptional } from '../../scripts/lib/lockfile.mjs'
import { inRoot } from '../../scripts/lib/paths.mjs'

describe('the lockfile', () => {
  it('names every optional package of every system, without which `npm ci` refuses it', () => {
    const lock = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'))
    expect(listMissingOptional(lock), 'run `node scripts/complete-lockfile.mjs`').toEqual([])
  })

  it('is completed with the version that the parent pins and the system that the name says', () => {
    const optionalDependencies = { '@tool/cli-linux-x64-musl': '2.0.0', '@tool/cli-win32-arm64': '2.0.0' }
    const before = {
      packages: { '': {}, 'node_modules/@tool/tool': { version: '2.0.0', dev: true, optionalDependencies } },
    }
    const { lock, added } = completeLockfile(before)
    expect(added).toEqual(['@tool/cli-linux-x64-musl', '@tool/cli-win32-arm64'])
    expect(lock.packages).toMatchObject({
      'node_modules/@tool/cli-linux-x64-musl': {
        version: '2.0.0',
        os: ['linux'],
        cpu: ['x64'],
        libc: ['musl'],
        optional: true,
      },
      'node_modules/@tool/cli-win32-arm64': {
        version: '2.0.0',
        os: ['win32'],
        cpu: ['arm64'],
        dev: true,
        optional: true,
      },
    })
    expect(completeLockfile(lock).added).toEqual([])
  })
})
