import fs from 'node:fs/promises'
import path from 'node:path'
import { describe } from 'vitest'
import { summariseCopy } from '../../shared/backup/summarise-copy.ts'
import { CURRENT_VERSION } from '../../shared/project-file/migrations.ts'
import { writeProjectFile } from '../../shared/project-file/project-file.ts'
import { listAxeViolations } from '../support/axe.ts'
import { answerOpenDialog, answerSaveDialog } from '../support/dialogs.ts'
import { fullProject, packed } from '../support/durability.ts'
import { DOSSIER, goTo, inDatabase, noteField, noteOf } from '../support/durability-e2e.ts'
import { LIMIT, testAtPlace as test } from '../support/test-at-place.ts'

const MINE = 'Relancer la préfecture lundi.'

describe.concurrent('the file on the disk', LIMIT, () => {
  test('has an edit within five seconds, the same as the database, and the footer says where', async ({
    place,
    expect,
  }) => {
    const app = await place.startWithDossier()
    const field = await noteField(app)
    const from = Date.now()
    await field.fill(MINE)
    await expect.poll(async () => noteOf(await place.onDisk()), { timeout: 6000, interval: 50 }).toBe(MINE)
    expect(Date.now() - from).toBeLessThan(5000)
    expect(await place.onDisk()).toEqual(await inDatabase(app))
    expect(await place.diskState(app)).toMatch(/^Copie sur le disque à \d+ h \d\d — .*Petits pas$/)
    expect(await place.copies()).toHaveLength(1)
    expect(await place.stop()).toEqual([])
  })

  test('has what was typed just before the window was closed', async ({ place, expect }) => {
    const app = await place.startWithDossier()
    const field = await noteField(app)
    await field.pressSequentially(MINE)
    await place.stop()
    expect(noteOf(await place.onDisk())).toBe(MINE)
  })

  test('cut short is never taken for the dossier, nor overwritten unasked: what is here stays whole', async ({
    place,
    expect,
  }) => {
    await place.startWithDossier()
    await place.stop()
    await fs.truncate(place.mirror, 900)
    const app = await place.start()
    expect(await app.page.getByRole('heading', { level: 1 }).first().textContent()).not.toMatch(/retrouvé/)
    await app.page.evaluate(() => {
      location.hash = '#/d/dossier-complet'
    })
    const dialog = app.page.getByRole('dialog')
    await dialog.getByText('est abîmé ou vide').waitFor()
    expect((await inDatabase(app)).checklist).toHaveLength(fullProject().checklist.length)
    expect((await fs.stat(place.mirror)).size).toBe(900)
    await dialog.getByRole('button', { name: 'Garder la mienne' }).click()
    await expect.poll(() => place.onDisk()).toEqual(await inDatabase(app))
  })

  test('changed by somebody else is asked about, with both dates, and both versions stay', async ({
    place,
    expect,
  }) => {
    const app = await place.startWithDossier()
    const theirs = { ...fullProject(), modifiedAt: '2026-11-21T08:00:00.000Z' }
    theirs.profile = { ...theirs.profile, referentName: 'Une autre personne' }
    await fs.writeFile(place.mirror, packed(theirs, '2026-11-21T08:05:00.000Z'))
    const field = await noteField(app)
    await field.fill(MINE)
    const dialog = app.page.getByRole('dialog')
    await dialog.getByText('a été changé par ailleurs').waitFor()
    expect(await dialog.getByText('Enregistré le').count()).toBe(2)
    expect(await dialog.textContent()).toContain('21 novembre 2026')
    expect(await listAxeViolations(app.page)).toEqual([])
    expect(await place.onDisk()).toMatchObject({ profile: { referentName: 'Une autre personne' } })
    await dialog.getByRole('button', { name: 'Écrire la mienne à part' }).click()
    const apart = path.join(place.documents, DOSSIER.replace('.petitspas', '-2.petitspas'))
    await expect.poll(async () => noteOf(await place.onDisk(apart).catch(() => 'absent'))).toBe(MINE)
    expect(await place.onDisk()).toMatchObject({ profile: { referentName: 'Une autre personne' } })
  })

  test('that cannot be written leads to three ways out, and elsewhere works', async ({ place, expect }) => {
    const app = await place.startWithDossier()
    // Root may write anywhere: the disk itself is made to refuse.
    await app.app.evaluate(async (_electron, folder) => {
      const disk = process.getBuiltinModule('node:fs/promises')
      const { open } = disk
      disk.open = async (file, ...rest) => {
        if (String(file).startsWith(folder)) throw Object.assign(new Error('EROFS'), { code: 'EROFS' })
        return open(file, ...rest)
      }
    }, place.documents)
    const field = await noteField(app)
    await field.fill(MINE)
    await expect.poll(() => place.diskState(app), { timeout: 6000 }).toContain('Copie sur le disque impossible')
    expect(noteOf(await inDatabase(app))).toBe(MINE)
    await app.page.getByRole('button', { name: 'Que faire ?' }).click()
    const dialog = app.page.getByRole('dialog')
    await dialog.getByText('protégé en écriture').waitFor()
    expect(await listAxeViolations(app.page)).toEqual([])
    await dialog.getByRole('button', { name: 'Réessayer' }).click()
    await dialog.getByText('La copie échoue encore').waitFor()
    await dialog.getByRole('button', { name: 'Copier le contenu' }).click()
    await dialog.getByText('Le contenu est copié').waitFor()
    expect(await app.app.evaluate(({ clipboard }) => clipboard.readText())).toContain(MINE)
    const stick = path.join(place.root, 'cle')
    await fs.mkdir(stick)
    await answerOpenDialog(app.app, stick)
    await dialog.getByRole('button', { name: 'Enregistrer ailleurs' }).click()
    await expect.poll(() => place.diskState(app), { timeout: 6000 }).toMatch(/Copie sur le disque à .*cle$/)
    expect(noteOf(await place.onDisk(path.join(stick, DOSSIER)))).toBe(MINE)
  })
})

