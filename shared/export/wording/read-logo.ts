import { MAX_LOGO_BYTES } from '../../domain/content-pack.ts'
import { failure, type Result, success } from '../../errors/app-error.ts'
import type { Logo } from '../document-model.ts'
import type { WordingPack } from './wording-pack.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
/** Pixels of a side: enough for a wide letterhead in print. */
const MAX_SIDE = 3000
const HEADER_BYTES = 33

const decodeBase64 = (text: string): Uint8Array => {
  const letters = text.replace(/=+$/u, '')
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4))
  for (const [at] of bytes.entries()) {
    const bit = at * 8
    const index = Math.floor(bit / 6)
    const pair = (LETTERS.indexOf(letters[index] ?? 'A') << 6) | LETTERS.indexOf(letters[index + 1] ?? 'A')
    bytes[at] = (pair >> (4 - (bit % 6))) & 0xff
  }
  return bytes
}

/** A logo whose type and sides are read in the file itself (PNG specification § 11.2.2): its name proves nothing. */
export const readLogo = ({ png, description }: NonNullable<WordingPack['logo']>): Result<Logo> => {
  const bytes = decodeBase64(png)
  const isPng = bytes.length >= HEADER_BYTES && SIGNATURE.every((byte, at) => bytes[at] === byte)
  const isHeader = String.fromCharCode(...bytes.subarray(12, 16)) === 'IHDR'
  if (!isPng || !isHeader || bytes.length > MAX_LOGO_BYTES) return failure('invalid-file', { path: 'logo.png' })
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE)
    return failure('invalid-file', { path: 'logo.png' })
  return success({ bytes, base64: png, width, height, description })
}
