import { describe, expect, test } from 'vitest'
import { applyReturnPlan } from '../../../../shared/import/workbook/apply-return-plan.ts'
import { editContext } from '../../support.ts'
import { csv } from '../table-fixtures.ts'
import { apply, editLaptop, laptop, project, sheets, title, workbook } from './return-example.ts'
import { edited, isEmptyPlan, planReturn, returned, sheetOf, shortChanges } from './return-fixtures.ts'

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
    ['Origine de la donnée', 'facture', 'origin', 'invoice'],
    ['Fiabilité de la donnée', 'à vérifier', 'confidence', 'to_check'],
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
