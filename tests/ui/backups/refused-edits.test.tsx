import { afterEach, expect, test, vi } from 'vitest'
import { databaseFor } from '../../../renderer/db/database.ts'
import { readProjectFile } from '../../../shared/project-file/project-file.ts'
import { fakeDesktop, renderDossierOnDesktop } from '../support/fake-desktop.tsx'
import { exampleProject } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

afterEach(() => vi.restoreAllMocks())

test('what the database refuses goes to the file on the disk all the same, which may lie elsewhere', async () => {
  const project = exampleProject()
  const desktop = fakeDesktop()
  const notes: (string | undefined)[] = []
  const mirrorDossier: typeof desktop.mirrorDossier = (request) => {
    const file = readProjectFile(request.bytes)
    if (file.ok) notes.push(file.value.project.checklist.find(({ id }) => id === 's1.c1')?.note)
    return desktop.mirrorDossier(request)
  }
  const screen = await renderDossierOnDesktop({ ...desktop, mirrorDossier }, '/etapes/s1/s1.c1', project)
  await expect.poll(() => notes.length, { timeout: 10_000 }).toBeGreaterThan(0)
  const fail = () => Promise.reject(new DOMException('Internal error opening backing store', 'UnknownError'))
  vi.spyOn(databaseFor(project.id), 'transaction').mockImplementation(fail as never)
  await screen.getByLabelText('Note, pour vous').fill('Refusée par la base.')
  await expect.element(screen.getByText(words('Vos dernières saisies ne sont pas encore enregistrées'))).toBeVisible()
  await expect.poll(() => notes.at(-1), { timeout: 10_000 }).toBe('Refusée par la base.')

  vi.restoreAllMocks()
  await expect
    .element(screen.getByText(words('Vos dernières saisies ne sont pas encore enregistrées')), { timeout: 10_000 })
    .not.toBeInTheDocument()
})
