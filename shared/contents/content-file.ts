import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { strFromU8, strToU8, zipSync } from 'fflate'
import { z } from 'zod'
import { packContents } from '../domain/content-pack.ts'
import { recordId, shortText, timestamp } from '../domain/record.ts'
import { failure, type Result, success } from '../errors/app-error.ts'
import { parseGuardedJson } from '../project-file/json-guard.ts'
import { unzipGuarded } from '../project-file/zip-guard.ts'
import { packPracticeSchema } from '../referential/import/pack-schema.ts'
import { checkSignature, type Signer, type SigningKey, signerSchema, signZip } from '../signature/signed-zip.ts'

export const CONTENTS_FORMAT = 'petits-pas-contenus'
const CONTENTS_VERSION = 1
const MANIFEST = 'manifest.json'
const CONTENTS = 'contents.json'

/** What a body hands to its communes in one file. Its id stays the same from one edition to the next. */
export const contentsSchema = z.strictObject({
  id: recordId.min(8),
  madeAt: timestamp,
  ...packContents,
  /** The body's own practices, in the shape of the packs of practices. */
  practices: z.array(packPracticeSchema).max(200),
})
export type Contents = z.infer<typeof contentsSchema>

const manifestSchema = z.looseObject({
  format: z.literal(CONTENTS_FORMAT),
  version: z.int().min(1),
  appVersion: shortText.optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  signer: signerSchema.optional(),
})

/** A content pack as it was opened, with who signed it. */
export interface ContentsFile {
  readonly contents: Contents
  readonly signer?: Signer
}

/** Packs contents as a file: a zip of a manifest and the contents, signed as a whole with a key. Same input, same bytes. */
export const writeContentsFile = (contents: Contents, appVersion: string, key?: SigningKey): Uint8Array => {
  const bytes = strToU8(`${JSON.stringify(contents)}\n`)
  const manifest = {
    format: CONTENTS_FORMAT,
    version: CONTENTS_VERSION,
    appVersion,
    name: contents.name,
    author: contents.author,
    sha256: bytesToHex(sha256(bytes)),
    ...(key && { signer: { name: key.name, publicKey: key.publicKey } }),
  }
  const zip = zipSync(
    { [MANIFEST]: strToU8(`${JSON.stringify(manifest, null, 1)}\n`), [CONTENTS]: bytes },
    { level: 6, mtime: '1980-01-01T12:00:00' },
  )
  return key ? signZip(zip, key) : zip
}

/** Opens the bytes of a content pack. Every refusal says why; nothing is stored. */
export const openContentsFile = (bytes: Uint8Array): Result<ContentsFile> => {
  const unpacked = unzipGuarded(bytes, (name) => name === MANIFEST || name === CONTENTS)
  if (!unpacked.ok) return unpacked
  const { [MANIFEST]: manifestBytes, [CONTENTS]: contentsBytes } = unpacked.value
  const json = manifestBytes ? parseGuardedJson(strFromU8(manifestBytes)) : failure('foreign-file')
  if (!json.ok) return json
  const manifest = manifestSchema.safeParse(json.value)
  if (!manifest.success) return failure('foreign-file', { reason: 'manifest' })
  const { version, sha256: expected, signer } = manifest.data
  if (version > CONTENTS_VERSION) return failure('too-new', { version, supported: CONTENTS_VERSION })
  const checked = checkSignature(bytes, signer)
  if (!checked.ok) return checked
  if (!contentsBytes || bytesToHex(sha256(contentsBytes)) !== expected)
    return failure('invalid-file', { reason: 'hash' })
  const value = parseGuardedJson(strFromU8(contentsBytes))
  if (!value.ok) return value
  const contents = contentsSchema.safeParse(value.value)
  if (!contents.success)
    return failure('invalid-file', { path: contents.error.issues[0]?.path.join('.').slice(0, 200) ?? '' })
  return success({ contents: contents.data, ...(checked.value && { signer: checked.value }) })
}
