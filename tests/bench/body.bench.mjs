// Measures the work of a body with hundreds of communes, on the command line and in the real window: 500 prepared files, the
// workbook of 500 communes, and how smoothly *Mes communes* scrolls and filters with 1,000.
//   node tests/bench/body.bench.mjs            prints the figures
//   node tests/bench/body.bench.mjs --write    also writes them into docs/performance.md
// Frames are told beside those of the same window at rest: on a busy computer both are late, and their ratio says what is ours.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { cliFile, ensureApplication, ensureCli } from '../../scripts/lib/build.mjs'
import { openDisplays } from '../../scripts/lib/display.mjs'
import { inRoot } from '../../scripts/lib/paths.mjs'
import { number, writeSection } from './bench-report.mjs'
import { measureCommand } from './measure-command.mjs'

const COMMUNES = 500
const LONG_LIST = 1000
const FRAMES = 240
/** Characters typed in the search, one after the other. */
const TYPED = ['c', 'o', 'm', 'm', 'u', 'n', 'e', ' ', '7']
const HEADING = '## Un mutualisateur et ses communes'

await ensureApplication()
await ensureCli()
const display = await openDisplays()
process.env.DISPLAY ??= display.env.DISPLAY
const { launchPetitsPas } = (await runnerImport(inRoot('tests/support/electron-app.ts'))).module
const { answerOpenDialog, answerSaveDialog } = (await runnerImport(inRoot('tests/support/dialogs.ts'))).module
const { decodeMunicipalities } = (await runnerImport(inRoot('shared/municipalities/decode-municipalities.ts'))).module
const { municipalityAt } = (await runnerImport(inRoot('shared/municipalities/municipality.ts'))).module

const work = mkdtempSync(join(tmpdir(), 'petits-pas-bench-body-'))
const at = (name) => join(work, name)
const folder = (name) => {
  mkdirSync(at(name))
  return at(name)
}

/** A list of real communes, spread over the country. */
const writeList = () => {
  const index = decodeMunicipalities(readFileSync(inRoot('resources/municipalities/municipalities.dat'), 'utf8'))
  const total = index.source.municipalityCount
  const lines = Array.from({ length: COMMUNES }, (_none, line) => {
    const { code, name } = municipalityAt(index, Math.floor((line * total) / COMMUNES))
    return `${code};"${name}"`
  })
  writeFileSync(at('liste.csv'), `code;nom\n${lines.join('\n')}\n`)
}

