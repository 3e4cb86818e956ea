import { expect, test } from 'vitest'
import { type FlatRow, loadConsolidationContent } from '../../../shared/consolidation/flat-table.ts'
import { groupLists, sumGroup } from '../../../shared/consolidation/group-lists.ts'

const keys =
  loadConsolidationContent()
    .tables.find(({ name }) => name === 'materiel')
    ?.columns.map(({ key }) => key) ?? []
const lot = (code: string, values: Readonly<Record<string, string | number>>): FlatRow => {
  const cells: Readonly<Record<string, string | number>> = {
    cle: `${code}|lot|2026`,
    code_insee: code,
    commune: `Commune ${code}`,
    type: 'Écrans',
    en_service: 'oui',
    confirme: 'oui',
    ...values,
  }
  return keys.map((key) => cells[key])
}

test('a grouped purchase counts what communes confirmed; the rest stands apart, and no number is no zero', () => {
  const [purchase, collection] = groupLists([
    lot('50001', { nombre: 4, age: 7 }),
    lot('50002', { nombre: 3, age: 8 }),
    lot('50002', { nombre: 9, age: 8, confirme: 'non' }),
    lot('50003', { age: 6 }),
    lot('50003', { nombre: 2, en_service: 'non', sortie_prevue: 'recyclage' }),
  ])
  if (!purchase || !collection) throw new Error('two lists')
  expect(sumGroup(purchase)).toEqual([
    { type: 'Écrans', what: '6 ans et plus', communes: 3, confirmed: 7, toCheck: 9, uncounted: 1 },
  ])
  expect(purchase.rows.at(-1)?.slice(5)).toEqual([undefined, undefined, 1])
  expect(sumGroup(collection)).toEqual([{ type: 'Écrans', what: 'recyclage', communes: 1, confirmed: 2, uncounted: 0 }])
})
