import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  createFileRows,
  createGathering,
  detailTable,
  detailTables,
  summaryTables,
} from '../../../shared/consolidation/consolidate.ts'
import { toCsvLines } from '../../../shared/consolidation/write-csv.ts'
import { flatXlsxPieces } from '../../../shared/consolidation/write-flat-xlsx.ts'
import { loadContent } from '../../../shared/content/load-content.ts'
import { type Project, projectSchema } from '../../../shared/domain/project.ts'
import { writeXlsx } from '../../../shared/export/writers/write-xlsx.ts'
import { joinPieces } from '../../../shared/export/writers/xlsx/zip-pieces.ts'
import { toEnvelope } from '../../../shared/project-file/envelope.ts'
import { convertAll } from '../../support/libreoffice.ts'
import { exampleProject } from '../support.ts'
import { open, workbookOf } from './workbook-helpers.ts'

// What a spreadsheet program would run: each way to begin a formula, then a command that leaves a mark.
const COMMAND = "cmd|' /C calc'!A0"
const BEGINNINGS = ['=', '+', '-', '@', '\t=', '\r=', '\n=', '\uff1d'] as const
const beginningFor = (text: string): string =>
  BEGINNINGS[[...text].reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % BEGINNINGS.length] ?? '='

type Json = Record<string, unknown>
const at = (value: unknown, steps: readonly PropertyKey[]): Json =>
  steps.reduce((current, step) => (current as Json)[step as string], value) as Json

/** The example with a command at the start of every text that its schema lets begin so. */
const hostileProject = (): Project => {
  const before: unknown = exampleProject()
  const poison = (value: unknown): unknown => {
    if (typeof value === 'string') return `${beginningFor(value)}${COMMAND} ${value}`
    if (Array.isArray(value)) return value.map(poison)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, poison(child)]))
  }
  const hostile = poison(before)
  for (let tries = 0; tries < 20; tries += 1) {
    const parsed = projectSchema.safeParse(hostile)
    if (parsed.success) return parsed.data
    for (const { path: place } of parsed.error.issues) {
      const key = place.at(-1)
      if (key === undefined) throw new Error('the whole dossier was refused')
      at(hostile, place.slice(0, -1))[key as string] = at(before, place.slice(0, -1))[key as string]
    }
  }
  throw new Error('no hostile dossier passes the schema')
}

/** Every formula of a workbook, and how many of its texts hold the command. */
const look = (workbook: ExcelJS.Workbook): { readonly formulas: readonly string[]; readonly commands: number } => {
  const formulas: string[] = []
  let commands = 0
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula) formulas.push(cell.formula)
        else if (JSON.stringify(cell.value ?? '').includes(COMMAND)) commands += 1
      }),
    ),
  )
  return { formulas, commands }
}

let folder = ''
let seen: Readonly<Record<string, ReturnType<typeof look>>> = {}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'petits-pas-formules-'))
  const project = hostileProject()
  const consolidation = createGathering()
  const toRows = createFileRows(loadContent())
  const dossier = { envelope: toEnvelope(project, { now: new Date(), appVersion: '0.1.0' }) }
  consolidation.add(toRows(dossier, `=${COMMAND}.petitspas`))
  const { communes, leftOut } = consolidation.finish()
  const details = detailTables.map((name) => detailTable(name, communes))
  const files: Readonly<Record<string, Uint8Array | string>> = {
    'dossier.xlsx': writeXlsx(workbookOf(project)),
    'dossiers.xlsx': joinPieces(flatXlsxPieces([...summaryTables(communes, leftOut), ...details])),
    ...Object.fromEntries(details.map(({ name, columns, rows }) => [`${name}.csv`, toCsvLines([columns, ...rows])])),
    'naif.csv': `a,b\r\n=1+1,"=2+3"\r\n`,
  }
  const written = Object.entries(files).map(async ([name, content]) => {
    const file = path.join(folder, name)
    await writeFile(file, content)
    return file
  })
  const out = path.join(folder, 'relu')
  const converted = await convertAll(await Promise.all(written), 'xlsx', out)
  const read = converted.map(async (file) => [
    path.parse(file).name,
    look(await open(new Uint8Array(await readFile(file)))),
  ])
  seen = Object.fromEntries(await Promise.all(read))
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

test('LibreOffice finds no formula of ours in the texts of a hostile dossier: they stay texts, in both workbooks and every list', () => {
  const { naif, ...ours } = seen
  // The trial bites: a list that neutralises nothing is computed.
  expect(naif?.formulas.length).toBeGreaterThan(0)
  for (const [name, { formulas }] of Object.entries(ours))
    expect([name, formulas.filter((formula) => /cmd|calc|DDE/i.test(formula))]).toEqual([name, []])
  for (const [name, { formulas }] of Object.entries(ours))
    if (name !== 'dossier') expect([name, formulas]).toEqual([name, []])
  expect(ours.dossier?.commands).toBeGreaterThan(100)
  expect(ours.dossiers?.commands).toBeGreaterThan(100)
})
