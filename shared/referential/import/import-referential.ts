import { strFromU8 } from 'fflate'
import { decodeText } from '../../import/readers/decode-text.ts'
import { parseGuardedJson } from '../../project-file/json-guard.ts'
import { unzipGuarded } from '../../project-file/zip-guard.ts'
import { buildPack, type PackHeader, type ReadSheets } from './build-pack.ts'
import { type ImportProblem, problem } from './import-problem.ts'
import { findJsonFaultLine } from './json-fault-line.ts'
import type { ImportedPractice, PackTheme, ReferentialPack } from './pack-schema.ts'
import { readFiche } from './read-fiche.ts'
import { isOfficialExport, readOfficialExport } from './read-official-export.ts'
import { isPack, readPack } from './read-pack.ts'
import { importLimits, isJson, isLitter, isMarkdown, isWantedFile, type SourceFile } from './source-file.ts'

export interface ImportContext {
  readonly now: Date
  readonly appVersion: string
  /** Name of what is imported, when it says none itself: usually that of the folder. */
  readonly name: string
  /** A body that writes its own sheets: they are then shown as its own. */
  readonly author?: string | undefined
}

interface Read extends ReadSheets {
  readonly header?: Partial<PackHeader>
}

const refusal = (file: string, reason: ImportProblem['reason'], line?: number, detail?: string): Read => ({
  practices: [],
  themes: [],
  remarks: [],
  refused: [{ file, ...problem(reason, line, detail) }],
})

const readMarkdownFile = ({ path, bytes }: SourceFile): Read => {
  if (bytes.length > importLimits.ficheBytes) return refusal(path, 'too-large')
  const { text, encoding } = decodeText(bytes)
  if (text.includes('\0')) return refusal(path, 'binary')
  const result = readFiche(text)
  if (result.kind === 'refused') return { ...refusal(path, 'invalid'), refused: [{ file: path, ...result.problem }] }
  const remarks = result.remarks.map((entry): ImportProblem => ({ file: path, ...entry }))
  if (encoding === 'windows-1252') remarks.push({ file: path, reason: 'windows-1252' })
  const practices: ImportedPractice[] = result.kind === 'practice' ? [{ ...result.practice, file: path }] : []
  const themes: PackTheme[] = result.kind === 'theme' ? [result.theme] : []
  return { practices, themes, remarks, refused: [] }
}

const readJsonFile = ({ path, bytes }: SourceFile): Read => {
  if (bytes.length > importLimits.jsonBytes) return refusal(path, 'too-large')
  const { text } = decodeText(bytes)
  const json = parseGuardedJson(text)
  if (!json.ok) {
    const isTooLarge = json.error.code === 'too-large'
    return refusal(path, isTooLarge ? 'too-large' : 'json', isTooLarge ? undefined : findJsonFaultLine(text))
  }
  if (isPack(json.value)) {
    const pack = readPack(json.value, path)
    if (!pack.ok) return refusal(path, 'invalid', undefined, String(pack.error.details?.path ?? pack.error.code))
    const { practices, setAside, themes, remarks, refused, questions: _questions, ...header } = pack.value
    return { practices: [...practices, ...setAside], themes, remarks, refused, header }
  }
  return isOfficialExport(json.value) ? readOfficialExport(json.value, path) : refusal(path, 'foreign-json')
}

const unzip = (file: SourceFile): readonly SourceFile[] | ImportProblem => {
  const entries = unzipGuarded(file.bytes, isWantedFile)
  if (!entries.ok) return { file: file.path, reason: entries.error.code === 'too-large' ? 'too-large' : 'damaged-zip' }
  return Object.entries(entries.value).map(([path, bytes]) => ({ path: path.normalize('NFC'), bytes }))
}

const isZip = ({ bytes }: SourceFile): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** Sheets of a folder or zip; the official export or a pack only where there are none. */
const readFolder = (files: readonly SourceFile[], name: string): readonly Read[] => {
  const wanted = files.filter(({ path }) => !isLitter(path))
  const sheets = wanted.filter(({ path }) => isMarkdown(path))
  if (sheets.length > importLimits.files) return [refusal(name, 'too-many', undefined, String(importLimits.files))]
  if (sheets.length > 0) return sheets.map(readMarkdownFile)
  const others = wanted.filter(({ path }) => isJson(path))
  // Two exports are two editions of one guide: mixing them would answer for the person.
  return others.length > 1 ? others.map(({ path }) => refusal(path, 'several-json')) : others.map(readJsonFile)
}

const readOne = (file: SourceFile): readonly Read[] => {
  if (isZip(file)) {
    const entries = unzip(file)
    return 'reason' in entries
      ? [{ ...refusal(file.path, 'damaged-zip'), refused: [entries] }]
      : readFolder(entries, file.path)
  }
  const starts = strFromU8(file.bytes.subarray(0, 20), true)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
  const looksLikeJson = isJson(file.path) || (!isMarkdown(file.path) && /^[{[]/.test(starts))
  return [looksLikeJson ? readJsonFile(file) : readMarkdownFile(file)]
}

/**
 * Reads official sheets (a folder, a zip, the JSON export) or a pack. Never throws and always answers with a pack:
 * what could not be read is in `refused`, by file, line and reason, and the rest is there. Nothing is stored.
 */
export const importReferential = (
  source: readonly SourceFile[] | SourceFile,
  context: ImportContext,
): ReferentialPack => {
  const reads = 'bytes' in source ? readOne(source) : readFolder(source, context.name)
  const all: ReadSheets = {
    practices: reads.flatMap(({ practices }) => practices),
    themes: reads.flatMap(({ themes }) => themes),
    remarks: reads.flatMap(({ remarks }) => remarks),
    refused: reads.flatMap(({ refused }) => refused),
  }
  const own = reads.find(({ header }) => header)?.header
  return buildPack(
    {
      name: context.name.slice(0, 500) || 'import',
      origin: context.author ? 'local' : 'official',
      ...own,
      ...(context.author && { author: context.author.slice(0, 500) }),
      madeAt: context.now.toISOString(),
      appVersion: context.appVersion,
    },
    all,
  )
}
