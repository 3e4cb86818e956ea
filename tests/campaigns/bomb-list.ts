import { strToU8, zipSync } from 'fflate'
import { readSpreadsheet } from '../../shared/import/readers/read-spreadsheet.ts'
import { toEnvelope } from '../../shared/project-file/envelope.ts'
import { openProjectFile } from '../../shared/project-file/project-file.ts'
import { exampleProject } from '../shared/support.ts'
import { dossierAround, lieInDirectory, zipParts } from './zip-tools.ts'

export interface Bomb {
  readonly name: string
  readonly make: () => Uint8Array
  /** The code of the refusal; null when the file was taken for good. */
  readonly read: (bytes: Uint8Array) => string | null
}

const dossier = (name: string, make: Bomb['make']): Bomb => ({
  name: `dossier : ${name}`,
  make,
  read: (bytes) => {
    const opened = openProjectFile(bytes)
    return opened.ok ? null : opened.error.code
  },
})
const table = (name: string, make: Bomb['make']): Bomb => ({
  name: `tableau : ${name}`,
  make,
  read: (bytes) => {
    const read = readSpreadsheet(bytes)
    return read.ok ? null : read.error.code
  },
})

const MEGA = 1_000_000
const good = (): string =>
  JSON.stringify(toEnvelope(exampleProject(), { now: new Date('2026-11-22T10:00:00.000Z'), appVersion: '0.1.0' }))
/** The good dossier with `text` put in as its first field. */
const withField = (text: string): string => good().replace('"project":{', `"project":{${text},`)
const nested = (open: string, close: string) => `${open.repeat(100_000)}1${close.repeat(100_000)}`
const zeros = (megabytes: number) => new Uint8Array(megabytes * MEGA)
const text = strToU8('{}')
const many = (count: number) =>
  zipSync(Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, text])), { level: 0 })

const dossiers: readonly Bomb[] = [
  dossier('90 Mo de zéros', () => dossierAround(zeros(90))),
  dossier('300 Mo en quatre parts', () =>
    dossierAround(zeros(75), { a: zeros(75), b: zeros(75), 'base.json': zeros(75) }),
  ),
  dossier('un manifeste de 50 Mo', () => zipParts({ 'manifest.json': zeros(50), 'project.json': text }, 9)),
  dossier('une base de 50 Mo', () => dossierAround(`${good()}${' '.repeat(MEGA)}`, { 'base.json': zeros(50) })),
  dossier('une part inutile de 90 Mo', () => zipParts({ ...{ 'manifest.json': text }, inutile: zeros(90) }, 9)),
  dossier('300 entrées', () => many(300)),
  dossier('60 000 entrées', () => many(60_000)),
  dossier('un fichier de 11 Mo', () => zipParts({ 'manifest.json': zeros(11) }, 0)),
  dossier('une taille annoncée trop petite', () =>
    lieInDirectory(dossierAround(good() + ' '.repeat(MEGA)), 'entry', 24, 10),
  ),
  dossier('une taille annoncée de 4 Go', () => lieInDirectory(dossierAround(good()), 'entry', 24, 0xfffffffe)),
  dossier('une bombe qui s’annonce petite', () => lieInDirectory(dossierAround(zeros(50)), 'entry', 24, 1000)),
  dossier('une entrée hors du fichier', () => lieInDirectory(dossierAround(good()), 'entry', 42, 0x7fffffff)),
  dossier('un répertoire hors du fichier', () => lieInDirectory(dossierAround(good()), 'end', 16, 0x7fffffff)),
  dossier('65 535 entrées annoncées', () => lieInDirectory(dossierAround(good()), 'end', 8, 0xffff, 2)),
  dossier('un zip dans le zip', () => dossierAround(dossierAround(good()))),
  dossier('un chemin ../', () => dossierAround(good(), { '../pirate.json': text })),
  dossier('un chemin a/../../b', () => dossierAround(good(), { 'a/../../b': text })),
  dossier('un chemin absolu', () => dossierAround(good(), { '/etc/passwd': text })),
  dossier('un chemin de Windows', () => dossierAround(good(), { 'C:\\pirate.exe': text })),
  dossier('100 000 listes emboîtées', () => dossierAround(withField(`"x":${nested('[', ']')}`))),
  dossier('100 000 objets emboîtés', () => dossierAround(withField(`"x":${nested('{"a":', '}')}`))),
  dossier('un manifeste emboîté', () =>
    zipParts({ 'manifest.json': strToU8(nested('[', ']')), 'project.json': text }, 6),
  ),
  dossier('__proto__', () => dossierAround(withField('"__proto__":{"pirate":1}'))),
  dossier('__proto__ échappé', () => dossierAround(withField('"\\u005f_proto__":{"pirate":1}'))),
  dossier('constructor.prototype', () => dossierAround(withField('"constructor":{"prototype":{"pirate":1}}'))),
  dossier('__proto__ dans le manifeste', () =>
    zipParts({ 'manifest.json': strToU8('{"__proto__":{"pirate":1}}'), 'project.json': text }),
  ),
  dossier('300 000 clés', () =>
    dossierAround(withField(Array.from({ length: 300_000 }, (_, index) => `"k${index}":0`).join())),
  ),
  dossier('une liste de 400 000 zéros', () => dossierAround(withField(`"x":[${'0,'.repeat(400_000)}0]`))),
  dossier('un texte de 2 Mo', () => dossierAround(withField(`"x":"${'x'.repeat(2 * MEGA)}"`))),
  dossier('une version infinie', () => dossierAround(good().replace(/"version":\d+/, '"version":1e999'))),
]