describe.concurrent('kill -9', LIMIT, () => {
  test('while somebody types without a rest loses nothing that was stored meanwhile', async ({ place, expect }) => {
    const app = await place.startWithDossier()
    const field = await noteField(app)
    const text = 'Une phrase tapée sans la moindre pause, par quelqu’un qui sait où elle va. '.repeat(20)
    let stored = 0
    for (let length = 1; length <= text.length && stored < 30; length += 1) {
      await field.pressSequentially(text.charAt(length - 1))
      if (length % 10 === 0) stored = noteOf(await inDatabase(app))?.length ?? 0
    }
    await place.kill()
    expect(stored).toBeGreaterThanOrEqual(30)
    const again = await place.start()
    await again.page.evaluate(() => {
      location.hash = '#/d/dossier-complet'
    })
    await again.page.waitForURL(/dossier-complet/)
    const kept = noteOf(await inDatabase(again)) ?? ''
    expect(kept.length).toBeGreaterThanOrEqual(stored)
    expect(text).toContain(kept)
  })

  test('once typing has stopped and is stored loses nothing at all', async ({ place, expect }) => {
    const app = await place.startWithDossier()
    const field = await noteField(app)
    await field.pressSequentially(MINE)
    await expect.poll(async () => noteOf(await inDatabase(app)), { timeout: 20_000 }).toBe(MINE)
    await place.kill()
    const again = await place.start()
    await again.page.getByRole('heading', { level: 1 }).first().waitFor()
    expect(noteOf(await inDatabase(again))).toBe(MINE)
  })
})

