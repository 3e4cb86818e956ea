import { readFileSync } from 'node:fs'
import ExcelJs from 'exceljs'
import { describe, expect, test } from 'vitest'
import {
  createFileRows,
  createGathering,
  detailTable,
  detailTables,
  summaryTables,
} from '../../../shared/consolidation/consolidate.ts'
import { loadConsolidationContent } from '../../../shared/consolidation/flat-table.ts'
import { medianOf } from '../../../shared/consolidation/statistics.ts'
import { toCsvLines } from '../../../shared/consolidation/write-csv.ts'
import { flatXlsxPieces } from '../../../shared/consolidation/write-flat-xlsx.ts'
import { loadContent } from '../../../shared/content/load-content.ts'
import { addRecord, patchProfile, upsertRecord } from '../../../shared/domain/edit.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { joinPieces } from '../../../shared/export/writers/xlsx/zip-pieces.ts'
import { readSpreadsheet } from '../../../shared/import/readers/read-spreadsheet.ts'
import { toEnvelope } from '../../../shared/project-file/envelope.ts'
import { pinOfPack } from '../../../shared/referential/import/build-pack.ts'
import { importReferential } from '../../../shared/referential/import/import-referential.ts'
import { addLocalPractice } from '../../../shared/referential/local-practices.ts'
import { editContext, exampleProject, newProject } from '../support.ts'

const context = editContext()
const fiches = importReferential(
  {
    path: 'fiches-v1.zip',
    bytes: new Uint8Array(readFileSync(new URL('../../fixtures/fiches/fiches-v1.zip', import.meta.url))),
  },
  { now: context.now, appVersion: '0.1.0', name: 'fiches-v1' },
)
const file = (project: Project) => ({ envelope: toEnvelope(project, { now: context.now, appVersion: '0.1.0' }) })

/** A commune with so many laptops, or with a lot whose number is not known. */
const commune = (code: string, count: number | undefined): Project => {
  const named = patchProfile(newProject(), { inseeCode: code, name: `Commune ${code}`, population: 900 }, context)
  const lot = { site: 'mairie', kind: 'laptop', inUse: true, ...(count !== undefined && { count }) }
  return { ...addRecord(named, 'equipmentLots', lot, context).project, id: `dossier-${code}` }
}

const consolidate = (projects: readonly Project[]) => {
  const consolidation = createGathering()
  const toRows = createFileRows(loadContent())
  for (const [index, project] of projects.entries()) consolidation.add(toRows(file(project), `${index}.petitspas`))
  const { communes, leftOut } = consolidation.finish()
  return { communes, leftOut, tables: summaryTables(communes, leftOut) }
}

const records = ({ columns, rows }: { columns: readonly string[]; rows: readonly (readonly unknown[])[] }) =>
  rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])))

const devices = (projects: readonly Project[]) =>
  records(consolidate(projects).tables[1] ?? { columns: [], rows: [] }).filter(
    ({ mesure }) => mesure === loadConsolidationContent().measures.appareils_en_service.title,
  )

