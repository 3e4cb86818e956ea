import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { strFromU8, strToU8, zipSync } from 'fflate'
import { z } from 'zod'
import { collectionNames } from '../domain/project.ts'
import { failure, type Result, success } from '../errors/app-error.ts'
import { type ExchangeStamp, exchangeStampSchema } from '../exchange/exchange-stamp.ts'
import type { ReferentialPack } from '../referential/import/pack-schema.ts'
import { checkSignature, type Signer, type SigningKey, signerSchema, signZip } from '../signature/signed-zip.ts'
import { type Envelope, FORMAT, openEnvelope } from './envelope.ts'
import { parseGuardedJson } from './json-guard.ts'
import { CURRENT_VERSION } from './migrations.ts'
import { openReferentialPart, packReferential, REFERENTIAL_PART } from './referential-part.ts'
import { unzipGuarded } from './zip-guard.ts'

export const FILE_EXTENSION = 'petitspas'
const MANIFEST = 'manifest.json'
const PROJECT = 'project.json'
const BASE = 'base.json'
const EXCHANGE = 'exchange.json'

const digestText = z.string().regex(/^[0-9a-f]{64}$/)
const manifestSchema = z.looseObject({
  format: z.string().max(100),
  version: z.int().min(1),
  appVersion: z.string().max(60).optional(),
  sha256: digestText,
  baseSha256: digestText.optional(),
  exchangeSha256: digestText.optional(),
  referentialSha256: digestText.optional(),
  /** Who signed the whole file. */
  signer: signerSchema.optional(),
})

/** A dossier as a file holds it; in an exchange, with the last state that both sides knew and who sends what. */
export interface ProjectFile {
  readonly envelope: Envelope
  readonly base?: Envelope
  readonly exchange?: ExchangeStamp
  /** The version of the guide it is pinned to, when that is not the bundled one. */
  readonly referential?: ReferentialPack
  /** Who signed it, checked; absent for a file that nobody signed. */
  readonly signer?: Signer
}

/** Number of records of each list that is not empty: what a person can check by eye. */
export const countRecords = (envelope: Envelope): Readonly<Record<string, number>> =>
  Object.fromEntries(
    collectionNames.map((name) => [name, envelope.project[name].length] as const).filter(([, count]) => count > 0),
  )

const pack = (envelope: Envelope): Uint8Array => strToU8(`${JSON.stringify(envelope)}\n`)
const digest = (bytes: Uint8Array): string => bytesToHex(sha256(bytes))

/**
 * Packs a dossier as a `.petitspas` file: a zip of `manifest.json` and `project.json`, with `base.json` in an
 * exchange, so that the receiver can tell who changed what, and `exchange.json`; an imported guide travels along in
 * `referential.json`. With a key it is signed as a whole. Same input, same bytes.
 */
export const writeProjectFile = (
  envelope: Envelope,
  base?: Envelope,
  exchange?: ExchangeStamp,
  referential?: ReferentialPack,
  key?: SigningKey,
): Uint8Array => {
  const project = pack(envelope)
  const baseBytes = base && (base === envelope ? project : pack(base))
  const exchangeBytes = exchange && strToU8(`${JSON.stringify(exchange)}\n`)
  const guide = referential && packReferential(referential)
  const manifest = {
    format: FORMAT,
    version: envelope.version,
    appVersion: envelope.appVersion,
    savedAt: envelope.savedAt,
    municipality: envelope.project.profile.name,
    inseeCode: envelope.project.profile.inseeCode,
    projectId: envelope.project.id,
    kind: envelope.project.kind,
    pins: envelope.project.pins,
    counts: countRecords(envelope),
    sha256: digest(project),
    ...(baseBytes && { baseSha256: digest(baseBytes) }),
    ...(exchangeBytes && { exchangeSha256: digest(exchangeBytes) }),
    ...(guide && { referentialSha256: guide.digest }),
    ...(key && { signer: { name: key.name, publicKey: key.publicKey } }),
  }
  const zip = zipSync(
    {
      [MANIFEST]: strToU8(`${JSON.stringify(manifest, null, 1)}\n`),
      [PROJECT]: project,
      ...(baseBytes && { [BASE]: baseBytes }),
      ...(exchangeBytes && { [EXCHANGE]: exchangeBytes }),
      ...(guide && { [REFERENTIAL_PART]: guide.bytes }),
    },
    // The zip format counts local years from 1980; a fixed date keeps equal content equal to the byte.
    { level: 6, mtime: '1980-01-01T12:00:00' },
  )
  return key ? signZip(zip, key) : zip
}

