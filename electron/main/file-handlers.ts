import { randomUUID } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { type BrowserWindow, dialog, type FileFilter, shell } from 'electron'
import texts from '../../resources/locales/fr/shell.json' with { type: 'json' }
import { failure, type Result, success } from '../../shared/errors/app-error.ts'
import {
  type CheckedInstaller,
  type FileKind,
  fileKinds,
  type OpenedFile,
  type OpenedSheets,
  type SavedFile,
  sheetExtensions,
  tableExtensions,
} from '../../shared/ipc/contract.ts'
import { zipLimits } from '../../shared/project-file/zip-guard.ts'
import { importLimits, isWantedFile } from '../../shared/referential/import/source-file.ts'
import { readFileLimited } from '../files/read-file-limited.ts'
import { readFolder } from '../files/read-folder.ts'
import { writeFileSafely } from '../files/write-file-safely.ts'
import { checkInstaller } from './installer-check.ts'

/** One name for one file, whatever links and capitals lead to it. A file that is not there yet is its own name. */
const sameFile = (file: string): Promise<string> => realpath(file).catch(() => path.resolve(file))

const filterFor = (kind: FileKind) => [{ name: texts.dialog.kinds[kind], extensions: [fileKinds[kind].extension] }]

/** What a version is published as (electron-builder.config.mjs). */
const installerExtensions = ['exe', 'zip', 'dmg', 'AppImage', 'deb'] as const

/** Files named by the user in a native dialog. Paths stay here; the window gets opaque ids. */
export const createFileHandlers = (window: () => BrowserWindow, documentsFolder: string) => {
  /** Files that were written or chosen here, which the window may ask to be shown. */
  const saved = new Map<string, string>()
  /** Workbooks that were given to be filled. */
  const given = new Set<string>()
  let pendingFile: string | null = null

  const write = async (target: string, bytes: Uint8Array): Promise<Result<SavedFile>> => {
    const written = await writeFileSafely(target, bytes)
    if (!written.ok) return written
    const fileId = randomUUID()
    saved.set(fileId, target)
    return success({ fileId, name: path.basename(target), folder: path.dirname(target) })
  }

  const askWhere = async (kind: FileKind, suggestedName: string): Promise<string | null> => {
    const extension = `.${fileKinds[kind].extension}`
    const { canceled, filePath } = await dialog.showSaveDialog(window(), {
      title: texts.dialog.save,
      defaultPath: path.join(documentsFolder, suggestedName),
      filters: filterFor(kind),
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    })
    if (canceled || !filePath) return null
    return path.extname(filePath).toLowerCase() === extension ? filePath : `${filePath}${extension}`
  }

  const read = async (file: string): Promise<Result<OpenedFile>> => {
    const content = await readFileLimited(file, zipLimits.fileBytes)
    return content.ok ? success({ name: path.basename(file), bytes: content.value }) : content
  }

  const askAndRead = async (filters: FileFilter[]): Promise<Result<OpenedFile | null>> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      title: texts.dialog.open,
      defaultPath: documentsFolder,
      filters,
      properties: ['openFile'],
    })
    const [file] = filePaths
    return canceled || !file ? success(null) : read(file)
  }

  const openTemplate = async (): Promise<Result<OpenedFile | null>> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      title: texts.dialog.open,
      defaultPath: documentsFolder,
      filters: filterFor('workbook'),
      properties: ['openFile'],
    })
    const [file] = filePaths
    if (canceled || !file) return success(null)
    given.add(await sameFile(file))
    return read(file)
  }

  return {
    save: async (request: { kind: FileKind; suggestedName: string; bytes: Uint8Array }) => {
      const target = await askWhere(request.kind, request.suggestedName)
      if (!target) return success(null)
      if (given.has(await sameFile(target))) return failure('original-file', { file: path.basename(target) })
      return write(target, request.bytes)
    },
    savePdf: async (request: { suggestedName: string }) => {
      const target = await askWhere('pdf', request.suggestedName)
      if (!target) return success(null)
      const pdf = await window().webContents.printToPDF({
        pageSize: 'A4',
        // A plan is printed across the page, a poster on A3: the style sheet says so.
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
      })
      return write(target, new Uint8Array(pdf))
    },
    openProject: () => askAndRead(filterFor('project')),
    openTable: () => askAndRead([{ name: texts.dialog.table, extensions: [...tableExtensions] }]),
    openTemplate,
    openMapping: () => askAndRead(filterFor('mapping')),
    openSheets: async (what: 'folder' | 'file'): Promise<Result<OpenedSheets | null>> => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: texts.dialog[what === 'folder' ? 'sheetsFolder' : 'open'],
        defaultPath: documentsFolder,
        ...(what === 'file' && { filters: [{ name: texts.dialog.sheets, extensions: [...sheetExtensions] }] }),
        properties: [what === 'folder' ? 'openDirectory' : 'openFile'],
      })
      const [chosen] = filePaths
      if (canceled || !chosen) return success(null)
      const name = path.basename(chosen)
      if (what === 'folder') {
        const files = await readFolder(chosen, isWantedFile, {
          ...importLimits,
          fileBytes: importLimits.jsonBytes,
          depth: 8,
        })
        return files.ok ? success({ name, isFolder: true, files: [...files.value] }) : files
      }
      const file = await readFileLimited(chosen, importLimits.jsonBytes)
      return file.ok ? success({ name, isFolder: false, files: [{ path: name, bytes: file.value }] }) : file
    },
    /** A folder to write many files into: only what the dialog answers, never a name from the window. */
    askFolder: async (): Promise<string | null> => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: texts.dialog.folder,
        buttonLabel: texts.dialog.chooseFolder,
        defaultPath: documentsFolder,
        properties: ['openDirectory', 'createDirectory'],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    /** An installer to compare with what was published. It is read, never started. */
    chooseInstaller: async (): Promise<Result<CheckedInstaller | null>> => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: texts.dialog.installer,
        filters: [
          { name: texts.dialog.installer, extensions: [...installerExtensions] },
          { name: texts.dialog.anyFile, extensions: ['*'] },
        ],
        properties: ['openFile'],
      })
      const [file] = filePaths
      if (canceled || !file) return success(null)
      const checked = await checkInstaller(file)
      if (!checked.ok) return checked
      const fileId = randomUUID()
      saved.set(fileId, file)
      return success({ fileId, ...checked.value })
    },
    /** A file named on the command line or by a double click, kept until the window asks for it. */
    setPending: (file: string) => {
      pendingFile = file
    },
    takePending: async (): Promise<Result<OpenedFile | null>> => {
      const file = pendingFile
      pendingFile = null
      return file ? read(file) : success(null)
    },
    show: async (fileId: string): Promise<Result<boolean>> => {
      const file = saved.get(fileId)
      if (file) shell.showItemInFolder(file)
      return success(file !== undefined)
    },
  }
}
