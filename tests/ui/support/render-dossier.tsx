import '../../../renderer/app/styles/styles.css'
import { render } from 'vitest-browser-react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { DossierScreens } from '../../../renderer/app/dossier-screens.tsx'
import { addPendingEdit } from '../../../renderer/db/pending-edits.ts'
import { readDossier, storeDossier } from '../../../renderer/db/project-repository.ts'
import { createBrowserDesktop } from '../../../renderer/desktop/browser-desktop.ts'
import type { Desktop } from '../../../renderer/desktop/desktop.ts'
import { DesktopProvider } from '../../../renderer/desktop/desktop-context.tsx'
import { startTexts } from '../../../renderer/i18n/i18n.ts'
import { NoticeProvider } from '../../../renderer/ui/notice.tsx'
import { setAutosaveRegistry } from '../../../renderer/ui/use-autosave.ts'
import example from '../../../resources/example/example-commune.json'
import { createProject } from '../../../shared/domain/new-project.ts'
import { type Project, projectSchema } from '../../../shared/domain/project.ts'

const APP_VERSION = 'test'
let isReady = false

/** What the window does before it draws anything; once a file. */
export const prepareWindow = async (): Promise<void> => {
  if (isReady) return
  isReady = true
  setAutosaveRegistry(addPendingEdit)
  await startTexts()
}

/** The fictional commune of the example, as if it were a real one. Each call has its own dossier. */
export const exampleProject = (): Project =>
  projectSchema.parse({ ...example, id: `essai-${crypto.randomUUID()}`, kind: 'real' })

/** A commune that has just been created: nothing answered. */
export const newProject = (population = 400): Project =>
  createProject(
    {
      name: 'Essai-sur-Orne',
      population,
      version: population < 500 ? 'under_500' : 'under_3500',
      sites: ['mairie'],
      pins: { steps: '1', referential: '1', factors: '1', municipalities: '1' },
    },
    { now: new Date(), newId: () => `essai-${crypto.randomUUID()}`, author: 'référent' },
  )

/**
 * Stores a dossier and shows one of its screens, inside the real window of a dossier: routes, rail, footer.
 * `path` is what comes after `/d/<id>`. `read` gives the dossier as it is stored now. `around` replaces calls of the
 * desktop, to see what would leave the window.
 */
export const renderDossier = async (
  path: string,
  project: Project = exampleProject(),
  around: { readonly desktop?: Partial<Desktop>; readonly edition?: 'desktop' | 'browser' } = {},
) => {
  await prepareWindow()
  const stored = await storeDossier(project, APP_VERSION, new Date())
  if (!stored.ok) throw new Error(`not stored: ${stored.error.code} ${JSON.stringify(stored.error.details)}`)
  window.history.replaceState(null, '', `#/d/${project.id}${path}`)
  const screen = await render(
    <DesktopProvider
      value={{
        desktop: { ...createBrowserDesktop(APP_VERSION), ...around.desktop },
        appVersion: APP_VERSION,
        edition: around.edition ?? 'browser',
      }}
    >
      <Router hook={useHashLocation}>
        <NoticeProvider closeLabel="Fermer">
          <DossierScreens id={project.id} />
        </NoticeProvider>
      </Router>
    </DesktopProvider>,
  )
  const read = async (): Promise<Project> => {
    const result = await readDossier(project.id)
    if (!result.ok) throw new Error(result.error.code)
    return result.value.project
  }
  return { screen, read, project }
}
