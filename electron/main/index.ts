import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import { hostname, userInfo } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, type BrowserWindow, ipcMain, session, shell } from 'electron'
import { type Result, success } from '../../shared/errors/app-error.ts'
import type { Channel, Input, Output, ShellEvent } from '../../shared/ipc/contract.ts'
import { PRODUCT_NAME } from '../../shared/product.ts'
import { FILE_EXTENSION } from '../../shared/project-file/project-file.ts'
import { isCommand } from '../cli/is-command.ts'
import { createClosing } from './closing.ts'
import { askAboutUnstored, askToWait, watchWindow } from './crash-dialogs.ts'
import { mendDatabaseLogs } from './database-logs.ts'
import { createDurability } from './durability.ts'
import { handleDurability } from './durability-handlers.ts'
import { createFileHandlers } from './file-handlers.ts'
import { createFolderWriter } from './folder-writer.ts'
import { answerCall } from './handle.ts'
import { createJournal } from './journal.ts'
import { installMenu } from './menu.ts'
import { openOutsideLink } from './outside-links.ts'
import { lockSession, registerAppScheme, serveAppFiles } from './security.ts'
import { requestStorageReset, resetStorageIfAsked } from './storage-reset.ts'
import { openWindow } from './window.ts'

const folder = path.dirname(fileURLToPath(import.meta.url))
/** What a crash left behind on a share is looked for once more, when it is surely old. */
const SECOND_SWEEP_MS = 90_000
let window: BrowserWindow | null = null

/** The file given on a command line: the first word with our extension. */
const fileIn = (argv: readonly string[], workingFolder: string): string | null => {
  const word = argv.find((entry) => !entry.startsWith('-') && entry.toLowerCase().endsWith(`.${FILE_EXTENSION}`))
  return word ? path.resolve(workingFolder, word) : null
}

const send = (name: ShellEvent) => window?.webContents.send('shell-event', name)

let log: (what: string, error: unknown) => void = () => undefined

const systemUser = (): string => {
  try {
    return userInfo().username
  } catch {
    return '' // an account without a name, as in some containers
  }
}

const handle = <C extends Channel>(channel: C, run: (...args: Input<C>) => Promise<Result<Output<C>>>) =>
  ipcMain.handle(channel, (event, ...args: unknown[]) => {
    const frame = event.senderFrame
    const caller = { url: frame?.url ?? '', isTopFrame: frame !== null && frame.parent === null }
    return answerCall(channel, run, caller, args, log)
  })

const startWindow = (): void => {
  // Tests and portable copies name their own folders; a user's profile stays where the system puts it.
  const documents = process.env.PETITS_PAS_DOCUMENTS ?? path.join(app.getPath('documents'), PRODUCT_NAME)
  const current = (): BrowserWindow => {
    if (!window) throw new Error('no window')
    return window
  }
  const profile = app.getPath('userData')
  const files = createFileHandlers(current, documents)
  const folderWriter = createFolderWriter(files.askFolder, randomUUID, (place) => shell.openPath(place))
  const durability = createDurability({
    disk: fs,
    profile,
    documents,
    home: app.getPath('home'),
    machine: hostname(),
    user: systemUser(),
    now: () => new Date(),
    newId: randomUUID,
    freeBytes: async (folder) => {
      const { bavail, bsize } = await fs.statfs(folder)
      return bavail * bsize
    },
    log,
  })
  const firstFile = fileIn(process.argv.slice(1), process.cwd())
  if (firstFile) files.setPending(firstFile)

  lockSession(session.defaultSession)
  serveAppFiles(session.defaultSession, path.join(folder, '../renderer'))
  installMenu(send)

  const closing = createClosing({
    askWindow: () => send('close-requested'),
    close: () => window?.close(),
    release: () => durability.releaseAll(),
    askAboutUnstored: () => askAboutUnstored(current()),
    askToWait: (answered) => askToWait(current(), answered),
    saveCopy: () => send('command:save-copy'),
  })
  handle('app:info', async () =>
    success({ appVersion: app.getVersion(), edition: 'desktop', platform: process.platform }),
  )
  handle('app:ready-to-close', async (stored) => {
    await closing.answer(stored)
    return success(null)
  })
  handle('file:save', (request) => files.save(request))
  handle('file:open-project', () => files.openProject())
  handle('file:open-table', () => files.openTable())
  handle('file:open-template', () => files.openTemplate())
  handle('file:open-mapping', () => files.openMapping())
  handle('file:open-sheets', (what) => files.openSheets(what))
  handle('folder:choose', (newFolder) => folderWriter.choose(newFolder))
  handle('folder:write', (request) => folderWriter.write(request))
  handle('folder:show', (folderId) => folderWriter.show(folderId))
  handle('file:take-pending', () => files.takePending())
  handle('file:show', (fileId) => files.show(fileId))
  handle('update:check-installer', () => files.chooseInstaller())
  handle('page:save-pdf', (request) => files.savePdf(request))
  handle('page:print', async () => {
    current().webContents.print({ silent: false })
    return success(true)
  })

  handle('link:open', (url) => openOutsideLink(url, (address) => shell.openExternal(address)))

  handleDurability(handle, durability, {
    window: current,
    log,
    restartWithoutDatabases: async () => {
      const asked = await requestStorageReset(fs, profile)
      if (!asked.ok) return asked
      app.relaunch()
      closing.closeNow()
      return success(null)
    },
  })

  window = openWindow(folder)
  watchWindow(window, {
    log,
    latestBytes: durability.latestBytes,
    save: ({ name, bytes }) => files.save({ kind: 'project', suggestedName: name, bytes }),
    now: Date.now,
  })
  void durability.sweep()
  setTimeout(() => void durability.sweep(), SECOND_SWEEP_MS).unref()
  window.on('close', (event) => {
    if (closing.mayClose() || window?.webContents.isCrashed()) return
    event.preventDefault()
    closing.request()
  })
  window.on('closed', () => {
    window = null
  })

  app.on('second-instance', (_event, argv, workingFolder) => {
    const file = fileIn(argv.slice(1), workingFolder)
    if (file) {
      files.setPending(file)
      send('pending-file')
    }
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    files.setPending(file)
    send('pending-file')
  })
}

// The packaged application accepts the same commands as the command line.
const words = process.argv.slice(app.isPackaged ? 1 : 2)

const main = async (): Promise<void> => {
  await app.whenReady()
  const profile = app.getPath('userData')
  const journal = createJournal(fs, profile, () => new Date())
  log = journal.log
  // A bug outside any call: the window and its work go on, the journal knows.
  process.on('uncaughtException', (error) => log('main', error))
  process.on('unhandledRejection', (error) => log('main', error))
  const reset = await resetStorageIfAsked(fs, profile, new Date())
  if (!reset.ok) log('databases not put aside', reset.error.cause)
  await mendDatabaseLogs(profile, log)
  startWindow()
  app.on('window-all-closed', () => app.quit())
}

// Root, as in a container of tests, cannot have the system's sandbox and starts with this switch; nobody else does.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerAppScheme()
// Dates and numbers of the system's own fields in French, whatever the language of the computer.
app.commandLine.appendSwitch('lang', 'fr')
app.setName(PRODUCT_NAME)
// Before `ready`, when the first session opens the profile.
if (process.env.PETITS_PAS_USER_DATA) app.setPath('userData', process.env.PETITS_PAS_USER_DATA)
if (isCommand(words))
  void import('../cli/run.ts').then(async ({ runCommandLine }) => app.exit(await runCommandLine(words)))
else if (app.requestSingleInstanceLock()) void main()
else app.quit()
