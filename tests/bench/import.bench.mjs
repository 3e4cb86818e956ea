// Measures the import of a list of 10,000 devices, from the bytes of the file to the changed dossier, and the reading of
// the same workbook by ExcelJS in the same run.
//   node tests/bench/import.bench.mjs            prints the figures
//   node tests/bench/import.bench.mjs --write    also writes them into docs/performance.md
// Ratios travel from one machine to another; milliseconds do not, they are given to fix ideas.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { number, takeMedians, writeSection } from './bench-report.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const bundleFolder = join(root, '.cache/bench-import')
const HEADING = '## Import d’un inventaire'
const LINES = 10_000
const RUNS = 5
const FORMATS = ['csv', 'xlsx', 'ods']

const headings = [
  'Nom',
  'Statut',
  'Fabricant',
  'Numéro de série',
  'Type',
  'Modèle',
  'Lieu',
  "Date d'achat",
  'Utilisateur',
]
const devices = [
  ['Dell Inc.', 'Desktop', 'OptiPlex 3080'],
  ['HP', 'Notebook', 'HP ProBook 450 G8 Notebook PC'],
  ['LENOVO', 'Notebook', 'ThinkPad L15 Gen 2'],
  ['iiyama', 'Moniteur', 'ProLite XUB2492HSU'],
  ['Brother', 'Imprimante', 'MFC-L2710DW'],
  ['Ricoh', 'Copieur', 'IM C2000'],
  ['Samsung', 'Tablette', 'Galaxy Tab A8'],
  ['Yealink', 'Téléphone', 'SIP-T46S'],
  ['', 'Ordinateur', ''],
  ['Epson', '', 'EB-X41'],
]

/** Always the same list: every combination comes back, no two lines have the same serial number. */
function listRows() {
  return Array.from({ length: LINES }, (_, index) => {
    const [manufacturer, type, model] = devices[index % devices.length]
    const date = `${2012 + (index % 14)}-0${1 + (index % 9)}-15`
    const status = index % 23 === 0 ? 'En stock' : 'En service'
    const site = index % 3 === 0 ? 'Mairie > Accueil' : index % 3 === 1 ? `École ${index % 20}` : 'Médiathèque'
    return [
      `PC-${index}`,
      status,
      manufacturer,
      `SN${100_000 + index}`,
      type,
      model,
      site,
      date,
      `Agent ${index % 300}`,
    ]
  })
}

const escapeXml = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

function toXlsx(rows) {
  const shared = new Map()
  const cell = (text, column, line) => {
    if (!shared.has(text)) shared.set(text, shared.size)
    // ExcelJS cannot read a cell without its address.
    return `<c r="${String.fromCharCode(65 + column)}${line}" t="s"><v>${shared.get(text)}</v></c>`
  }
  const xml = rows
    .map(
      (row, index) =>
        `<row r="${index + 1}">${row.map((text, column) => cell(text, column, index + 1)).join('')}</row>`,
    )
    .join('')
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const part = (name, type) =>
    `<Override PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('workbook', 'sheet.main')}${part('worksheets/sheet1', 'worksheet')}${part('sharedStrings', 'sharedStrings')}</Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Liste" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="${main}"><sheetData>${xml}</sheetData></worksheet>`),
    'xl/sharedStrings.xml': strToU8(
      `<sst xmlns="${main}">${[...shared.keys()].map((text) => `<si><t>${escapeXml(text)}</t></si>`).join('')}</sst>`,
    ),
  })
}

function toOds(rows) {
  const cell = (text) =>
    text === ''
      ? '<table:table-cell/>'
      : `<table:table-cell office:value-type="string"><text:p>${escapeXml(text)}</text:p></table:table-cell>`
  const xml = rows.map((row) => `<table:table-row>${row.map(cell).join('')}</table:table-row>`).join('')
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content><office:body><office:spreadsheet><table:table table:name="Liste">${xml}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  })
}

function writeLists(folder) {
  const rows = [headings, ...listRows()]
  const csv = rows.map((row) => row.map((text) => `"${text}"`).join(';')).join('\r\n')
  writeFileSync(join(folder, 'list.csv'), csv)
  writeFileSync(join(folder, 'list.xlsx'), toXlsx(rows))
  writeFileSync(join(folder, 'list.ods'), toOds(rows))
}

const load = (name) => import(pathToFileURL(join(bundleFolder, `${name}.mjs`)))
/** Peak of this very process; `maxRSS` would begin at that of the process that started it. */
const peakMegabytes = () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024

