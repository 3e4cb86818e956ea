import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { strFromU8, strToU8, zipSync } from 'fflate'
import { z } from 'zod'
import { collectionNames } from '../domain/project.ts'
import { failure, type Result } from '../errors/app-error.ts'
import { type Envelope, FORMAT, openEnvelope } from './envelope.ts'
import { parseGuardedJson } from './json-guard.ts'
import { CURRENT_VERSION } from './migrations.ts'
import { unzipGuarded } from './zip-guard.ts'

export const FILE_EXTENSION = 'petitspas'
const MANIFEST = 'manifest.json'
const PROJECT = 'project.json'

const manifestSchema = z.looseObject({
  format: z.string().max(100),
  version: z.int().min(1),
  appVersion: z.string().max(60).optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** Number of records of each list that is not empty: what a person can check by eye. */
export const countRecords = (envelope: Envelope): Readonly<Record<string, number>> =>
  Object.fromEntries(
    collectionNames.map((name) => [name, envelope.project[name].length] as const).filter(([, count]) => count > 0),
  )

/** Packs a dossier as a `.petitspas` file: a zip of `manifest.json` and `project.json`. Same input, same bytes. */
export const writeProjectFile = (envelope: Envelope): Uint8Array => {
  const project = strToU8(`${JSON.stringify(envelope)}\n`)
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
    sha256: bytesToHex(sha256(project)),
  }
  return zipSync(
    { [MANIFEST]: strToU8(`${JSON.stringify(manifest, null, 1)}\n`), [PROJECT]: project },
    // The zip format counts local years from 1980; a fixed date keeps equal content equal to the byte.
    { level: 6, mtime: '1980-01-01T12:00:00' },
  )
}

/** Opens the bytes of a `.petitspas` file. Nothing is stored; every refusal is a value that says why. */
export const readProjectFile = (bytes: Uint8Array): Result<Envelope> => {
  const unpacked = unzipGuarded(bytes, (name) => name === MANIFEST || name === PROJECT)
  if (!unpacked.ok) return unpacked
  const manifestBytes = unpacked.value[MANIFEST]
  const projectBytes = unpacked.value[PROJECT]
  if (!manifestBytes) return failure('foreign-file', { reason: 'no-manifest' })
  const manifestJson = parseGuardedJson(strFromU8(manifestBytes))
  if (!manifestJson.ok) return manifestJson
  const manifest = manifestSchema.safeParse(manifestJson.value)
  if (!manifest.success) return failure('foreign-file', { reason: 'manifest' })
  if (manifest.data.format !== FORMAT) return failure('foreign-file', { format: manifest.data.format.slice(0, 60) })
  if (manifest.data.version > CURRENT_VERSION)
    return failure('too-new', {
      version: manifest.data.version,
      supported: CURRENT_VERSION,
      appVersion: manifest.data.appVersion ?? '?',
    })
  if (!projectBytes) return failure('invalid-file', { reason: 'no-project' })
  if (bytesToHex(sha256(projectBytes)) !== manifest.data.sha256) return failure('invalid-file', { reason: 'hash' })
  const json = parseGuardedJson(strFromU8(projectBytes))
  return json.ok ? openEnvelope(json.value) : json
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
