import { type ReadIntake, readIntake } from '../../../shared/exchange/intake.ts'
import { type DeliveredFile, type PlacedFile, sortDelivery } from '../../../shared/exchange/sort-delivery.ts'
import { loadWorkbookContent } from '../../../shared/export/workbook/workbook-content.ts'
import type { WorkbookIdentity } from '../../../shared/import/workbook/read-municipality.ts'
import { identifyWorkbook } from '../../../shared/import/workbook/to-return-plan.ts'
import { listKnownDossiers } from '../../db/exchanges.ts'
import type { IncomingFile } from '../../db/incoming-file.ts'
import { needsReview } from '../../db/take-in.ts'
import { readFromOutside } from '../../desktop/import-gate.ts'

export interface SortedFile extends PlacedFile {
  /** The dossier in it, to be taken in or compared. */
  readonly incoming?: IncomingFile
  readonly file: File
}

/** Far above any dossier: larger files are not even read. */
const LARGEST_BYTES = 64 * 1024 * 1024

/** The bytes of a file; null when it was moved or cannot be read any more. */
export const readBytes = async (file: File): Promise<Uint8Array | null> => {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}

const unreadable: ReadIntake = { kind: 'refused', reason: 'damaged', digest: '' }

const identify = async (bytes: Uint8Array): Promise<WorkbookIdentity | undefined> => {
  const table = await readFromOutside('table', bytes)
  return table.ok ? identifyWorkbook(table.value, loadWorkbookContent().texts) : undefined
}

const open = async (file: File): Promise<DeliveredFile> => {
  const { name } = file
  if (file.size > LARGEST_BYTES) return { name, read: undefined }
  const bytes = await readBytes(file)
  // Each unreadable file is one of its own: none is the copy of another.
  if (!bytes) return { name, read: { ...unreadable, digest: crypto.randomUUID() } }
  const read = readIntake(bytes)
  if (read.kind === 'dossier' || read.reason !== 'workbook') return { name, read }
  return { name, read, workbook: await identify(bytes) }
}

const incomingOf = ({ name, intake }: PlacedFile): IncomingFile | undefined => {
  if (!intake) return undefined
  const { file, digest } = intake
  return { name, file, digest, isOutdated: intake.kind === 'recognised' && intake.isOutdated }
}

/** Sorts a delivery, file after file, and stores nothing. Stops where `isStopped` says so. */
export const sortFiles = async (
  files: readonly File[],
  onRead: (count: number) => void,
  isStopped: () => boolean,
): Promise<readonly SortedFile[]> => {
  const opened: DeliveredFile[] = []
  const sorted: SortedFile[] = []
  // Each file is opened, then compared with its dossier: it counts for one half and the other. The window draws and answers between two.
  const next = async () => {
    onRead(Math.floor((opened.length + sorted.length) / 2))
    await new Promise((resolve) => setTimeout(resolve, 0))
    return !isStopped()
  }
  for (const file of files) {
    opened.push(await open(file))
    if (!(await next())) return []
  }
  for (const placed of sortDelivery(opened, await listKnownDossiers())) {
    const incoming = incomingOf(placed)
    const mustDecide = placed.kind === 'ready' && incoming !== undefined && (await needsReview(incoming))
    const file = files[placed.at]
    if (file) sorted.push({ ...placed, file, ...(mustDecide && { kind: 'review' }), ...(incoming && { incoming }) })
    if (!(await next())) return []
  }
  return sorted
}
