import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { strFromU8, strToU8 } from 'fflate'
import { failure, type Result, success } from '../errors/app-error.ts'
import { pinOfPack } from '../referential/import/build-pack.ts'
import { type ReferentialPack, referentialPackSchema } from '../referential/import/pack-schema.ts'
import { parseGuardedJson } from './json-guard.ts'

/** The part of a `.petitspas` file that holds the practices its dossier is pinned to, when they are not the bundled ones. */
export const REFERENTIAL_PART = 'referential.json'

/** A pack as that part. Same pack, same bytes. */
export const packReferential = (pack: unknown): { readonly bytes: Uint8Array; readonly digest: string } => {
  const bytes = strToU8(`${JSON.stringify(pack)}\n`)
  return { bytes, digest: bytesToHex(sha256(bytes)) }
}

/** Checks a pack from a file or from the database, and that it is the one its dossier names. */
export const openReferential = (raw: unknown, pin: string): Result<ReferentialPack> => {
  const pack = referentialPackSchema.safeParse(raw)
  if (!pack.success)
    return failure('invalid-file', { path: `referential.${pack.error.issues[0]?.path.join('.') ?? ''}` })
  return pinOfPack(pack.data) === pin ? success(pack.data) : failure('invalid-file', { reason: 'referential' })
}

/** Reads that part: whole, guarded, of the right shape, and the pack that the dossier is pinned to. */
export const openReferentialPart = (
  bytes: Uint8Array | undefined,
  expectedDigest: string,
  pin: string,
): Result<ReferentialPack> => {
  if (!bytes) return failure('invalid-file', { reason: 'no-referential' })
  if (bytesToHex(sha256(bytes)) !== expectedDigest) return failure('invalid-file', { reason: 'hash' })
  const json = parseGuardedJson(strFromU8(bytes))
  return json.ok ? openReferential(json.value, pin) : json
}
