import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { strToU8 } from 'fflate'
import type { ImportProblem } from './import-problem.ts'
import {
  type ImportedPractice,
  MAX_PRACTICES,
  PACK_FORMAT,
  PACK_VERSION,
  type PackPractice,
  type PackQuestion,
  type PackTheme,
  type ReferentialPack,
} from './pack-schema.ts'
import { compareIds, isSameTitle, isUsualId } from './practice-ids.ts'

/** Everything read from some files, before it is put in order. */
export interface ReadSheets {
  readonly practices: readonly ImportedPractice[]
  readonly themes: readonly PackTheme[]
  readonly remarks: readonly ImportProblem[]
  readonly refused: readonly ImportProblem[]
}

export type PackHeader = Pick<ReferentialPack, 'name' | 'origin' | 'madeAt' | 'appVersion'> &
  Partial<Pick<ReferentialPack, 'author' | 'edition' | 'editionDate' | 'url' | 'licence' | 'attribution'>>

const inOrder = (first: ImportedPractice, second: ImportedPractice): number =>
  compareIds(first.id, second.id) || compareIds(first.file ?? '', second.file ?? '')

const contentOf = ({ file: _file, site: _site, ...content }: ImportedPractice): string => JSON.stringify(content)

const filledFields = (sheet: ImportedPractice): number =>
  Object.values(sheet).filter((value) => value !== undefined && !(Array.isArray(value) && value.length === 0)).length

/** Of several sheets with one id, the latest, then the one with most of its fields (a draft lacks some), then by file name. */
const latestFirst = (sheets: readonly ImportedPractice[]): readonly ImportedPractice[] =>
  sheets.toSorted(
    (first, second) =>
      (second.date ?? '').localeCompare(first.date ?? '') || filledFields(second) - filledFields(first),
  )

/**
 * Puts sheets in order: natural order of the ids, one practice an id. What a person must decide is asked, never guessed:
 * sheets with the same id and another title, ids that are no letter and number. All of them are kept, in `setAside`.
 */
export const buildPack = (header: PackHeader, read: ReadSheets): ReferentialPack => {
  const sheets = read.practices.slice(0, MAX_PRACTICES).toSorted(inOrder)
  const groups = new Map<string, ImportedPractice[]>(sheets.map(({ id }) => [id, []]))
  for (const sheet of sheets) groups.get(sheet.id)?.push(sheet)
  const practices: PackPractice[] = []
  const setAside: ImportedPractice[] = []
  const questions: PackQuestion[] = []
  const remarks: ImportProblem[] = [...read.remarks]
  for (const [id, group] of groups) {
    if (!isUsualId(id)) {
      setAside.push(...group)
      for (const { title, file } of group) questions.push({ kind: 'unusual-id', id, title, ...(file && { file }) })
      continue
    }
    const distinct: ImportedPractice[] = []
    for (const sheet of latestFirst(group)) {
      const isCopy = distinct.some((known) => contentOf(known) === contentOf(sheet))
      const told = { file: sheet.file ?? header.name, detail: id }
      if (isCopy) remarks.push({ ...told, reason: 'copy' })
      else if (distinct.push(sheet) > 1) remarks.push({ ...told, reason: 'twice' })
    }
    const [first, ...others] = distinct
    if (!first) continue
    practices.push(first)
    setAside.push(...others)
    if (others.some(({ title }) => !isSameTitle(title, first.title)))
      questions.push({
        kind: 'same-id',
        id,
        titles: distinct.map(({ title, file }) => ({ title, ...(file && { file }) })),
      })
  }
  const themes = new Map(read.themes.toReversed().map((theme) => [theme.letter, theme]))
  return {
    format: PACK_FORMAT,
    version: PACK_VERSION,
    ...header,
    themes: [...themes.values()].toSorted((first, second) => compareIds(first.letter, second.letter)),
    practices,
    setAside,
    questions,
    remarks: remarks.slice(0, 5000),
    refused: read.refused.slice(0, 5000),
  }
}

/** Sheets that were read, in doubt or not. */
export const countSheets = (pack: Pick<ReferentialPack, 'practices' | 'setAside'>): number =>
  pack.practices.length + pack.setAside.length

/**
 * What a dossier notes to say which practices it was answered with. It changes with the content: two imports of the
 * same sheets have the same pin, on any computer.
 */
export const pinOfPack = (pack: ReferentialPack): string => {
  const dates = pack.practices.flatMap(({ date }) => date ?? []).toSorted()
  const digest = bytesToHex(sha256(strToU8(JSON.stringify(pack.practices.map(contentOf))))).slice(0, 12)
  return [pack.edition ?? pack.origin, pack.editionDate ?? dates.at(-1), digest].filter(Boolean).join('-').slice(0, 200)
}
