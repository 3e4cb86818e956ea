import { z } from 'zod'
import { errorCodes } from '../errors/app-error.ts'
import { importLimits } from '../referential/import/source-file.ts'
import { durabilityContract } from './durability-contract.ts'

/** What can be written to a file the user names: each kind has its extension and its dialog. */
export const fileKinds = {
  project: { extension: 'petitspas' },
  workbook: { extension: 'xlsx' },
  document: { extension: 'docx' },
  page: { extension: 'html' },
  pdf: { extension: 'pdf' },
  calendar: { extension: 'ics' },
  mapping: { extension: 'json' },
  mail: { extension: 'eml' },
  key: { extension: 'age' },
} as const
export type FileKind = keyof typeof fileKinds

/** What a list or a workbook may be named; what it is, its content tells. */
export const tableExtensions = ['csv', 'xlsx', 'ods', 'txt', 'tsv'] as const

/** Sheets of a guide, in one file. */
export const sheetExtensions = ['zip', 'json', 'md'] as const

const fileName = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^/\\:*?"<>|]+$/)
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length <= 50_000_000)

export const savedFileSchema = z.strictObject({ fileId: z.string(), name: z.string(), folder: z.string() })
/** A file that was written: its name and folder to show, and an opaque id. The window never sees a path it can use. */
export type SavedFile = z.infer<typeof savedFileSchema>

export const openedFileSchema = z.strictObject({ name: z.string(), bytes })
export type OpenedFile = z.infer<typeof openedFileSchema>

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export const checkedInstallerSchema = z.strictObject({
  fileId: z.string(),
  name: z.string(),
  sha256,
  published: sha256.nullable(),
})
/** An installer that was read and not started: its SHA-256, and the one published for it when a list lies beside it. */
export type CheckedInstaller = z.infer<typeof checkedInstallerSchema>

/** A folder of sheets, or one file (zip, JSON): what was chosen, its paths relative with `/`. */
export const openedSheetsSchema = z.strictObject({
  name: z.string(),
  isFolder: z.boolean(),
  files: z.array(z.strictObject({ path: z.string().max(2000), bytes })).max(importLimits.files),
})
export type OpenedSheets = z.infer<typeof openedSheetsSchema>

/** What the window may write into a folder that the user chose. */
const folderFileName = fileName.regex(/^[^.].*\.(?:petitspas|eml|txt|csv|xlsx|parquet)$/)

export const chosenFolderSchema = z.strictObject({ folderId: z.string().max(100), name: z.string() })
/** A folder that the user chose: an opaque id, and its name to show. */
export type ChosenFolder = z.infer<typeof chosenFolderSchema>

const folderWriteSchema = z.strictObject({
  folderId: z.string().max(100),
  /** Files that belong together, in the order in which they are written; the last one is what counts. */
  files: z
    .array(z.strictObject({ name: folderFileName, bytes }))
    .min(1)
    .max(4),
})
export type FolderWrite = z.infer<typeof folderWriteSchema>

/** The whole contract between the window and the shell. Nothing else names a channel. */
export const contract = {
  'app:info': {
    input: z.tuple([]),
    output: z.strictObject({ appVersion: z.string(), edition: z.enum(['desktop', 'browser']), platform: z.string() }),
  },
  /** Everything typed is with the database, or could not be: then the user is asked before the window closes. */
  'app:ready-to-close': { input: z.tuple([z.strictObject({ isAllStored: z.boolean() })]), output: z.null() },
  'file:save': {
    input: z.tuple([
      z.strictObject({
        kind: z.enum(['project', 'workbook', 'document', 'page', 'pdf', 'calendar', 'mapping', 'mail', 'key']),
        suggestedName: fileName,
        bytes,
      }),
    ]),
    output: savedFileSchema.nullable(),
  },
  'file:open-project': { input: z.tuple([]), output: openedFileSchema.nullable() },
  /** A list or a workbook: csv, xlsx or ods. Its content is checked by who reads it. */
  'file:open-table': { input: z.tuple([]), output: openedFileSchema.nullable() },
  /** An xlsx workbook to fill: the file that was given is never written over. */
  'file:open-template': { input: z.tuple([]), output: openedFileSchema.nullable() },
  /** Where values go in a workbook, as somebody else worked it out. */
  'file:open-mapping': { input: z.tuple([]), output: openedFileSchema.nullable() },
  /** Sheets of a guide, or a pack; null when the dialog was closed. */
  'file:open-sheets': { input: z.tuple([z.enum(['folder', 'file'])]), output: openedSheetsSchema.nullable() },
  /** A folder to write many files into, or a new one of this name inside it; null when the dialog was closed. */
  'folder:choose': { input: z.tuple([fileName.regex(/^[^.]/).nullable()]), output: chosenFolderSchema.nullable() },
  /** Writes nothing when the last file is there already: `exists`. */
  'folder:write': { input: z.tuple([folderWriteSchema]), output: z.enum(['written', 'exists']) },
  'folder:show': { input: z.tuple([z.string().max(100)]), output: z.boolean() },
  'file:take-pending': { input: z.tuple([]), output: openedFileSchema.nullable() },
  'file:show': { input: z.tuple([z.string().max(100)]), output: z.boolean() },
  /** An installer of another version, to compare with what was published; null when the dialog was closed. */
  'update:check-installer': { input: z.tuple([]), output: checkedInstallerSchema.nullable() },
  'page:save-pdf': {
    input: z.tuple([z.strictObject({ suggestedName: fileName })]),
    output: savedFileSchema.nullable(),
  },
  'page:print': { input: z.tuple([]), output: z.boolean() },
  /** Opens an address of the fixed list in the system's browser; false when that did not work. */
  'link:open': { input: z.tuple([z.string().max(2000)]), output: z.boolean() },
  ...durabilityContract,
} as const satisfies Record<string, { readonly input: z.ZodType<readonly unknown[]>; readonly output: z.ZodType }>

export type Contract = typeof contract
export type Channel = keyof Contract
export type Input<C extends Channel> = z.infer<Contract[C]['input']>
export type Output<C extends Channel> = z.infer<Contract[C]['output']>
export const channels = Object.keys(contract) as readonly Channel[] // Object.keys loses the key type

/** Every answer of the shell: Electron alone would pass on only a message. */
export const replySchema = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({
    ok: z.literal(false),
    error: z.strictObject({
      code: z.enum(errorCodes),
      details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
  }),
])
export type Reply = z.infer<typeof replySchema>

/** What the shell tells the window without being asked. Names only, no data: the window asks for the rest. */
export const shellEvents = [
  'pending-file',
  'close-requested',
  'command:new',
  'command:open',
  'command:save-copy',
  'command:home',
  'command:undo',
  'command:redo',
  'command:print',
] as const
export type ShellEvent = (typeof shellEvents)[number]
