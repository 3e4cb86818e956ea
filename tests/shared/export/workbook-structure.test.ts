import { describe, expect, it } from 'vitest'
import { columnLetter } from '../../../shared/export/workbook/addresses.ts'
import { computeFootprint } from '../../../shared/footprint/compute-footprint.ts'
import { content, exampleProject, parameters } from '../footprint/footprint-fixtures.ts'
import { sheetOf, texts, valueBeside, valuesOf, workbookContent, workbookOf } from './workbook-helpers.ts'

const model = workbookOf(exampleProject)
const footprint = computeFootprint(exampleProject, content, parameters)
const everything = model.sheets.flatMap((sheet) => valuesOf(sheet).flat()).filter((value) => typeof value === 'string')

const headings = [
  'Catégorie',
  'Équipement',
  'Quantité',
  'Durée d’usage réelle',
  'Origine de la donnée',
  'Facteur de fabrication',
  'Consommation',
  'Fabrication annualisée',
  'Usage',
  'Total',
  'Incertitude',
  'Commentaire',
]
const officialColumns = [
  'Id',
  'Titre',
  'Thématique',
  'Priorité',
  'Difficulté',
  'Exemples pilotes',
  'Exemples indicateurs',
  'Url',
]

describe('the workbook of a commune', () => {
  it('has the fourteen sheets of the layout, in order', () => {
    expect(model.sheets.map((sheet) => sheet.name)).toEqual([
      'Accueil',
      'Collectivité',
      'Postes de travail',
      'Réseau',
      'Salles serveur',
      'Services hébergés',
      'Territoire connecté',
      'Prestations',
      'Territoire',
      'Résultats',
      'BP DINUM',
      'BP Label NR',
      'ADMIN',
      'Aide à la saisie',
    ])
  })

  it('says what it is, and never pretends to be the file of the eNRT', () => {
    expect(model.properties.title).toContain('Classeur structuré selon le périmètre eNRT (2023)')
    expect(model.properties).toMatchObject({ author: 'Valbourg-sur-Aure', language: 'fr-FR' })
    expect(valuesOf(sheetOf(model, 'Accueil'))[0]?.[0]).toBe('Classeur structuré selon le périmètre eNRT (2023)')
    const all = [...everything, ...Object.values(model.properties)].join('\n').toLowerCase()
    expect(all).not.toMatch(/fichier enrt|compatible enrt/u)
    for (const warning of ['opposables', 'gaz à effet de serre', 'ne s’additionnent jamais', 'vaut pas zéro'])
      expect(all).toContain(warning)
  })

  it.each(['Postes de travail', 'Réseau', 'Salles serveur', 'Territoire connecté'])(
    'gives %s the twelve columns A to L',
    (name) => {
      expect(valuesOf(sheetOf(model, name))[2]?.slice(0, 12)).toEqual(headings)
    },
  )

  it('repeats the eight official column titles of the practices, then the answers', () => {
    const sheet = sheetOf(model, 'BP DINUM')
    expect(valuesOf(sheet)[2]?.slice(0, 13)).toEqual([
      ...officialColumns,
      'État de mise en œuvre',
      'Justification, preuve',
      'Responsable',
      'Échéance',
      'Valeur de l’indicateur',
    ])
    const ids = valuesOf(sheet)
      .slice(3)
      .map((row) => row[0])
    expect(ids).toEqual(workbookContent.practices.practices.map((practice) => practice.id))
    expect(ids).toHaveLength(59)
  })

  it('writes the answers to the practices with the words of the list', () => {
    const answered = valuesOf(sheetOf(model, 'BP DINUM')).filter((row) => typeof row[8] === 'string' && row[0] !== 'Id')
    expect(answered).toHaveLength(exampleProject.practiceAnswers.filter((answer) => answer.state).length)
    for (const row of answered) expect(Object.values(texts.practiceStates)).toContain(row[8])
  })

  it('keeps headers in sight on screen, and on every printed page', () => {
    for (const sheet of model.sheets.filter((entry) => entry.isInput)) {
      expect(sheet.frozenRows, sheet.name).toBeGreaterThan(0)
      expect(sheet.repeatedRows?.[1], sheet.name).toBe(sheet.frozenRows)
    }
  })

  it('reads each drop-down list from cells of ADMIN that hold something', () => {
    const admin = valuesOf(sheetOf(model, 'ADMIN'))
    const lists = model.sheets.flatMap((sheet) => sheet.rules.filter((rule) => rule.type === 'list'))
    expect(lists.length).toBeGreaterThan(15)
    for (const { from } of lists) {
      const [, letter, first, last] = /^'ADMIN'!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/u.exec(String(from)) ?? []
      const column = Array.from({ length: 30 }, (_, index) => columnLetter(index + 1)).indexOf(letter ?? '')
      const choices = admin.slice(Number(first) - 1, Number(last)).map((row) => row[column])
      expect(choices.length).toBeGreaterThan(1)
      for (const choice of choices) expect(choice).toMatch(/\S/u)
      expect(new Set(choices).size).toBe(choices.length)
    }
  })

  it('chooses every list value it writes from that list', () => {
    const admin = valuesOf(sheetOf(model, 'ADMIN')).flat()
    for (const sheet of model.sheets)
      for (const row of sheet.rows)
        for (const cell of row.cells)
          if (cell?.style === 'inputList' && cell.value !== undefined && cell.value !== '')
            expect(admin, `${sheet.name}: ${cell.value}`).toContain(cell.value)
  })

  it('copies every factor with source, year and licence', () => {
    const rows = valuesOf(sheetOf(model, 'ADMIN'))
    for (const factor of content.factors.values()) {
      const row = rows.find((cells) => cells[0] === factor.id)
      expect(row?.slice(0, 5)).toEqual([factor.id, factor.label, expect.anything(), factor.value, factor.unit])
      expect(row?.slice(8, 11)).toEqual([factor.source, factor.sourceYear, factor.licence])
    }
  })

  it('holds no personal contact', () => {
    const contacts = exampleProject.actors.flatMap((actor) => (actor.contact ? [actor.contact] : []))
    expect(contacts.length).toBeGreaterThan(3)
    const all = everything.join('\n')
    for (const contact of contacts) expect(all).not.toContain(contact)
    expect(all).not.toMatch(/@[a-z-]+\.example/u)
  })
})

