import { strFromU8, strToU8 } from 'fflate'
import { z } from 'zod'
import { shortText, timestamp } from '../domain/record.ts'
import { failure, type Result, success } from '../errors/app-error.ts'
import { parseGuardedJson } from '../project-file/json-guard.ts'
import { publicKeyOf, publicKeyText, secretKeyText } from './ed25519.ts'

const FORMAT = 'petits-pas-cle'

export const ownKeySchema = z.strictObject({
  name: shortText.min(1),
  publicKey: publicKeyText,
  secretKey: secretKeyText,
  madeAt: timestamp,
})
/** The key a body signs with, as this machine keeps it. */
export type OwnKey = z.infer<typeof ownKeySchema>

const keyFileSchema = ownKeySchema.extend({ format: z.literal(FORMAT), version: z.literal(1) })

/** The key as the text of a file, to be protected by a password before it is written anywhere. */
export const writeKeyFile = (key: OwnKey): Uint8Array =>
  strToU8(`${JSON.stringify({ format: FORMAT, version: 1, ...key }, null, 1)}\n`)

/** Reads that file again, once its password was given. */
export const readKeyFile = (bytes: Uint8Array): Result<OwnKey> => {
  const json = parseGuardedJson(strFromU8(bytes))
  if (!json.ok) return failure('foreign-file', { reason: 'no-key' })
  const parsed = keyFileSchema.safeParse(json.value)
  if (!parsed.success) return failure('foreign-file', { reason: 'no-key' })
  const { format: _format, version: _version, ...key } = parsed.data
  return publicKeyOf(key.secretKey) === key.publicKey ? success(key) : failure('invalid-file', { reason: 'key' })
}
