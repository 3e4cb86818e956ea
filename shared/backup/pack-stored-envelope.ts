import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { strToU8, zipSync } from 'fflate'
import { z } from 'zod'
import { failure, type Result, success } from '../errors/app-error.ts'
import { packReferential, REFERENTIAL_PART } from '../project-file/referential-part.ts'

const storedSchema = z.looseObject({
  format: z.string(),
  version: z.int(),
  appVersion: z.string(),
  savedAt: z.string(),
})

/**
 * Packs a stored envelope of any version just as it stands, for the copy kept before it is migrated: this version's
 * schema may not know it any more, so nothing of its project is looked at.
 */
export const packStoredEnvelope = (stored: unknown, referential?: unknown): Result<Uint8Array> => {
  const envelope = storedSchema.safeParse(stored)
  if (!envelope.success) return failure('invalid-file', { reason: 'envelope' })
  const { format, version, appVersion, savedAt } = envelope.data
  const project = strToU8(`${JSON.stringify(stored)}\n`)
  const guide = referential === undefined ? undefined : packReferential(referential)
  const manifest = {
    format,
    version,
    appVersion,
    savedAt,
    sha256: bytesToHex(sha256(project)),
    ...(guide && { referentialSha256: guide.digest }),
  }
  return success(
    zipSync(
      {
        'manifest.json': strToU8(`${JSON.stringify(manifest, null, 1)}\n`),
        'project.json': project,
        ...(guide && { [REFERENTIAL_PART]: guide.bytes }),
      },
      { level: 6, mtime: '1980-01-01T12:00:00' }, // as in a `.petitspas` file: equal content, equal bytes
    ),
  )
}
