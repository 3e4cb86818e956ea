import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { AppError, Result } from '../errors/app-error.ts'
import { openProjectFile, type ProjectFile } from '../project-file/project-file.ts'
import { isProtected } from '../protection/is-protected.ts'
import { compareStamps, type ExchangeStamp } from './exchange-stamp.ts'

/** What is already known of a dossier: enough to place a file that comes in, nothing of its content. */
export interface KnownDossier {
  readonly projectId: string
  readonly inseeCode?: string
  readonly name: string
  /** SHA-256 of every file received so far. */
  readonly digests: readonly string[]
  /** The latest file received. */
  readonly last?: Pick<ExchangeStamp, 'number' | 'sentAt'>
  /** Number of our last sending. */
  readonly lastSent?: number
}

/** Why a file is not looked into any further. */
export type IntakeRefusal = 'damaged' | 'foreign' | 'workbook' | 'too-new' | 'too-large' | 'protected' | 'bad-signature'

/** Where a file belongs, decided before anything is stored. */
export type Intake =
  | { readonly kind: 'refused'; readonly reason: IntakeRefusal }
  /** Received before, whatever its name now. */
  | { readonly kind: 'duplicate'; readonly known: KnownDossier }
  /** Sent before the last one received: nothing is to be taken from it. */
  | { readonly kind: 'older'; readonly known: KnownDossier; readonly file: ProjectFile }
  | {
      readonly kind: 'recognised'
      readonly known: KnownDossier
      readonly file: ProjectFile
      readonly digest: string
      /** The sender had not seen our last sending yet. */
      readonly isOutdated: boolean
      /** The dossier is known, yet the file says another municipality: somebody has to look before it is taken in. */
      readonly isOtherMunicipality: boolean
    }
  /** A dossier nobody knows here; `namesakes` are known dossiers of the same commune. */
  | {
      readonly kind: 'unknown'
      readonly file: ProjectFile
      readonly digest: string
      readonly namesakes: readonly KnownDossier[]
    }
  /** Another dossier than the one that is open: it never replaces it. */
  | { readonly kind: 'other-dossier'; readonly file: ProjectFile; readonly expected: KnownDossier }

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  [...text].every((sign, at) => bytes[at] === sign.charCodeAt(0))

/** Names that stand, uncompressed, in the zip of a workbook: in its directory at the latest. */
const workbookNames = ['xl/workbook.xml', 'application/vnd.oasis.opendocument.spreadsheet']

const isWorkbook = (bytes: Uint8Array): boolean => {
  if (!startsWith(bytes, 'PK')) return false
  let text = ''
  for (const byte of bytes.subarray(-20_000)) text += String.fromCharCode(byte)
  for (const byte of bytes.subarray(0, 200)) text += String.fromCharCode(byte)
  return workbookNames.some((name) => text.includes(name))
}

const refusalOf = ({ code }: AppError): IntakeRefusal => {
  if (code === 'too-new' || code === 'too-large' || code === 'bad-signature') return code
  return code === 'foreign-file' ? 'foreign' : 'damaged'
}

/** Two INSEE codes that are known and differ: a name alone is written in many ways. */
export const isOtherMunicipality = (
  here: { readonly inseeCode?: string | undefined },
  there: { readonly inseeCode?: string | undefined },
): boolean => here.inseeCode !== undefined && there.inseeCode !== undefined && here.inseeCode !== there.inseeCode

const isBefore = (stamp: ExchangeStamp | undefined, { last }: KnownDossier): boolean =>
  stamp !== undefined && last !== undefined && compareStamps(stamp, last) < 0

/** A file as it was opened and checked, whoever it is of. */
export type ReadIntake =
  | { readonly kind: 'refused'; readonly reason: IntakeRefusal; readonly digest: string }
  | { readonly kind: 'dossier'; readonly file: ProjectFile; readonly digest: string }

/** Opens a received file by what it holds, never by its name. `opened`: what a worker made of the bytes already. */
export const readIntake = (
  bytes: Uint8Array,
  opened: () => Result<ProjectFile> = () => openProjectFile(bytes),
): ReadIntake => {
  const digest = bytesToHex(sha256(bytes))
  if (isProtected(bytes)) return { kind: 'refused', reason: 'protected', digest }
  const file = opened()
  if (!file.ok) return { kind: 'refused', reason: isWorkbook(bytes) ? 'workbook' : refusalOf(file.error), digest }
  return { kind: 'dossier', file: file.value, digest }
}

/**
 * Places what was opened among the dossiers that are known. With `expectedId`, the dossier that is open, any other dossier
 * is told apart. A number of sending counts before a date, since a clock may be wrong.
 */
export const placeIntake = (read: ReadIntake, known: readonly KnownDossier[], expectedId?: string): Intake => {
  if (read.kind === 'refused') return read
  const { file, digest } = read
  const { project } = file.envelope
  const expected = known.find(({ projectId }) => projectId === expectedId)
  if (expected && expected.projectId !== project.id) return { kind: 'other-dossier', file, expected }
  const own = known.find(({ projectId }) => projectId === project.id)
  if (!own) {
    const { inseeCode } = project.profile
    const namesakes = known.filter((entry) => inseeCode !== undefined && entry.inseeCode === inseeCode)
    return { kind: 'unknown', file, digest, namesakes }
  }
  if (own.digests.includes(digest)) return { kind: 'duplicate', known: own }
  if (isBefore(file.exchange, own)) return { kind: 'older', known: own, file }
  const isOutdated = own.lastSent !== undefined && (file.exchange?.lastReceived ?? 0) < own.lastSent
  return {
    kind: 'recognised',
    known: own,
    file,
    digest,
    isOutdated: file.exchange !== undefined && isOutdated,
    isOtherMunicipality: isOtherMunicipality(own, project.profile),
  }
}

/** Opens one received file and places it: see `readIntake` and `placeIntake`. */
export const classifyIntake = (
  bytes: Uint8Array,
  known: readonly KnownDossier[],
  expectedId?: string,
  opened?: Result<ProjectFile>,
): Intake => placeIntake(readIntake(bytes, opened && (() => opened)), known, expectedId)

/** What is known once a recognised file was taken in. */
export const afterIntake = (intake: Intake & { readonly kind: 'recognised' }): KnownDossier => {
  const { known, file, digest } = intake
  const { exchange } = file
  return {
    ...known,
    digests: [...known.digests, digest],
    ...(exchange && { last: { number: exchange.number, sentAt: exchange.sentAt } }),
  }
}
