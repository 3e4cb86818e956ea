import type { Result } from '../../shared/errors/app-error.ts'
import type { Channel, Input, Output, ShellEvent } from '../../shared/ipc/contract.ts'

type Call<C extends Channel> = (...args: Input<C>) => Promise<Result<Output<C>>>

/** What the window needs from around it. Two implementations: the Electron shell, and the plain browser. */
export interface Desktop {
  readonly appInfo: Call<'app:info'>
  readonly readyToClose: Call<'app:ready-to-close'>
  readonly saveFile: Call<'file:save'>
  readonly openProject: Call<'file:open-project'>
  readonly openTable: Call<'file:open-table'>
  readonly openTemplate: Call<'file:open-template'>
  readonly openMapping: Call<'file:open-mapping'>
  readonly openSheets: Call<'file:open-sheets'>
  readonly chooseFolder: Call<'folder:choose'>
  readonly writeToFolder: Call<'folder:write'>
  readonly showFolder: Call<'folder:show'>
  readonly takePendingFile: Call<'file:take-pending'>
  readonly showFile: Call<'file:show'>
  readonly checkInstaller: Call<'update:check-installer'>
  readonly savePdf: Call<'page:save-pdf'>
  readonly print: Call<'page:print'>
  readonly openLink: Call<'link:open'>
  readonly mirrorDossier: Call<'dossier:mirror'>
  readonly releaseDossier: Call<'dossier:release'>
  readonly takeSnapshot: Call<'backup:snapshot'>
  readonly listCopies: Call<'backup:list'>
  readonly readCopy: Call<'backup:read'>
  readonly backupPlaces: Call<'backup:places'>
  readonly chooseBackupPlace: Call<'backup:choose-place'>
  readonly openBackupFolder: Call<'backup:open-folder'>
  readonly surveyCopies: Call<'recovery:survey'>
  readonly listUnreadable: Call<'recovery:unreadable'>
  readonly setCopiesAside: Call<'recovery:set-aside'>
  readonly resetStorage: Call<'recovery:reset-storage'>
  readonly reportProblem: Call<'app:report-problem'>
  /** Listens to the shell; returns the way to stop. */
  readonly onShellEvent: (listener: (name: ShellEvent) => void) => () => void
}