describe.concurrent('a database that is gone', LIMIT, () => {
  test('is told at the next start, and everything comes back in one click', async ({ place, expect }) => {
    const app = await place.startWithDossier()
    const field = await noteField(app)
    await field.fill(MINE)
    await place.stop()
    const before = await place.onDisk()
    await fs.rm(path.join(place.userData, 'IndexedDB'), { recursive: true })
    const again = await place.start()
    const { page } = again
    await page.getByRole('heading', { name: 'Votre dossier est retrouvé sur le disque.' }).waitFor()
    const { records } = summariseCopy({ project: fullProject(), savedAt: '' })
    expect(await page.getByText(`${records} fiches`).count()).toBe(1)
    expect(await listAxeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Récupérer', exact: true }).click()
    await page.getByRole('button', { name: 'Ouvrir le dossier' }).click()
    await page.waitForURL(/dossier-complet/)
    expect(await inDatabase(again)).toEqual(before)
    await expect.poll(() => place.diskState(again), { timeout: 10_000 }).toMatch(/^Copie sur le disque/)
    expect(await place.onDisk()).toEqual(before)
  })

  test('with its file too comes back from a dated copy', async ({ place }) => {
    await place.startWithDossier()
    await place.stop()
    await fs.rm(place.userData, { recursive: true })
    await fs.rm(place.mirror)
    const { page } = await place.start()
    await page.getByText('Copie datée').waitFor()
    await page.getByRole('button', { name: 'Récupérer', exact: true }).click()
    await page.getByRole('heading', { name: 'Votre dossier est récupéré.' }).waitFor()
  })

  test('can be gone without, and is not asked about again', async ({ place, expect }) => {
    await place.startWithDossier()
    await place.stop()
    await fs.rm(path.join(place.userData, 'IndexedDB'), { recursive: true })
    const { page } = await place.start()
    await page.getByRole('button', { name: 'Continuer sans récupérer' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Continuer sans' }).click()
    await page.getByLabel('Nom ou code postal').waitFor()
    await place.stop()
    const again = await place.start()
    await again.page.getByLabel('Nom ou code postal').waitFor()
    expect(await fs.readdir(place.documents)).toContain(DOSSIER)
  })

  test('or does not open, is put aside on request and the copies come back', async ({ place, expect }) => {
    await place.startWithDossier()
    await place.stop()
    const databases = path.join(place.userData, 'IndexedDB')
    await fs.rm(databases, { recursive: true })
    await fs.writeFile(databases, 'ceci n’est pas une base')
    const { page, app } = await place.start()
    await page.getByRole('heading', { name: 'La base de l’application ne s’ouvre pas.' }).waitFor({ timeout: 60_000 })
    await page.getByText('Valbourg-sur-Aure').waitFor()
    expect(await listAxeViolations(page)).toEqual([])
    await app.evaluate((electron) => {
      electron.app.relaunch = () => undefined
    })
    const closed = page.waitForEvent('close')
    await page.getByRole('button', { name: /^Mettre la base/ }).click()
    await closed
    const again = await place.start()
    await again.page.getByRole('heading', { name: 'Votre dossier est retrouvé sur le disque.' }).waitFor()
    expect((await fs.readdir(place.userData)).some((name) => name.startsWith('IndexedDB.abime-'))).toBe(true)
  })

  test('of a newer version is refused with both versions named, and stays as it is', async ({ place, expect }) => {
    const app = await place.startWithDossier()
    await app.page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const request = indexedDB.open('petits-pas', 90)
          request.onsuccess = () => resolve(request.result.close())
          request.onerror = () => reject(request.error)
        }),
    )
    await place.stop()
    const { page } = await place.start()
    await page.getByRole('heading', { name: /version plus récente/ }).waitFor()
    expect(await page.getByText('au format 9').count()).toBe(1)
    expect(await page.getByText('lit le format 3').count()).toBe(1)
  })
})

describe.concurrent('a dossier of a newer format', LIMIT, () => {
  test('received as a file is refused with both formats named, and nothing changes', async ({ place, expect }) => {
    const file = path.join(place.root, 'futur.petitspas')
    await fs.writeFile(
      file,
      writeProjectFile({
        format: 'petits-pas-dossier',
        version: 7,
        appVersion: '7.1.0',
        savedAt: '2026-11-20T10:00:00.000Z',
        project: fullProject(),
      }),
    )
    const { page } = await place.start([file])
    await page.getByText('7.1.0').waitFor()
    expect(await page.getByText(`format ${CURRENT_VERSION}`, { exact: false }).count()).toBe(1)
    expect(page.url()).not.toContain('/d/')
  })
})

