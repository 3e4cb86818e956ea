import { describe, expect, test } from 'vitest'
import { patchProfile, patchRecord } from '../../../../shared/domain/edit.ts'
import { readSpreadsheet } from '../../../../shared/import/readers/read-spreadsheet.ts'
import { identifyWorkbook } from '../../../../shared/import/workbook/to-return-plan.ts'
import { editContext } from '../../support.ts'
import { apply, laptop, project, sheets, title, workbook } from './return-example.ts'
import { edited, isEmptyPlan, returned, sheetOf, shortChanges, texts } from './return-fixtures.ts'

describe('the commune', () => {
  const setField = (label: string, value: string | number) =>
    edited(workbook, (book) => {
      const sheet = book.getWorksheet(texts.municipality.name)
      sheet?.eachRow((row) => {
        if (row.getCell(1).text === label) row.getCell(2).value = value
      })
    })

  test('population and staff are taken', async () => {
    expect(shortChanges(returned(project, await setField('Population', 1801)).changes)).toEqual([
      ['population', project.profile.population, 1801],
    ])
    expect(apply(returned(project, await setField('Agents (effectif)', 14))).profile.staffCount).toBe(14)
  })

  test('a place is added; one that still holds devices does not disappear', async () => {
    const joined = project.profile.sites.join(', ')
    const more = returned(project, await setField('Lieux', `${joined}, salle des fêtes neuve`))
    expect(apply(more).profile.sites).toEqual([...project.profile.sites, 'salle des fêtes neuve'])
    expect(returned(project, await setField('Lieux', 'mairie')).problems).toEqual([
      expect.objectContaining({ reason: 'site-in-use' }),
    ])
  })

  test.each([
    ['Nom', 'Autre commune', 'identity'],
    ['PUE de la salle locale', 1.3, 'setting'],
  ])('%s is told, not taken', async (label, value, reason) => {
    const plan = returned(project, await setField(label, value))
    expect([plan.changes, plan.problems.map((problem) => problem.reason)]).toEqual([[], [reason]])
  })
})

describe('a workbook that was reorganised', () => {
  test('columns moved, blank rows, sheets renamed and in another order: the same changes are found', async () => {
    const bytes = await edited(workbook, (book) => {
      const { sheet, cell, row, column } = sheetOf(book, sheets.workstations.name)
      cell(row('Commentaire', title), 'Quantité').value = 12
      const [from, to] = [column('Quantité'), column('Note')]
      for (let line = 3; line <= sheet.rowCount; line += 1) {
        const [one, other] = [sheet.getCell(line, from), sheet.getCell(line, to)]
        const kept = one.value
        one.value = other.value
        other.value = kept
      }
      sheet.insertRow(5, [])
      sheet.insertRow(5, [])
      sheet.name = 'PC et écrans'
      const practices = book.getWorksheet(texts.practices.name)
      if (practices) practices.name = 'Bonnes pratiques'
    })
    const plan = returned(project, bytes)
    expect(plan.problems).toEqual([])
    expect(plan.missingRows).toEqual([])
    expect(shortChanges(plan.changes)).toEqual([['count', laptop.count, 12]])
  })

  test('a sheet or a column that is gone is told once, and erases nothing', async () => {
    const bytes = await edited(workbook, (book) => {
      book.removeWorksheet(texts.hosted.name)
      const { sheet, column } = sheetOf(book, sheets.network.name)
      sheet.getCell(3, column('Quantité')).value = 'Autre chose'
    })
    const plan = returned(project, bytes)
    expect(plan.changes).toEqual([])
    expect(plan.problems.map(({ reason, sheet }) => [reason, sheet])).toEqual([
      ['column-missing', sheets.network.name],
      ['sheet-missing', texts.hosted.name],
      ['unknown-column', sheets.network.name],
    ])
  })

  test('a sheet or a column that somebody added is told by its name, and not read', async () => {
    const bytes = await edited(workbook, (book) => {
      const { sheet, cell, row } = sheetOf(book, sheets.workstations.name)
      const [heading, last] = [3, sheet.columnCount + 2]
      sheet.getCell(heading, last).value = 'Étage'
      sheet.getCell(Number(cell(row('Commentaire', title), 'Quantité').row), last).value = 'premier'
      book.addWorksheet('Pense-bête').getCell('B2').value = 'Rappeler le prestataire'
      book.addWorksheet('Feuille vide')
    })
    const plan = returned(project, bytes)
    expect([plan.changes, plan.additions, plan.conflicts]).toEqual([[], [], []])
    expect(plan.problems).toEqual([
      { sheet: sheets.workstations.name, row: 0, column: 'Étage', reason: 'unknown-column' },
      { sheet: 'Pense-bête', row: 0, reason: 'unknown-sheet' },
    ])
  })

  test('what has no place in a dossier is told: the grid of a label', async () => {
    const bytes = await edited(workbook, (book) => {
      const label = book.getWorksheet(texts.label.name)
      if (label) label.getCell('A5').value = 'Axe 1'
    })
    const plan = returned(project, bytes)
    expect(plan.problems.map(({ reason, sheet }) => [reason, sheet])).toEqual([['not-kept', texts.label.name]])
  })
})

