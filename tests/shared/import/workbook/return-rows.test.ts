import { describe, expect, test } from 'vitest'
import { removeRecord } from '../../../../shared/domain/edit.ts'
import { editContext } from '../../support.ts'
import { apply, laptop, project, sheets, title, workbook } from './return-example.ts'
import { edited, returned, sheetOf, texts } from './return-fixtures.ts'

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
          'Fiabilité de la donnée',
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
