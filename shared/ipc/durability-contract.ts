import { z } from 'zod'
import { copyFindings } from '../backup/compare-copies.ts'
import { copyReasons } from '../backup/copy-reasons.ts'
import { copySummarySchema } from '../backup/copy-summary.ts'
import { errorCodes } from '../errors/app-error.ts'

const dossierId = z.string().min(1).max(80)
const copyId = z.string().min(1).max(80)
const iso = z.iso.datetime({ offset: true })
// A dossier weighs about 30 kB; the reader refuses files over 10 MB.
const dossierBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length <= 10_000_000)

export const placeNames = ['mirror', 'backups', 'second'] as const
export type PlaceName = (typeof placeNames)[number]

/** What became of a copy on the disk that accompanies another one. Never stops the work, always said. */
const copyStateSchema = z.strictObject({
  ok: z.boolean(),
  error: z.enum(errorCodes).optional(),
})

export const holderSchema = z.strictObject({ machine: z.string(), user: z.string(), since: iso })
export type Holder = z.infer<typeof holderSchema>

/** The outcome of bringing the file on the disk up to date. */
export const mirrorOutcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('written'),
    at: iso,
    name: z.string(),
    folder: z.string(),
    backups: copyStateSchema,
    second: copyStateSchema.nullable(),
    /** The room left on the fullest of the disks written to, in bytes; absent when it cannot be known. */
    freeBytes: z.number().min(0).optional(),
  }),
  /** The file is no longer the one we wrote: nothing was written. `summary` is null when it cannot be opened. */
  z.strictObject({
    kind: z.literal('changed-elsewhere'),
    copyId,
    name: z.string(),
    folder: z.string(),
    changedAt: iso,
    summary: copySummarySchema.nullable(),
  }),
  /** Another computer works on this dossier: nothing was written. */
  z.strictObject({ kind: z.literal('held'), by: holderSchema }),
])
export type MirrorOutcome = z.infer<typeof mirrorOutcomeSchema>

/** What the user decided about a file changed elsewhere, or a dossier held elsewhere. */
export const mirrorAnswers = ['replace-keeping-copy', 'write-elsewhere', 'take-over'] as const

export const backupEntrySchema = z.strictObject({
  copyId,
  place: z.enum(placeNames),
  folder: z.string(),
  name: z.string(),
  takenAt: iso,
  sizeBytes: z.int().min(0),
  reason: z.enum(copyReasons),
  /** Null when the copy cannot be opened. */
  summary: copySummarySchema.nullable(),
})
export type BackupEntry = z.infer<typeof backupEntrySchema>

export const placesSchema = z.strictObject({
  mirror: z.strictObject({ folder: z.string(), isThere: z.boolean(), isChosen: z.boolean() }),
  backups: z.strictObject({ folder: z.string(), isThere: z.boolean(), isChosen: z.boolean() }),
  second: z.strictObject({ folder: z.string(), isThere: z.boolean() }).nullable(),
  /** The service that synchronises the folder of the application's own data, which it can damage. */
  profileSyncService: z.string().nullable(),
})
export type BackupPlaces = z.infer<typeof placesSchema>

export const foundCopySchema = z.strictObject({
  copyId,
  place: z.enum(placeNames),
  folder: z.string(),
  name: z.string(),
  finding: z.enum(copyFindings),
  summary: copySummarySchema,
})
/** A copy on the disk that holds more than the database. */
export type FoundCopy = z.infer<typeof foundCopySchema>

export const unreadableFileSchema = z.strictObject({
  place: z.enum(placeNames),
  folder: z.string(),
  name: z.string(),
  /** Written by a newer version of the application, or damaged in any way. */
  isNewer: z.boolean(),
})
/** A file that should hold a dossier and does not open. */
export type UnreadableFile = z.infer<typeof unreadableFileSchema>

/** The calls that keep work safe: mirror, dated copies, recovery. Part of the one contract. */
export const durabilityContract = {
  'dossier:mirror': {
    input: z.tuple([z.strictObject({ bytes: dossierBytes, answer: z.enum(mirrorAnswers).optional() })]),
    output: mirrorOutcomeSchema,
  },
  'dossier:release': { input: z.tuple([dossierId]), output: z.null() },
  'backup:snapshot': {
    input: z.tuple([z.strictObject({ dossierId, bytes: dossierBytes, reason: z.enum(copyReasons) })]),
    output: z.strictObject({ takenAt: iso, folder: z.string() }),
  },
  'backup:list': { input: z.tuple([dossierId]), output: z.array(backupEntrySchema) },
  'backup:read': { input: z.tuple([copyId]), output: z.strictObject({ name: z.string(), bytes: dossierBytes }) },
  'backup:places': { input: z.tuple([]), output: placesSchema },
  'backup:choose-place': {
    input: z.tuple([z.strictObject({ place: z.enum(placeNames), isReset: z.boolean() })]),
    output: placesSchema.nullable(),
  },
  'backup:open-folder': {
    input: z.tuple([z.strictObject({ place: z.enum(placeNames), dossierId: dossierId.optional() })]),
    output: z.boolean(),
  },
  'recovery:survey': {
    input: z.tuple([
      z.array(z.strictObject({ id: dossierId, savedAt: z.string().max(40), records: z.int().min(0) })).max(50_000),
    ]),
    output: z.array(foundCopySchema),
  },
  /** Files in the known places that should hold dossiers and do not open. */
  'recovery:unreadable': { input: z.tuple([]), output: z.array(unreadableFileSchema) },
  'recovery:set-aside': {
    input: z.tuple([
      z.array(z.strictObject({ dossierId, finding: z.enum(copyFindings), savedAt: z.string().max(40) })).max(50_000),
    ]),
    output: z.null(),
  },
  'recovery:reset-storage': { input: z.tuple([]), output: z.null() },
  'app:report-problem': {
    input: z.tuple([z.strictObject({ name: z.string().max(200), stack: z.string().max(8000) })]),
    output: z.null(),
  },
} as const
