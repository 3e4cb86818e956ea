import { beforeEach, describe, expect, test, vi } from 'vitest'
import { StartCheck } from '../../../renderer/app/start-check.tsx'
import { databaseFor } from '../../../renderer/db/database.ts'
import { readDossier, storeDossier } from '../../../renderer/db/project-repository.ts'
import { StorageScreen } from '../../../renderer/features/recovery/storage-screen.tsx'
import { summariseCopy } from '../../../shared/backup/summarise-copy.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { failure, success } from '../../../shared/errors/app-error.ts'
import type { FoundCopy } from '../../../shared/ipc/durability-contract.ts'
import { toEnvelope } from '../../../shared/project-file/envelope.ts'
import { writeProjectFile } from '../../../shared/project-file/project-file.ts'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { fakeDesktop, renderOnDesktop } from '../support/fake-desktop.tsx'
import { exampleProject } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

const SAVED_AT = '2026-11-22T13:04:00.000Z'
const named = (name: string): Project => {
  const project = exampleProject()
  return { ...project, profile: { ...project.profile, name } }
}
const { records: RECORDS } = summariseCopy({ project: exampleProject(), savedAt: SAVED_AT })
const found = (project: Project, changes: Partial<FoundCopy> = {}): FoundCopy => ({
  copyId: `copie-${project.id}`,
  place: 'mirror',
  folder: 'Documents/Petits pas',
  name: 'x.petitspas',
  finding: 'missing',
  summary: summariseCopy({ project, savedAt: SAVED_AT }),
  ...changes,
})
const reading = (projects: readonly Project[]) => async (copyId: string) => {
  const project = projects.find(({ id }) => copyId === `copie-${id}`)
  return project
    ? success({
        name: 'x',
        bytes: writeProjectFile(toEnvelope(project, { now: new Date(SAVED_AT), appVersion: 'test' })),
      })
    : failure('file-missing')
}

beforeEach(async () => {
  window.history.replaceState(null, '', '#/')
  await databaseFor('').projects.clear()
})

const first = <h1>{'Première page'}</h1>

