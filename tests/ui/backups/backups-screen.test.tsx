import { afterEach, describe, expect, test, vi } from 'vitest'
import { readDossier } from '../../../renderer/db/project-repository.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { failure, type Result, success } from '../../../shared/errors/app-error.ts'
import type { MirrorOutcome } from '../../../shared/ipc/durability-contract.ts'
import { toEnvelope } from '../../../shared/project-file/envelope.ts'
import { writeProjectFile } from '../../../shared/project-file/project-file.ts'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { entry, fakeDesktop, places, renderDossierOnDesktop } from '../support/fake-desktop.tsx'
import { exampleProject, renderDossier } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

afterEach(() => localStorage.clear())

const asFile = (project: Project) => ({
  name: '2026-11-22-1405.petitspas',
  bytes: writeProjectFile(toEnvelope(project, { now: new Date('2026-11-22T13:04:00.000Z'), appVersion: 'test' })),
})

describe('Sauvegardes on the desktop', () => {
  test('says where the work is, and lists the copies with date, progress, reason and size', async () => {
    const listCopies = async () =>
      success([entry(), entry({ copyId: 'copie-2', reason: 'restore', summary: null, sizeBytes: 2_345_678 })])
    const screen = await renderDossierOnDesktop(fakeDesktop({ listCopies }), '/sauvegardes', exampleProject())
    await expect.element(screen.getByRole('heading', { level: 1, name: 'Sauvegardes' })).toBeVisible()
    await expect.element(screen.getByText('Documents/Petits pas/Sauvegardes')).toBeVisible()
    await expect.element(screen.getByText('44 tâches faites sur 67')).toBeVisible()
    await expect.element(screen.getByRole('cell', { name: words('24 ko') })).toBeVisible()
    await expect.element(screen.getByRole('cell', { name: words('2,3 Mo') })).toBeVisible()
    await expect.element(screen.getByRole('cell', { name: 'Avant un retour en arrière' })).toBeVisible()
    await expect.element(screen.getByRole('cell', { name: 'Illisible' })).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })

  test('verifies the last copy by opening it: all there, something since, or unreadable', async () => {
    const project = exampleProject()
    let held = project
    const readCopy = vi.fn(async () => success(asFile(held)))
    const desktop = fakeDesktop({ listCopies: async () => success([entry()]), readCopy })
    const screen = await renderDossierOnDesktop(desktop, '/sauvegardes', project)
    const verify = screen.getByRole('button', { name: 'Vérifier ma sauvegarde' })
    await verify.click()
    await expect.element(screen.getByText(/s’ouvre\. Tout y est/)).toBeVisible()
    held = { ...project, journal: [], checklist: project.checklist.slice(1) }
    await verify.click()
    await expect.element(screen.getByText(/ira dans la prochaine copie/)).toBeVisible()
    readCopy.mockResolvedValue(success({ name: 'x', bytes: new Uint8Array([1, 2, 3]) }))
    await verify.click()
    await expect.element(screen.getByText(/ne s’ouvre pas/)).toBeVisible()
  })

  test('shows what would change before going back, keeps a copy first, and can be undone', async () => {
    const project = exampleProject()
    const copy = { ...project, equipmentLots: project.equipmentLots.slice(1) }
    const takeSnapshot = vi.fn(async () => success({ takenAt: new Date().toISOString(), folder: 'x' }))
    const desktop = fakeDesktop({
      listCopies: async () => success([entry()]),
      readCopy: async () => success(asFile(copy)),
      takeSnapshot,
    })
    const { setSnapshotKeeper } = await import('../../../renderer/db/snapshots.ts')
    setSnapshotKeeper(takeSnapshot)
    const screen = await renderDossierOnDesktop(desktop, '/sauvegardes', project)
    await screen.getByRole('button', { name: words('Voir la copie du 22 novembre 2026') }).click()
    const dialog = screen.getByRole('dialog')
    await expect.element(dialog.getByRole('rowheader', { name: 'Matériel' })).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
    await dialog.getByRole('button', { name: 'Revenir à cette copie' }).click()
    const lots = async () => {
      const stored = await readDossier(project.id)
      return stored.ok ? stored.value.project.equipmentLots.length : -1
    }
    await expect.poll(lots).toBe(project.equipmentLots.length - 1)
    expect(takeSnapshot).toHaveBeenCalledWith(expect.objectContaining({ reason: 'restore', dossierId: project.id }))
    await screen.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
    await expect.poll(lots).toBe(project.equipmentLots.length)
  })

  test('names a second place, tells when it is away, and lets it go', async () => {
    const second = { folder: 'E:\\', isThere: false }
    const chooseBackupPlace = vi.fn(async () => success({ ...places, second }))
    const screen = await renderDossierOnDesktop(fakeDesktop({ chooseBackupPlace }), '/sauvegardes', exampleProject())
    await screen.getByRole('button', { name: 'Choisir une clé ou un partage' }).click()
    await expect.element(screen.getByText('E:\\')).toBeVisible()
    await expect.element(screen.getByText(/n’est pas accessible en ce moment/)).toBeVisible()
    await screen.getByRole('button', { name: 'Ne plus copier là' }).click()
    expect(chooseBackupPlace).toHaveBeenLastCalledWith({ place: 'second', isReset: true })
  })

  test('compares an installer that came as a file with what was published, and makes a copy before it shows where it is', async () => {
    const installer = { fileId: 'fichier-1', name: 'petits-pas-0.2.0.exe', sha256: 'a'.repeat(64), published: null }
    const takeSnapshot = vi.fn(async () => success({ takenAt: new Date().toISOString(), folder: 'x' }))
    const showFile = vi.fn(async () => success(true))
    const desktop = fakeDesktop({ checkInstaller: async () => success(installer), takeSnapshot, showFile })
    const screen = await renderDossierOnDesktop(desktop, '/sauvegardes', exampleProject())
    await screen.getByRole('button', { name: 'Installer une version plus récente' }).click()
    await screen.getByRole('button', { name: 'Vérifier un installateur' }).click()
    await expect.element(screen.getByText(/rien à quoi le comparer/)).toBeVisible()
    const open = screen.getByRole('button', { name: 'Faire une copie et ouvrir l’emplacement' })
    const published = screen.getByLabelText('Empreinte publiée')
    await published.fill('b'.repeat(64))
    await expect.element(screen.getByText(/^N’installez pas/)).toBeVisible()
    await expect.element(open).not.toBeInTheDocument()
    await published.fill('A'.repeat(64))
    await open.click()
    await expect.element(screen.getByText(/L’emplacement de l’installateur est ouvert/)).toBeVisible()
    expect(takeSnapshot).toHaveBeenCalledWith(expect.objectContaining({ reason: 'manual' }))
    expect(showFile).toHaveBeenCalledWith('fichier-1')
    expect(await listAxeViolations()).toEqual([])
  })

  test('warns once of a profile in a synchronised folder', async () => {
    const desktop = fakeDesktop({ backupPlaces: async () => success({ ...places, profileSyncService: 'OneDrive' }) })
    const project = exampleProject()
    const screen = await renderDossierOnDesktop(desktop, '/sauvegardes', project)
    await expect.element(screen.getByText(/synchronisé par OneDrive/)).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
    await screen.getByRole('button', { name: 'J’ai compris' }).click()
    await expect.element(screen.getByText(/synchronisé par OneDrive/)).not.toBeInTheDocument()
    await screen.unmount()
    const again = await renderDossierOnDesktop(desktop, '/sauvegardes', project)
    await expect.element(again.getByText('Documents/Petits pas/Sauvegardes')).toBeVisible()
    await expect.element(again.getByText(/synchronisé par OneDrive/)).not.toBeInTheDocument()
  })
})

