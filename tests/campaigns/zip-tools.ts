import { createHash } from 'node:crypto'
import { strToU8, type Zippable, zipSync } from 'fflate'

export type Parts = Readonly<Record<string, Uint8Array>>

/** Zips parts again: all checksums of the zip are right, whatever was changed inside. */
export const zipParts = (parts: Parts, level: 0 | 6 | 9 = 0): Uint8Array => {
  const entries: Zippable = { ...parts }
  return zipSync(entries, { level, mtime: '1980-01-01T12:00:00' })
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A dossier's file around any content, its own hashes right too, so that the reader goes as deep as it can. */
export const dossierAround = (project: Uint8Array | string, more: Parts = {}, manifest: object = {}): Uint8Array => {
  const bytes = typeof project === 'string' ? strToU8(project) : project
  const base = more['base.json']
  const text = JSON.stringify({
    format: 'petits-pas-dossier',
    version: 1,
    appVersion: '0.1.0',
    sha256: digest(bytes),
    ...(base && { baseSha256: digest(base) }),
    ...manifest,
  })
  return zipParts({ 'manifest.json': strToU8(text), 'project.json': bytes, ...more }, bytes.length > 1e6 ? 9 : 0)
}

/** Finds a little-endian 32-bit signature, from the end; -1 when absent. */
const lastSignature = (bytes: Uint8Array, signature: number): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = bytes.length - 4; at >= 0; at -= 1) if (view.getUint32(at, true) === signature) return at
  return -1
}

/** The same zip whose directory lies: `offset` into the last directory entry (24: inflated size, 42: place) or the end. */
export const lieInDirectory = (
  zip: Uint8Array,
  where: 'entry' | 'end',
  offset: number,
  value: number,
  width: 2 | 4 = 4,
): Uint8Array => {
  const lying = zip.slice()
  const at = lastSignature(lying, where === 'entry' ? 0x02014b50 : 0x06054b50)
  const view = new DataView(lying.buffer)
  if (width === 4) view.setUint32(at + offset, value, true)
  else view.setUint16(at + offset, value, true)
  return lying
}
