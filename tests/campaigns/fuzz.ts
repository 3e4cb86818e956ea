import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { errorCodes } from '../../shared/errors/app-error.ts'
import { readSpreadsheet } from '../../shared/import/readers/read-spreadsheet.ts'
import { toEnvelope } from '../../shared/project-file/envelope.ts'
import { openProjectFile, writeProjectFile } from '../../shared/project-file/project-file.ts'
import { readFiche } from '../../shared/referential/import/read-fiche.ts'
import { exampleProject } from '../shared/support.ts'
import { below, type CampaignOptions, oneOf, randomOfRun, seededRandom } from './campaign.ts'
import { forkStrand } from './forked-strand.ts'
import { mutateBytes, mutateJson, mutateText, type Random } from './mutations.ts'
import { runInStrands, type Strand } from './strands.ts'
import { createWitness } from './witness.ts'
import { dossierAround, type Parts, zipParts } from './zip-tools.ts'

const HANG_MS = 2000
const MEMORY_LIMIT_MB = 512
/** Memory is looked at, and a file that opens is stored for good, each so many files. */
const EACH = 100
/** Dossiers of one run; the other kinds of files have their share of it. */
const LOT = 1000
/** Faults told for one run: more would say the same. */
const TOLD = 20
const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url))

interface Target {
  readonly name: string
  readonly share: number
  readonly make: (random: Random) => Uint8Array
  /** The code of the refusal, or `opened`. Throws only if the program is wrong. */
  readonly read: (bytes: Uint8Array) => string
}

/** Dossiers to start from: each list is in some of them, so that a change falls on each of them often. */
const VARIANTS = 60
/** How many of the lists one of them has. */
const LIST_SHARE = 0.2
/** The shortest sheets of the fixture: a change has the same chances on each part of one, and costs less. */
const FICHES = 12

/** A dossier with one record of a few lists: small, so that many can be tried; all of them together leave nothing out. */
const smallDossier = (random: Random) => {
  const project: Record<string, unknown> = { ...exampleProject() }
  for (const [name, value] of Object.entries(project))
    if (Array.isArray(value)) project[name] = value.slice(0, random() < LIST_SHARE ? 1 : 0)
  return toEnvelope(project as ReturnType<typeof exampleProject>, {
    now: new Date('2026-11-22T10:00:00.000Z'),
    appVersion: '0.1.0',
  })
}

const dossierTarget = (random: Random): Target => {
  const variants = Array.from({ length: VARIANTS }, () => {
    const envelope = smallDossier(random)
    return { envelope, text: JSON.stringify(envelope), whole: writeProjectFile(envelope) }
  })
  const make = (random: Random): Uint8Array => {
    const { envelope, text, whole } = oneOf(random, variants)
    const kind = below(random, 10)
    if (kind === 0) return mutateBytes(random, whole)
    if (kind < 4) return dossierAround(mutateText(random, text))
    return dossierAround(JSON.stringify(mutateJson(random, envelope)))
  }
  return {
    name: '.petitspas',
    share: 1,
    make,
    read: (bytes) => {
      const opened = openProjectFile(bytes)
      return opened.ok ? 'opened' : opened.error.code
    },
  }
}

const readTable = (bytes: Uint8Array): string => {
  const read = readSpreadsheet(bytes)
  return read.ok ? 'opened' : read.error.code
}

const CELLS =
  '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>45000.5</v></c><c r="C2" s="1"><v>45000</v></c></row>'
const xlsxParts: Parts = {
  'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="Parc" sheetId="1" r:id="rId1"/></sheets></workbook>'),
  'xl/_rels/workbook.xml.rels': strToU8(
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
  ),
  'xl/styles.xml': strToU8('<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'),
  'xl/sharedStrings.xml': strToU8('<sst><si><t>Portable &amp; co</t></si><si><r><t>a</t></r></si></sst>'),
  'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${CELLS}</sheetData></worksheet>`),
}
const odsParts: Parts = {
  mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
  'content.xml': strToU8(
    '<office:document-content><table:table table:name="P"><table:table-row><table:table-cell table:number-columns-repeated="3" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell></table:table-row></table:table></office:document-content>',
  ),
}
const partsTarget = (name: string, parts: Parts): Target => ({
  name,
  share: 0.1,
  make: (random) => {
    const part = oneOf(random, Object.keys(parts))
    const text = strFromU8(parts[part] ?? new Uint8Array())
    const zip = zipParts({ ...parts, [part]: strToU8(mutateText(random, text)) })
    return below(random, 10) === 0 ? mutateBytes(random, zip) : zip
  },
  read: readTable,
})
const csvTarget = (): Target => {
  const lists = ['glpi-ordinateurs.csv', 'ocs-base.csv', 'liste-libre.txt'].map((name) => fixture(`lists/${name}`))
  return { name: 'csv', share: 0.1, make: (random) => mutateBytes(random, oneOf(random, lists)), read: readTable }
}
const ficheTarget = (): Target => {
  const entries = Object.entries(unzipSync(fixture('fiches/fiches-v1.zip')))
  const sheets = entries.filter(([name]) => name.endsWith('.md')).map(([, bytes]) => strFromU8(bytes))
  const shortest = sheets.toSorted((one, other) => one.length - other.length).slice(0, FICHES)
  return {
    name: 'fiche',
    share: 0.1,
    make: (random) => strToU8(mutateText(random, oneOf(random, shortest))),
    read: (bytes) => (readFiche(strFromU8(bytes)).kind === 'refused' ? 'invalid-file' : 'opened'),
  }
}

