import { readParquet, wasmMemory } from 'parquet-wasm'

/** Offsets in the structure of the Arrow C data interface, for 32-bit addresses. */
const at = { length: 0, offset: 16, columns: 32, buffers: 40, children: 44 } as const

/**
 * The rows of a Parquet file, read by an independent reader (the Rust one) and taken from its memory by the Arrow C data
 * interface. Only what our files hold: texts and doubles, with nulls.
 */
export const readParquetRows = (file: Uint8Array, numbers: readonly boolean[]): readonly (readonly unknown[])[] => {
  const table = readParquet(file)
  const rows: unknown[][] = []
  for (const batch of table.recordBatches()) {
    const ffi = batch.intoFFI()
    const memory = new DataView((wasmMemory() as WebAssembly.Memory).buffer) // the package calls it any
    const long = (place: number) => Number(memory.getBigInt64(place, true))
    const address = (place: number) => memory.getUint32(place, true)
    const root = ffi.arrayAddr()
    const children = address(root + at.children)
    const columns = numbers.map((isNumber, column) => {
      const array = address(children + 4 * column)
      const [length, offset] = [long(array + at.length), long(array + at.offset)]
      const buffers = address(array + at.buffers)
      const [valid, first, second] = [address(buffers), address(buffers + 4), isNumber ? 0 : address(buffers + 8)]
      return Array.from({ length }, (_none, index) => {
        const place = index + offset
        if (valid !== 0 && ((memory.getUint8(valid + (place >> 3)) >> (place & 7)) & 1) === 0) return undefined
        if (isNumber) return memory.getFloat64(first + 8 * place, true)
        const [from, to] = [memory.getInt32(first + 4 * place, true), memory.getInt32(first + 4 * place + 4, true)]
        return new TextDecoder().decode(new Uint8Array(memory.buffer, second + from, to - from))
      })
    })
    const length = long(root + at.length)
    for (let index = 0; index < length; index += 1) rows.push(columns.map((column) => column[index]))
    ffi.free()
  }
  return rows
}