const XML = '<worksheet><sheetData><row r="1">'
const sheet = (xml: string | Uint8Array, more: Readonly<Record<string, Uint8Array>> = {}, level: 0 | 9 = 9) =>
  zipParts(
    {
      'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="P" r:id="r1"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>',
      ),
      'xl/worksheets/s.xml': typeof xml === 'string' ? strToU8(xml) : xml,
      ...more,
    },
    level,
  )
const ods = (xml: string) =>
  zipParts(
    {
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8(`<x:c><t:table><t:table-row>${xml}</t:table-row></t:table></x:c>`),
    },
    9,
  )
const ENTITIES = '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'

const tables: readonly Bomb[] = [
  table('une feuille de 90 Mo', () => sheet(zeros(90))),
  table('300 Mo d’une lettre répétée', () =>
    sheet(XML, { 'xl/sharedStrings.xml': new Uint8Array(90 * MEGA).fill(65), 'xl/styles.xml': zeros(90) }),
  ),
  table('une cellule en colonne XFD', () => sheet(`${XML}<c r="XFD1"><v>1</v></c></row></sheetData></worksheet>`)),
  table('300 000 cellules', () =>
    sheet(`${XML}${'</row><row><c><v>1</v></c>'.repeat(300_000)}</row></sheetData></worksheet>`, {}, 0),
  ),
  table('des entités qui se multiplient', () =>
    sheet(`${ENTITIES}${XML}<c><v>&b;</v></c></row></sheetData></worksheet>`),
  ),
  table('une entité qui lit un fichier', () =>
    sheet(
      `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${XML}<c t="str"><v>&a;</v></c></row></sheetData></worksheet>`,
    ),
  ),
  table('100 000 balises emboîtées', () => sheet(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`, {}, 0)),
  table('un milliard de colonnes répétées', () =>
    ods('<t:table-cell t:number-columns-repeated="1000000000" o:value-type="float" o:value="1"/>'),
  ),
  table('une ligne d’un milliard de signes de csv', () => strToU8('a;'.repeat(5_500_000))),
  table('un csv de 2 millions de cellules', () => strToU8('a;b;c;d\n'.repeat(500_000))),
]

/** Forty files made to harm, each made when it is wanted and never stored. */
export const bombs: readonly Bomb[] = [...dossiers, ...tables]