const columnOf = (key: string): number => texts.equipment.columns.findIndex((column) => column.key === key)
const stateColumn = columnOf('state')

describe('the figures of the workbook', () => {
  const workstations = valuesOf(sheetOf(model, 'Postes de travail'))

  it('are those of the application, in total and by perimeter', () => {
    const results = sheetOf(model, 'Résultats')
    expect(valueBeside(results, 'Total interne')).toBe(footprint.internal.totalKgCo2e)
    expect(valueBeside(results, 'dont matériel en service, hors objets connectés')).toBeCloseTo(1627.867, 3)
    expect(valueBeside(results, 'Matériel rangé, à part (fabrication seule)')).toBeCloseTo(268.475, 3)
    for (const entry of footprint.perimeters)
      expect(valueBeside(results, texts.perimeters[entry.perimeter] ?? '')).toBe(entry.totalKgCo2e)
    expect(valueBeside(results, 'Par agent')).toBe(footprint.perAgentKgCo2e)
  })

  it('are those of the application, lot by lot', () => {
    const sheets = ['Postes de travail', 'Réseau', 'Salles serveur', 'Territoire connecté']
    const rows = sheets.flatMap((name) => valuesOf(sheetOf(model, name)))
    const idColumn = columnOf('lotId')
    for (const line of footprint.lines.filter((entry) => entry.site !== undefined)) {
      const row = rows.find((cells) => cells[idColumn] === line.id)
      expect(row?.slice(7, 10), line.id).toEqual([
        line.manufacturingKgCo2e ?? '',
        line.useKgCo2e ?? '',
        line.totalKgCo2e ?? '',
      ])
    }
  })

  it('show the lines that could not be counted, empty and not zero', () => {
    const row = workstations.find((cells) => cells[11] === 'Onduleur')
    expect(row?.slice(2, 3)).toEqual([1])
    expect(row?.slice(7, 10)).toEqual(['', '', ''])
    expect(row?.[stateColumn]).toBe('non comptée')
  })

  it('leave a missing count empty, and write a true zero', () => {
    const [first, second, ...others] = exampleProject.equipmentLots
    if (!first || !second) throw new Error('the example has lots')
    const { count: _, ...empty } = first
    const changed = workbookOf({ ...exampleProject, equipmentLots: [empty, { ...second, count: 0 }, ...others] })
    const rows = valuesOf(sheetOf(changed, 'Postes de travail'))
    expect(rows[4]?.slice(2, 3)).toEqual([undefined])
    expect([rows[4]?.[9], rows[4]?.[stateColumn]]).toEqual(['', 'non renseignée'])
    expect([rows[5]?.[2], rows[5]?.[9], rows[5]?.[stateColumn]]).toEqual([0, 0, 'comptée'])
  })
})
