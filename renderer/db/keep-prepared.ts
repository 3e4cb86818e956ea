import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { isoDayOf } from '../../shared/domain/iso-day.ts'
import { projectSchema } from '../../shared/domain/project.ts'
import { failure, type Result, success } from '../../shared/errors/app-error.ts'
import type { PreparedCommune } from '../../shared/exchange/prepare-one.ts'
import { databaseFor } from './database.ts'
import { guarded } from './storage-failure.ts'

/** INSEE codes of the communes that are followed here. */
export const followedCodes = async (
  dossiers: readonly { readonly id: string; readonly inseeCode?: string }[],
): Promise<ReadonlySet<string>> => {
  const followed = new Set(await databaseFor('').follows.toCollection().primaryKeys())
  return new Set(dossiers.flatMap(({ id, inseeCode }) => (inseeCode && followed.has(id) ? [inseeCode] : [])))
}

/**
 * Keeps prepared dossiers and follows their communes, with the state that was sent: the base of the merge when a return
 * comes. All of a group or nothing.
 */
export const keepPrepared = (group: readonly PreparedCommune[], now: Date): Promise<Result<null>> =>
  guarded(async () => {
    const bad = group.find(({ envelope }) => !projectSchema.safeParse(envelope.project).success)
    if (bad) return failure('unexpected', { path: bad.file.name })
    const database = databaseFor('')
    const { projects, follows, exchanges } = database
    const since = isoDayOf(now)
    await database.transaction('rw', projects, follows, exchanges, async () => {
      await projects.bulkAdd(
        group.map(({ envelope }) => ({
          id: envelope.project.id,
          name: envelope.project.profile.name,
          savedAt: envelope.savedAt,
          envelope,
        })),
      )
      await follows.bulkPut(group.map(({ envelope }) => ({ projectId: envelope.project.id, since, times: [] })))
      await exchanges.bulkAdd(
        group.map(({ envelope, stamp, file }) => ({
          projectId: envelope.project.id,
          way: 'sent' as const,
          direction: stamp.direction,
          number: stamp.number,
          at: stamp.sentAt,
          storedAt: now.toISOString(),
          author: stamp.author,
          fileName: file.name,
          digest: bytesToHex(sha256(file.bytes)),
          envelope,
        })),
      )
    })
    return success(null)
  })
