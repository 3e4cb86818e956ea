import type { WorkbookIdentity } from '../import/workbook/read-municipality.ts'
import { foldName } from '../municipalities/fold-name.ts'
import { compareStamps } from './exchange-stamp.ts'
import { afterIntake, type Intake, type KnownDossier, placeIntake, type ReadIntake } from './intake.ts'

/** Where a file of a delivery belongs, in the order in which a report tells it. */
export const sortedKinds = [
  'ready',
  'review',
  'wrong-municipality',
  'workbook',
  'unknown',
  'later',
  'namesake',
  'protected',
  'older',
  'duplicate',
  'workbook-elsewhere',
  'other-workbook',
  'too-new',
  'too-large',
  'bad-signature',
  'foreign',
  'damaged',
] as const
export type SortedKind = (typeof sortedKinds)[number]

/** A file of a delivery, opened; `workbook` says whose it is, when it is one of ours. */
export interface DeliveredFile {
  readonly name: string
  /** Undefined: larger than any dossier, not even read. */
  readonly read: ReadIntake | undefined
  readonly workbook?: WorkbookIdentity | undefined
}

export interface PlacedFile {
  /** Its place in the delivery. */
  readonly at: number
  readonly name: string
  readonly kind: SortedKind
  /** Whose it is, when that is known. */
  readonly municipality?: string
  /** Of the dossier here that it belongs to. */
  readonly projectId?: string
  /** A dossier that can be taken in, or compared. */
  readonly intake?: Intake & { readonly kind: 'recognised' | 'unknown' }
}

type Placed = Omit<PlacedFile, 'at' | 'name'>

const placeWorkbook = (workbook: WorkbookIdentity | undefined, known: readonly KnownDossier[]): Placed => {
  if (!workbook) return { kind: 'other-workbook' }
  const { dossierId, municipalityName: municipality } = workbook
  // A workbook that lost its reference still says the name of its commune; only one dossier may answer to it.
  const owners = known.filter(({ projectId, name }) =>
    dossierId === undefined ? foldName(name) === foldName(municipality) : projectId === dossierId,
  )
  const [owner] = owners
  if (owner && owners.length === 1) return { kind: 'workbook', municipality: owner.name, projectId: owner.projectId }
  return { kind: 'workbook-elsewhere', ...(municipality !== '' && { municipality }) }
}

const placeDossier = (intake: Intake): Placed => {
  if (intake.kind === 'refused') return { kind: intake.reason === 'workbook' ? 'other-workbook' : intake.reason }
  if (intake.kind === 'duplicate' || intake.kind === 'older')
    return { kind: intake.kind, municipality: intake.known.name }
  const { project } = intake.file.envelope
  const municipality = project.profile.name
  // An example has its own store, and no commune behind it.
  if (intake.kind === 'other-dossier' || project.kind === 'example') return { kind: 'foreign', municipality }
  if (intake.kind === 'unknown')
    return { kind: intake.namesakes.length > 0 ? 'namesake' : 'unknown', municipality, intake }
  const { projectId } = intake.known
  return { kind: intake.isOtherMunicipality ? 'wrong-municipality' : 'ready', municipality, projectId, intake }
}

const stampOf = ({ read }: DeliveredFile) => (read?.kind === 'dossier' ? read.file.exchange : undefined)

/** The order of sending: two returns of one commune are both taken, whatever their names and places in the delivery. */
const compareDelivered = (a: DeliveredFile, b: DeliveredFile): number => {
  const [one, other] = [stampOf(a), stampOf(b)]
  if (!one || !other) return Number(one !== undefined) - Number(other !== undefined)
  return compareStamps(one, other)
}

/**
 * Places every file of a delivery among the dossiers that are known; nothing is stored. Files of one delivery know of each
 * other: the same bytes twice are a duplicate, and two files of a dossier that is new here are not added twice. In the
 * order of the delivery. Whether a `ready` file needs a decision is for its dossier to tell.
 */
export const sortDelivery = (
  files: readonly DeliveredFile[],
  known: readonly KnownDossier[],
): readonly PlacedFile[] => {
  const dossiers = new Map(known.map((dossier) => [dossier.projectId, dossier]))
  const seen = new Map<string, Placed>()
  const added = new Set<string>()
  const placeOne = ({ read, workbook }: DeliveredFile): Placed => {
    if (!read) return { kind: 'too-large' }
    const same = seen.get(read.digest)
    if (same) {
      const { municipality } = same
      return { kind: 'duplicate', ...(municipality !== undefined && { municipality }) }
    }
    if (read.kind === 'refused' && read.reason === 'workbook') return placeWorkbook(workbook, known)
    const intake = placeIntake(read, [...dossiers.values()])
    if (intake.kind === 'recognised') dossiers.set(intake.known.projectId, afterIntake(intake))
    const placed = placeDossier(intake)
    if (placed.kind !== 'unknown' || !placed.intake) return placed
    const { id } = placed.intake.file.envelope.project
    const isLater = added.has(id)
    added.add(id)
    return isLater ? { ...placed, kind: 'later' } : placed
  }
  return files
    .map((file, at) => ({ file, at }))
    .toSorted((a, b) => compareDelivered(a.file, b.file) || a.at - b.at)
    .map(({ file, at }) => {
      const placed = placeOne(file)
      if (file.read) seen.set(file.read.digest, placed)
      return { at, name: file.name, ...placed }
    })
    .toSorted((a, b) => a.at - b.at)
}
