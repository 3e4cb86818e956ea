import { contextBridge, ipcRenderer } from 'electron'
// Names only: the schemas stay out of the preload, and main checks every call.
import type { Channel, ShellEvent } from '../../shared/ipc/contract.ts'

const call =
  (channel: Channel) =>
  (...args: readonly unknown[]): Promise<unknown> =>
    ipcRenderer.invoke(channel, ...args)

const api = {
  appInfo: call('app:info'),
  readyToClose: call('app:ready-to-close'),
  saveFile: call('file:save'),
  openProject: call('file:open-project'),
  openTable: call('file:open-table'),
  openTemplate: call('file:open-template'),
  openMapping: call('file:open-mapping'),
  openSheets: call('file:open-sheets'),
  chooseFolder: call('folder:choose'),
  writeToFolder: call('folder:write'),
  showFolder: call('folder:show'),
  takePendingFile: call('file:take-pending'),
  showFile: call('file:show'),
  checkInstaller: call('update:check-installer'),
  savePdf: call('page:save-pdf'),
  print: call('page:print'),
  openLink: call('link:open'),
  mirrorDossier: call('dossier:mirror'),
  releaseDossier: call('dossier:release'),
  takeSnapshot: call('backup:snapshot'),
  listCopies: call('backup:list'),
  readCopy: call('backup:read'),
  backupPlaces: call('backup:places'),
  chooseBackupPlace: call('backup:choose-place'),
  openBackupFolder: call('backup:open-folder'),
  surveyCopies: call('recovery:survey'),
  listUnreadable: call('recovery:unreadable'),
  setCopiesAside: call('recovery:set-aside'),
  resetStorage: call('recovery:reset-storage'),
  reportProblem: call('app:report-problem'),
  /** Passes on the names of events only, never Electron's event object. Returns the way to stop listening. */
  onShellEvent: (listener: (name: ShellEvent) => void): (() => void) => {
    const forward = (_event: unknown, name: ShellEvent) => listener(name)
    ipcRenderer.on('shell-event', forward)
    return () => ipcRenderer.off('shell-event', forward)
  },
}

export type PreloadApi = typeof api

contextBridge.exposeInMainWorld('petitsPas', api)
