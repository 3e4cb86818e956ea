import { failure, type Result, success } from '../../shared/errors/app-error.ts'
import {
  type Channel,
  contract,
  type Input,
  type Output,
  replySchema,
  type ShellEvent,
  shellEvents,
} from '../../shared/ipc/contract.ts'
import type { Desktop } from './desktop.ts'

type Raw = (...args: readonly unknown[]) => Promise<unknown>

/** What the preload exposes, before anything of it is trusted. */
export interface PreloadBridge {
  readonly appInfo: Raw
  readonly readyToClose: Raw
  readonly saveFile: Raw
  readonly openProject: Raw
  readonly openTable: Raw
  readonly openTemplate: Raw
  readonly openMapping: Raw
  readonly openSheets: Raw
  readonly chooseFolder: Raw
  readonly writeToFolder: Raw
  readonly showFolder: Raw
  readonly takePendingFile: Raw
  readonly showFile: Raw
  readonly checkInstaller: Raw
  readonly savePdf: Raw
  readonly print: Raw
  readonly openLink: Raw
  readonly mirrorDossier: Raw
  readonly releaseDossier: Raw
  readonly takeSnapshot: Raw
  readonly listCopies: Raw
  readonly readCopy: Raw
  readonly backupPlaces: Raw
  readonly chooseBackupPlace: Raw
  readonly openBackupFolder: Raw
  readonly surveyCopies: Raw
  readonly listUnreadable: Raw
  readonly setCopiesAside: Raw
  readonly resetStorage: Raw
  readonly reportProblem: Raw
  readonly onShellEvent: (listener: (name: string) => void) => () => void
}

const call =
  <C extends Channel>(channel: C, raw: Raw) =>
  async (...args: Input<C>): Promise<Result<Output<C>>> => {
    const reply = replySchema.safeParse(await raw(...args))
    if (!reply.success) return failure('unexpected', { channel })
    if (!reply.data.ok) return failure(reply.data.error.code, reply.data.error.details)
    const output = contract[channel].output.safeParse(reply.data.value)
    return output.success ? success(output.data as Output<C>) : failure('unexpected', { channel }) // the channel's own schema parsed it
  }

const isShellEvent = (name: string): name is ShellEvent => (shellEvents as readonly string[]).includes(name)

/** The desktop behind the Electron shell: every answer is checked against the contract. */
export const createElectronDesktop = (bridge: PreloadBridge): Desktop => ({
  appInfo: call('app:info', bridge.appInfo),
  readyToClose: call('app:ready-to-close', bridge.readyToClose),
  saveFile: call('file:save', bridge.saveFile),
  openProject: call('file:open-project', bridge.openProject),
  openTable: call('file:open-table', bridge.openTable),
  openTemplate: call('file:open-template', bridge.openTemplate),
  openMapping: call('file:open-mapping', bridge.openMapping),
  openSheets: call('file:open-sheets', bridge.openSheets),
  chooseFolder: call('folder:choose', bridge.chooseFolder),
  writeToFolder: call('folder:write', bridge.writeToFolder),
  showFolder: call('folder:show', bridge.showFolder),
  takePendingFile: call('file:take-pending', bridge.takePendingFile),
  showFile: call('file:show', bridge.showFile),
  checkInstaller: call('update:check-installer', bridge.checkInstaller),
  savePdf: call('page:save-pdf', bridge.savePdf),
  print: call('page:print', bridge.print),
  openLink: call('link:open', bridge.openLink),
  mirrorDossier: call('dossier:mirror', bridge.mirrorDossier),
  releaseDossier: call('dossier:release', bridge.releaseDossier),
  takeSnapshot: call('backup:snapshot', bridge.takeSnapshot),
  listCopies: call('backup:list', bridge.listCopies),
  readCopy: call('backup:read', bridge.readCopy),
  backupPlaces: call('backup:places', bridge.backupPlaces),
  chooseBackupPlace: call('backup:choose-place', bridge.chooseBackupPlace),
  openBackupFolder: call('backup:open-folder', bridge.openBackupFolder),
  surveyCopies: call('recovery:survey', bridge.surveyCopies),
  listUnreadable: call('recovery:unreadable', bridge.listUnreadable),
  setCopiesAside: call('recovery:set-aside', bridge.setCopiesAside),
  resetStorage: call('recovery:reset-storage', bridge.resetStorage),
  reportProblem: call('app:report-problem', bridge.reportProblem),
  onShellEvent: (listener) =>
    bridge.onShellEvent((name) => {
      if (isShellEvent(name)) listener(name)
    }),
})
