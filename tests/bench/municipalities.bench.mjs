// Measures the search of a commune, key after key, against the simplest possible search in the same run.
//   node tests/bench/municipalities.bench.mjs            prints the figures
//   node tests/bench/municipalities.bench.mjs --write    also writes them into docs/performance.md
// Ratios travel from one machine to another; milliseconds do not, they are given to fix ideas.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const listPath = join(root, 'resources/municipalities/municipalities.dat')
const reportPath = join(root, 'docs/performance.md')
const bundleFolder = join(root, '.cache/bench')
const HEADING = '## Recherche de commune'
const QUERY_COUNT = 1000
/** Odd, so that the median run of each figure is a real one: the machine may be busy with something else. */
const RUNS = 5
const SEED = 20260101

/** Small seeded generator: the same queries at each run. */
function createRandom(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const withoutAccents = (text) => text.normalize('NFD').replace(/\p{M}/gu, '')

/** People type a name as it is, without accents, in capitals, with their département, or a postal code: key by key. */
function typeQueries({ names, postalCodes, departments }) {
  const random = createRandom(SEED)
  const ways = [
    (name) => name,
    (name) => withoutAccents(name).toLowerCase(),
    (name) => withoutAccents(name).replace(/[-’]/g, ' ').toUpperCase(),
    (name) => name.replace(/Saint(e?)-/g, 'St$1 '),
    (name, department) => `${withoutAccents(name).toLowerCase()} ${department}`,
    (_name, _department, postalCode) => postalCode,
  ]
  const queries = []
  while (queries.length < QUERY_COUNT) {
    const line = Math.floor(random() * names.length)
    const way = ways[Math.floor(random() * ways.length)]
    const text = way(names[line], departments[line], postalCodes[line].split(' ')[0])
    for (let length = 1; length <= text.length; length++) queries.push(text.slice(0, length))
  }
  return queries.slice(0, QUERY_COUNT)
}

function measureEach(queries, search) {
  const times = queries.map((query) => {
    const start = performance.now()
    search(query)
    return performance.now() - start
  })
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  return { first: times[0], p50: at(0.5), p95: at(0.95), max: sorted.at(-1) }
}

/** In a process of its own, so that the opening and the first key are as cold as in the application. */
async function measure() {
  const { decodeMunicipalities } = await import(pathToFileURL(join(bundleFolder, 'decode-municipalities.mjs')))
  const { searchMunicipalities } = await import(pathToFileURL(join(bundleFolder, 'search-municipalities.mjs')))
  const text = readFileSync(listPath, 'utf8')
  const start = performance.now()
  const index = decodeMunicipalities(text)
  const decode = performance.now() - start
  const file = JSON.parse(text)
  const names = file.names.split('\n')
  const departments = file.departments.flatMap(([code, , count]) => Array(count).fill(code))
  const queries = typeQueries({ names, departments, postalCodes: file.postalCodes.split('\n') })
  const search = measureEach(queries, (query) => searchMunicipalities(index, query))
  const naive = measureEach(queries, (query) => {
    const wanted = withoutAccents(query).toLowerCase()
    return names.filter((name) => withoutAccents(name).toLowerCase().includes(wanted)).slice(0, 20)
  })
  const folded = names.map((name) => withoutAccents(name).toLowerCase())
  const bare = measureEach(queries, (query) => {
    const wanted = withoutAccents(query).toLowerCase()
    return folded.filter((name) => name.includes(wanted)).slice(0, 20)
  })
  return { decode, search, naive, bare }
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

async function buildBundles() {
  const { build } = await import('vite')
  const entry = ['decode-municipalities', 'search-municipalities'].map((name) =>
    join(root, `shared/municipalities/${name}.ts`),
  )
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: bundleFolder,
      rolldownOptions: { input: entry, output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  })
}

const number = (value, digits = 1) =>
  value.toLocaleString('fr-FR', { minimumFractionDigits: digits, maximumFractionDigits: digits })

/** French typography: a no-break space before a colon, inside « », and before a unit. */
const withNoBreakSpaces = (text) => text.replace(/ (?=[:»]|ms\b|ko\b)|(?<=«) /g, '\u00a0')

function toSection({ decode, search, naive, bare }) {
  const bytes = readFileSync(listPath)
  const kilobytes = (size) => `${number(size / 1000, 0)} ko`
  const row = (name, times) =>
    `| ${name} | ${['p50', 'p95', 'max'].map((key) => `${number(times[key])} ms`).join(' | ')} | ` +
    `${number(search.p50 / times.p50, 2)} | ${number(search.p95 / times.p95, 2)} |`
  const lines = [
    'Mesuré par `node tests/bench/municipalities.bench.mjs --write`, sur node ' +
      `${process.versions.node} : ${number(QUERY_COUNT, 0)} requêtes tapées touche après touche (noms avec et sans ` +
      `accents, capitales, « St », département, code postal), toujours les mêmes, médianes de ${RUNS} passages. ` +
      'Les rapports comptent plus que les durées.',
    '',
    '| Recherche | médiane | p95 | maximum | rapport des médianes | rapport des p95 |',
    '| --- | --- | --- | --- | --- | --- |',
    row('La nôtre', search),
    row('La plus simple : `includes` sur chaque nom, sans accents ni majuscules, préparé à chaque touche', naive),
    row('Le plancher : `includes` sur des noms préparés d’avance, sans classement ni code postal', bare),
    '',
    'Le rapport divise notre durée par celle de la ligne : au-dessous de 1, notre recherche est plus rapide.',
    '',
    `- Première touche après l’ouverture de la liste : ${number(search.first)} ms.`,
    `- Ouverture de la liste (lecture du texte, contrôle, préparation des noms), à froid : ${number(decode)} ms.`,
    `- Poids de la liste : ${kilobytes(bytes.length)}, dont il reste ${kilobytes(gzipSync(bytes, { level: 9 }).length)} ` +
      `en gzip et ${kilobytes(brotliCompressSync(bytes).length)} en brotli (plafond : 900 ko compressés).`,
  ]
  return `${HEADING}\n\n${lines.map(withNoBreakSpaces).join('\n')}\n`
}

/** Replaces our section and leaves the others as they are. */
function writeSection(section) {
  const current = existsSync(reportPath) ? readFileSync(reportPath, 'utf8') : '# Performances\n'
  const start = current.indexOf(`${HEADING}\n`)
  const next = start === -1 ? -1 : current.indexOf('\n## ', start)
  const before = start === -1 ? `${current.trimEnd()}\n\n` : current.slice(0, start)
  mkdirSync(dirname(reportPath), { recursive: true })
  writeFileSync(reportPath, before + section + (next === -1 ? '' : current.slice(next)))
}

if (process.argv.includes('--measure')) {
  console.log(JSON.stringify(await measure()))
} else {
  execFileSync(process.execPath, [join(root, 'scripts/build-municipalities.mjs')], { stdio: 'inherit' })
  await buildBundles()
  const runs = Array.from({ length: RUNS }, () =>
    JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--measure'], { encoding: 'utf8' })),
  )
  const section = toSection(takeMedians(runs))
  console.log(section)
  if (process.argv.includes('--write')) writeSection(section)
}
