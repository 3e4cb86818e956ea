import { app, type BrowserWindow, dialog } from 'electron'
import texts from '../../resources/locales/fr/shell.json' with { type: 'json' }
import type { Result } from '../../shared/errors/app-error.ts'
import type { SavedFile } from '../../shared/ipc/contract.ts'
import { APP_ORIGIN } from '../../shared/product.ts'

const labels = texts.crash
/** A window that stops again so soon cannot show that screen: the first screen is opened instead. */
const CRASH_LOOP_MS = 15_000

export interface CrashParts {
  readonly log: (what: string, error: unknown) => void
  /** The last bytes of the dossier on screen, when there are any. */
  readonly latestBytes: (dossierId: string) => { readonly name: string; readonly bytes: Uint8Array } | undefined
  readonly save: (file: { readonly name: string; readonly bytes: Uint8Array }) => Promise<Result<SavedFile | null>>
  readonly now: () => number
}

/** The dossier in an address of the window: `app://petits-pas/#/d/ID/etapes`. */
export const dossierIdIn = (url: string): string | null => {
  const id = /#\/d\/([^/?]+)/.exec(url)?.[1]
  try {
    return id ? decodeURIComponent(id) : null
  } catch {
    return null // a broken escape is no id of ours
  }
}

/**
 * What happens when the window stops or no longer answers: a box of the system offers to go on where the user was, to
 * save a copy, or to quit. It never has a single OK (Zettlr#5782).
 */
export const watchWindow = (window: BrowserWindow, { log, latestBytes, save, now }: CrashParts): void => {
  const contents = window.webContents
  let lastCrash = Number.NEGATIVE_INFINITY

  const saveCopy = async (url: string): Promise<string> => {
    const file = latestBytes(dossierIdIn(url) ?? '')
    if (!file) return labels.noCopy
    const saved = await save(file)
    if (!saved.ok) return labels.copyFailed
    return saved.value ? labels.copied.replace('{{name}}', saved.value.name) : ''
  }

  const ask = async (message: string, detail: string, first: string, signal?: AbortSignal): Promise<number> => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      title: labels.title,
      message,
      detail,
      buttons: [first, labels.saveCopy, labels.quit],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      ...(signal && { signal }),
    })
    return response
  }

  contents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    log('window gone', reason)
    const url = contents.getURL()
    const isLoop = now() - lastCrash < CRASH_LOOP_MS
    lastCrash = now()
    let detail: string = labels.kept
    for (;;) {
      const answer = await ask(labels.gone, detail, labels.reopen)
      if (answer === 2) return app.exit(0)
      if (answer === 1) {
        detail = `${await saveCopy(url)} ${labels.kept}`.trim()
        continue
      }
      if (isLoop) await contents.loadURL(`${APP_ORIGIN}/`)
      else contents.reload()
      return
    }
  })

  contents.on('unresponsive', async () => {
    log('window unresponsive', '')
    const answersAgain = new AbortController()
    contents.once('responsive', () => answersAgain.abort())
    const url = contents.getURL()
    let detail: string = labels.kept
    for (;;) {
      const answer = await ask(labels.unresponsive, detail, labels.wait, answersAgain.signal)
      if (answersAgain.signal.aborted || answer === 0) return
      if (answer === 2) return app.exit(0)
      detail = `${await saveCopy(url)} ${labels.kept}`.trim()
    }
  })
}

/** Before closing on edits that the disk refused: a copy elsewhere is what Enter does, going back is what Escape does. */
export const askAboutUnstored = async (window: BrowserWindow): Promise<'save-copy' | 'back' | 'close'> => {
  const answers = ['save-copy', 'back', 'close'] as const
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: labels.title,
    message: texts.unstored.message,
    detail: texts.unstored.detail,
    buttons: [texts.unstored.saveCopy, texts.unstored.back, texts.unstored.close],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  return answers[response] ?? 'back'
}

/** The window was asked to close and has not answered: waiting is what Enter and Escape do. */
export const askToWait = async (window: BrowserWindow, answered: AbortSignal): Promise<'wait' | 'close'> => {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: labels.title,
    message: texts.closing.message,
    detail: texts.closing.detail,
    buttons: [texts.closing.wait, texts.closing.close],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    signal: answered,
  })
  return response === 1 ? 'close' : 'wait'
}
