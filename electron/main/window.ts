import path from 'node:path'
import { BrowserWindow } from 'electron'
import { APP_ORIGIN, PRODUCT_NAME } from '../../shared/product.ts'
import { lockContents, lockedWebPreferences } from './security.ts'

// A window that fits the screens of a town hall: 1366 × 768, and 1024 × 700 when scaled.
const size = { width: 1366, height: 768, minWidth: 640, minHeight: 480 }

/** Opens the one window, shown when its first content is painted. */
export const openWindow = (folder: string): BrowserWindow => {
  const window = new BrowserWindow({
    ...size,
    title: PRODUCT_NAME,
    show: false,
    backgroundColor: '#faf7f0',
    webPreferences: lockedWebPreferences(path.join(folder, '../preload/index.cjs')),
  })
  lockContents(window.webContents)
  window.once('ready-to-show', () => window.show())
  window.on('page-title-updated', (event) => event.preventDefault())
  void window.loadURL(`${APP_ORIGIN}/`)
  return window
}
