import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommandLine } from '../../electron/cli/run.ts'
import type { Project } from '../../shared/domain/project.ts'
import type { ExchangeStamp } from '../../shared/exchange/exchange-stamp.ts'
import { toEnvelope } from '../../shared/project-file/envelope.ts'
import { openProjectFile, writeProjectFile } from '../../shared/project-file/project-file.ts'
import { listAxeViolations } from '../support/axe.ts'
import { answerOpenDialog, answerSaveDialog } from '../support/dialogs.ts'
import { launchPetitsPas, type PetitsPasApp } from '../support/electron-app.ts'
import { twoSides } from '../support/two-sides.ts'

const silent = { out: () => undefined, err: () => undefined }

/** The two computers of the cycle (mutualisateur.md, section 4): a mairie and the body that helps it. */
describe('a dossier that travels between a mairie and a body', () => {
  let folder = ''
  let town: PetitsPasApp
  let body: PetitsPasApp
  const inFolder = (name: string) => path.join(folder, name)
  const prepared = () => inFolder('NR_50239_prepare_v1.petitspas')

  const baseOf = (page: Page) => /^#(\/d\/[^/]+)/.exec(new URL(page.url()).hash)?.[1] ?? ''
  const go = async (page: Page, where: string) => {
    await page.evaluate(
      (hash) => {
        location.hash = hash
      },
      `${baseOf(page)}${where}`,
    )
    await page.locator('main h1').first().waitFor()
  }
  const send = async ({ app, page }: PetitsPasApp, name: string) => {
    await answerSaveDialog(app, inFolder(name))
    await go(page, '/echanges')
    await page.getByRole('button', { name: 'Enregistrer le fichier à envoyer' }).click()
    await page.getByText(`Le fichier ${name} est prêt.`, { exact: false }).waitFor()
  }
  const receive = async ({ app, page }: PetitsPasApp, name: string) => {
    await answerOpenDialog(app, inFolder(name))
    await go(page, '/echanges')
    await page.getByRole('button', { name: 'Ouvrir un fichier reçu' }).click()
  }
  const openFromHome = async ({ app, page }: PetitsPasApp, file: string) => {
    await answerOpenDialog(app, file)
    await page.getByRole('button', { name: 'Ouvrir un fichier reçu' }).first().click()
    await page.locator('main h1').first().waitFor()
  }
  const storedRows = <Row>(page: Page, table: string): Promise<readonly Row[]> =>
    page.evaluate(
      (name) =>
        new Promise<readonly Row[]>((resolve, reject) => {
          const request = indexedDB.open('petits-pas')
          request.onerror = () => reject(request.error)
          request.onsuccess = () => {
            const all = request.result.transaction(name).objectStore(name).getAll()
            all.onerror = () => reject(all.error)
            all.onsuccess = () => {
              request.result.close()
              resolve(all.result as readonly Row[])
            }
          }
        }),
      table,
    )
  const readProject = async (page: Page): Promise<Project> => {
    const rows = await storedRows<{ envelope: { project: Project } }>(page, 'projects')
    const project = rows[0]?.envelope.project
    if (!project) throw new Error('no dossier')
    return project
  }
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'petits-pas-exchange-'))
    await writeFile(inFolder('liste.csv'), 'code;nom\n50239;Thèreval\n')
    expect(await runCommandLine(['nouveau', '--exemple', '--vers', inFolder('modele.petitspas')], silent)).toBe(0)
    const words = ['preparer', inFolder('liste.csv'), '--modele', inFolder('modele.petitspas'), '--vers', folder]
    expect(await runCommandLine(words, silent)).toBe(0)
    expect(await readdir(folder)).toContain(path.basename(prepared()))
    town = await launchPetitsPas()
    body = await launchPetitsPas()
  })

  afterAll(async () => {
    await town.close()
    await body.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    for (const { consoleErrors, requests } of [town, body]) expect([consoleErrors, requests]).toEqual([[], []])
  })

  test('1–2. the mairie sees who prepared what before anything is stored, then confirms it', async () => {
    const { page } = town
    await openFromHome(town, prepared())
    await page.getByRole('heading', { name: 'Un dossier préparé pour Thèreval' }).waitFor()
    expect(await listAxeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Ouvrir ce dossier' }).click()
    await page.getByRole('heading', { name: 'Propositions à relire' }).waitFor()
    expect(await listAxeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Tout confirmer', exact: true }).click()
    await page.getByText('Plus rien à relire').waitFor()
  })

  test('3. the mairie sends its work back: what leaves is listed, contacts stay, the name says whose it is', async () => {
    const { page } = town
    await go(page, '/echanges')
    await page.getByText('Ce qui part').waitFor()
    expect(await listAxeViolations(page)).toEqual([])
    await send(town, 'NR_50239_retour_v1.petitspas')
    const opened = openProjectFile(new Uint8Array(await readFile(inFolder('NR_50239_retour_v1.petitspas'))))
    expect(opened).toMatchObject({ ok: true, value: { exchange: { direction: 'return', number: 1, lastReceived: 1 } } })
    expect(opened.ok && opened.value.envelope.project.actors.every(({ contact }) => contact === undefined)).toBe(true)
    expect(opened.ok && opened.value.base !== undefined).toBe(true)
  })

  test('4–5. the body opens the return, proposes other values, and sends them as an advice', async () => {
    const { page } = body
    await openFromHome(body, inFolder('NR_50239_retour_v1.petitspas'))
    await page.getByRole('heading', { name: 'Un retour de Thèreval' }).waitFor()
    await page.getByRole('button', { name: 'Ouvrir ce dossier' }).click()
    await page.getByRole('navigation', { name: 'Dossier' }).waitFor()
    await go(page, '/commune')
    await page.getByLabel('Agents', { exact: true }).fill('12')
    await page.getByLabel('Habitants', { exact: true }).fill('1800')
    await go(page, '/echanges')
    await page.getByRole('heading', { name: 'Répondre à la commune' }).waitFor()
    await page.getByLabel('À propos de').selectOption({ index: 1 })
    await page.getByLabel('Quelle fiche').selectOption({ index: 1 })
    await page.getByLabel('Votre remarque').fill('Pensez au bail, voir la page 3.')
    expect(await listAxeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Ajouter cette remarque' }).click()
    await page.getByText('La remarque partira avec votre avis.').waitFor()
    await send(body, 'NR_50239_avis_v1.petitspas')
  })

  test('6. the mairie refuses or accepts each proposal; refusing changes nothing, undoing takes all back', async () => {
    const { page } = town
    await receive(town, 'NR_50239_avis_v1.petitspas')
    await page.getByRole('heading', { name: 'Avis reçu' }).waitFor()
    await page.getByText('Il porte sur votre retour n°').waitFor()
    expect(await listAxeViolations(page)).toEqual([])
    await page.getByText('Pensez au bail', { exact: false }).first().waitFor()
    // Two values and a remark: contacts that were kept at home are not proposed to be emptied.
    await page.getByRole('heading', { name: /^3\spropositions$/ }).waitFor()
    await page.getByRole('button', { name: 'Tout refuser' }).click()
    await page
      .getByRole('radiogroup', { name: /d’agents/ })
      .getByRole('radio', { name: 'Accepter' })
      .check({ force: true })
    await page.getByRole('radio', { name: 'Garder la remarque' }).check({ force: true })
    await page.getByRole('button', { name: 'Appliquer mes choix' }).click()
    await page.getByRole('heading', { name: 'Compte rendu' }).waitFor()
    expect(await page.locator('main').textContent()).toMatch(/Non retenu\s:\s1.?800\./u)
    await go(page, '/commune')
    expect(await page.getByLabel('Agents', { exact: true }).inputValue()).toBe('12')
    expect((await readProject(page)).profile.population).toBe(1775)
    expect((await readProject(page)).notes.some(({ text }) => text.includes('Pensez au bail'))).toBe(true)
    await receive(town, 'NR_50239_avis_v1.petitspas')
    await page.getByText('Ce fichier a déjà été repris.').waitFor()
  })

  test('7. and again: every kind of conflict on one screen, each decided in its own way, undone at one press', async () => {
    const { page } = town
    const [lot, spare, third] = (await readProject(page)).equipmentLots
    const start = await readProject(page)
    const action = start.actions[0]
    if (!lot || !spare || !third || !action) throw new Error('the prepared dossier has lots and actions')
    const context = { now: new Date('2026-11-23T09:00:00.000Z'), appVersion: '0.1.0' }
    const { mine, theirs, said } = twoSides(start, { lot, spare, third, action })
    const file = (name: string, project: Project, stamp?: ExchangeStamp) =>
      writeFile(
        inFolder(name),
        writeProjectFile(toEnvelope(project, context), stamp && toEnvelope(start, context), stamp),
      )
    const stampOf = (number: number, sentAt: string): ExchangeStamp => ({
      direction: 'return',
      number,
      author: 'Autre poste',
      sentAt,
    })
    await file('a-moi.petitspas', mine, stampOf(40, '2026-11-23T09:00:00.000Z'))
    await file('a-eux.petitspas', theirs, stampOf(41, '2020-01-01T00:00:00.000Z')) // a clock that is wrong
    await file('ancien.petitspas', theirs, stampOf(3, '2031-01-01T00:00:00.000Z'))
    await file('autre.petitspas', { ...theirs, id: 'une-autre-commune' })
    const decide = (place: string | RegExp, choice: string) =>
      page.getByRole('radiogroup', { name: place }).getByRole('radio', { name: choice }).check({ force: true })

    // The mairie's own work comes in first, from its other computer: two copies of one dossier (case 2).
    await receive(town, 'a-moi.petitspas')
    await page.getByRole('button', { name: 'Tout prendre' }).click()
    await page.getByRole('button', { name: 'Réunir les deux' }).click()
    await page.getByRole('heading', { name: 'Compte rendu' }).waitFor()

    // A file of another commune (11) and an older one, whatever its clock says (3, 12), change nothing.
    await receive(town, 'autre.petitspas')
    await page.getByText('pas celui du dossier ouvert. Rien n’a été changé.').waitFor()
    await receive(town, 'ancien.petitspas')
    await page.getByText('est plus ancien que le dernier reçu').waitFor()
    const before = await readProject(page)

    await receive(town, 'a-eux.petitspas')
    await page.getByRole('heading', { name: /questions? à trancher/ }).waitFor()
    expect(await listAxeViolations(page)).toEqual([])
    await page.getByText('Le mode d’accompagnement change.').waitFor() // 6
    await decide(/, Nombre$/, 'Prendre le leur') // 1
    await decide(/, Remarque$|, Note$/, 'Garder les deux') // 9: both stand side by side
    await decide(/d’agents/, 'Garder le mien')
    await decide(new RegExp(action.title.slice(0, 12)), 'Le reprendre') // 4
    // Removed there: one that was changed here, and one that nobody touched.
    const removals = page.getByRole('radio', { name: 'Le supprimer' })
    expect(await removals.count()).toBe(2)
    await page
      .getByRole('listitem')
      .filter({ hasText: 'alors que vous l’avez modifié' })
      .getByRole('radio', { name: 'Le supprimer' })
      .check({ force: true })
    // Both wrote what was empty: an answer of the questionnaire, a sheet; both made a list longer.
    await decide(/, État$/, 'Garder le mien')
    await decide(/^L’ambition|ambition/i, 'Garder les deux')
    await decide(/, Lieux$/, 'Garder les deux')
    expect(await page.locator('ins').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('salle')]),
    )
    await page.getByRole('radio', { name: 'Deux lots différents' }).check({ force: true }) // 5
    await page.getByRole('button', { name: 'Réunir les deux' }).click()
    await page.getByRole('heading', { name: 'Compte rendu' }).waitFor()
    expect(await page.getByRole('button', { name: 'Imprimer' }).count()).toBe(1)
    const record = (await page.locator('main').textContent()) ?? ''
    for (const words of ['vus à l’accueil', 'vus en salle', 'Non retenu', 'Choix faits', 'Nombre\u00a0: 11'])
      expect(record).toContain(words)

    const after = await readProject(page)
    const lotAfter = after.equipmentLots.find(({ id }) => id === lot.id)
    expect(lotAfter).toMatchObject({ count: 8, note: `${said.mine}\n${said.theirs}`, purchaseYear: 2019 })
    expect(after.profile).toMatchObject({
      staffCount: 9,
      mutualisingMode: 'acts_as_referent',
      sites: [...start.profile.sites, 'gymnase', 'salle des fêtes'],
    })
    expect(after.practiceAnswers.find(({ id }) => id === 'a.1')?.state).toBe('in_place')
    expect(after.ambition?.statement).toBe('Garder nos appareils plus longtemps.\nAcheter moins d’appareils neufs.')
    expect(after.equipmentLots.some(({ id }) => id === spare.id)).toBe(true)
    expect(after.actions.find(({ id }) => id === action.id)?.summary).toBe('Relue ensemble.')
    const lots = new Map(after.equipmentLots.map(({ id, count }) => [id, count]))
    expect([lots.has(third.id), lots.get('lot-mine'), lots.get('lot-theirs')]).toEqual([false, 12, 11])
    expect(after.journal.some(({ text }) => text.includes('Répartition du travail à relire'))).toBe(true)
    // Two bodies (10): both are named.
    await go(page, '/echanges/propositions')
    await page.getByText('Département', { exact: false }).first().waitFor()

    // The whole merge is undone at one press: the same dossier as before, but for the time it was stored.
    await go(page, '/echanges')
    await page.getByRole('button', { name: 'Annuler', exact: true }).first().click()
    await expect.poll(async () => JSON.stringify(await readProject(page))).toBe(JSON.stringify(before))

    // The commune leaves its body (7): the dossier stays whole.
    await page.getByRole('button', { name: 'Quitter l’organisme qui vous aide' }).click()
    await page.getByRole('button', { name: 'Quitter l’organisme', exact: true }).click()
    await expect.poll(async () => (await readProject(page)).profile.mutualisingMode).toBe('none')
    expect((await readProject(page)).equipmentLots).toEqual(before.equipmentLots)
  })
})
