import { readFile } from 'node:fs/promises'
import type { BrowserWindowConstructorOptions, Session, WebContents } from 'electron'
import { protocol } from 'electron'
import { securityHeaders } from '../../shared/ipc/security-headers.ts'
import { APP_HOST, APP_SCHEME } from '../../shared/product.ts'
import { resolveAppFile } from './app-files.ts'

/** Declares our scheme; must run before `ready`. */
export const registerAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the window's files, and nothing else, under our own scheme with the security headers. */
export const serveAppFiles = (session: Session, root: string): void => {
  session.protocol.handle(APP_SCHEME, async (request) => {
    const found = request.method === 'GET' ? resolveAppFile(request.url, root, APP_HOST) : null
    if (!found) return new Response(null, { status: 404, headers: { ...securityHeaders } })
    try {
      const body = new Uint8Array(await readFile(found.file))
      return new Response(body, { headers: { ...securityHeaders, 'Content-Type': found.type } })
    } catch {
      return new Response(null, { status: 404, headers: { ...securityHeaders } }) // a file that is not there
    }
  })
}

/** Closes every way out: permissions, downloads, the spelling dictionary, and any request that is not ours. */
export const lockSession = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // Electron fetches a dictionary over the network by itself; an offline application has none.
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerLanguages([])
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, callback) => {
    const { protocol: scheme } = new URL(details.url)
    const isOurs = scheme === `${APP_SCHEME}:` || scheme === 'devtools:' || scheme === 'blob:' || scheme === 'data:'
    callback({ cancel: !isOurs })
  })
}

/** Refuses navigation, new windows and webviews of any contents. */
export const lockContents = (contents: WebContents): void => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** The window's rights: none but the preload's named functions. */
export const lockedWebPreferences = (
  preload: string,
): NonNullable<BrowserWindowConstructorOptions['webPreferences']> => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  spellcheck: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
})
