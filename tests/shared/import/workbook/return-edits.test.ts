import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { patchProfile, patchRecord, removeRecord } from '../../../../shared/domain/edit.ts'
import type { Project } from '../../../../shared/domain/project.ts'
import { toCellText } from '../../../../shared/export/workbook/cells.ts'
import { factorUse } from '../../../../shared/footprint/choose-factor.ts'
import { applyReturnPlan, type ReturnChoices } from '../../../../shared/import/workbook/apply-return-plan.ts'
import type { ReturnPlan } from '../../../../shared/import/workbook/return-plan.ts'
import { editContext, exampleProject } from '../../support.ts'
import { csv } from '../table-fixtures.ts'
import { anyProject } from './any-project.ts'
import {
  edited,
  exportWorkbook,
  isEmptyPlan,
  planReturn,
  returned,
  sheetOf,
  shortChanges,
  texts,
  workbookContent,
} from './return-fixtures.ts'

const { sheets } = texts.equipment
const project = exampleProject()
const workbook = await exportWorkbook(project)
const laptop = project.equipmentLots.find((lot) => lot.kind === 'laptop' && lot.title !== undefined)
if (!laptop?.title) throw new Error('the example has no laptop')
const title = laptop.title

const apply = (plan: ReturnPlan, choices?: ReturnChoices, from: Project = project): Project => {
  const applied = applyReturnPlan(from, plan, editContext('2026-12-05T09:00:00.000Z'), choices)
  if (!applied.ok) throw new Error(JSON.stringify(applied.error))
  return applied.value
}
/** Edits the row of the laptops, and gives back what the return says. */
const editLaptop = async (
  heading: string,
  value: string | number | boolean | Date | null | { formula: string; result: number },
) =>
  returned(
    project,
    await edited(workbook, (book) => {
      const { cell, row } = sheetOf(book, sheets.workstations.name)
      cell(row('Commentaire', title), heading).value = value
    }),
  )

describe('an edited cell', () => {
  test('is a change with its place, before and after; applied, it changes that field only', async () => {
    const plan = await editLaptop('Quantité', 12)
    expect(plan.changes).toEqual([
      {
        sheet: 'Postes de travail',
        row: expect.any(Number),
        cell: expect.stringMatching(/^C\d+$/),
        column: 'Quantité',
        key: `equipmentLots/${laptop.id}/count`,
        target: 'equipmentLots',
        recordId: laptop.id,
        label: `${title}, ${laptop.site}`,
        field: 'count',
        before: laptop.count,
        after: 12,
        value: 12,
      },
    ])
    const next = apply(plan)
    expect(next.equipmentLots.find(({ id }) => id === laptop.id)).toEqual({
      ...laptop,
      count: 12,
      modifiedAt: '2026-12-05T09:00:00.000Z',
      modifiedBy: 'Référente',
    })
    expect(next.equipmentLots.filter(({ id }) => id !== laptop.id)).toEqual(
      project.equipmentLots.filter(({ id }) => id !== laptop.id),
    )
  })

  test('that is blanked empties the field; zero is zero', async () => {
    const blank = await editLaptop('Quantité', null)
    expect(shortChanges(blank.changes)).toEqual([['count', laptop.count, null]])
    expect(apply(blank).equipmentLots.find(({ id }) => id === laptop.id)).not.toHaveProperty('count')
    const zero = await editLaptop('Quantité', 0)
    expect(apply(zero).equipmentLots.find(({ id }) => id === laptop.id)?.count).toBe(0)
  })

  test.each([
    ['Catégorie', 'Tablette', 'kind', 'tablet'],
    ['Catégorie', 'tablette', 'kind', 'tablet'],
    ['Durée d’usage réelle', 7.5, 'useDurationYears', 7.5],
    ['Durée d’usage réelle', '7,5', 'useDurationYears', 7.5],
    ['Consommation', 33, 'yearlyKwh', 33],
    ['Origine de la donnée', 'à vérifier', 'confidence', 'to_check'],
    ['Service', 'École du bourg', 'site', 'École du bourg'],
    ['En service', 'non', 'inUse', false],
    ['En service', false, 'inUse', false],
    ['Quantité', '1 234', 'count', 1234],
    ['Note', '=HYPERLINK("http://exemple")', 'note', '=HYPERLINK("http://exemple")'],
    ['Commentaire', 2024, 'title', '2024'],
  ])('%s: %j', async (heading, value, field, stored) => {
    const plan = await editLaptop(heading, value)
    expect(plan.problems).toEqual([])
    expect(plan.changes.map((change) => [change.field, change.value])).toEqual([[field, stored]])
    expect(apply(plan).equipmentLots.find(({ id }) => id === laptop.id)).toMatchObject({ [field]: stored })
  })

  test.each([
    ['Quantité', 'une dizaine', 'not-a-number'],
    ['Quantité', 2.5, 'not-a-whole-number'],
    ['Quantité', -3, 'out-of-bounds'],
    ['Quantité', { formula: '2+3', result: 5 }, 'formula'],
    ['Durée d’usage réelle', { formula: '2+11', result: 13 }, 'formula'],
    ['Durée d’usage réelle', 0, 'out-of-bounds'],
    ['Catégorie', 'Minitel', 'not-in-the-list'],
    ['Catégorie', null, 'required'],
    ['Catégorie', 'Caméra', 'other-list'],
    ['Équipement', 'Minitel · PTT', 'unknown-equipment'],
    ['Service', null, 'required'],
    ['En service', 'parfois', 'not-in-the-list'],
    ['Commentaire', 'a'.repeat(501), 'too-long'],
  ])('%s: %j is not taken, and told', async (heading, value, reason) => {
    const plan = await editLaptop(heading, value)
    expect(plan.changes).toEqual([])
    expect(plan.problems).toEqual([expect.objectContaining({ reason, column: heading, sheet: 'Postes de travail' })])
    expect(apply(plan)).toBe(project)
  })

  test('the results of formulas are never taken, and a default value turned into a figure is no answer', async () => {
    const bytes = await edited(workbook, (book) => {
      const { cell, row } = sheetOf(book, sheets.workstations.name)
      const line = row('Commentaire', title)
      cell(line, 'Total').value = 999_999
      cell(line, 'Facteur de fabrication').value = 1
      const duration = cell(line, 'Durée d’usage réelle')
      if (laptop.useDurationYears === undefined) duration.value = duration.result as number // the default the workbook shows
    })
    expect(isEmptyPlan(returned(project, bytes))).toBe(true)
  })
})

