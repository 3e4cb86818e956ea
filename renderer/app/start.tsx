import './styles/styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { addPendingEdit } from '../db/pending-edits.ts'
import { setSnapshotKeeper } from '../db/snapshots.ts'
import { createBrowserDesktop } from '../desktop/browser-desktop.ts'
import { DesktopProvider } from '../desktop/desktop-context.tsx'
import { createElectronDesktop, type PreloadBridge } from '../desktop/electron-desktop.ts'
import { startTexts } from '../i18n/i18n.ts'
import { setAutosaveRegistry } from '../ui/use-autosave.ts'
import { App } from './app.tsx'
import { APP_VERSION } from './version.ts'

declare global {
  interface Window {
    readonly petitsPas?: PreloadBridge
  }
}

/** Draws the window. */
export const start = async (): Promise<void> => {
  setAutosaveRegistry(addPendingEdit)
  const desktop = window.petitsPas ? createElectronDesktop(window.petitsPas) : createBrowserDesktop(APP_VERSION)
  const [info] = await Promise.all([desktop.appInfo(), startTexts()])
  const edition = info.ok ? info.value.edition : 'browser'
  const appVersion = info.ok ? info.value.appVersion : APP_VERSION
  document.documentElement.dataset.edition = edition
  if (edition === 'desktop') setSnapshotKeeper(desktop.takeSnapshot)
  const root = document.getElementById('root')
  if (!root) throw new Error('no root element')
  createRoot(root).render(
    <StrictMode>
      <DesktopProvider value={{ desktop, appVersion, edition }}>
        <App />
      </DesktopProvider>
    </StrictMode>,
  )
}