describe('the dossier moved on meanwhile', () => {
  const changedSince = patchRecord(
    project,
    'equipmentLots',
    laptop.id,
    { note: 'vu en mairie' },
    editContext('2026-11-25T10:00:00.000Z'),
  )

  test('a record changed on both sides is a question: the dossier keeps its value until told', async () => {
    const bytes = await edited(workbook, (book) => {
      const { cell, row } = sheetOf(book, sheets.workstations.name)
      cell(row('Commentaire', title), 'Quantité').value = 12
    })
    const plan = returned(changedSince, bytes)
    expect(plan.changes).toEqual([])
    expect(shortChanges(plan.conflicts)).toContainEqual(['count', laptop.count, 12])
    expect(apply(plan, {}, changedSince)).toBe(changedSince)
    const taken = new Set([`equipmentLots/${laptop.id}/count`])
    const decided = apply(plan, { taken }, changedSince).equipmentLots.find(({ id }) => id === laptop.id)
    expect(decided).toMatchObject({ count: 12, note: 'vu en mairie' })
  })

  test('a record changed here and untouched in the workbook is asked about, never set back silently', () => {
    const plan = returned(changedSince, workbook)
    expect(plan.changes).toEqual([])
    expect(shortChanges(plan.conflicts)).toEqual([['note', 'vu en mairie', laptop.note ?? null]])
  })

  test('a lot made since the export is not told as deleted', () => {
    const [first] = project.equipmentLots
    if (!first) throw new Error('no lot')
    const newer = { ...first, id: 'made-since', modifiedAt: '2026-11-30T10:00:00.000Z' }
    expect(isEmptyPlan(returned({ ...project, equipmentLots: [...project.equipmentLots, newer] }, workbook))).toBe(true)
  })

  test('a workbook that does not say when it was made gives questions only', async () => {
    const bytes = await edited(workbook, (book) => {
      const { cell, row } = sheetOf(book, sheets.workstations.name)
      cell(row('Commentaire', title), 'Quantité').value = 12
      const sheet = book.getWorksheet(texts.municipality.name)
      sheet?.eachRow((line) => {
        if (line.getCell(1).text === texts.municipality.fields.exportedOn?.label) line.getCell(2).value = null
      })
    })
    const plan = returned(project, bytes)
    expect(plan.exportedAt).toBeUndefined()
    expect([plan.changes.length, plan.conflicts.length]).toEqual([0, 1])
  })
})

test('the names and headings of the example survive a change of profile', async () => {
  const renamed = patchProfile(project, { population: 2000 }, editContext('2026-11-24T10:00:00.000Z'))
  expect(shortChanges(returned(renamed, workbook).conflicts)).toEqual([
    ['population', 2000, project.profile.population],
  ])
})

test('a workbook says whose it is before anything else of it is read', () => {
  const read = (bytes: Uint8Array) => {
    const table = readSpreadsheet(bytes)
    if (!table.ok) throw new Error(table.error.code)
    return identifyWorkbook(table.value, texts)
  }
  expect(read(workbook)).toMatchObject({ dossierId: project.id, municipalityName: project.profile.name })
  expect(read(new TextEncoder().encode('code;nom\n50239;Thèreval\n'))).toBeUndefined()
})
