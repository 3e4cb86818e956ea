import { zipSync } from 'fflate'
import { failure, type Result, success } from '../../shared/errors/app-error.ts'
import {
  type FolderWrite,
  type OpenedFile,
  type OpenedSheets,
  type SavedFile,
  sheetExtensions,
  tableExtensions,
} from '../../shared/ipc/contract.ts'
import { isOutsideLink } from '../../shared/links/outside-links.ts'
import { importLimits, isWantedFile } from '../../shared/referential/import/source-file.ts'
import type { Desktop } from './desktop.ts'

const types: Readonly<Record<string, string>> = {
  petitspas: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html;charset=utf-8',
  ics: 'text/calendar;charset=utf-8',
  json: 'application/json',
  zip: 'application/zip',
}

const download = (name: string, bytes: Uint8Array): SavedFile => {
  const extension = name.split('.').at(-1) ?? ''
  const blob = new Blob([new Uint8Array(bytes)], { type: types[extension] ?? 'application/octet-stream' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // The browser reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  // A browser never tells the folder: the interface then says "Téléchargements".
  return { fileId: '', name, folder: '' }
}

const chooseFile = (accept: string): Promise<OpenedFile | null> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.addEventListener('cancel', () => resolve(null))
    input.addEventListener('change', async () => {
      const file = input.files?.[0]
      resolve(file ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : null)
    })
    input.click()
  })

/** The browser gives every file of a folder; only those that are read for sheets are kept. */
const chooseSheets = (what: 'folder' | 'file'): Promise<OpenedSheets | null> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    if (what === 'folder') input.webkitdirectory = true
    else input.accept = sheetExtensions.map((extension) => `.${extension}`).join(',')
    input.addEventListener('cancel', () => resolve(null))
    input.addEventListener('change', async () => {
      const chosen = [...(input.files ?? [])]
      const isFolder = what === 'folder'
      const name = (isFolder ? chosen[0]?.webkitRelativePath.split('/')[0] : chosen[0]?.name) ?? ''
      const placed = chosen.map((file) => ({
        file,
        path: file.webkitRelativePath.replace(/^[^/]*\//, '') || file.name,
      }))
      const wanted = isFolder ? placed.filter(({ path }) => isWantedFile(path)).slice(0, importLimits.files) : placed
      const files = await Promise.all(
        wanted.map(async ({ file, path }) => ({ path, bytes: new Uint8Array(await file.arrayBuffer()) })),
      )
      resolve({ name, isFolder, files })
    })
    input.click()
  })

const printPage = (): void => window.print()

/** A page writes into no folder: what was meant for one is kept, then comes down as one archive. */
const createArchives = () => {
  const archives = new Map<string, { readonly name: string; readonly files: Record<string, Uint8Array> }>()
  return {
    choose: (name: string) => {
      const folderId = crypto.randomUUID()
      archives.set(folderId, { name, files: {} })
      return { folderId, name: '' }
    },
    write: ({ folderId, files }: FolderWrite): Result<'written' | 'exists'> => {
      const archive = archives.get(folderId)
      if (!archive) return failure('forbidden')
      if (files.some(({ name }) => Object.hasOwn(archive.files, name))) return success('exists')
      for (const { name, bytes } of files) archive.files[name] = bytes
      return success('written')
    },
    download: (folderId: string): boolean => {
      const archive = archives.get(folderId)
      if (archive) download(`${archive.name}.zip`, zipSync(archive.files, { level: 1 }))
      return archive !== undefined
    },
  }
}

/** The desktop of the browser edition: files come and go by the browser's own means, nothing is kept open. */
export const createBrowserDesktop = (appVersion: string, archives = createArchives()): Desktop => ({
  appInfo: async () => success({ appVersion, edition: 'browser', platform: 'browser' }),
  readyToClose: async () => success(null),
  saveFile: async ({ suggestedName, bytes }): Promise<Result<SavedFile | null>> =>
    success(download(suggestedName, bytes)),
  openProject: async () => success(await chooseFile('.petitspas')),
  openTable: async () => success(await chooseFile(tableExtensions.map((extension) => `.${extension}`).join(','))),
  openTemplate: async () => success(await chooseFile('.xlsx')),
  openMapping: async () => success(await chooseFile('.json')),
  openSheets: async (what) => success(await chooseSheets(what)),
  chooseFolder: async (newFolder) => success(archives.choose(newFolder ?? 'petits-pas')),
  writeToFolder: async (request) => archives.write(request),
  showFolder: async (folderId) => success(archives.download(folderId)),
  takePendingFile: async () => success(null),
  showFile: async () => success(false),
  checkInstaller: async () => failure('forbidden'),
  // The browser's own print dialog offers "Enregistrer en PDF".
  savePdf: async () => {
    printPage()
    return success(null)
  },
  print: async () => {
    printPage()
    return success(true)
  },
  openLink: async (url) => {
    if (!isOutsideLink(url)) return failure('forbidden')
    window.open(url, '_blank', 'noopener,noreferrer')
    return success(true)
  },
  // A page writes no file by itself: the copies of this edition lie in its database (see renderer/db/snapshots.ts).
  mirrorDossier: async () => failure('forbidden'),
  releaseDossier: async () => success(null),
  takeSnapshot: async () => failure('forbidden'),
  listCopies: async () => success([]),
  readCopy: async () => failure('not-found'),
  backupPlaces: async () => failure('forbidden'),
  chooseBackupPlace: async () => success(null),
  openBackupFolder: async () => success(false),
  surveyCopies: async () => success([]),
  listUnreadable: async () => success([]),
  setCopiesAside: async () => success(null),
  resetStorage: async () => failure('forbidden'),
  reportProblem: async () => success(null),
  onShellEvent: () => () => undefined,
})