/** SHA-256 in hexadecimal; a caller that opens thousands of files may bring its system's own. */
export type DigestOf = (bytes: Uint8Array) => string

const openPart = (bytes: Uint8Array, expectedDigest: string, digestOf: DigestOf): Result<Envelope> => {
  if (digestOf(bytes) !== expectedDigest) return failure('invalid-file', { reason: 'hash' })
  const json = parseGuardedJson(strFromU8(bytes))
  return json.ok ? openEnvelope(json.value) : json
}

const openStamp = (bytes: Uint8Array | undefined, expectedDigest: string): Result<ExchangeStamp> => {
  if (!bytes) return failure('invalid-file', { reason: 'no-exchange' })
  if (digest(bytes) !== expectedDigest) return failure('invalid-file', { reason: 'hash' })
  const json = parseGuardedJson(strFromU8(bytes))
  if (!json.ok) return json
  const stamp = exchangeStampSchema.safeParse(json.value)
  return stamp.success ? success(stamp.data) : failure('invalid-file', { reason: 'exchange' })
}

const parts: ReadonlySet<string> = new Set([MANIFEST, PROJECT, BASE, EXCHANGE, REFERENTIAL_PART])

/** Opens the bytes of a `.petitspas` file, with its base and its stamp if it has them. Nothing is stored; every refusal says why. */
export const openProjectFile = (bytes: Uint8Array, digestOf: DigestOf = digest): Result<ProjectFile> => {
  const unpacked = unzipGuarded(bytes, (name) => parts.has(name))
  if (!unpacked.ok) return unpacked
  const { [MANIFEST]: manifestBytes, [PROJECT]: projectBytes, [BASE]: baseBytes } = unpacked.value
  if (!manifestBytes) return failure('foreign-file', { reason: 'no-manifest' })
  const manifestJson = parseGuardedJson(strFromU8(manifestBytes))
  if (!manifestJson.ok) return manifestJson
  const parsed = manifestSchema.safeParse(manifestJson.value)
  if (!parsed.success) return failure('foreign-file', { reason: 'manifest' })
  const manifest = parsed.data
  if (manifest.format !== FORMAT) return failure('foreign-file', { format: manifest.format.slice(0, 60) })
  if (manifest.version > CURRENT_VERSION)
    return failure('too-new', {
      version: manifest.version,
      supported: CURRENT_VERSION,
      appVersion: manifest.appVersion ?? '?',
    })
  const signer = checkSignature(bytes, manifest.signer)
  if (!signer.ok) return signer
  if (!projectBytes) return failure('invalid-file', { reason: 'no-project' })
  const envelope = openPart(projectBytes, manifest.sha256, digestOf)
  if (!envelope.ok) return envelope
  const stamp = manifest.exchangeSha256
    ? openStamp(unpacked.value[EXCHANGE], manifest.exchangeSha256)
    : success(undefined)
  if (!stamp.ok) return stamp
  const guide = manifest.referentialSha256
    ? openReferentialPart(
        unpacked.value[REFERENTIAL_PART],
        manifest.referentialSha256,
        envelope.value.project.pins.referential,
      )
    : success(undefined)
  if (!guide.ok) return guide
  const others = {
    ...(stamp.value && { exchange: stamp.value }),
    ...(guide.value && { referential: guide.value }),
    ...(signer.value && { signer: signer.value }),
  }
  if (!manifest.baseSha256) return success({ envelope: envelope.value, ...others })
  if (!baseBytes) return failure('invalid-file', { reason: 'no-base' })
  const base = openPart(baseBytes, manifest.baseSha256, digestOf)
  if (!base.ok) return base
  return success({ envelope: envelope.value, base: base.value, ...others })
}

/** Opens the bytes of a `.petitspas` file for its dossier alone. */
export const readProjectFile = (bytes: Uint8Array): Result<Envelope> => {
  const opened = openProjectFile(bytes)
  return opened.ok ? success(opened.value.envelope) : opened
}

/** `50239-thereval.petitspas`: ASCII only, so that mail programs and old disks keep it. */
export const projectFileName = (
  envelope: Pick<Envelope, 'project'>,
  suffix = '',
  extension = FILE_EXTENSION,
): string => {
  const { inseeCode, name } = envelope.project.profile
  const slug = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `${[inseeCode, slug || 'dossier', suffix].filter(Boolean).join('-')}.${extension}`
}