describe('rows', () => {
  const addRow = (values: Readonly<Record<string, string | number>>) =>
    edited(workbook, (book) => {
      const { sheet, cell } = sheetOf(book, sheets.workstations.name)
      const line = sheet.rowCount - 2
      for (const [heading, value] of Object.entries(values)) cell(line, heading).value = value
    })

  test('a new row with a category and a quantity is a new lot, with the default factor of its kind', async () => {
    const plan = returned(
      project,
      await addRow({ Catégorie: 'Tablette', Quantité: 6, Service: 'école', Commentaire: 'iPad 9' }),
    )
    expect(plan.problems).toEqual([])
    expect(plan.additions).toHaveLength(1)
    const next = apply(plan)
    expect(next.equipmentLots).toHaveLength(project.equipmentLots.length + 1)
    expect(next.equipmentLots.at(-1)).toMatchObject({
      kind: 'tablet',
      count: 6,
      site: 'école',
      title: 'iPad 9',
      inUse: true,
      factorId: 'ademe.tablet',
    })
  })

  test('without a category or an equipment it is told as incomplete', async () => {
    const plan = returned(project, await addRow({ Quantité: 6, Service: 'école' }))
    expect(plan.additions).toEqual([])
    expect(plan.problems).toEqual([expect.objectContaining({ reason: 'incomplete-row' })])
  })

  test('a row that was copied and changed is a new lot; a plain copy is told', async () => {
    const copy = (changes: Readonly<Record<string, number>>) =>
      edited(workbook, (book) => {
        const { sheet, cell, row } = sheetOf(book, sheets.workstations.name)
        const from = row('Commentaire', title)
        const to = sheet.rowCount - 1
        for (const heading of [
          'Catégorie',
          'Équipement',
          'Quantité',
          'Origine de la donnée',
          'Service',
          'En service',
          'Commentaire',
          'Note',
          'Identifiant du lot',
        ])
          cell(to, heading).value = cell(from, heading).value
        for (const heading of ['Durée d’usage réelle', 'Consommation']) {
          const source = cell(from, heading)
          if (source.formula === undefined) cell(to, heading).value = source.value
        }
        for (const [heading, value] of Object.entries(changes)) cell(to, heading).value = value
      })
    const changed = returned(project, await copy({ Quantité: 77 }))
    expect(changed.additions.map(({ fields }) => fields.count)).toEqual([77])
    const plain = returned(project, await copy({}))
    expect([plain.additions, plain.problems.map(({ reason }) => reason)]).toEqual([[], ['duplicate-row']])
  })

  test('a deleted row removes nothing: it is told', async () => {
    const bytes = await edited(workbook, (book) => {
      const { sheet, row, column } = sheetOf(book, sheets.workstations.name)
      const line = row('Commentaire', title)
      for (let index = 1; index <= column('Identifiant du lot'); index += 1) sheet.getCell(line, index).value = null
    })
    const plan = returned(project, bytes)
    expect(plan.missingRows).toEqual([
      { target: 'equipmentLots', recordId: laptop.id, label: `${title}, ${laptop.site}` },
    ])
    expect(apply(plan)).toBe(project)
  })

  test('a row whose lot is gone from the dossier is told, not made again', async () => {
    const without = removeRecord(project, 'equipmentLots', laptop.id, editContext())
    const plan = returned(without, workbook)
    expect(plan.additions).toEqual([])
    expect(plan.problems).toEqual([expect.objectContaining({ reason: 'unknown-record' })])
  })

  test('new services and purchases are taken; the natures that are only proposed are not', async () => {
    const bytes = await edited(workbook, (book) => {
      const hosted = sheetOf(book, texts.hosted.name)
      hosted.cell(hosted.sheet.rowCount, 'Service').value = 'Agenda partagé'
      hosted.cell(hosted.sheet.rowCount, 'Mode de calcul').value = 'k€'
      hosted.cell(hosted.sheet.rowCount, 'Quantité').value = 0.4
      const purchases = sheetOf(book, texts.purchases.name)
      purchases.cell(purchases.sheet.rowCount, 'Nature').value = 'Formation'
      purchases.cell(purchases.sheet.rowCount, 'Montant HT de l’année').value = 1.2
    })
    const plan = returned(project, bytes)
    expect(plan.additions.map(({ target, fields }) => [target, fields])).toEqual([
      ['digitalServices', { name: 'Agenda partagé', countedBy: 'thousand_euros', countedQuantity: 0.4 }],
      ['purchasedServices', { nature: 'training', amountThousandEur: 1.2 }],
    ])
    expect(apply(plan).digitalServices.at(-1)).toMatchObject({ name: 'Agenda partagé' })
  })
})