/** Time between two frames until `stop`, in ms; the work of the thread that draws, in ms of processor per frame. */
const watchFrames = async (page, session, act) => {
  const taskSeconds = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value
  await page.evaluate(() => {
    window.frames_ = []
    window.isWatched_ = true
    let last = performance.now()
    const next = (now) => {
      window.frames_.push(now - last)
      last = now
      if (window.isWatched_) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  const before = await taskSeconds()
  await act()
  const after = await taskSeconds()
  const gaps = await page.evaluate(() => {
    window.isWatched_ = false
    return window.frames_.slice(1)
  })
  const sorted = gaps.toSorted((a, b) => a - b)
  const share = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  return {
    frames: gaps.length,
    median: share(0.5),
    p95: share(0.95),
    worst: sorted.at(-1) ?? 0,
    work: ((after - before) * 1000) / gaps.length,
  }
}

const seconds = async (act) => {
  const start = performance.now()
  await act()
  return (performance.now() - start) / 1000
}

/** What the database of the window holds was changed behind its back: it starts again. */
const restart = async (page) => {
  await page.reload()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}

/** Puts communes that somebody follows into the database of the window, as if they had been received. */
const follow = (page, from, to, envelope) =>
  page.evaluate(
    async ([first, end, model]) => {
      const database = await new Promise((resolve, reject) => {
        const open = indexedDB.open('petits-pas')
        open.onsuccess = () => resolve(open.result)
        open.onerror = () => reject(open.error)
      })
      const change = database.transaction(['projects', 'follows'], 'readwrite')
      for (let index = first; index < end; index += 1) {
        const [id, name] = [`commune-suivie-${index}`, `Commune ${index}`]
        const inseeCode = String(10_000 + index)
        const profile = { ...model.project.profile, name, inseeCode, population: 100 + index * 7 }
        const project = { ...model.project, id, kind: 'real', profile }
        change.objectStore('projects').put({ id, name, savedAt: model.savedAt, envelope: { ...model, project } })
        change.objectStore('follows').put({ projectId: id, since: '2020-01-01', times: [] })
      }
      await new Promise((resolve, reject) => {
        change.oncomplete = resolve
        change.onerror = () => reject(change.error)
      })
      database.close()
    },
    [from, to, envelope],
  )

const measureWindow = async (envelope) => {
  const running = await launchPetitsPas()
  const { app, page } = running
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const go = async (hash, title) => {
    await page.evaluate((where) => {
      location.hash = where
    }, hash)
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
  }
  page.setDefaultTimeout(60_000)

  await go('/mutualisateur/preparer', 'Préparer des dossiers')
  await answerOpenDialog(app, at('liste.csv'))
  await page.getByRole('button', { name: 'Choisir la liste' }).click()
  await page.getByText(`${COMMUNES} communes reconnues.`, { exact: false }).waitFor()
  await answerOpenDialog(app, at('modele.petitspas'))
  await page.getByRole('button', { name: 'Prendre un fichier' }).click()
  await page.getByText('Les communes verront', { exact: false }).waitFor()
  const place = folder('fenetre')
  await answerOpenDialog(app, place)
  let prepareSeconds = 0
  const prepareFrames = await watchFrames(page, session, async () => {
    prepareSeconds = await seconds(async () => {
      await page.getByRole('button', { name: new RegExp(`^Préparer ${COMMUNES} dossiers`) }).click()
      await page.getByText(`${COMMUNES} dossiers sont préparés`, { exact: false }).waitFor()
    })
  })
  const prepared = readdirSync(place).filter((name) => name.endsWith('.petitspas')).length
  if (prepared !== COMMUNES) throw new Error(`${prepared} files prepared`)

  // Who prepares a dossier follows its commune.
  await go('/mutualisateur/consolidation', 'Consolidation')
  const read = await seconds(async () => {
    await page.getByRole('button', { name: new RegExp(`Réunir les ${COMMUNES} communes suivies`) }).click()
    await page.getByText(`${COMMUNES} communes comptées.`, { exact: false }).waitFor()
  })
  await answerSaveDialog(app, at('suivi.xlsx'))
  let exportSeconds = 0
  const exportFrames = await watchFrames(page, session, async () => {
    exportSeconds = await seconds(async () => {
      await page.getByRole('button', { name: 'Enregistrer le classeur' }).click()
      await page.getByText(/Enregistré.*suivi\.xlsx/).waitFor()
    })
  })

  await follow(page, COMMUNES, LONG_LIST, envelope)
  await restart(page)
  const open = await seconds(async () => {
    await go('/mutualisateur', 'Mes communes')
    await page
      .getByRole('status')
      .getByText(/1.000 communes affichées sur 1.000/)
      .waitFor()
  })
  const wait = (frames) =>
    page.evaluate(
      (count) =>
        new Promise((resolve) => {
          const next = (left) => (left === 0 ? resolve() : requestAnimationFrame(() => next(left - 1)))
          next(count)
        }),
      frames,
    )
  await wait(60)
  const still = await watchFrames(page, session, () => wait(FRAMES))
  // Three lines a frame: what a quick turn of the wheel does.
  const scroll = await watchFrames(page, session, () =>
    page.evaluate(
      (count) =>
        new Promise((resolve) => {
          const scroller = document.querySelector('.follow-scroll')
          const next = (left) => {
            if (left === 0) return resolve()
            scroller.scrollTop += 312
            requestAnimationFrame(() => next(left - 1))
          }
          next(count)
        }),
      FRAMES,
    ),
  )
  const search = page.getByRole('textbox', { name: 'Chercher une commune' })
  const filter = await watchFrames(page, session, async () => {
    for (const sign of TYPED) {
      await search.press(sign === ' ' ? 'Space' : sign)
      await wait(15)
    }
  })
  await page
    .getByRole('status')
    .getByText(/affichées? sur 1.000/)
    .waitFor()
  await running.close()
  if (running.consoleErrors.length > 0) throw new Error(running.consoleErrors.join('\n'))
  return { prepareSeconds, prepareFrames, read, exportSeconds, exportFrames, open, still, scroll, filter }
}

try {
  writeList()
  measureCommand(cliFile, ['nouveau', '--exemple', '--vers', at('modele.petitspas')])
  const prepare = measureCommand(cliFile, [
    'preparer',
    at('liste.csv'),
    '--modele',
    at('modele.petitspas'),
    '--vers',
    folder('commande'),
  ])
  const consolidate = measureCommand(cliFile, ['consolider', at('commande'), '--vers', at('commande.xlsx')])
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
  const project = JSON.parse(readFileSync(inRoot('resources/example/example-commune.json'), 'utf8'))
  const envelope = {
    format: 'petits-pas-dossier',
    version: 2,
    appVersion: version,
    savedAt: project.modifiedAt,
    project,
  }
  const shown = await measureWindow(envelope)
  const load = loadavg()[0]
  const frameRow = (name, { median, p95, worst, work }) =>
    `| ${name} | ${number(median)} ms | ${number(p95)} ms | ${number(worst)} ms | ${number(p95 / shown.still.p95, 2)} | ${number(work)} ms |`
  const lines = [
    `Mesuré par \`node tests/bench/body.bench.mjs --write\`, sur node ${process.versions.node} et dans le vrai Electron, ${cpus().length} processeurs, ` +
      `sans carte graphique, charge de la machine ${number(load)} (au-dessus de 2, les durées mesurent aussi l’attente).`,
    '',
    '| Travail | but | commande, départ de Node compris | fenêtre |',
    '| --- | --- | --- | --- |',
    `| Préparer ${COMMUNES} dossiers et leurs messages, sûrs sur le disque | 20 s | ${number(prepare.seconds)} s (processeur : ${number(prepare.processor)} s, ${number(prepare.megabytes, 0)} Mo) | ${number(shown.prepareSeconds)} s |`,
    `| Lire et contrôler ${COMMUNES} dossiers, calculer la consolidation | | | ${number(shown.read)} s |`,
    `| Classeur de la consolidation de ${COMMUNES} communes | 5 s | ${number(consolidate.seconds)} s, lecture comprise (processeur : ${number(consolidate.processor)} s, ${number(consolidate.megabytes, 0)} Mo) | ${number(shown.exportSeconds)} s |`,
    `| Ouvrir « Mes communes » avec ${number(LONG_LIST, 0)} communes, toutes lues | | | ${number(shown.open)} s |`,
    '',
    `Images de « Mes communes » avec ${number(LONG_LIST, 0)} communes. À 60 images par seconde, il s’en dessine une toutes les 16,7 ms. Le travail est le temps de processeur ` +
      'que le fil de la page prend pour une image : sous 16,7 ms, une machine libre tient les 60 images.',
    '',
    '| | entre deux images, médiane | p95 | la plus longue | rapport des p95 à la fenêtre au repos | travail par image |',
    '| --- | --- | --- | --- | --- | --- |',
    frameRow('Au repos', shown.still),
    frameRow('Défiler, trois lignes par image', shown.scroll),
    frameRow(`Chercher, ${TYPED.length} lettres tapées`, shown.filter),
    frameRow(`Pendant la préparation de ${COMMUNES} dossiers`, shown.prepareFrames),
    frameRow('Pendant l’écriture du classeur', shown.exportFrames),
  ]
  console.log(lines.join('\n'))
  if (process.argv.includes('--write')) writeSection(HEADING, lines)
} finally {
  rmSync(work, { recursive: true, force: true })
  display.stop()
}
