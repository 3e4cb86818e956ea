import { type BrowserWindow, dialog, shell } from 'electron'
import texts from '../../resources/locales/fr/shell.json' with { type: 'json' }
import { type Result, success } from '../../shared/errors/app-error.ts'
import type { Channel, Input, Output } from '../../shared/ipc/contract.ts'
import type { Durability } from './durability.ts'

type Handle = <C extends Channel>(channel: C, run: (...args: Input<C>) => Promise<Result<Output<C>>>) => void

export interface DurabilityShell {
  readonly window: () => BrowserWindow
  readonly log: (what: string, error: unknown) => void
  /** Closes and starts again, with the databases that cannot be opened put aside. */
  readonly restartWithoutDatabases: () => Promise<Result<null>>
}

/** Answers the calls that keep work safe; dialogs and folders are shown here, the work is done by `durability`. */
export const handleDurability = (handle: Handle, durability: Durability, shellParts: DurabilityShell): void => {
  const { window, log, restartWithoutDatabases } = shellParts

  const askFolder = async (): Promise<string | null> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      title: texts.dialog.folder,
      buttonLabel: texts.dialog.chooseFolder,
      properties: ['openDirectory', 'createDirectory'],
    })
    return canceled ? null : (filePaths[0] ?? null)
  }

  handle('dossier:mirror', (request) => durability.mirror(request))
  handle('dossier:release', (dossierId) => durability.release(dossierId))
  handle('backup:snapshot', (request) => durability.snapshot(request))
  handle('backup:list', (dossierId) => durability.list(dossierId))
  handle('backup:read', (copyId) => durability.readCopy(copyId))
  handle('backup:places', () => durability.places())
  handle('backup:choose-place', async ({ place, isReset }) => {
    const folder = isReset ? null : await askFolder()
    return folder === null && !isReset ? success(null) : durability.choosePlace(place, folder)
  })
  handle('backup:open-folder', async ({ place, dossierId }) => {
    const folder = await durability.folderOf(place, dossierId)
    // openPath answers with the reason when it could not, and with nothing when it could.
    return success(folder !== null && (await shell.openPath(folder)) === '')
  })
  handle('recovery:survey', (present) => durability.survey(present))
  handle('recovery:unreadable', () => durability.unreadable())
  handle('recovery:set-aside', (copies) => durability.setAside(copies))
  handle('recovery:reset-storage', () => restartWithoutDatabases())
  handle('app:report-problem', async ({ name, stack }) => {
    log('window', Object.assign(new Error(), { name: name.slice(0, 60), stack }))
    return success(null)
  })
}
