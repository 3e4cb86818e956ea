import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** Near the smallest size, at half the work. */
export const LEVEL = 4
/** Characters gathered before they are compressed. */
const CHUNK_CHARACTERS = 1 << 17

/** A part of a package: its path, and its text piece by piece. */
export type ZipPart = readonly [name: string, texts: Iterable<string>]

/**
 * Compresses a piece so that it can stand behind the one before (raw DEFLATE, ending on a whole byte), and ends the stream
 * with the last one. A caller with a faster one than JavaScript's may bring it.
 */
export type DeflatePiece = (bytes: Uint8Array, isLast: boolean) => Uint8Array<ArrayBuffer>

/** DEFLATE in the zip format (APPNOTE 4.4.5). */
const DEFLATED = 8

class ZipDeflatePieces extends ZipPassThrough {
  constructor(
    name: string,
    private readonly deflate: DeflatePiece,
  ) {
    super(name)
    this.compression = DEFLATED
  }

  protected override process(piece: Uint8Array, isLast: boolean): void {
    this.ondata(null, this.deflate(piece, isLast), isLast)
  }
}

/**
 * The bytes of a package, piece by piece: a part is read as the bytes are asked for, so that nothing is held whole.
 * The same parts always give the same bytes: no clock enters.
 */
export function* zipPieces(parts: Iterable<ZipPart>, deflate?: DeflatePiece): Generator<Uint8Array> {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    ready.push(bytes)
  })
  function* takeReady(): Generator<Uint8Array> {
    const taken = ready
    ready = []
    yield* taken
  }
  for (const [name, texts] of parts) {
    const file = deflate ? new ZipDeflatePieces(name, deflate) : new ZipDeflate(name, { level: LEVEL })
    file.mtime = '1980-01-01T12:00:00'
    zip.add(file)
    let waiting = ''
    for (const text of texts) {
      waiting += text
      if (waiting.length < CHUNK_CHARACTERS) continue
      file.push(strToU8(waiting))
      waiting = ''
      yield* takeReady()
    }
    file.push(strToU8(waiting), true)
    yield* takeReady()
  }
  zip.end()
  yield* takeReady()
}

/** All the pieces as one. */
export const joinPieces = (pieces: Iterable<Uint8Array>): Uint8Array<ArrayBuffer> => {
  const list = [...pieces]
  const whole = new Uint8Array(list.reduce((size, piece) => size + piece.length, 0))
  let at = 0
  for (const piece of list) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