const OPENED = 'opened'
const CODES: ReadonlySet<string> = new Set([...errorCodes, OPENED])

/** Runs of a thousand dossiers, and a tenth as many files of each other kind, read in this process. */
export const openFuzzStrand = (seed: number): Strand => {
  const prototype = Object.getOwnPropertyNames(Object.prototype).join()
  const memoryMb = () => process.memoryUsage().rss / 1_048_576
  const idleMb = memoryMb()
  const targets = [
    dossierTarget(seededRandom(seed)),
    partsTarget('xlsx', xlsxParts),
    partsTarget('ods', odsParts),
    csvTarget(),
    ficheTarget(),
  ]
  let witness: Awaited<ReturnType<typeof createWitness>> | null = null
  const run = async (index: number) => {
    witness ??= await createWitness()
    const random = randomOfRun(seed, index)
    const faults: string[] = []
    const fault = (text: string) => faults.length < TOLD && faults.push(`lot ${index}, ${text}`)
    const counts: Record<string, number> = {}
    let [slowestMs, highestMb] = [0, idleMb]
    for (const { name, share, make, read } of targets) {
      let opened = 0
      for (let number = 0; number < LOT * share; number += 1) {
        const bytes = make(random)
        const from = performance.now()
        let outcome = 'thrown'
        try {
          outcome = read(bytes)
          if (!CODES.has(outcome)) fault(`${name} n° ${number} : code ${outcome}`)
        } catch (error) {
          fault(`${name} n° ${number} : ${error instanceof Error ? error.stack : error}`)
        }
        const elapsed = performance.now() - from
        slowestMs = Math.max(slowestMs, elapsed)
        if (elapsed > HANG_MS) fault(`${name} n° ${number} : ${Math.round(elapsed)} ms`)
        if (outcome === OPENED) opened += 1
        if (number % EACH !== 0) continue
        highestMb = Math.max(highestMb, memoryMb())
        await witness.tryFile(bytes)
      }
      counts[name] = LOT * share
      counts[`${name} ${OPENED}`] = opened
    }
    if (Object.getOwnPropertyNames(Object.prototype).join() !== prototype) fault('Object.prototype a changé')
    if (!(await witness.isUnchanged())) fault('le dossier témoin de la base a changé')
    const grownMb = Math.round(highestMb - idleMb)
    if (grownMb > MEMORY_LIMIT_MB) fault(`${grownMb} Mo de plus qu’au départ`)
    return { counts, most: { slowestMs, grownMb }, faults, text: `${Math.ceil(slowestMs)} ms, ${grownMb} Mo` }
  }
  return { run, end: async () => undefined }
}

/**
 * Files changed at random, checksums right again, given to the readers. `runs` dossiers and a tenth as many of each other kind.
 * Kept: nothing is thrown, nothing lasts more than 2 s, each refusal has a known code, the prototype of all objects is as before,
 * memory grows by 512 MB at most, and a dossier stored before is the same, byte for byte.
 */
export const runFuzzCampaign = async (options: CampaignOptions) => {
  const { runs, seed, strands = 1 } = options
  // Readers keep a processor busy: strands of their own processes.
  const open = () => (strands > 1 ? forkStrand('fuzz', 'openFuzzStrand', seed) : openFuzzStrand(seed))
  const total = await runInStrands({ ...options, runs: Math.ceil(runs / LOT) }, open)
  const { faults } = total
  const opened: Record<string, number> = {}
  for (const name of ['.petitspas', 'xlsx', 'ods', 'csv', 'fiche']) opened[name] = total.count(`${name} ${OPENED}`)
  const sizes = Object.entries(opened).map(([name, count]) => `${total.count(name)} ${name} (${count} encore lisibles)`)
  const figures = `${sizes.join(', ')} ; ${faults.length} défaut, au plus ${Math.ceil(total.most('slowestMs'))} ms et ${total.most('grownMb')} Mo de plus qu’au départ, base inchangée`
  return { figures, isKept: faults.length === 0, faults, opened }
}
