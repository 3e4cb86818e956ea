import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkInstaller } from '../../electron/main/installer-check.ts'

let stick: string
let file: string
const bytes = new Uint8Array(300_000).fill(7)
const sha256 = createHash('sha256').update(bytes).digest('hex')

beforeEach(async () => {
  stick = await fs.mkdtemp(path.join(tmpdir(), 'petits-pas-installateur-'))
  file = path.join(stick, 'petits-pas-1.2.0.exe')
  await fs.writeFile(file, bytes)
})
afterEach(() => fs.rm(stick, { recursive: true }))

describe('an installer on a stick', () => {
  test('is read to its end; nothing is published beside it', async () => {
    const checked = await checkInstaller(file)
    expect(checked).toEqual({ ok: true, value: { name: 'petits-pas-1.2.0.exe', sha256, published: null } })
  })
  test('comes with the list of its release', async () => {
    await fs.writeFile(
      path.join(stick, 'SHA256SUMS'),
      `${'b'.repeat(64)}  autre.deb\n${sha256}  petits-pas-1.2.0.exe\n`,
    )
    expect(await checkInstaller(file)).toMatchObject({ value: { published: sha256 } })
  })
  test('comes with a hash of its own, which is not its hash', async () => {
    await fs.writeFile(`${file}.sha256`, 'c'.repeat(64))
    expect(await checkInstaller(file)).toMatchObject({ value: { sha256, published: 'c'.repeat(64) } })
  })
  test('that is no longer there is said to be missing', async () => {
    expect(await checkInstaller(path.join(stick, 'parti.exe'))).toMatchObject({
      ok: false,
      error: { code: 'file-missing' },
    })
  })
})
