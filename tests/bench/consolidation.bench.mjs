// Measures the consolidation of many communes: files generated with real INSEE codes, one in a thousand damaged.
//   node tests/bench/consolidation.bench.mjs [350 3500 34969]            prints the figures
//   node tests/bench/consolidation.bench.mjs [350 3500 34969] --write    also writes them into docs/performance.md
//   node tests/bench/consolidation.bench.mjs 500 --parquet               with the Parquet tables as well
// Every file is checked as when it is opened (sizes, checksums, guarded JSON, whole schema). Each size runs in a process of its own; the time is that of the whole command, start of Node included.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { number, writeSection } from './bench-report.mjs'
import { measureCommand } from './measure-command.mjs'

const root = join(import.meta.dirname, '../..')
const bundleFolder = join(root, '.cache/bench-consolidation')
const SIZES = [350, 3500, 34_969]
/** One file in so many is cut short. */
const DAMAGED_EVERY = 999
const RUNS = 3

/** Small seeded generator: the same files at each run. */
const createRandom = (seed) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const run = (words) => execFileSync(process.execPath, words, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })

const buildBundles = async () => {
  const { build } = await import('vite')
  await build({
    root,
    configFile: join(root, 'vite.cli.config.ts'),
    logLevel: 'error',
    build: { outDir: join(bundleFolder, 'cli/out/cli') },
  })
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    build: {
      ssr: true,
      outDir: join(bundleFolder, 'make'),
      rolldownOptions: {
        input: Object.fromEntries(
          [
            ['municipalities', 'shared/municipalities/decode-municipalities.ts'],
            ['municipality', 'shared/municipalities/municipality.ts'],
            ['input', 'shared/municipalities/to-new-project-input.ts'],
            ['project', 'shared/domain/new-project.ts'],
            ['content', 'shared/content/load-content.ts'],
            ['envelope', 'shared/project-file/envelope.ts'],
            ['file', 'shared/project-file/project-file.ts'],
          ].map(([name, file]) => [name, join(root, file)]),
        ),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
}

const states = ['not_started', 'considering', 'experimenting', 'in_progress', 'in_place', 'unknown']

/** Answers as a commune halfway through would give them; about 6 kB of JSON. */
const fillProject = (project, content, random, at) => {
  const stamp = { modifiedAt: at, modifiedBy: 'Référente' }
  const pick = (list) => list[Math.floor(random() * list.length)]
  const items = content.steps.flatMap((step) => step.items)
  return {
    ...project,
    checklist: items.filter(() => random() < 0.2).map(({ id }) => ({ id, ...stamp, state: 'done' })),
    practiceAnswers: content.practices
      .filter(() => random() < 0.3)
      .map(({ id }) => ({ id, ...stamp, state: pick(states) })),
    equipmentLots: Array.from({ length: 8 }, (_none, index) => ({
      id: `lot-${index}`,
      ...stamp,
      site: 'mairie',
      kind: pick(content.equipmentKinds).id,
      ...(random() < 0.9 && { count: Math.floor(random() * 9) }),
      purchaseYear: 2015 + Math.floor(random() * 10),
      inUse: random() < 0.9,
      confidence: 'sure',
    })),
    yearlyPurchases: [
      {
        id: 'p-2025',
        ...stamp,
        year: 2025,
        category: 'it',
        totalExclTax: 5000,
        reuseExclTax: Math.floor(random() * 2000),
      },
    ],
  }
}

const makeFiles = async (folder, count) => {
  const load = (name) => import(pathToFileURL(join(bundleFolder, `make/${name}.mjs`)))
  const [
    { municipalityAt },
    { toNewProjectInput },
    { createProject },
    { loadContent },
    { toEnvelope },
    { writeProjectFile },
  ] = await Promise.all(['municipality', 'input', 'project', 'content', 'envelope', 'file'].map(load))
  const { decodeMunicipalities } = await load('municipalities')
  const index = decodeMunicipalities(readFileSync(join(root, 'resources/municipalities/municipalities.dat'), 'utf8'))
  const content = loadContent()
  const total = index.source.municipalityCount
  const random = createRandom(count)
  const context = { now: new Date('2026-11-22T10:00:00.000Z'), author: 'Référente', appVersion: '0.1.0' }
  const damaged = []
  let bytesWritten = 0
  for (let file = 0; file < count; file += 1) {
    const municipality = municipalityAt(index, Math.floor((file * total) / count))
    const input = toNewProjectInput(municipality, { ...content.pins, municipalities: 'bench' })
    const project = createProject(input, { ...context, newId: () => `bench-${municipality.code}` })
    const filled = fillProject(project, content, random, context.now.toISOString())
    const bytes = writeProjectFile(toEnvelope(filled, context))
    const isDamaged = file % DAMAGED_EVERY === DAMAGED_EVERY - 1
    const name = `${municipality.code}.petitspas`
    if (isDamaged) damaged.push(name)
    const kept = isDamaged ? bytes.subarray(0, bytes.length >> 1) : bytes
    bytesWritten += kept.length
    writeFileSync(join(folder, name), kept)
  }
  return { damaged, bytesWritten }
}

const measure = (folder, target) => {
  const { said, ...figures } = measureCommand(join(bundleFolder, 'cli/out/cli/petits-pas.mjs'), [
    'consolider',
    folder,
    '--vers',
    target,
    '--json',
    ...extra,
  ])
  return { ...figures, report: JSON.parse(said) }
}

const sizes = process.argv.slice(2).map(Number).filter(Boolean)
const extra = process.argv.includes('--parquet') ? ['--parquet'] : []
const HEADING = '## Consolidation de nombreuses communes'
const rows = []
run([join(root, 'scripts/build-municipalities.mjs')])
await buildBundles()
const work = mkdtempSync(join(tmpdir(), 'petits-pas-bench-'))
try {
  console.log(`node ${process.versions.node}, ${cpus().length} processors`)
  for (const size of sizes.length > 0 ? sizes : SIZES) {
    const folder = join(work, String(size))
    mkdirSync(folder)
    const { damaged, bytesWritten } = await makeFiles(folder, size)
    const runs = Array.from({ length: RUNS }, () => measure(folder, join(work, `${size}.xlsx`)))
    const { report } = runs[0]
    const named = report.leftOut.map(({ file }) => file)
    if (JSON.stringify(named) !== JSON.stringify(damaged.toSorted()))
      throw new Error('the damaged files are not all named')
    if (report.communes !== size - damaged.length) throw new Error(`${report.communes} communes counted`)
    const seconds = runs.map((entry) => entry.seconds).toSorted((a, b) => a - b)
    const processor = runs.map((entry) => entry.processor).toSorted((a, b) => a - b)
    const peak = Math.max(...runs.map((entry) => entry.megabytes))
    console.log(
      `${size} files (${(bytesWritten / 1e6).toFixed(0)} MB): median ${seconds[1].toFixed(1)} s, best ${seconds[0].toFixed(1)} s, ` +
        `peak ${peak.toFixed(0)} MB, ${damaged.length} damaged named`,
    )
    console.log(`  processor time ${processor[1].toFixed(1)} s, load of the machine ${loadavg()[0].toFixed(1)}`)
    rows.push(
      `| ${number(size, 0)} | ${number(bytesWritten / 1e6, 0)} Mo | ${number(seconds[1])} s | ${number(seconds[0])} s | ` +
        `${number(processor[1])} s | ${number(peak, 0)} Mo | ${damaged.length} | ${number(loadavg()[0])} |`,
    )
    rmSync(folder, { recursive: true })
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
if (process.argv.includes('--write'))
  writeSection(HEADING, [
    `Mesuré par \`node tests/bench/consolidation.bench.mjs --write\`, sur node ${process.versions.node}, ${cpus().length} processeurs, ` +
      `${RUNS} passages par taille : la commande entière, démarrage de Node compris. Fichiers engendrés, un par vrai code INSEE, ` +
      'un sur mille coupé. Chaque fichier est contrôlé comme à l’ouverture : tailles, empreintes, JSON gardé, schéma complet. ' +
      'La charge dit combien de processus se disputaient la machine pendant la mesure : au-dessus de 2, les durées mesurent aussi ' +
      'l’attente, et le temps de processeur est plus sûr. Buts : 34 969 fichiers en 10 s et 300 Mo.',
    '',
    '| Fichiers | poids | durée médiane | meilleure | temps de processeur | mémoire au plus haut | abîmés nommés | charge |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ])
