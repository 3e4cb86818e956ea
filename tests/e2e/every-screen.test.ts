import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommandLine } from '../../electron/cli/run.ts'
import { listAxeViolations } from '../support/axe.ts'
import { launchPetitsPas, type PetitsPasApp } from '../support/electron-app.ts'
import { waitForDossier } from '../support/started-dossier.ts'
import { listUnexplainedAcronyms } from '../support/unexplained-acronyms.ts'

const screens = [
  ['', 'Tableau de bord'],
  ['/etapes', 'Les dix étapes'],
  ['/etapes/s4', 'Une étape'],
  ['/etapes/s4/s4.c1', 'Une tâche ouverte'],
  ['/etapes/s1/donnees', 'Données d’une étape'],
  ['/etapes/s1/donnees/acteurs', 'Une liste de données'],
  ['/etapes/s5/donnees/ambition', 'L’ambition'],
  ['/pratiques', 'Bonnes pratiques'],
  ['/pratiques/d.2', 'Une pratique'],
  ['/plan', 'Plan d’action'],
  ['/plan/nouvelle', 'Ajouter une action'],
  ['/plan/a-002', 'Une action'],
  ['/plan/priorites', 'Classer les actions'],
  ['/pratiques/suite', 'Répondre à la suite'],
  ['/referentiel', 'Importer des fiches'],
  ['/calendrier', 'Calendrier'],
  ['/quiz', 'Quiz'],
  ['/commune', 'Fiche de la commune'],
  ['/commune/situation', 'Sept questions'],
  ['/materiel', 'Matériel'],
  ['/materiel/import', 'Importer une liste'],
  ['/services', 'Services et achats'],
  ['/empreinte', 'Empreinte'],
  ['/empreinte/reglages', 'Réglages du calcul'],
  ['/empreinte/simuler', 'Et si…'],
  ['/empreinte/evolution', 'Évolution de l’empreinte'],
  ['/empreinte/ailleurs', 'Estimations faites ailleurs'],
  ['/empreinte/territoire', 'Le territoire'],
  ['/obligations', 'Obligations'],
  ['/documents', 'Documents et fichiers'],
  ['/documents/rapport', 'Rapport'],
  ['/documents/d1.mission_letter', 'Un document'],
  ['/documents/d8.action_plan', 'Le plan d’action en document'],
  ['/documents/reprise', 'Reprendre un classeur'],
  ['/questions', 'Questions en attente'],
  ['/questions/mayor', 'Réponses à retaper'],
  ['/papier', 'Sur papier'],
  ['/papier/etape/s4', 'Feuille d’une étape'],
  ['/papier/etape/s4/saisie', 'Étape à retaper'],
  ['/papier/pratiques', 'Feuille des pratiques'],
  ['/papier/materiel', 'Feuille d’inventaire'],
  ['/papier/materiel/saisie', 'Inventaire à retaper'],
  ['/papier/questions', 'Fiches de questions'],
  ['/lexique', 'Lexique'],
  ['/documents/classeur-recu', 'Remplir un classeur reçu'],
  ['/echanges', 'Échanges'],
  ['/echanges/recu', 'Fichier reçu'],
  ['/echanges/propositions', 'Propositions'],
  ['/echanges/contenus', 'Contenus d’un organisme'],
  ['/sauvegardes', 'Sauvegardes'],
] as const

/** Of the body that helps several communes: outside any dossier. */
const bodyScreens = [
  ['/mutualisateur', 'Mes communes'],
  ['/mutualisateur/preparer', 'Préparer'],
  ['/mutualisateur/recevoir', 'Recevoir'],
  ['/mutualisateur/consolidation', 'Consolidation'],
  ['/mutualisateur/modeles', 'Modèles'],
  ['/mutualisateur/contenus', 'Vos contenus'],
  ['/mutualisateur/c/ailleurs', 'Une commune qui n’est pas suivie'],
] as const

