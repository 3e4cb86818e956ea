import { deflateSync } from 'fflate'
import { failure, type Result, success } from '../errors/app-error.ts'

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_SIZE = 22
/** The comment at the end of a zip is at most this long. */
const LONGEST_COMMENT = 0xffff
/** Sizes follow the data instead of standing before it. */
const SIZES_AFTER = 0x0008
const ENCRYPTED = 0x0001
/** A size or place that stands elsewhere, in the 64-bit form. */
const ELSEWHERE = 0xffffffff

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})
const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

interface Entry {
  readonly name: string
  /** Where its line of the directory stands. */
  readonly central: number
  readonly centralEnd: number
  /** Where its header stands. */
  readonly local: number
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const damaged = (): Result<never> => failure('unreadable-table', { reason: 'damaged' })

const findEnd = (bytes: Uint8Array, view: DataView): number => {
  const first = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT)
  for (let at = bytes.length - END_SIZE; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at
  return -1
}

/** Lines of the directory in their order, or undefined when the file is not a plain zip (64-bit, several volumes). */
const readDirectory = (bytes: Uint8Array): { readonly end: number; readonly entries: readonly Entry[] } | undefined => {
  if (bytes.length < END_SIZE) return undefined
  const view = viewOf(bytes)
  const end = findEnd(bytes, view)
  if (end < 0) return undefined
  const count = view.getUint16(end + 10, true)
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return undefined
    const nameLength = view.getUint16(at + 28, true)
    const centralEnd = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    const local = view.getUint32(at + 42, true)
    const isPlain = local !== ELSEWHERE && view.getUint32(at + 20, true) !== ELSEWHERE
    if (centralEnd > end || !isPlain || local + 30 > end || view.getUint32(local, true) !== LOCAL) return undefined
    if (view.getUint16(at + 8, true) & ENCRYPTED) return undefined
    const name = String.fromCharCode(...bytes.subarray(at + 46, at + 46 + nameLength))
    entries.push({ name, central: at, centralEnd, local })
    at = centralEnd
  }
  return { end, entries }
}

interface NewSizes {
  readonly flags: number
  readonly crc: number
  readonly compressed: number
  readonly plain: number
  readonly method: 0 | 8
}

/** The header of an entry again, with what its new data changes; its name, date and extra field stay. */
const newHeader = (header: Uint8Array, sizes: NewSizes): Uint8Array => {
  const copy = header.slice()
  const view = viewOf(copy)
  view.setUint16(6, sizes.flags, true)
  view.setUint16(8, sizes.method, true)
  view.setUint32(14, sizes.crc, true)
  view.setUint32(18, sizes.compressed, true)
  view.setUint32(22, sizes.plain, true)
  return copy
}

/**
 * Puts new contents in the place of some entries of a zip. All the others keep their very bytes, compressed as they were,
 * in the same order, with their dates and extra fields; of the directory only places and the sizes of those entries change.
 * `changes` is by name of entry; a name that is not there is an error of the caller.
 */
export const patchZip = (bytes: Uint8Array, changes: ReadonlyMap<string, Uint8Array>): Result<Uint8Array> => {
  const directory = readDirectory(bytes)
  if (!directory) return damaged()
  const { end, entries } = directory
  const view = viewOf(bytes)
  const directoryStart = view.getUint32(end + 16, true)
  const inFileOrder = entries.toSorted((a, b) => a.local - b.local)
  const pieces: Uint8Array[] = [bytes.subarray(0, inFileOrder[0]?.local ?? directoryStart)]
  let size = pieces[0]?.length ?? 0
  const push = (piece: Uint8Array) => {
    pieces.push(piece)
    size += piece.length
  }
  const places = new Map<Entry, number>()
  const written = new Map<Entry, NewSizes>()
  for (const [index, entry] of inFileOrder.entries()) {
    const next = inFileOrder[index + 1]?.local ?? directoryStart
    if (next <= entry.local) return damaged()
    places.set(entry, size)
    const content = changes.get(entry.name)
    if (!content) {
      push(bytes.subarray(entry.local, next))
      continue
    }
    const headerEnd = entry.local + 30 + view.getUint16(entry.local + 26, true) + view.getUint16(entry.local + 28, true)
    const method = view.getUint16(entry.central + 10, true) === 0 ? 0 : 8
    const data = method === 0 ? content : deflateSync(content, { level: 6 })
    const sizes = {
      // The sizes now stand in the header, where every program finds them.
      flags: view.getUint16(entry.central + 8, true) & ~SIZES_AFTER,
      crc: crc32(content),
      compressed: data.length,
      plain: content.length,
      method,
    } as const
    written.set(entry, sizes)
    push(newHeader(bytes.subarray(entry.local, headerEnd), sizes))
    push(data)
  }
  if (written.size !== changes.size) return damaged()
  const newDirectory = size
  for (const entry of entries) {
    const line = bytes.slice(entry.central, entry.centralEnd)
    const lineView = viewOf(line)
    lineView.setUint32(42, places.get(entry) ?? 0, true)
    const sizes = written.get(entry)
    if (sizes) {
      lineView.setUint16(8, sizes.flags, true)
      lineView.setUint16(10, sizes.method, true)
      lineView.setUint32(16, sizes.crc, true)
      lineView.setUint32(20, sizes.compressed, true)
      lineView.setUint32(24, sizes.plain, true)
    }
    push(line)
  }
  const tail = bytes.slice(end)
  viewOf(tail).setUint32(12, size - newDirectory, true)
  viewOf(tail).setUint32(16, newDirectory, true)
  push(tail)
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return success(whole)
}
