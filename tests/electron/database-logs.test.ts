import fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { endOfLastRecord } from '../../electron/files/trim-log.ts'
import { mendDatabaseLogs } from '../../electron/main/database-logs.ts'

const BLOCK = 32_768

/** One physical record: checksum (not looked at), length, kind, content. */
const part = (kind: number, length: number): Uint8Array => {
  const bytes = new Uint8Array(7 + length).fill(7)
  new DataView(bytes.buffer).setUint16(4, length, true)
  bytes[6] = kind
  return bytes
}
const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

test('a log that ends with a whole record is left as it is', () => {
  const log = joined(part(1, 100), part(1, 5))
  expect(endOfLastRecord(log)).toBe(log.length)
  expect(endOfLastRecord(new Uint8Array())).toBe(0)
})

test('a record cut anywhere is cut off, to the byte', () => {
  const whole = part(1, 100)
  const last = part(1, 60)
  for (let kept = 1; kept < last.length; kept += 1)
    expect(endOfLastRecord(joined(whole, last.subarray(0, kept)))).toBe(whole.length)
})

test('a record in several parts counts only once its last part is there', () => {
  const first = part(1, 50)
  const begun = part(2, BLOCK - first.length - 7)
  expect(endOfLastRecord(joined(first, begun))).toBe(first.length)
  expect(endOfLastRecord(joined(first, begun, part(3, BLOCK - 7)))).toBe(first.length)
  const ended = joined(first, begun, part(4, 30))
  expect(endOfLastRecord(ended)).toBe(ended.length)
})

test('zeros at the end of a block, and room that was never written, are no record', () => {
  const filled = part(1, BLOCK - 7 - 5)
  expect(endOfLastRecord(joined(filled, new Uint8Array(5), part(1, 9)))).toBe(BLOCK + 16)
  expect(endOfLastRecord(joined(part(1, 40), new Uint8Array(4000)))).toBe(47)
})

test('what is not such a log is never touched', () => {
  expect(endOfLastRecord(joined(part(9, 40)))).toBeNull()
  expect(endOfLastRecord(joined(part(1, 40), new Uint8Array(20), part(1, 3)))).toBeNull()
})

test('only the newest log of a database is mended, before the window opens', async () => {
  const profile = await fs.mkdtemp(path.join(tmpdir(), 'petits-pas-profile-'))
  const folder = path.join(profile, 'IndexedDB', 'app_petits-pas_0.indexeddb.leveldb')
  await fs.mkdir(folder, { recursive: true })
  const torn = joined(part(1, 20), part(1, 90).subarray(0, 30))
  await fs.writeFile(path.join(folder, '000009.log'), torn)
  await fs.writeFile(path.join(folder, '000010.log'), torn)
  const fail = (what: string, error: unknown) => {
    throw new Error(`${what}: ${error}`)
  }
  expect(await mendDatabaseLogs(profile, fail)).toBe(1)
  expect((await fs.stat(path.join(folder, '000009.log'))).size).toBe(torn.length)
  expect((await fs.stat(path.join(folder, '000010.log'))).size).toBe(27)
  expect(await mendDatabaseLogs(profile, fail)).toBe(0)
  await fs.rm(profile, { recursive: true })
})
