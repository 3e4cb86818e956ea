import { failure, type Result, success } from '../../shared/errors/app-error.ts'
import { type OpenedFile, type SavedFile, tableExtensions } from '../../shared/ipc/contract.ts'
import { isOutsideLink } from '../../shared/links/outside-links.ts'
import type { Desktop } from './desktop.ts'

const types: Readonly<Record<string, string>> = {
  petitspas: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html;charset=utf-8',
  ics: 'text/calendar;charset=utf-8',
  json: 'application/json',
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

const printPage = (): void => window.print()

/** The desktop of the browser edition: files come and go by the browser's own means, nothing is kept open. */
export const createBrowserDesktop = (appVersion: string): Desktop => ({
  appInfo: async () => success({ appVersion, edition: 'browser', platform: 'browser' }),
  readyToClose: async () => success(null),
  saveFile: async ({ suggestedName, bytes }): Promise<Result<SavedFile | null>> =>
    success(download(suggestedName, bytes)),
  openProject: async () => success(await chooseFile('.petitspas')),
  openTable: async () => success(await chooseFile(tableExtensions.map((extension) => `.${extension}`).join(','))),
  openTemplate: async () => success(await chooseFile('.xlsx')),
  openMapping: async () => success(await chooseFile('.json')),
  takePendingFile: async () => success(null),
  showFile: async () => success(false),
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
  setCopiesAside: async () => success(null),
  resetStorage: async () => failure('forbidden'),
  reportProblem: async () => success(null),
  onShellEvent: () => () => undefined,
})