describe('practices', () => {
  const answerPractice = (id: string, values: Readonly<Record<string, string | Date | null>>) =>
    edited(workbook, (book) => {
      const { cell, row } = sheetOf(book, texts.practices.name)
      for (const [heading, value] of Object.entries(values)) cell(row('Id', id), heading).value = value
    })

  test('answers come back by the id of the practice, with their day', async () => {
    const plan = returned(
      project,
      await answerPractice('i.8', {
        'État de mise en œuvre': 'Réalisé',
        'Justification, preuve': 'Délibération du 3 décembre',
        Échéance: new Date('2027-06-30T00:00:00Z'),
      }),
    )
    expect(plan.problems).toEqual([])
    expect(apply(plan).practiceAnswers.find(({ id }) => id === 'i.8')).toMatchObject({
      state: 'in_place',
      evidence: 'Délibération du 3 décembre',
      due: '2027-06-30',
    })
  })

  test('a day typed as a text is read the French way, an impossible one is told', async () => {
    const typed = returned(project, await answerPractice('i.8', { Échéance: '30/06/2027' }))
    expect(typed.changes.map(({ value }) => value)).toEqual(['2027-06-30'])
    const impossible = returned(project, await answerPractice('i.8', { Échéance: '31/02/2027' }))
    expect(impossible.problems.map(({ reason }) => reason)).toEqual(['not-a-date'])
  })

  test('fifty-six rows are accepted as well as fifty-nine; an unknown practice with an answer is told', async () => {
    const bytes = await edited(workbook, (book) => {
      const { sheet, row, cell } = sheetOf(book, texts.practices.name)
      for (const id of ['a.8', 'c.3', 'f.8']) sheet.spliceRows(row('Id', id), 1)
      cell(row('Id', 'i.8'), 'Id').value = 'z.9'
      cell(row('Id', 'z.9'), 'État de mise en œuvre').value = 'Réalisé'
    })
    const plan = returned(project, bytes)
    expect(plan.changes).toEqual([])
    expect(plan.missingRows).toEqual([])
    expect(plan.problems).toEqual([expect.objectContaining({ reason: 'unknown-practice', value: 'z.9' })])
  })

  test('an answer that is emptied altogether is no answer any more', async () => {
    const [answer] = project.practiceAnswers
    if (!answer) throw new Error('no answer')
    const emptied = Object.fromEntries(
      [
        'État de mise en œuvre',
        'Justification, preuve',
        'Responsable',
        'Échéance',
        'Valeur de l’indicateur',
        'Commentaire',
        'Motif si non applicable',
      ].map((heading) => [heading, null]),
    )
    const next = apply(returned(project, await answerPractice(answer.id, emptied)))
    const left = next.practiceAnswers.find(({ id }) => id === answer.id)
    // Whom to ask is not in the workbook: it stays.
    expect(left === undefined || left.state === undefined).toBe(true)
  })
})

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
    ['Élus équipés', 4, 'not-kept'],
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
    ])
  })

  test('what has no place in a dossier is told: households, the grid of a label', async () => {
    const bytes = await edited(workbook, (book) => {
      const territory = book.getWorksheet(texts.territory.name)
      territory?.eachRow((row) => {
        if (row.getCell(1).text === texts.territory.rows.households?.label) row.getCell(2).value = 700
      })
      const label = book.getWorksheet(texts.label.name)
      if (label) label.getCell('A5').value = 'Axe 1'
    })
    const plan = returned(project, bytes)
    expect(plan.problems.map(({ reason, sheet }) => [reason, sheet])).toEqual([
      ['not-kept', texts.territory.name],
      ['not-kept', texts.label.name],
    ])
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

describe('refusals', () => {
  test('the workbook of another dossier', () => {
    const plan = planReturn({ ...project, id: 'un-autre-dossier' }, workbook)
    expect(plan).toMatchObject({ ok: false, error: { code: 'other-dossier' } })
  })

  test('a file that is no workbook of ours', () => {
    expect(planReturn(project, csv('Type;Modèle\nPortable;Latitude\n'))).toMatchObject({
      ok: false,
      error: { code: 'unreadable-table', details: { reason: 'not-our-workbook' } },
    })
  })

  test('a change can be left out', async () => {
    const plan = await editLaptop('Quantité', 12)
    expect(apply(plan, { refused: new Set(plan.changes.map(({ key }) => key)) })).toBe(project)
  })

  test('changes that together would not be a dossier are refused as a whole', async () => {
    const plan = await editLaptop('Quantité', 12)
    const [change] = plan.changes
    if (!change) throw new Error('no change')
    const broken = { ...plan, changes: [{ ...change, value: 'douze' }] }
    expect(applyReturnPlan(project, broken, editContext())).toMatchObject({
      ok: false,
      error: { code: 'invalid-file' },
    })
  })
})

test('whatever was changed between two states, the workbook of the second brings the first to it', async () => {
  const { footprint } = workbookContent
  const words = fc.constantFrom('Portable', 'Écran 24', 'Note =1+1', '12', 'oui', 'école')
  const shownFactor = (id: string | undefined): string | undefined => {
    const factor = id === undefined ? undefined : footprint.factors.get(id)
    return factor && factorUse(factor) !== 'unusable' ? factor.id : undefined
  }
  const usable = [...footprint.factors.keys()].filter((id) => shownFactor(id) !== undefined)
  const kinds = [...footprint.kinds.values()]
    .filter(({ perimeter }) => perimeter !== 'connected_territory')
    .map(({ id }) => id)
  const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
  const change = fc.record({
    kind: fc.constantFrom(...kinds),
    factorId: optional(fc.constantFrom(...usable)),
    count: optional(fc.integer({ min: 0, max: 500 })),
    useDurationYears: optional(fc.integer({ min: 11, max: 20 })),
    yearlyKwh: optional(fc.integer({ min: 50_000, max: 60_000 })),
    title: optional(words),
    site: words,
    inUse: fc.boolean(),
    confidence: optional(fc.constantFrom('sure' as const, 'estimated' as const, 'to_check' as const)),
    note: optional(words),
  })
  const fields = [
    'kind',
    'count',
    'useDurationYears',
    'yearlyKwh',
    'title',
    'site',
    'inUse',
    'confidence',
    'note',
  ] as const
  // Blanks and signs that no cell can hold are no difference.
  const shown = (value: unknown) =>
    typeof value === 'string' ? toCellText(value).replace(/\s+/gu, ' ').trim() || undefined : value
  await fc.assert(
    fc.asyncProperty(anyProject, fc.array(change, { minLength: 8, maxLength: 8 }), async (first, changes) => {
      const second = first.equipmentLots.reduce(
        (next, { id }, index) =>
          patchRecord(next, 'equipmentLots', id, changes[index] ?? {}, editContext('2026-11-21T10:00:00.000Z')),
        first,
      )
      const plan = returned(first, await exportWorkbook(second))
      const isOther = (id: string) =>
        footprint.kinds.get(first.equipmentLots.find((lot) => lot.id === id)?.kind ?? '')?.perimeter ===
        'connected_territory'
      expect(plan.problems.filter(({ reason }) => reason !== 'other-list')).toEqual([])
      const result = apply(plan, {}, first)
      for (const [index, lot] of second.equipmentLots.entries()) {
        if (isOther(lot.id)) continue
        const brought = result.equipmentLots[index]
        expect([lot.id, ...fields.map((field) => shown(brought?.[field]))]).toEqual([
          lot.id,
          ...fields.map((field) => shown(lot[field])),
        ])
        expect(shownFactor(brought?.factorId)).toBe(shownFactor(lot.factorId))
      }
    }),
    { numRuns: 40 },
  )
})

test('the names and headings of the example survive a change of profile', async () => {
  const renamed = patchProfile(project, { population: 2000 }, editContext('2026-11-24T10:00:00.000Z'))
  expect(shortChanges(returned(renamed, workbook).conflicts)).toEqual([
    ['population', 2000, project.profile.population],
  ])
})
