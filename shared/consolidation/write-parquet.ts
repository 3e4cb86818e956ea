import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { type FlatRow, loadConsolidationContent, type TableName } from './flat-table.ts'

/** Rows written together: what a reader takes at a time, and what is kept in memory here. */
const GROUP_ROWS = 20_000

/** Hands its bytes on after each group of rows: the memory stays small whatever the table. */
class PiecewiseWriter extends ByteWriter {
  constructor(private readonly onBytes: (bytes: Uint8Array) => void) {
    super()
  }

  flush(): void {
    this.onBytes(this.getBytes().slice())
    this.index = 0
  }

  override finish(): void {
    this.flush()
  }
}

/** A Parquet file of one flat table, written as its rows come. */
export interface ParquetTable {
  readonly add: (rows: readonly FlatRow[]) => void
  readonly finish: () => void
}

/**
 * Writes a flat table as Parquet (Snappy): texts as UTF-8, numbers as doubles, every column nullable: a missing value is
 * null. A table without rows gives no byte at all. Columns have the types of the dictionary, so that the files of two bodies can be read together.
 */
export const createParquetTable = (name: TableName, onBytes: (bytes: Uint8Array) => void): ParquetTable => {
  const columns = loadConsolidationContent().tables.find((table) => table.name === name)?.columns ?? []
  // Made with the first rows: a file without any would be one that some readers refuse.
  let writer: ParquetWriter | undefined
  const begin = () =>
    new ParquetWriter({
      writer: new PiecewiseWriter(onBytes),
      schema: [
        { name: 'root', num_children: columns.length },
        ...columns.map(({ key, number }) => ({
          name: key,
          repetition_type: 'OPTIONAL' as const,
          ...(number ? { type: 'DOUBLE' as const } : { type: 'BYTE_ARRAY' as const, converted_type: 'UTF8' as const }),
        })),
      ],
      createdBy: 'Petits pas',
    })
  let waiting: FlatRow[] = []
  const flush = (): void => {
    if (waiting.length === 0) return
    const columnData = columns.map(({ key, number }, at) => ({
      name: key,
      data: waiting.map((row) => {
        const value = row[at] ?? null
        return value === null || number ? value : String(value)
      }),
    }))
    writer ??= begin()
    writer.write({ columnData, rowGroupSize: GROUP_ROWS })
    waiting = []
  }
  return {
    add: (rows) => {
      for (const row of rows) {
        waiting.push(row)
        if (waiting.length >= GROUP_ROWS) flush()
      }
    },
    finish: () => {
      flush()
      writer?.finish()
    },
  }
}
