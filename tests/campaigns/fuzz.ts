import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { errorCodes } from '../../shared/errors/app-error.ts'
import { readSpreadsheet } from '../../shared/import/readers/read-spreadsheet.ts'
import { toEnvelope } from '../../shared/project-file/envelope.ts'
import { openProjectFile, writeProjectFile } from '../../shared/project-file/project-file.ts'
import { readFiche } from '../../shared/referential/import/read-fiche.ts'
import { exampleProject } from '../shared/support.ts'
import { below, type CampaignOptions, type CampaignOutcome, oneOf, seededRandom } from './campaign.ts'
import { mutateBytes, mutateJson, mutateText, type Random } from './mutations.ts'
import { createWitness } from './witness.ts'
import { dossierAround, type Parts, zipParts } from './zip-tools.ts'

const HANG_MS = 2000
const MEMORY_LIMIT_MB = 512
/** Memory is looked at, and a file that opens is stored for good, each so many files. */
const EACH = 100
/** How often each outcome was seen, by kind of file. */
type Counts = Record<string, Record<string, number>>
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

/**
 * Files changed at random, checksums right again, given to the readers. `runs` dossiers and a tenth as many of each other kind.
 * Kept: nothing is thrown, nothing lasts more than 2 s, each refusal has a known code, the prototype of all objects is as before,
 * memory grows by 512 MB at most, and a dossier stored before is the same, byte for byte.
 */
export const runFuzzCampaign = async ({
  runs,
  seed,
  say,
}: CampaignOptions): Promise<CampaignOutcome & { readonly faults: readonly string[]; readonly counts: Counts }> => {
  const random = seededRandom(seed)
  const codes: ReadonlySet<string> = new Set([...errorCodes, 'opened'])
  const prototype = Object.getOwnPropertyNames(Object.prototype).join()
  const faults: string[] = []
  const counts: Counts = {}
  let slowestMs = 0
  const witness = await createWitness()
  const memoryMb = () => process.memoryUsage().rss / 1_048_576
  const idleMb = memoryMb()
  let highestMb = idleMb
  const targets = [
    dossierTarget(random),
    partsTarget('xlsx', xlsxParts),
    partsTarget('ods', odsParts),
    csvTarget(),
    ficheTarget(),
  ]
  for (const { name, share, make, read } of targets) {
    const outcomes: Record<string, number> = {}
    for (let run = 0; run < runs * share; run += 1) {
      const bytes = make(random)
      const from = performance.now()
      let outcome: string
      try {
        outcome = read(bytes)
      } catch (error) {
        outcome = 'thrown'
        if (faults.length < 20) faults.push(`${name} n° ${run} : ${error instanceof Error ? error.stack : error}`)
      }
      const elapsed = performance.now() - from
      slowestMs = Math.max(slowestMs, elapsed)
      if (elapsed > HANG_MS) faults.push(`${name} n° ${run} : ${Math.round(elapsed)} ms`)
      if (outcome !== 'thrown' && !codes.has(outcome)) faults.push(`${name} n° ${run} : code ${outcome}`)
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
      if (run % EACH === 0) {
        highestMb = Math.max(highestMb, memoryMb())
        await witness.tryFile(bytes)
      }
    }
    counts[name] = outcomes
    say(`  ${name} : ${JSON.stringify(outcomes)}`)
  }
  if (Object.getOwnPropertyNames(Object.prototype).join() !== prototype) faults.push('Object.prototype a changé')
  if (!(await witness.isUnchanged())) faults.push('le dossier témoin de la base a changé')
  const grownMb = Math.round(highestMb - idleMb)
  if (grownMb > MEMORY_LIMIT_MB) faults.push(`${grownMb} Mo de plus qu’au départ`)
  for (const fault of faults) say(`  ${fault}`)
  const sizes = Object.entries(counts).map(([name, outcomes]) => {
    const total = Object.values(outcomes).reduce((sum, count) => sum + count, 0)
    return `${total} ${name} (${outcomes.opened ?? 0} encore lisibles)`
  })
  const figures = `${sizes.join(', ')} ; ${faults.length} défaut, au plus ${Math.ceil(slowestMs)} ms et ${grownMb} Mo de plus qu’au départ, base inchangée`
  return { figures, isKept: faults.length === 0, faults, counts }
}
