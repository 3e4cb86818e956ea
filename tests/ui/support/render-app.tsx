import { render } from 'vitest-browser-react'
import { App } from '../../../renderer/app/app.tsx'
import { databaseFor } from '../../../renderer/db/database.ts'
import { EXAMPLE_ID } from '../../../renderer/db/example.ts'
import { createBrowserDesktop } from '../../../renderer/desktop/browser-desktop.ts'
import type { Desktop } from '../../../renderer/desktop/desktop.ts'
import { DesktopProvider } from '../../../renderer/desktop/desktop-context.tsx'
import { prepareWindow } from './render-dossier.tsx'

/** A machine on which nothing has been stored yet. */
export const emptyStores = async (): Promise<void> => {
  for (const database of [databaseFor(''), databaseFor(EXAMPLE_ID)])
    await Promise.all([database.projects.clear(), database.snapshots.clear()])
}

/** The whole window at an address, in the browser edition; some parts of the desktop can be replaced. */
export const renderApp = async (path = '/', desktop: Partial<Desktop> = {}) => {
  await prepareWindow()
  window.history.replaceState(null, '', `#${path}`)
  return render(
    <DesktopProvider
      value={{ desktop: { ...createBrowserDesktop('test'), ...desktop }, appVersion: 'test', edition: 'browser' }}
    >
      <App />
    </DesktopProvider>,
  )
}
