import path from 'node:path'
import { type CopyFinding, judgeCopy, newestCopy, type PresentDossier } from '../../shared/backup/compare-copies.ts'
import type { CopySummary } from '../../shared/backup/copy-summary.ts'
import { summariseCopy } from '../../shared/backup/summarise-copy.ts'
import { type Result, success } from '../../shared/errors/app-error.ts'
import type { FoundCopy, PlaceName } from '../../shared/ipc/durability-contract.ts'
import { readProjectFile } from '../../shared/project-file/project-file.ts'
import { type FolderDisk, readIfThere } from '../files/folder-disk.ts'
import { digestOf } from '../files/write-file-safely.ts'
import { dossierFilesIn } from './backup-list.ts'
import type { CopyIds } from './copy-ids.ts'
import type { DossierState, DossierStateFile } from './dossier-state.ts'
import { type KnownFolder, knownFolders } from './known-folders.ts'
import type { PlacesFile } from './places.ts'

interface Candidate {
  readonly file: string
  readonly place: PlaceName
  readonly summary: CopySummary
  readonly hash: string
}

/** How many copies of a folder are tried, from the latest, until one opens. */
const TRIED_COPIES = 8

const open = async (disk: FolderDisk, file: string, place: PlaceName): Promise<Candidate | null> => {
  const bytes = await readIfThere(disk, file)
  const opened = bytes.ok && bytes.value ? readProjectFile(bytes.value) : null
  if (!bytes.ok || !bytes.value || !opened?.ok || opened.value.project.kind !== 'real') return null
  return { file, place, summary: summariseCopy(opened.value), hash: digestOf(bytes.value) }
}

/** The latest copy of a folder that opens. Damaged ones are passed over, never trusted. */
const latestIn = async (disk: FolderDisk, { folder, place }: KnownFolder): Promise<readonly Candidate[]> => {
  for (const name of (await dossierFilesIn(disk, folder)).toReversed().slice(0, TRIED_COPIES)) {
    const candidate = await open(disk, path.join(folder, name), place)
    if (candidate) return [candidate]
  }
  return []
}

/** Every dossier of the folder of dossiers that opens. */
const allIn = async (disk: FolderDisk, { folder, place }: KnownFolder): Promise<readonly Candidate[]> => {
  const found = []
  for (const name of await dossierFilesIn(disk, folder)) found.push(await open(disk, path.join(folder, name), place))
  return found.filter((candidate) => candidate !== null)
}

/**
 * A file in the dossiers' folder that we did not write last: for a dossier that the database has, it is somebody
 * else's version, and the user is asked about it when the dossier is opened.
 */
const isOthersVersion = (candidate: Candidate, state: DossierState): boolean => {
  const entry = state.dossiers[candidate.summary.dossierId]
  return candidate.place === 'mirror' && !(entry?.hashes.includes(candidate.hash) ?? false)
}

/** The file that we wrote last holds the latest work, whatever a clock set back says; else the copy saved last. */
const bestCopy = (copies: readonly Candidate[], state: DossierState): Candidate | undefined =>
  copies.find(
    ({ place, hash, summary }) => place === 'mirror' && state.dossiers[summary.dossierId]?.hashes[0] === hash,
  ) ?? newestCopy(copies)

/** Two different decisions: to go without a dossier, and to keep the database's version of it. */
const isLeftAside = ({ summary }: Candidate, finding: CopyFinding, state: DossierState): boolean => {
  const until = (finding === 'missing' ? state.letGo : state.setAside)[summary.dossierId]
  return until !== undefined && Date.parse(summary.savedAt) <= Date.parse(until)
}

/**
 * Beside dossiers that are there, a file that this profile never wrote is one that was received and put in the folder:
 * it is opened like any file, and nothing of it was lost. In an empty database every file may be lost work.
 */
const isOurLoss = (copies: readonly Candidate[], dossierId: string, isEmpty: boolean, state: DossierState): boolean =>
  isEmpty || dossierId in state.dossiers || copies.some(({ place }) => place !== 'mirror')

/**
 * Looks at all known places for copies that hold more than the database: the check at each start.
 * Only reads. What the user has left aside or deleted on purpose is not shown again until a later copy appears.
 */
export const surveyCopies = async (
  disk: FolderDisk,
  places: PlacesFile,
  stateFile: DossierStateFile,
  ids: CopyIds,
  presentDossiers: readonly PresentDossier[],
): Promise<Result<readonly FoundCopy[]>> => {
  const [where, state] = [await places.read(), await stateFile.read()]
  if (!where.ok) return where
  if (!state.ok) return state
  const present = new Map(presentDossiers.map((dossier) => [dossier.id, dossier]))
  const candidates: Candidate[] = []
  for (const known of await knownFolders(disk, where.value, places.defaults))
    candidates.push(...(await (known.place === 'mirror' ? allIn : latestIn)(disk, known)))

  const dossierIds = new Set(candidates.map((candidate) => candidate.summary.dossierId))
  return success(
    [...dossierIds].flatMap((id) => {
      const dossier = present.get(id)
      const copies = candidates.filter((candidate) => candidate.summary.dossierId === id)
      const copy = bestCopy(dossier ? copies.filter((one) => !isOthersVersion(one, state.value)) : copies, state.value)
      const finding = copy ? judgeCopy(dossier, copy.summary) : null
      if (!copy || !finding || isLeftAside(copy, finding, state.value)) return []
      if (finding === 'missing' && !isOurLoss(copies, id, present.size === 0, state.value)) return []
      return [
        {
          copyId: ids.idOf(copy.file),
          place: copy.place,
          folder: path.dirname(copy.file),
          name: path.basename(copy.file),
          finding,
          summary: copy.summary,
        },
      ]
    }),
  )
}