describe.concurrent('the Sauvegardes screen', LIMIT, () => {
  test('verifies, goes back to a copy, and the way back can itself be undone', async ({ place, expect }) => {
    const app = await place.startWithDossier()
    const { page } = app
    const field = await noteField(app)
    await field.fill('avant')
    await goTo(app, '/sauvegardes')
    await page.getByRole('button', { name: 'Faire une copie maintenant' }).click()
    await page.getByText(/^Copie faite à/).waitFor()
    await page.getByRole('button', { name: 'Vérifier ma sauvegarde' }).click()
    await page.getByText(/s’ouvre\. Tout y est/).waitFor()
    expect(await listAxeViolations(page)).toEqual([])
    await (await noteField(app)).fill('après')
    await expect.poll(async () => noteOf(await inDatabase(app))).toBe('après')
    await goTo(app, '/sauvegardes')
    const row = page.getByRole('row').filter({ hasText: 'À votre demande' })
    await row.getByRole('button').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('row').filter({ hasText: 'Tâches des dix étapes' }).waitFor()
    expect(await listAxeViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Revenir à cette copie' }).click()
    await expect.poll(async () => noteOf(await inDatabase(app))).toBe('avant')
    await page.getByRole('row').filter({ hasText: 'Avant un retour en arrière' }).waitFor()
    await page.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
    await expect.poll(async () => noteOf(await inDatabase(app))).toBe('après')
    await expect.poll(async () => noteOf(await place.onDisk()), { timeout: 6000 }).toBe('après')
  })

  test('refuses to go back when the copy of now cannot be written, and says so', async ({ place, expect }) => {
    const app = await place.startWithDossier()
    const { page } = app
    await (await noteField(app)).fill('après')
    await expect.poll(async () => noteOf(await place.onDisk()), { timeout: 6000 }).toBe('après')
    await goTo(app, '/sauvegardes')
    await page.getByRole('row').filter({ hasText: 'Copie régulière' }).getByRole('button').click()
    await app.app.evaluate(async (_electron, folder) => {
      const disk = process.getBuiltinModule('node:fs/promises')
      const { open } = disk
      disk.open = async (file, ...rest) => {
        if (String(file).startsWith(folder)) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
        return open(file, ...rest)
      }
    }, place.documents)
    await page.getByRole('dialog').getByRole('button', { name: 'Revenir à cette copie' }).click()
    await page.getByText('La copie de sécurité qui doit précéder').waitFor()
    expect(noteOf(await inDatabase(app))).toBe('après')
  })
})

describe.concurrent('a window that stops', LIMIT, () => {
  test('offers to save a copy, then reopens where the user was', async ({ place, expect }) => {
    const app = await place.startWithDossier()
    await goTo(app, '/sauvegardes')
    const copy = path.join(place.root, 'copie.petitspas')
    await answerSaveDialog(app.app, copy)
    await app.app.evaluate(({ dialog }) => {
      const answers = [1, 0] // save a copy, then reopen
      dialog.showMessageBox = async () => ({ response: answers.shift() ?? 0, checkboxChecked: false })
    })
    // Asked in the shell: the driver lost its own hold of the window when that one stopped.
    const title = () =>
      app.app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        if (!contents || contents.isCrashed() || contents.isLoading()) return ''
        const asked = contents.executeJavaScript(
          'location.hash + " " + (document.querySelector("h1")?.textContent ?? "")',
        )
        return Promise.race([asked, new Promise((resolve) => setTimeout(() => resolve(''), 1000))])
      })
    await app.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      setTimeout(() => contents?.forcefullyCrashRenderer(), 50)
    })
    await new Promise((resolve) => setTimeout(resolve, 500))
    await expect.poll(title, { timeout: 20_000, interval: 500 }).toBe('#/d/dossier-complet/sauvegardes Sauvegardes')
    expect(await place.onDisk(copy)).toMatchObject({ id: 'dossier-complet' })
    const journal = await fs.readFile(path.join(place.userData, 'journal.log'), 'utf8')
    expect(journal).toMatch(/^\S+Z window gone (crashed|killed)/m)
    expect(journal).not.toContain('Valbourg')
  })

  test('an error outside any screen is written down without its words, and said with a way to save a copy', async ({
    place,
    expect,
  }) => {
    const app = await place.startWithDossier()
    await app.page.evaluate(() => {
      setTimeout(() => {
        throw new TypeError('Lucie Brémontier 06 00 00 00 00')
      })
    })
    await app.page.getByRole('alert').getByRole('button', { name: 'Enregistrer une copie' }).waitFor()
    const journal = () => fs.readFile(path.join(place.userData, 'journal.log'), 'utf8').catch(() => '')
    await expect.poll(journal).toMatch(/window TypeError/)
    expect(await journal()).not.toContain('Lucie')
  })
})