describe('the footer', () => {
  test('says when and where the file was written', async () => {
    const screen = await renderDossierOnDesktop(fakeDesktop(), '/sauvegardes', exampleProject())
    await expect
      .element(screen.getByText(/^Copie sur le disque à .* — Documents\/Petits pas$/), { timeout: 4000 })
      .toBeVisible()
  })

  test.each([
    ['disk-full', 'Le disque est plein'],
    ['access-denied', 'protégé en écriture'],
    ['file-missing', 'n’est plus là'],
    ['file-busy', 'ouvert dans un autre programme'],
    ['disk-error', 'Le fichier d’avant est intact'],
  ] as const)('after %s says so and offers three ways out, never a lone OK', async (code, sentence) => {
    const desktop = fakeDesktop({ mirrorDossier: async () => failure(code) })
    const screen = await renderDossierOnDesktop(desktop, '/sauvegardes', exampleProject())
    await screen.getByRole('button', { name: words('Que faire ?') }).click({ timeout: 5000 })
    const dialog = screen.getByRole('dialog')
    await expect.element(dialog.getByText(new RegExp(sentence))).toBeVisible()
    for (const name of ['Réessayer', 'Enregistrer ailleurs', 'Copier le contenu'])
      await expect.element(dialog.getByRole('button', { name })).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })
})

