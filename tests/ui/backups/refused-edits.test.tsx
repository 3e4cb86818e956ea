import { afterEach, expect, test, vi } from 'vitest'
import { databaseFor } from '../../../renderer/db/database.ts'
import { failure } from '../../../shared/errors/app-error.ts'
import { readProjectFile } from '../../../shared/project-file/project-file.ts'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { fakeDesktop, renderDossierOnDesktop } from '../support/fake-desktop.tsx'
import { exampleProject } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

afterEach(() => vi.restoreAllMocks())

test('what the database refuses goes to the file on the disk all the same, which may lie elsewhere', async () => {
  const project = exampleProject()
  const desktop = fakeDesktop()
  let isFull = false
  const notes: (string | undefined)[] = []
  const mirrorDossier: typeof desktop.mirrorDossier = async (request) => {
    const file = readProjectFile(request.bytes)
    if (file.ok) notes.push(file.value.project.checklist.find(({ id }) => id === 's1.c1')?.note)
    return isFull ? failure('disk-full') : desktop.mirrorDossier(request)
  }
  const screen = await renderDossierOnDesktop({ ...desktop, mirrorDossier }, '/etapes/s1/s1.c1', project)
  await expect.poll(() => notes.length, { timeout: 10_000 }).toBeGreaterThan(0)
  const fail = () => Promise.reject(new DOMException('Internal error opening backing store', 'UnknownError'))
  vi.spyOn(databaseFor(project.id), 'transaction').mockImplementation(fail as never)
  await screen.getByLabelText('Note, pour vous').fill('Refusée par la base.')
  await expect.element(screen.getByText(words('Vos dernières saisies ne sont pas encore enregistrées'))).toBeVisible()
  await expect.poll(() => notes.at(-1), { timeout: 10_000 }).toBe('Refusée par la base.')

  // Both refuse: the last words are in this window alone, and the way out says so.
  isFull = true
  await screen.getByLabelText('Note, pour vous').fill('Refusée partout.')
  const way = screen.getByRole('button', { name: words('Que faire ?') })
  await expect.element(way, { timeout: 10_000 }).toBeVisible()
  await way.click()
  const dialog = screen.getByRole('dialog')
  await expect.element(dialog.getByText(words('dans cette fenêtre, et nulle part ailleurs'))).toBeVisible()
  await expect.element(dialog.getByRole('button', { name: 'Enregistrer une copie' })).toBeVisible()
  expect(await listAxeViolations()).toEqual([])
  await dialog.getByRole('button', { name: 'Plus tard' }).click()

  vi.restoreAllMocks()
  await expect
    .element(screen.getByText(words('Vos dernières saisies ne sont pas encore enregistrées')), { timeout: 10_000 })
    .not.toBeInTheDocument()
})
