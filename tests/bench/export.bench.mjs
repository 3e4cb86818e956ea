// Measures the workbook of a dossier with 5,000 grouped lots: the whole command, its parts, and the same cells written by
// ExcelJS (in memory and streaming) in the same run.
//   node tests/bench/export.bench.mjs            prints the figures
//   node tests/bench/export.bench.mjs --write    also writes them into docs/performance.md
// Ratios travel from one machine to another; milliseconds do not, they are given to fix ideas.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { number, takeMedians, writeSection } from './bench-report.mjs'
import { measureCommand } from './measure-command.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const bundleFolder = join(root, '.cache/bench-export')
const cliFile = join(root, '.cache/bench-export-cli/petits-pas.mjs')
const HEADING = '## Export du classeur'
const LOTS = 5000
const RUNS = 5
const now = new Date('2026-11-22T10:00:00.000Z')

/** On Linux `maxRSS` also counts the process that started this one. */
const peakMegabytes = () => {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS) / 1000
}
const load = (name) => import(pathToFileURL(join(bundleFolder, `${name}.mjs`)).href)

/** The example with 5,000 lots: its own, again and again, in twelve places. */
async function bigProject() {
  const { projectSchema } = await load('project')
  const example = projectSchema.parse(
    JSON.parse(readFileSync(join(root, 'resources/example/example-commune.json'), 'utf8')),
  )
  const lots = Array.from({ length: LOTS }, (_none, index) => ({
    ...example.equipmentLots[index % example.equipmentLots.length],
    id: `lot-${index}`,
    site: `lieu ${index % 12}`,
    title: `Modèle ${index % 700}`,
    count: 1 + (index % 9),
  }))
  return { ...example, equipmentLots: lots }
}

/** From a dossier in memory to the bytes of the file, in a process that has done nothing yet. */
async function measureOurs() {
  const [{ toProgressWorkbook }, { loadWorkbookContent }, { writeXlsx }, { readBackXlsx }] = await Promise.all(
    ['to-progress-workbook', 'workbook-content', 'write-xlsx', 'read-back-xlsx'].map(load),
  )
  const project = await bigProject()
  const cpu = process.cpuUsage()
  const start = performance.now()
  const model = toProgressWorkbook(project, loadWorkbookContent(), { now, appVersion: '0.1.0' })
  const made = performance.now()
  const bytes = writeXlsx(model)
  const written = performance.now()
  const { user, system } = process.cpuUsage(cpu)
  const megabytes = peakMegabytes()
  const readBack = await readBackXlsx(model, bytes)
  if (!readBack.ok) throw new Error(JSON.stringify(readBack.error))
  const all = process.cpuUsage(cpu)
  return {
    model: made - start,
    write: written - made,
    readBack: performance.now() - written,
    cpu: (user + system) / 1000,
    allCpu: (all.user + all.system) / 1000,
    megabytes,
    kilobytes: bytes.length / 1000,
    rows: model.sheets.reduce((sum, { rows }) => sum + rows.length, 0),
    cells: model.sheets.reduce((sum, { rows }) => sum + rows.reduce((all, { cells }) => all + cells.length, 0), 0),
  }
}

const toStyle = ({ font, fill, border, alignment, numFmt }) => ({
  font: { ...font, name: 'Calibri', color: { argb: font.color } },
  alignment: { ...alignment, vertical: alignment.vertical === 'center' ? 'middle' : alignment.vertical },
  ...(fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: fill } } }),
  ...(border && { border: { bottom: { style: 'thin', color: { argb: border } } } }),
  ...(numFmt && { numFmt }),
})

/** The same cells, formulas, results and looks by ExcelJS. A copied formula is written in full: its stream cannot copy. */
async function measureExceljs(how) {
  const [{ toProgressWorkbook }, { loadWorkbookContent }, { cellLooks }] = await Promise.all(
    ['to-progress-workbook', 'workbook-content', 'looks'].map(load),
  )
  const model = toProgressWorkbook(await bigProject(), loadWorkbookContent(), { now, appVersion: '0.1.0' })
  const { default: ExcelJS } = await import('exceljs')
  const styles = Object.fromEntries(Object.entries(cellLooks).map(([name, look]) => [name, toStyle(look)]))
  const start = performance.now()
  let bytes = 0
  const stream = new Writable({
    write(chunk, _encoding, done) {
      bytes += chunk.length
      done()
    },
  })
  const workbook =
    how === 'stream'
      ? new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true })
      : new ExcelJS.Workbook()
  for (const { name, rows, columns } of model.sheets) {
    const sheet = workbook.addWorksheet(name)
    sheet.columns = columns.map(({ width }) => ({ width }))
    const first = new Map()
    for (const [index, { cells }] of rows.entries()) {
      const row = sheet.getRow(index + 1)
      for (const [at, cell] of cells.entries()) {
        if (!cell) continue
        const target = row.getCell(at + 1)
        target.style = styles[cell.style]
        if (cell.copiedOver) first.set(cell.copiedOver.split(':')[0], cell.formula)
        const formula = cell.formula ?? first.get(cell.copyOf)
        if (formula !== undefined) target.value = { formula, result: cell.value ?? '' }
        else if (cell.value !== undefined && cell.value !== '') target.value = cell.value
      }
      row.commit()
    }
    sheet.commit?.()
  }
  if (how === 'stream') await workbook.commit()
  else bytes = (await workbook.xlsx.writeBuffer()).byteLength
  return { write: performance.now() - start, megabytes: peakMegabytes(), kilobytes: bytes / 1000 }
}