/** In a process of its own, so that the peak of memory is that of one import. Content and dossier are loaded before. */
async function measureImport(file) {
  const modules = [
    'read-spreadsheet',
    'table',
    'propose-mapping',
    'to-import-plan',
    'apply-import-plan',
    'load-import-content',
  ]
  const [reader, tables, mappings, plans, applies, contents] = await Promise.all(modules.map(load))
  const { loadFootprintContent } = await load('footprint-content')
  const content = contents.loadImportContent()
  const { kinds } = loadFootprintContent()
  const project = emptyProject()
  const bytes = new Uint8Array(readFileSync(file))
  const before = peakMegabytes()
  const cpu = process.cpuUsage()
  const start = performance.now()
  const spreadsheet = reader.readSpreadsheet(bytes).value
  const read = performance.now()
  const today = '2026-11-22'
  const table = tables.toTable(spreadsheet, mappings.isKnownHeading(content.columns))
  const mapping = mappings.proposeMapping(table, [], content, today)
  const plan = plans.toImportPlan(table, mapping, project, { content, kinds, today })
  const planned = performance.now()
  let count = 0
  const context = { now: new Date(`${today}T10:00:00Z`), newId: () => `id-${count++}`, author: 'bench' }
  const result = applies.applyImportPlan(project, plan, kinds, context)
  const applied = performance.now()
  const { user, system } = process.cpuUsage(cpu)
  const again = plans.toImportPlan(table, mapping, result, { content, kinds, today })
  const replanned = performance.now()
  if (again.counts.created + again.counts.updated > 0) throw new Error('the second import is not neutral')
  return {
    read: read - start,
    plan: planned - read,
    apply: applied - planned,
    total: applied - start,
    cpu: (user + system) / 1000,
    again: replanned - applied,
    megabytes: peakMegabytes() - before,
    kilobytes: bytes.length / 1000,
    lots: result.equipmentLots.length,
    skipped: plan.counts.skipped,
  }
}

async function measureExceljs(file) {
  const { default: ExcelJS } = await import('exceljs/dist/exceljs.min.js')
  const bytes = readFileSync(file)
  const before = peakMegabytes()
  const start = performance.now()
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes)
  return { read: performance.now() - start, megabytes: peakMegabytes() - before }
}

function emptyProject() {
  const stamp = { modifiedAt: '2026-11-22T10:00:00.000Z', modifiedBy: 'bench' }
  const profile = {
    id: 'profile',
    ...stamp,
    name: 'Thèreval',
    kind: 'commune',
    sites: ['mairie', 'école'],
    version: 'full',
  }
  return { profile, equipmentLots: [], connectedObjects: [] }
}

async function buildBundles() {
  const { build } = await import('vite')
  const entry = [
    'import/readers/read-spreadsheet',
    ...['table', 'propose-mapping', 'to-import-plan', 'apply-import-plan', 'load-import-content'].map(
      (name) => `import/inventory/${name}`,
    ),
    'footprint/footprint-content',
  ].map((name) => join(root, `shared/${name}.ts`))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: bundleFolder,
      rolldownOptions: { input: entry, output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  })
}

function toSection(figures) {
  const row = ([format, { read, plan, apply, total, cpu, megabytes, kilobytes }]) =>
    `| ${format} | ${number(kilobytes, 0)} ko | ${number(read, 0)} ms | ${number(plan, 0)} ms | ${number(apply, 0)} ms | ` +
    `**${number(total / 1000, 2)} s** | ${number(cpu / 1000, 2)} s | ${number(megabytes, 0)} Mo |`
  const { xlsx, csv, exceljs } = figures
  return [
    `Mesuré par \`node tests/bench/import.bench.mjs --write\`, sur node ${process.versions.node} : une liste de ` +
      `${number(LINES, 0)} lignes et ${headings.length} colonnes, du fichier au dossier changé, médianes de ${RUNS} passages, ` +
      'chacun dans son processus. La mémoire est le pic au-dessus de celle du programme déjà chargé. But : 3 s.',
    '',
    '| Liste | poids | lecture | colonnes, genres, regroupement, comparaison | écriture dans le dossier | en tout | dont temps de processeur | mémoire |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...FORMATS.map((format) => row([format, figures[format]])),
    '',
    `- ${number(LINES, 0)} lignes donnent ${number(csv.lots, 0)} lots ; ${number(csv.skipped, 0)} lignes sont mises de côté avec leur motif.`,
    `- Le même import une seconde fois (tout reconnaître, ne rien changer) : ${number(csv.again, 0)} ms.`,
    `- Lire ce même classeur avec ExcelJS, dans la même exécution : ${number(exceljs.read, 0)} ms et ${number(exceljs.megabytes, 0)} Mo. ` +
      `Rapport du nôtre : ${number(xlsx.read / exceljs.read, 2)} pour la durée de lecture, ` +
      `${number(xlsx.megabytes / exceljs.megabytes, 2)} pour la mémoire (la nôtre comprend le regroupement). Au-dessous de 1, le nôtre est meilleur.`,
  ]
}

const [, , mode, file] = process.argv
if (mode === '--measure') console.log(JSON.stringify(await measureImport(file)))
else if (mode === '--measure-exceljs') console.log(JSON.stringify(await measureExceljs(file)))
else {
  await buildBundles()
  mkdirSync(join(root, '.cache'), { recursive: true })
  const folder = mkdtempSync(join(tmpdir(), 'petits-pas-bench-'))
  writeLists(folder)
  const run = (how, format) =>
    JSON.parse(
      execFileSync(process.execPath, [fileURLToPath(import.meta.url), how, join(folder, `list.${format}`)], {
        encoding: 'utf8',
      }),
    )
  const runs = Array.from({ length: RUNS }, () => ({
    ...Object.fromEntries(FORMATS.map((format) => [format, run('--measure', format)])),
    exceljs: run('--measure-exceljs', 'xlsx'),
  }))
  rmSync(folder, { recursive: true, force: true })
  const lines = toSection(takeMedians(runs))
  console.log(lines.join('\n'))
  if (process.argv.includes('--write')) writeSection(HEADING, lines)
}