describe('a dossier held by another computer', () => {
  test('is read-only, says who holds it, and can be taken over', async () => {
    const held = success({
      kind: 'held' as const,
      by: { machine: 'MAIRIE-2', user: 'lucie', since: '2026-11-22T13:00:00.000Z' },
    })
    const written = await fakeDesktop().mirrorDossier({ bytes: new Uint8Array() })
    const mirrorDossier = vi.fn(async ({ answer }: { answer?: string | undefined }) =>
      answer === 'take-over' ? written : held,
    )
    const project = exampleProject()
    const screen = await renderDossierOnDesktop(fakeDesktop({ mirrorDossier }), '/etapes/s1/s1.c1', project)
    await expect
      .element(screen.getByText(words('lucie travaille sur ce dossier depuis le poste MAIRIE-2')), { timeout: 5000 })
      .toBeVisible()
    expect(await listAxeViolations()).toEqual([])
    const note = screen.getByLabelText('Note, pour vous')
    await expect.element(note).toHaveAttribute('readonly')
    await expect.element(screen.getByRole('radio', { name: 'Fait', exact: true })).toBeDisabled()
    await screen.getByRole('button', { name: 'Reprendre ici' }).click()
    await expect.element(screen.getByText(/travaille sur ce dossier/)).not.toBeInTheDocument()
    await expect.element(note).not.toHaveAttribute('readonly')
    await note.fill('gardée')
    const noted = async () => {
      const stored = await readDossier(project.id)
      return stored.ok ? stored.value.project.checklist.find(({ id }) => id === 's1.c1')?.note : undefined
    }
    await expect.poll(noted, { timeout: 3000 }).toBe('gardée')
  })
})

describe('a disk that is nearly full', () => {
  test('is told while there is still time to make room', async () => {
    const written = await fakeDesktop().mirrorDossier({ bytes: new Uint8Array() })
    if (!written.ok || written.value.kind !== 'written') throw new Error('not written')
    const nearlyFull = success({ ...written.value, freeBytes: 120_400_000 })
    const screen = await renderDossierOnDesktop(
      fakeDesktop({ mirrorDossier: async () => nearlyFull }),
      '/sauvegardes',
      exampleProject(),
    )
    await expect
      .element(screen.getByText(words('Il ne reste que 120 Mo sur ce disque')), { timeout: 5000 })
      .toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })

  test('once it is full, only that is said, and not what was left before', async () => {
    const written = await fakeDesktop().mirrorDossier({ bytes: new Uint8Array() })
    if (!written.ok || written.value.kind !== 'written') throw new Error('not written')
    let answer: Result<MirrorOutcome> = success({ ...written.value, freeBytes: 120_400_000 })
    const screen = await renderDossierOnDesktop(
      fakeDesktop({ mirrorDossier: async () => answer }),
      '/etapes/s1/s1.c1',
      exampleProject(),
    )
    const nearlyFull = screen.getByText(words('Il ne reste que 120 Mo sur ce disque'))
    await expect.element(nearlyFull, { timeout: 5000 }).toBeVisible()
    answer = failure('disk-full')
    await screen.getByLabelText('Note, pour vous').fill('Le disque est plein.')
    await expect
      .element(screen.getByText(words('Copie sur le disque impossible : le disque est plein')), { timeout: 10_000 })
      .toBeVisible()
    await expect.element(nearlyFull).not.toBeInTheDocument()
  })
})

describe('a clock set back', () => {
  test('is told above every screen until the next edit, and a copy it dated is marked and put after the others', async () => {
    const ahead = entry({ copyId: 'copie-2', takenAt: '2099-03-01T09:00:00.000Z' })
    const listCopies = async () => success([ahead, entry()])
    const screen = await renderDossierOnDesktop(
      fakeDesktop({ listCopies }),
      '/sauvegardes',
      exampleProject(),
      new Date('2099-03-01T09:00:00.000Z'),
    )
    const told = screen.getByText(words('Ce dossier a été enregistré à une date à venir : le 1er mars 2099'))
    await expect.element(told).toBeVisible()
    const dates = screen.getByRole('rowheader')
    await expect.element(dates.first()).toHaveTextContent('22 novembre 2026')
    await expect.element(dates.nth(1)).toHaveTextContent('date à venir')
    await expect.element(screen.getByText(/la dernière le 22 novembre 2026/)).toBeVisible()
    expect(await listAxeViolations()).toEqual([])

    window.location.hash = window.location.hash.replace('/sauvegardes', '/etapes/s1/s1.c1')
    await expect.element(told).toBeVisible()
    await screen.getByLabelText('Note, pour vous').fill('À la bonne date.')
    await expect.element(told).not.toBeInTheDocument()
  })
})

describe('Sauvegardes in a browser', () => {
  test('says plainly what a browser can lose, and lists the copies it holds', async () => {
    const { screen } = await renderDossier('/sauvegardes')
    await expect.element(screen.getByText(/Un navigateur peut effacer ses données/)).toBeVisible()
    await expect.element(screen.getByRole('button', { name: 'Enregistrer une copie' })).toBeVisible()
    await expect.element(screen.getByRole('cell', { name: 'Ce navigateur' }).first()).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })
})
