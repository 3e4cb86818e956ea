import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommandLine } from '../../electron/cli/run.ts'
import { openProjectFile } from '../../shared/project-file/project-file.ts'
import { listAxeViolations } from '../support/axe.ts'
import { answerOpenDialog, answerSaveDialog } from '../support/dialogs.ts'
import { launchPetitsPas, type PetitsPasApp } from '../support/electron-app.ts'

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
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'petits-pas-exchange-'))
    const { writeFile } = await import('node:fs/promises')
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
    await go(page, '/echanges')
    await page.getByRole('heading', { name: 'Répondre à la commune' }).waitFor()
    await send(body, 'NR_50239_avis_v1.petitspas')
  })

  test('6. the mairie refuses or accepts each proposal; refusing changes nothing, undoing takes all back', async () => {
    const { page } = town
    await receive(town, 'NR_50239_avis_v1.petitspas')
    await page.getByRole('heading', { name: 'Avis reçu' }).waitFor()
    expect(await listAxeViolations(page)).toEqual([])
    await page.getByRole('radio', { name: 'Accepter' }).first().check({ force: true })
    await page.getByRole('button', { name: 'Appliquer mes choix' }).click()
    await page.getByRole('heading', { name: 'Compte rendu' }).waitFor()
    await go(page, '/commune')
    expect(await page.getByLabel('Agents', { exact: true }).inputValue()).toBe('12')
    await receive(town, 'NR_50239_avis_v1.petitspas')
    await page.getByText('Ce fichier a déjà été repris.').waitFor()
  })
})
