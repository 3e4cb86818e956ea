// Measures the search of the top bar, key after key, against the simplest possible search in the same run.
//   node tests/bench/search.bench.mjs            prints the figures
//   node tests/bench/search.bench.mjs --write    also writes them into docs/performance.md
// Ratios travel from one machine to another; milliseconds do not, they are given to fix ideas.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const reportPath = join(root, 'docs/performance.md')
const bundleFolder = join(root, '.cache/bench-search')
const HEADING = '## Recherche dans le dossier'
/** Odd, so that the median run of each figure is a real one. */
const RUNS = 5
const GOAL_MS = 20

/** What is typed: words of everyday, acronyms, law, slips of the keyboard, with and without accents. */
const typed = [
  'ordinateurs portables',
  'écran',
  'inventaire du matériel',
  'declaration d’accessibilite',
  "plan d'action",
  'délibération du conseil municipal',
  'RGAA',
  'loi REEN',
  'lettre de mission',
  'imprimante',
  'site internet',
  'don à une association',
  'formation des agents',
  'recondtionné',
  'd.2',
  'étape 4',
  'sauvegarde',
  'gaz à effet de serre',
  'prestataire informatique',
  'numérique responsable',
]
const queries = typed.flatMap((text) => Array.from(text, (_letter, index) => text.slice(0, index + 1)))

const withoutAccents = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

function measureEach(search) {
  const times = queries.map((query) => {
    const start = performance.now()
    search(query)
    return performance.now() - start
  })
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  return { p50: at(0.5), p95: at(0.95), max: sorted.at(-1) }
}

/** In a process of its own, so that the opening is as cold as in the application. */
async function measure() {
  const load = (name) => import(pathToFileURL(join(bundleFolder, `${name}.mjs`)))
  const [{ everythingSearchFor, listSearchTexts }, { practicesFor, bundledPin }] = await Promise.all([
    load('search-everything'),
    load('practices-for'),
  ])
  const start = performance.now()
  const practices = practicesFor({ pins: { referential: bundledPin() }, localPractices: [] }, undefined)
  const search = everythingSearchFor(practices)
  const opening = performance.now() - start
  const ours = measureEach((query) => search.find(query))
  const texts = listSearchTexts(practices)
  const naive = measureEach((query) => {
    const words = withoutAccents(query).split(/[^a-z0-9]+/)
    return texts.filter((text) => words.every((word) => withoutAccents(text).includes(word)))
  })
  return { opening, entries: texts.length, ours, naive }
}

/** Figure by figure, the middle one of all the runs. */
function takeMedians(runs) {
  const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
  const merge = (values) =>
    typeof values[0] === 'number'
      ? median(values)
      : Object.fromEntries(Object.keys(values[0]).map((key) => [key, merge(values.map((value) => value[key]))]))
  return merge(runs)
}

const number = (value, digits = 1) =>
  value.toLocaleString('fr-FR', { minimumFractionDigits: digits, maximumFractionDigits: digits })

/** French typography: a no-break space before a colon, inside « », and before a unit. */
const withNoBreakSpaces = (text) => text.replace(/ (?=[:»]|ms\b)|(?<=«) /g, '\u00a0')

function toSection({ opening, entries, ours, naive }) {
  const row = (name, times) =>
    `| ${name} | ${['p50', 'p95', 'max'].map((key) => `${number(times[key])} ms`).join(' | ')} | ` +
    `${number(ours.p50 / times.p50, 2)} | ${number(ours.p95 / times.p95, 2)} |`
  const lines = [
    `Mesuré par \`node tests/bench/search.bench.mjs --write\`, sur node ${process.versions.node} : ${number(queries.length, 0)} ` +
      `requêtes tapées touche après touche sur ${number(entries, 0)} textes (écrans, étapes, tâches, pratiques, documents, ` +
      `lexique), médianes de ${RUNS} passages, chacun dans son processus. But : moins de ${GOAL_MS} ms par touche.`,
    '',
    '| Recherche | médiane | p95 | maximum | rapport des médianes | rapport des p95 |',
    '| --- | --- | --- | --- | --- | --- |',
    row('La nôtre', ours),
    row('La plus simple : `includes` sur chaque texte, accents retirés à chaque touche, sans classement', naive),
    '',
    `- Préparation de la recherche, une fois, quand on entre dans le champ : ${number(opening)} ms à froid (lecture et contrôle des contenus compris).`,
    '- Rien de tout cela n’est chargé avant d’entrer dans le champ.',
  ]
  return `${HEADING}\n\n${lines.map(withNoBreakSpaces).join('\n')}\n`
}

/** Replaces our section and leaves the others as they are. */
function writeSection(section) {
  const current = existsSync(reportPath) ? readFileSync(reportPath, 'utf8') : '# Performances\n'
  const start = current.indexOf(`${HEADING}\n`)
  const next = start === -1 ? -1 : current.indexOf('\n## ', start)
  const before = start === -1 ? `${current.trimEnd()}\n\n` : current.slice(0, start)
  writeFileSync(reportPath, before + section + (next === -1 ? '' : current.slice(next)))
}

if (process.argv.includes('--measure')) {
  console.log(JSON.stringify(await measure()))
} else {
  const { build } = await import('vite')
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: bundleFolder,
      rolldownOptions: {
        input: [join(root, 'shared/search/search-everything.ts'), join(root, 'shared/referential/practices-for.ts')],
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  const runs = Array.from({ length: RUNS }, () =>
    JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--measure'], { encoding: 'utf8' })),
  )
  const section = toSection(takeMedians(runs))
  console.log(section)
  if (process.argv.includes('--write')) writeSection(section)
}
