import { afterIntake, classifyIntake, type Intake, type KnownDossier } from '../../../shared/exchange/intake.ts'
import { listKnownDossiers } from '../../db/exchanges.ts'
import type { IncomingFile } from '../../db/incoming-file.ts'
import { needsReview } from '../../db/take-in.ts'

/** Where a file of a delivery belongs, in the order in which the report tells it. */
export const sortedKinds = [
  'ready',
  'review',
  'unknown',
  'later',
  'namesake',
  'older',
  'duplicate',
  'protected',
  'workbook',
  'too-new',
  'too-large',
  'foreign',
  'damaged',
] as const
export type SortedKind = (typeof sortedKinds)[number]

export interface SortedFile {
  /** Its place in the delivery. */
  readonly at: number
  readonly name: string
  readonly kind: SortedKind
  readonly municipality?: string
  readonly incoming?: IncomingFile
}

/** Far above any dossier: larger files are not even read. */
const LARGEST_BYTES = 64 * 1024 * 1024

const place = async (name: string, intake: Intake): Promise<Omit<SortedFile, 'at' | 'name'>> => {
  if (intake.kind === 'refused') return { kind: intake.reason }
  if (intake.kind === 'duplicate' || intake.kind === 'older')
    return { kind: intake.kind, municipality: intake.known.name }
  const { project } = intake.file.envelope
  const municipality = project.profile.name
  // An example has its own store, and no commune behind it.
  if (intake.kind === 'other-dossier' || project.kind === 'example') return { kind: 'foreign', municipality }
  const { file, digest } = intake
  if (intake.kind === 'unknown') {
    const incoming = { name, file, digest, isOutdated: false }
    return { kind: intake.namesakes.length > 0 ? 'namesake' : 'unknown', municipality, incoming }
  }
  const incoming = { name, file, digest, isOutdated: intake.isOutdated }
  return { kind: (await needsReview(incoming)) ? 'review' : 'ready', municipality, incoming }
}

const readBytes = async (file: File): Promise<Uint8Array | null> => {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null // moved or unreadable meanwhile: told as damaged
  }
}

const after = (dossiers: readonly KnownDossier[], intake: Intake): readonly KnownDossier[] => {
  if (intake.kind !== 'recognised') return dossiers
  const next = afterIntake(intake)
  return dossiers.map((dossier) => (dossier.projectId === next.projectId ? next : dossier))
}

/** Sorts a delivery, file after file, and stores nothing. Stops where `isStopped` says so. */
export const sortFiles = async (
  files: readonly File[],
  onRead: (count: number) => void,
  isStopped: () => boolean,
): Promise<readonly SortedFile[]> => {
  const sorted: SortedFile[] = []
  let dossiers = await listKnownDossiers()
  for (const [at, file] of files.entries()) {
    if (isStopped()) return []
    const { name } = file
    const bytes = file.size > LARGEST_BYTES ? null : await readBytes(file)
    if (bytes) {
      const intake = classifyIntake(bytes, dossiers)
      const placed = await place(name, intake)
      const id = placed.incoming?.file.envelope.project.id
      // Two files of one dossier that is new here: the first is added, the other is then compared with it.
      const isLater =
        placed.kind === 'unknown' &&
        sorted.some(({ kind, incoming }) => kind === 'unknown' && incoming?.file.envelope.project.id === id)
      sorted.push({ at, name, ...placed, ...(isLater && { kind: 'later' as const }) })
      dossiers = after(dossiers, intake)
    } else sorted.push({ at, name, kind: file.size > LARGEST_BYTES ? 'too-large' : 'damaged' })
    onRead(at + 1)
    // The window draws and answers between two files.
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  return sorted
}
