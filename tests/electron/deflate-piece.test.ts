import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { deflatePiece } from '../../electron/cli/deflate-piece.ts'
import { joinPieces, type ZipPart, zipPieces } from '../../shared/export/writers/xlsx/zip-pieces.ts'

test('a package compressed by Node, piece behind piece, holds the same parts as one compressed by JavaScript', () => {
  const parts: readonly ZipPart[] = [
    ['empty.xml', []],
    ['short.xml', ['<a/>']],
    // Long enough for several pieces.
    ['long.xml', Array.from({ length: 40_000 }, (_none, row) => `<row r="${row}">é ${row * row}</row>`)],
  ]
  const [native, own] = [joinPieces(zipPieces(parts, deflatePiece)), joinPieces(zipPieces(parts))]
  const texts = (bytes: Uint8Array) => Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)])
  expect(texts(native)).toEqual(texts(own))
  expect(native.length).toBeLessThan(own.length * 1.1)
})
