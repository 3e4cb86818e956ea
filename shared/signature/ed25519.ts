import { ed25519 } from '@noble/curves/ed25519.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'

// The one place that knows the signature scheme: Ed25519 (RFC 8032), keys and signatures as lower-case hexadecimal.

export const publicKeyText = z.string().regex(/^[0-9a-f]{64}$/)
export const secretKeyText = z.string().regex(/^[0-9a-f]{64}$/)
export const SIGNATURE_LENGTH = 128

/** A new pair of keys from 32 random bytes of the caller's. */
export const makeKeys = (random: Uint8Array): { readonly publicKey: string; readonly secretKey: string } => ({
  publicKey: bytesToHex(ed25519.getPublicKey(random)),
  secretKey: bytesToHex(random),
})

/** The public half of a secret key. */
export const publicKeyOf = (secretKey: string): string => bytesToHex(ed25519.getPublicKey(hexToBytes(secretKey)))

/** The signature of these bytes. */
export const signBytes = (bytes: Uint8Array, secretKey: string): string =>
  bytesToHex(ed25519.sign(bytes, hexToBytes(secretKey)))

/** Whether the owner of the key signed exactly these bytes. Strict: a key or signature in an unusual form is refused. */
export const isSignedBy = (bytes: Uint8Array, signature: string, publicKey: string): boolean => {
  try {
    return ed25519.verify(hexToBytes(signature), bytes, hexToBytes(publicKey), { zip215: false })
  } catch {
    return false // a key that is no point of the curve
  }
}