describe('the check at start', () => {
  test('with all there leads straight to the first screen', async () => {
    const screen = await renderOnDesktop(fakeDesktop(), <StartCheck>{first}</StartCheck>)
    await expect.element(screen.getByRole('heading', { name: 'Première page' })).toBeVisible()
  })

  test('tells the shell what the database holds', async () => {
    const project = exampleProject()
    await storeDossier(project, 'test', new Date(SAVED_AT))
    const surveyCopies = vi.fn(async () => success([]))
    const screen = await renderOnDesktop(fakeDesktop({ surveyCopies }), <StartCheck>{first}</StartCheck>)
    await expect.element(screen.getByRole('heading', { name: 'Première page' })).toBeVisible()
    expect(surveyCopies).toHaveBeenCalledWith([{ id: project.id, savedAt: SAVED_AT, records: RECORDS }])
  })

  test('with a shell that does not answer about copies still leads to the first screen', async () => {
    const screen = await renderOnDesktop(
      fakeDesktop({ surveyCopies: async () => failure('disk-error') }),
      <StartCheck>{first}</StartCheck>,
    )
    await expect.element(screen.getByRole('heading', { name: 'Première page' })).toBeVisible()
  })

  test('beside an empty database, says that no file opens, and lets one try again: never a first start', async () => {
    let files = [{ place: 'mirror' as const, folder: 'Documents/Petits pas', name: 'x.petitspas', isNewer: false }]
    const listUnreadable = vi.fn(async () => success(files))
    const screen = await renderOnDesktop(fakeDesktop({ listUnreadable }), <StartCheck>{first}</StartCheck>)
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Un fichier de dossier est sur le disque, mais il ne s’ouvre pas.')
    await expect
      .element(screen.getByText(words('x.petitspas, dans Documents/Petits pas : abîmé ou incomplet')))
      .toBeVisible()
    expect(await listAxeViolations()).toEqual([])
    await screen.getByRole('button', { name: 'Continuer sans ces fichiers' }).click()
    await screen.getByRole('button', { name: 'Revenir' }).click()
    files = []
    await screen.getByRole('button', { name: 'Réessayer' }).click()
    await expect.element(screen.getByRole('heading', { name: 'Première page' })).toBeVisible()
  })

  test('with a dossier in the database, files that do not open are nobody’s loss', async () => {
    await storeDossier(exampleProject(), 'test', new Date(SAVED_AT))
    const listUnreadable = vi.fn(async () => success([]))
    const screen = await renderOnDesktop(fakeDesktop({ listUnreadable }), <StartCheck>{first}</StartCheck>)
    await expect.element(screen.getByRole('heading', { name: 'Première page' })).toBeVisible()
    expect(listUnreadable).not.toHaveBeenCalled()
  })

  test('shows each lost dossier with dates and counts, and brings back the chosen ones', async () => {
    const [lost, other] = [named('Valbourg'), named('Saint-Aubin')]
    const screen = await renderOnDesktop(
      fakeDesktop({
        surveyCopies: async () => success([found(lost), found(other, { place: 'backups' })]),
        readCopy: reading([lost, other]),
      }),
      <StartCheck>{first}</StartCheck>,
    )
    await expect.element(screen.getByRole('heading', { name: words('2 dossiers sont retrouvés') })).toBeVisible()
    await expect
      .element(screen.getByRole('checkbox', { name: words(`${RECORDS} fiches, 44 tâches faites sur 67`) }).first())
      .toBeChecked()
    expect(await listAxeViolations()).toEqual([])
    await screen.getByRole('checkbox', { name: /Saint-Aubin/ }).click()
    await screen.getByRole('button', { name: 'Récupérer', exact: true }).click()
    await expect.element(screen.getByRole('heading', { name: 'Votre dossier est récupéré.' })).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
    expect(await readDossier(lost.id)).toMatchObject({ ok: true })
    expect(await readDossier(other.id)).toMatchObject({ ok: false })
    await screen.getByRole('button', { name: 'Ouvrir le dossier' }).click()
    expect(location.hash).toBe(`#/d/${lost.id}`)
  })

  test('of an older or emptied dossier tells what the application still has', async () => {
    const project = named('Valbourg')
    await storeDossier({ ...project, checklist: [] }, 'test', new Date('2026-11-20T08:00:00.000Z'))
    const screen = await renderOnDesktop(
      fakeDesktop({ surveyCopies: async () => success([found(project, { finding: 'older' })]) }),
      <StartCheck>{first}</StartCheck>,
    )
    await expect.element(screen.getByText(words('version du 20 novembre 2026'))).toBeVisible()
  })

  test('says which copy could not be read, keeps the others, and tries again', async () => {
    const [lost, away] = [named('Valbourg'), named('Saint-Aubin')]
    const there: Project[] = [lost]
    const screen = await renderOnDesktop(
      fakeDesktop({
        surveyCopies: async () => success([found(lost), found(away)]),
        readCopy: (copyId) => reading(there)(copyId),
      }),
      <StartCheck>{first}</StartCheck>,
    )
    await screen.getByRole('button', { name: words('Récupérer les 2 dossiers') }).click()
    await expect.element(screen.getByText(/Saint-Aubin.*n’existe plus/)).toBeVisible()
    there.push(away)
    await screen.getByRole('button', { name: 'Réessayer' }).click()
    await expect.element(screen.getByRole('heading', { name: words('2 dossiers sont récupérés.') })).toBeVisible()
  })

  test('can be passed over, and the shell remembers it', async () => {
    const lost = named('Valbourg')
    const setCopiesAside = vi.fn(async () => success(null))
    const screen = await renderOnDesktop(
      fakeDesktop({ surveyCopies: async () => success([found(lost)]), setCopiesAside }),
      <StartCheck>{first}</StartCheck>,
    )
    await screen.getByRole('button', { name: 'Continuer sans récupérer' }).click()
    expect(await listAxeViolations()).toEqual([])
    await screen.getByRole('dialog').getByRole('button', { name: 'Continuer sans' }).click()
    await expect.element(screen.getByRole('heading', { name: 'Première page' })).toBeVisible()
    expect(setCopiesAside).toHaveBeenCalledWith([{ dossierId: lost.id, finding: 'missing', savedAt: SAVED_AT }])
  })
})

describe('a database that does not open', () => {
  test('leads to what is safe on the disk, and ways on', async () => {
    const onRetry = vi.fn()
    const resetStorage = vi.fn(async () => success(null))
    const desktop = fakeDesktop({ surveyCopies: async () => success([found(named('Valbourg'))]), resetStorage })
    const screen = await renderOnDesktop(
      desktop,
      <main>
        <StorageScreen error={{ code: 'storage-failed' }} onRetry={onRetry} />
      </main>,
    )
    await expect.element(screen.getByText(words(`Valbourg : ${RECORDS} fiches`))).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
    await screen.getByRole('button', { name: 'Réessayer' }).click()
    expect(onRetry).toHaveBeenCalledOnce()
    await screen.getByRole('button', { name: /^Mettre la base/ }).click()
    expect(resetStorage).toHaveBeenCalledOnce()
  })

  test('because a newer version made it names both versions and offers nothing that could harm it', async () => {
    const error = { code: 'too-new' as const, details: { version: 3, supported: 1 } }
    const screen = await renderOnDesktop(
      fakeDesktop(),
      <main>
        <StorageScreen error={error} onRetry={() => undefined} />
      </main>,
    )
    await expect.element(screen.getByText(words('au format 3'))).toBeVisible()
    await expect.element(screen.getByText(words('lit le format 1'))).toBeVisible()
    expect(screen.getByRole('button').elements()).toHaveLength(0)
  })
})
