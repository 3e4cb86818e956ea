import { expect, test } from 'vitest'
import { loadWorkbookContent } from '../../../shared/export/workbook/workbook-content.ts'
import { placeName } from '../../../shared/fill-workbook/check-target.ts'
import { toFillLines } from '../../../shared/fill-workbook/fill-template.ts'
import { proposeCells } from '../../../shared/fill-workbook/propose-cells.ts'
import { loadFillVocabulary } from '../../../shared/fill-workbook/vocabulary.ts'
import { exampleFields, makeTemplate, opened } from './templates.ts'

const proposals = async () => {
  const template = opened(await makeTemplate())
  const cells = proposeCells(template, exampleFields(), loadFillVocabulary())
  return {
    template,
    cells,
    at: (id: string) => {
      const cell = cells.get(id)
      return cell && placeName(cell.sheet, cell.place)
    },
  }
}

test('labels are recognised whatever their accents, capitals and plural, and give the cell beside or below the heading', async () => {
  const { at } = await proposals()
  expect(at('profile.name')).toBe('1. Identification!B3')
  expect(at('profile.inseeCode')).toBe('1. Identification!B4')
  expect(at('profile.population')).toBe('1. Identification!B5')
  // The unit stands between the label and its cell.
  expect(at('profile.staffCount')).toBe('1. Identification!C6')
  expect(at('evaluation.date')).toBe('1. Identification!B7')
  expect(at('equipment.laptop.count')).toBe('2. Équipements!C4')
  expect(at('equipment.desktop.count')).toBe('2. Équipements!C5')
  expect(at('equipment.smartphone.count')).toBe('2. Équipements!C7')
  expect(at('equipment.printer.count')).toBe('2. Équipements!C8')
  expect(at('practice.a.1.state')).toBe('Bonnes pratiques!C3')
})

test('no cell is proposed twice, none holds a formula, none is in a hidden sheet', async () => {
  const { template, cells } = await proposals()
  const names = [...cells.values()].map(({ sheet, place }) => placeName(sheet, place))
  expect(new Set(names).size).toBe(names.length)
  expect(names.some((name) => name.startsWith('Listes') || /!F\d/.test(name))).toBe(false)
  const lines = toFillLines(template, exampleFields(), cells, new Set())
  expect(lines.filter(({ choice, refusal }) => choice && refusal)).toEqual([])
})

test('a state is said with the word that the list of the workbook accepts', async () => {
  const { template, cells } = await proposals()
  const lines = toFillLines(template, exampleFields(), cells, new Set())
  const states = lines.filter(({ field, choice }) => choice && field.id.endsWith('.state'))
  expect(states.length).toBeGreaterThan(0)
  for (const { input, isOutsideList } of states) {
    expect(['Pas commencé', 'En cours', 'Terminé', 'Sans objet']).toContain(input?.value)
    expect(isOutsideList).toBeUndefined()
  }
})

test('every kind of equipment and every nature of service has its words', () => {
  const vocabulary = loadFillVocabulary()
  const { kinds, texts } = loadWorkbookContent()
  const known = new Set(kinds.map(({ id }) => id))
  expect(Object.keys(vocabulary.kinds).filter((id) => !known.has(id))).toEqual([])
  expect(Object.keys(vocabulary.natures)).toEqual(Object.keys(texts.natures))
})