/** Runs in the page while it is drawn as for paper: what would not read there. */
const listPaperFaults = (): readonly string[] => {
  const shown = (selector: string) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility())
  const groundOf = (element: Element | null): string => {
    const ground = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)'
    return ground === 'rgba(0, 0, 0, 0)' ? groundOf(element?.parentElement ?? null) : ground
  }
  const inkOf = (title: Element) => `${getComputedStyle(title).color} on ${groundOf(title)}`
  const headOf = ({ tHead }: HTMLTableElement) => (tHead ? getComputedStyle(tHead).display : 'table-header-group')
  return [
    ...shown('.top, .rail, .foot, .skip').map(({ className }) => `printed: ${className}`),
    ...shown('h1')
      .map(inkOf)
      .filter((ink) => ink !== 'rgb(0, 0, 0) on rgb(255, 255, 255)'),
    ...[...document.querySelectorAll('table')]
      .filter((table) => table.checkVisibility() && headOf(table) !== 'table-header-group')
      .map(({ className }) => `headers not repeated: ${className}`),
    ...shown('tr, .item')
      .filter((row) => getComputedStyle(row).breakInside !== 'avoid')
      .map(({ textContent }) => `may be cut: ${textContent}`),
  ]
}

const silent = { out: () => undefined, err: () => undefined }
const dossiers = [
  { who: 'the example commune', words: ['nouveau', '--exemple'] },
  { who: 'a commune that has just begun', words: ['nouveau', '--commune', '50239'] },
] as const

describe.each(dossiers)('every screen of $who', ({ words }) => {
  let running: PetitsPasApp
  let base = ''

  beforeAll(async () => {
    const { mkdtemp } = await import('node:fs/promises')
    const { tmpdir } = await import('node:os')
    const folder = await mkdtemp(path.join(tmpdir(), 'petits-pas-screens-'))
    const file = path.join(folder, 'dossier.petitspas')
    expect(await runCommandLine([...words, '--vers', file], silent)).toBe(0)
    running = await launchPetitsPas({ args: [file] })
    await waitForDossier(running.page)
    base = /^#(\/d\/[^/]+)/.exec(new URL(running.page.url()).hash)?.[1] ?? ''
    expect(base).not.toBe('')
  })

  afterAll(async () => {
    await running.close()
    expect(running.consoleErrors).toEqual([])
    expect(running.requests).toEqual([])
  })

  const go = async (where: string, isOfDossier = true) => {
    const { page } = running
    await page.evaluate(
      (hash) => {
        document.querySelector('main h1')?.setAttribute('data-of-before', '')
        location.hash = hash
      },
      `${isOfDossier ? base : ''}${where}`,
    )
    // The title of before may stay a moment, and two screens of one kind may share theirs: then a quarter of a second is enough.
    const isNew = page.locator('main h1:not([data-of-before])').first()
    await isNew.waitFor({ timeout: 250 }).catch(() => page.locator('main h1').first().waitFor())
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  }
  /** Sets the size of the content, and waits for the page to have it. */
  const resize = async (width: number, height: number) => {
    const { app, page } = running
    await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
      width,
      height,
    ] as const)
    await page.waitForFunction((w) => innerWidth === w, width, { timeout: 5000 })
  }

  const all = [
    ...screens.map(([where, name]) => [where, name, true] as const),
    ...bodyScreens.map(([where, name]) => [where, name, false] as const),
  ]
  test.each(all)(
    '%s (%s) is accessible, has one title, explains its acronyms, fits 1024 × 700 and a narrow window, and prints black on white',
    async (where, name, isOfDossier) => {
      const { page } = running
      await resize(1024, 700)
      await go(where, isOfDossier)
      expect(await page.locator('h1').count()).toBe(1)
      const violations = await listAxeViolations(page)
      if (violations.length > 0 && process.env.PETITS_PAS_AXE_LOG)
        await writeFile(process.env.PETITS_PAS_AXE_LOG, JSON.stringify({ name, violations }, null, 1))
      expect(violations).toEqual([])
      expect(await listUnexplainedAcronyms(page)).toEqual([])
      const overflow = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(await overflow()).toBeLessThanOrEqual(0)
      // 200 % zoom of a 1280-pixel screen.
      await resize(640, 480)
      expect(await overflow()).toBeLessThanOrEqual(0)
      // A sheet of A4 is about as narrow.
      await page.emulateMedia({ media: 'print' })
      const paperFaults = await page.evaluate(listPaperFaults)
      await page.emulateMedia({ media: null })
      expect(paperFaults).toEqual([])
    },
  )

  test('the ten steps and their data explain their acronyms too', async () => {
    const steps = Array.from({ length: 10 }, (_, index) => `/etapes/s${index + 1}`)
    const unexplained: string[] = []
    for (const where of [...steps, ...steps.map((step) => `${step}/donnees`)]) {
      await go(where)
      unexplained.push(...(await listUnexplainedAcronyms(running.page)).map((acronym) => `${where} ${acronym}`))
    }
    expect(unexplained).toEqual([])
  })
})
