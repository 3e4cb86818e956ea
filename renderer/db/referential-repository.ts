import { z } from 'zod'
import { type Result, success } from '../../shared/errors/app-error.ts'
import type { Envelope } from '../../shared/project-file/envelope.ts'
import { writeProjectFile } from '../../shared/project-file/project-file.ts'
import { openReferential } from '../../shared/project-file/referential-part.ts'
import { pinOfPack } from '../../shared/referential/import/build-pack.ts'
import type { ReferentialPack } from '../../shared/referential/import/pack-schema.ts'
import { databaseFor } from './database.ts'
import { guarded } from './storage-failure.ts'

const pinnedSchema = z.object({ project: z.object({ pins: z.object({ referential: z.string() }) }) })

/** The version of the guide that a stored envelope of any format names. */
export const pinOfStored = (envelope: unknown): string | undefined =>
  pinnedSchema.safeParse(envelope).data?.project.pins.referential

// A pin changes with the content it stands for: what was checked once stays right.
const opened = new Map<string, ReferentialPack>()

/** The imported guide that a dossier is pinned to; undefined for the bundled one, or one that is not here or damaged. */
export const readReferential = async (dossierId: string, pin: string): Promise<ReferentialPack | undefined> => {
  const known = opened.get(pin)
  if (known) return known
  // A database that fails: an imported guide was read when its dossier was opened, and is known above.
  const row = await databaseFor(dossierId)
    .referentials.get(pin)
    .catch(() => undefined)
  const pack = row && openReferential(row.pack, pin)
  if (!pack?.ok) return undefined
  opened.set(pin, pack.value)
  return pack.value
}

/** Stores an imported guide beside a dossier, before the dossier is moved to it. Stored twice, it is there once. */
export const storeReferential = (dossierId: string, pack: ReferentialPack): Promise<Result<string>> =>
  guarded(async () => {
    const database = databaseFor(dossierId)
    const pin = pinOfPack(pack)
    await database.transaction('rw', database.referentials, () => database.referentials.put({ pin, pack }))
    return success(pin)
  })

/** A stored dossier as the bytes of a `.petitspas` file, with the guide it is pinned to. */
export const packDossier = async (envelope: Envelope): Promise<Uint8Array> => {
  const { id, pins } = envelope.project
  return writeProjectFile(envelope, undefined, undefined, await readReferential(id, pins.referential))
}
