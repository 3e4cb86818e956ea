import { expect, test } from 'vitest'
import { type FlatRow, loadConsolidationContent } from '../../../shared/consolidation/flat-table.ts'
import { createParquetTable } from '../../../shared/consolidation/write-parquet.ts'
import { readParquetRows } from './read-arrow.ts'

const concat = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(parts.flatMap((part) => [...part]))

const write = (name: 'materiel', rows: readonly FlatRow[]): Uint8Array => {
  const parts: Uint8Array[] = []
  const table = createParquetTable(name, (bytes) => parts.push(bytes))
  table.add(rows)
  table.finish()
  return concat(parts)
}
const columns = loadConsolidationContent().tables.find(({ name }) => name === 'materiel')?.columns ?? []
const numbers = columns.map(({ number }) => number === true)

const row = (index: number): FlatRow => [
  `50239|lot-${index}|2026`,
  '50239',
  'Thèreval « l’Été »',
  2026,
  `lot-${index}`,
  'mairie',
  'Ordinateur portable',
  index % 3 === 0 ? undefined : index,
  2019,
  index / 4,
  'oui',
  undefined,
  undefined,
  'sûr',
  'oui',
]

test('a Parquet file is read by another program cell for cell: accents, numbers, and what is missing stays missing', () => {
  const rows = Array.from({ length: 50 }, (_none, index) => row(index))
  expect(readParquetRows(write('materiel', rows), numbers)).toEqual(rows)
})

test('a long table comes in several groups of rows, in order, and a table without a row gives no file', () => {
  const rows = Array.from({ length: 20_003 }, (_none, index) => row(index))
  const read = readParquetRows(write('materiel', rows), numbers)
  expect(read).toHaveLength(rows.length)
  for (const index of [0, 19_999, 20_000, 20_002]) expect(read[index]).toEqual(rows[index])
  expect(write('materiel', [])).toHaveLength(0)
})
