import type { ReactNode } from 'react'
import { render } from 'vitest-browser-react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { DossierScreens } from '../../../renderer/app/dossier-screens.tsx'
import { UncaughtErrors } from '../../../renderer/app/uncaught-errors.tsx'
import { addPendingEdit } from '../../../renderer/db/pending-edits.ts'
import { storeDossier } from '../../../renderer/db/project-repository.ts'
import { createBrowserDesktop } from '../../../renderer/desktop/browser-desktop.ts'
import type { Desktop } from '../../../renderer/desktop/desktop.ts'
import { DesktopProvider } from '../../../renderer/desktop/desktop-context.tsx'
import { startTexts } from '../../../renderer/i18n/i18n.ts'
import { NoticeProvider } from '../../../renderer/ui/notice.tsx'
import { setAutosaveRegistry } from '../../../renderer/ui/use-autosave.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { success } from '../../../shared/errors/app-error.ts'
import type { BackupEntry, BackupPlaces } from '../../../shared/ipc/durability-contract.ts'
import '../../../renderer/app/styles/styles.css'

let isReady = false
const prepare = async (): Promise<void> => {
  if (isReady) return
  isReady = true
  setAutosaveRegistry(addPendingEdit)
  await startTexts()
}

export const places: BackupPlaces = {
  mirror: { folder: 'Documents/Petits pas', isThere: true, isChosen: false },
  backups: { folder: 'Documents/Petits pas/Sauvegardes', isThere: true, isChosen: false },
  second: null,
  profileSyncService: null,
}

/** A shell that answers at once and touches no disk; a test replaces the answers it is about. */
export const fakeDesktop = (answers: Partial<Desktop> = {}): Desktop => ({
  ...createBrowserDesktop('test'),
  mirrorDossier: async () =>
    success({
      kind: 'written',
      at: new Date().toISOString(),
      name: '00512-valbourg-sur-aure.petitspas',
      folder: 'Documents/Petits pas',
      backups: { ok: true },
      second: null,
    }),
  takeSnapshot: async () => success({ takenAt: new Date().toISOString(), folder: places.backups.folder }),
  backupPlaces: async () => success(places),
  ...answers,
})

export const entry = (changes: Partial<BackupEntry> = {}): BackupEntry => ({
  copyId: 'copie-1',
  place: 'backups',
  folder: places.backups.folder,
  name: '2026-11-22-1405.petitspas',
  takenAt: '2026-11-22T13:05:00.000Z',
  sizeBytes: 24_000,
  reason: 'routine',
  summary: {
    dossierId: 'x',
    name: 'Valbourg-sur-Aure',
    savedAt: '2026-11-22T13:04:00.000Z',
    records: 305,
    tasksDone: 44,
    tasksCounted: 67,
  },
  ...changes,
})

/** Shows something as the desktop edition would. */
export const renderOnDesktop = async (desktop: Desktop, content: ReactNode) => {
  await prepare()
  return render(
    <DesktopProvider value={{ desktop, appVersion: 'test', edition: 'desktop' }}>
      <Router hook={useHashLocation}>
        <NoticeProvider closeLabel="Fermer">
          <UncaughtErrors />
          {content}
        </NoticeProvider>
      </Router>
    </DesktopProvider>,
  )
}

/** Stores a dossier and shows one of its screens, in the desktop edition. */
export const renderDossierOnDesktop = async (
  desktop: Desktop,
  path: string,
  project: Project,
  storedAt = new Date(),
) => {
  await storeDossier(project, 'test', storedAt)
  window.history.replaceState(null, '', `#/d/${project.id}${path}`)
  return renderOnDesktop(desktop, <DossierScreens id={project.id} />)
}