describe('the tables of several communes', () => {
  test('every row has the width of its table and a key of its own', () => {
    const { communes, tables } = consolidate([exampleProject(), commune('50239', 3), commune('50502', 4)])
    for (const { name, columns, rows } of [...tables, ...detailTables.map((entry) => detailTable(entry, communes))]) {
      for (const row of rows) expect([name, row.length]).toEqual([name, columns.length])
      const keys = rows.map(([key]) => key)
      if (columns[0] === 'cle') expect([name, new Set(keys).size]).toEqual([name, keys.length])
    }
  })

  test('answers are named by the practices of their own dossier', () => {
    const answer = (own: Project, id: string) =>
      upsertRecord(own, 'practiceAnswers', id, { state: 'in_place' }, {}, context)
    const { project: local, id } = addLocalPractice(commune('50239', 3), 'Éteindre la borne', context)
    const pack = {
      ...fiches,
      practices: fiches.practices.map((one) => (one.id === 'a.1' ? { ...one, title: 'Nommer quelqu’un' } : one)),
    }
    const moved = { ...answer(answer(local, id), 'a.1'), pins: { ...local.pins, referential: pinOfPack(pack) } }
    const consolidation = createGathering()
    consolidation.add(createFileRows(loadContent())({ ...file(moved), referential: pack }, '1.petitspas'))
    const { communes } = consolidation.finish()
    const titles = records(detailTable('pratiques', communes)).map(({ titre }) => titre)
    expect(titles.sort()).toEqual(['Nommer quelqu’un', 'Éteindre la borne'].sort())
  })

  test('a missing value stays missing: no zero in its place, and no part in the median', () => {
    const unknown = records(consolidate([commune('50239', undefined)]).tables[0] ?? { columns: [], rows: [] })[0]
    expect(unknown).toMatchObject({ appareils_en_service: undefined, pratiques_part: undefined, lots_sans_nombre: 1 })
    const six = [1, 2, 3, 4, 5].map((count) => commune(`5000${count}`, count))
    const found = devices([...six, commune('50009', undefined)])
    expect(found[0]).toMatchObject({ communes: 5, mediane: 3, minimum: 1, maximum: 5 })
  })

  test('what a body proposed is listed, and counts once the commune confirms it', () => {
    const prefilled = { by: 'Syndicat', on: '2026-11-22', fields: ['count'] }
    const withLot = (own: Project, more: object): Project => ({
      ...own,
      equipmentLots: own.equipmentLots.map((lot) => ({ ...lot, ...more })),
    })
    const five = [1, 2, 3, 4, 5].map((count) => commune(`5000${count}`, count))
    expect(devices(five.map((own) => withLot(own, { prefilled })))).toEqual([])
    expect(devices(five.map((own) => withLot(own, { confidence: 'to_check' })))).toEqual([])
    const confirmed = { prefilled: { ...prefilled, confirmedOn: '2026-11-23' } }
    expect(devices(five.map((own) => withLot(own, confirmed)))[0]).toMatchObject({ communes: 5, mediane: 3 })
    const { communes } = consolidate(five.map((own) => withLot(own, { prefilled })))
    expect(detailTable('materiel', communes).rows).toHaveLength(5)
  })

  test('below five communes nothing is compared, and the row says so', () => {
    const four = [1, 2, 3, 4].map((count) => commune(`5000${count}`, count))
    for (const row of devices(four)) {
      expect([row.communes, row.mediane, row.minimum, row.maximum]).toEqual([4, undefined, undefined, undefined])
      expect(row.remarque).toContain('cinq')
    }
    expect(devices(four)).toHaveLength(2)
  })

  test('the fictional commune is listed, never counted', () => {
    const five = [1, 2, 3, 4, 5].map((count) => commune(`5000${count}`, count))
    const { tables } = consolidate([...five, exampleProject()])
    expect(records(tables[0] ?? { columns: [], rows: [] }).filter(({ exemple }) => exemple === 'oui')).toHaveLength(1)
    expect(devices([...five, exampleProject()])).toEqual(devices(five))
  })

  test('of two files of a commune the latest counts, whatever their order, and the other is named', () => {
    const early = commune('50239', 3)
    const late = upsertRecord(
      early,
      'practiceAnswers',
      'a.1',
      { state: 'in_place' },
      {},
      editContext('2026-12-01T10:00:00.000Z'),
    )
    for (const [projects, kept] of [
      [[early, late], '1.petitspas'],
      [[late, early], '0.petitspas'],
    ] as const) {
      const { communes, leftOut } = consolidate(projects)
      expect(communes).toHaveLength(1)
      expect(leftOut).toMatchObject([{ reason: 'older', kept }])
      expect(detailTable('pratiques', communes).rows).toHaveLength(1)
    }
  })

  test('no name of a person of the commune leaves its dossier', () => {
    const { communes, tables } = consolidate([exampleProject()])
    const text = JSON.stringify([tables[0], ...detailTables.map((name) => detailTable(name, communes))])
    const people = exampleProject().actors.filter(({ side }) => side === 'internal')
    for (const { name } of people) expect(text).not.toContain(name)
  })
})

test('the median of an even number of values is the mean of the two middle ones', () => {
  expect(medianOf(Float64Array.of(4, 1, 3, 10))).toBe(3.5)
  expect(medianOf(Float64Array.of(9, 1, 5))).toBe(5)
})

describe('what is written', () => {
  const table = {
    name: 'communes',
    columns: ['cle', 'valeur'],
    rows: [
      ['=1+1', 2.5],
      ['a & <b> "c", ’_x0041_', undefined],
    ],
  } as const

  test('a workbook with headings, values and no formula, read back cell by cell', () => {
    const read = readSpreadsheet(joinPieces(flatXlsxPieces([table])))
    expect(
      read.ok && read.value.sheets[0]?.rows.map(({ cells }) => [...cells].map((cell) => [cell?.type, cell?.text])),
    ).toEqual([
      [
        ['text', 'cle'],
        ['text', 'valeur'],
      ],
      [
        ['text', '=1+1'],
        ['number', '2.5'],
      ],
      [['text', 'a & <b> "c", ’_x0041_']],
    ])
  })

  test('a workbook that another library opens too', async () => {
    const workbook = new ExcelJs.Workbook()
    await workbook.xlsx.load(joinPieces(flatXlsxPieces([table])).buffer)
    expect(workbook.getWorksheet('communes')?.getCell('B2').value).toBe(2.5)
    expect(workbook.getWorksheet('communes')?.getCell('A2').type).toBe(ExcelJs.ValueType.String)
  })

  test('a CSV where no text can be taken for a formula and an absent value is empty', () => {
    expect(toCsvLines(table.rows)).toBe(`'=1+1,2.5\r\n"a & <b> ""c"", ’_x0041_",\r\n`)
  })
})
