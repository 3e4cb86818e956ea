import { strFromU8, strToU8 } from 'fflate'
import { z } from 'zod'
import { shortText } from '../domain/record.ts'
import { failure, type Result, success } from '../errors/app-error.ts'
import { isSignedBy, publicKeyText, SIGNATURE_LENGTH, signBytes } from './ed25519.ts'

/** Who signed a file: the name they give themselves, and their key, which is what can be checked. */
export const signerSchema = z.strictObject({ name: shortText.min(1), publicKey: publicKeyText })
export type Signer = z.infer<typeof signerSchema>

/** A signer whose secret key is at hand. */
export interface SigningKey extends Signer {
  readonly secretKey: string
}

/** What is signed never is another program's data: the bytes are signed behind these words. */
const PURPOSE = strToU8('petits-pas signature 1\0')
const MARK = 'petits-pas-ed25519:'
const TRAILER_LENGTH = MARK.length + SIGNATURE_LENGTH
/** The end of the directory of a zip without comment: 22 bytes, of which the last two are the length of the comment. */
const END_LENGTH = 22
const SIGNATURE = /^[0-9a-f]{128}$/

const toSign = (bytes: Uint8Array): Uint8Array => {
  const all = new Uint8Array(PURPOSE.length + bytes.length)
  all.set(PURPOSE)
  all.set(bytes, PURPOSE.length)
  return all
}

/**
 * Signs a zip that has no comment. **What is signed**: `petits-pas signature 1`, a zero byte, then every byte of the file
 * from the first to the length of the comment, that is the whole file without its last 147 bytes. Those are the comment of
 * the zip: `petits-pas-ed25519:` and the signature, 128 lower-case hexadecimal signs. Nothing is normalised: a signed file
 * is right to the bit or refused, and other programs still open it as a zip. Who signed stands in the manifest (`signer`),
 * so inside what is signed: taking the signature away does not make an unsigned file of it. Same input, same bytes.
 */
export const signZip = (zip: Uint8Array, { secretKey }: Pick<SigningKey, 'secretKey'>): Uint8Array => {
  const signed = new Uint8Array(zip.length + TRAILER_LENGTH)
  signed.set(zip)
  new DataView(signed.buffer).setUint16(zip.length - 2, TRAILER_LENGTH, true)
  const signature = signBytes(toSign(signed.subarray(0, zip.length)), secretKey)
  signed.set(strToU8(`${MARK}${signature}`), zip.length)
  return signed
}

/** The signature at the end of a file; undefined when there is none. */
const readTrailer = (bytes: Uint8Array): string | undefined => {
  const from = bytes.length - TRAILER_LENGTH
  if (from < END_LENGTH) return undefined
  const text = strFromU8(bytes.subarray(from), true)
  return text.startsWith(MARK) ? text.slice(MARK.length) : undefined
}

/**
 * Checks the signature of a file whose manifest names `signer` (undefined: nobody). Unsigned is no failure: undefined comes
 * back. Fails with `bad-signature` when the signature is missing, damaged, or not that of these bytes by this signer.
 */
export const checkSignature = (bytes: Uint8Array, signer: Signer | undefined): Result<Signer | undefined> => {
  const signature = readTrailer(bytes)
  if (!signer && signature === undefined) return success(undefined)
  if (!signer || signature === undefined) return failure('bad-signature', { reason: 'missing' })
  if (!SIGNATURE.test(signature)) return failure('bad-signature', { reason: 'form' })
  const signed = bytes.subarray(0, bytes.length - TRAILER_LENGTH)
  return isSignedBy(toSign(signed), signature, signer.publicKey)
    ? success(signer)
    : failure('bad-signature', { reason: 'bytes' })
}