/** The command, from its start to its end: Node, the dossier read and checked, the workbook written, read back, safely on the disk. */
function runCommand(file, target) {
  const { said: _said, ...figures } = measureCommand(cliFile, ['classeur', file, '--vers', target])
  if (statSync(target).size < 500_000) throw new Error('the workbook is too small')
  return figures
}

async function writeDossier(file) {
  const [{ toEnvelope }, { writeProjectFile }] = await Promise.all(['envelope', 'project-file'].map(load))
  writeFileSync(file, writeProjectFile(toEnvelope(await bigProject(), { now, appVersion: '0.1.0' })))
}

async function buildBundles() {
  const { build } = await import('vite')
  const names = [
    'domain/project',
    'export/workbook/to-progress-workbook',
    'export/workbook/workbook-content',
    'export/writers/write-xlsx',
    'export/writers/read-back-xlsx',
    'export/writers/xlsx/looks',
    'project-file/envelope',
    'project-file/project-file',
  ]
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    // As the command line is built: see vite.cli.config.ts.
    resolve: {
      alias: [
        { find: /^exceljs$/, replacement: 'exceljs/dist/exceljs.min.js' },
        { find: /^fflate$/, replacement: 'fflate/browser' },
      ],
    },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: bundleFolder,
      rolldownOptions: {
        input: names.map((name) => join(root, `shared/${name}.ts`)),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  await build({
    root,
    configFile: join(root, 'vite.cli.config.ts'),
    logLevel: 'error',
    build: { outDir: dirname(cliFile) },
  })
}

function toSection({ ours, command, stream, memory }) {
  return [
    `Mesuré par \`node tests/bench/export.bench.mjs --write\`, sur node ${process.versions.node} : un dossier de ` +
      `${number(LOTS, 0)} lots groupés (${number(ours.rows, 0)} lignes et ${number(ours.cells, 0)} cases en tout, formules et résultats compris), ` +
      `médianes de ${RUNS} passages, chacun dans un processus neuf, charge de la machine ${number(loadavg()[0])} (au-dessus de 2, les durées mesurent aussi l’attente). But : 2 s, à froid.`,
    '',
    '| Ce qui est mesuré | durée | mémoire du processus | poids |',
    '| --- | --- | --- | --- |',
    `| La commande \`classeur\` entière : départ de Node, lecture et contrôle du dossier, calcul, écriture, relecture par ExcelJS, fichier sûr sur le disque (temps de processeur : ${number(command.processor, 2)} s) | **${number(command.seconds, 2)} s** | ${number(command.megabytes, 0)} Mo | ${number(ours.kilobytes, 0)} ko |`,
    `| Du dossier en mémoire au fichier : calcul ${number(ours.model, 0)} ms, écriture ${number(ours.write, 0)} ms (temps de processeur : ${number(ours.cpu / 1000, 2)} s) | ${number((ours.model + ours.write) / 1000, 2)} s | ${number(ours.megabytes, 0)} Mo | ${number(ours.kilobytes, 0)} ko |`,
    `| Le même, relu case par case par ExcelJS avant d’être annoncé : relecture ${number(ours.readBack, 0)} ms (temps de processeur en tout : ${number(ours.allCpu / 1000, 2)} s) | **${number((ours.model + ours.write + ours.readBack) / 1000, 2)} s** | | ${number(ours.kilobytes, 0)} ko |`,
    `| Les mêmes cases écrites par ExcelJS, en continu | ${number(stream.write / 1000, 2)} s | ${number(stream.megabytes, 0)} Mo | ${number(stream.kilobytes, 0)} ko |`,
    `| Les mêmes cases écrites par ExcelJS, en mémoire | ${number(memory.write / 1000, 2)} s | ${number(memory.megabytes, 0)} Mo | ${number(memory.kilobytes, 0)} ko |`,
    '',
    `- Rapport de notre écriture à la plus rapide des deux : **${number(ours.write / Math.min(stream.write, memory.write), 2)}**. Au-dessous de 1, la nôtre est plus rapide ; elle écrit en plus les listes, les zones d’impression et les hauteurs de ligne.`,
    '- Dans la fenêtre, le même code tourne dans un « worker » : l’écran reste utilisable, et dit où il en est au-delà d’une seconde.',
  ]
}

const [, , mode] = process.argv
if (mode === '--measure') console.log(JSON.stringify(await measureOurs()))
else if (mode === '--measure-stream') console.log(JSON.stringify(await measureExceljs('stream')))
else if (mode === '--measure-memory') console.log(JSON.stringify(await measureExceljs('memory')))
else {
  await buildBundles()
  const folder = mkdtempSync(join(tmpdir(), 'petits-pas-bench-'))
  const file = join(folder, 'grand.petitspas')
  await writeDossier(file)
  const run = (how) =>
    JSON.parse(
      execFileSync(process.execPath, [fileURLToPath(import.meta.url), how], { encoding: 'utf8', maxBuffer: 1e8 }),
    )
  const runs = Array.from({ length: RUNS }, () => ({
    ours: run('--measure'),
    command: runCommand(file, join(folder, 'grand.xlsx')),
    stream: run('--measure-stream'),
    memory: run('--measure-memory'),
  }))
  rmSync(folder, { recursive: true, force: true })
  const lines = toSection(takeMedians(runs))
  console.log(lines.join('\n'))
  if (process.argv.includes('--write')) writeSection(HEADING, lines)
}
