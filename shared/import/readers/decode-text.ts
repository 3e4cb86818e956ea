import { strFromU8 } from 'fflate'
import type { TextEncodingName } from './spreadsheet.ts'

export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncodingName
}

/** Windows-1252 between 0x80 and 0x9F (WHATWG index); elsewhere it is Latin-1. */
const windows1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

/** Bytes that follow the first of a UTF-8 sequence, or -1 when none starts so (overlong forms and surrogates aside). */
const followers = (byte: number): number => {
  if (byte < 0x80) return 0
  if (byte >= 0xc2 && byte <= 0xdf) return 1
  if (byte >= 0xe0 && byte <= 0xef) return 2
  return byte >= 0xf0 && byte <= 0xf4 ? 3 : -1
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  for (let at = 0; at < bytes.length; at += 1) {
    const count = followers(bytes[at] ?? 0)
    if (count < 0) return false
    for (let next = 0; next < count; next += 1) {
      at += 1
      if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return false
    }
  }
  return true
}

const decodeUtf16 = (bytes: Uint8Array, isLittleEndian: boolean): string => {
  const units: string[] = []
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]]
    units.push(String.fromCharCode(isLittleEndian ? first | (second << 8) : (first << 8) | second))
  }
  return units.join('')
}

/**
 * Reads the bytes of a text file as spreadsheet programs write it in France: UTF-8 with or without its mark, the
 * "Unicode text" of Excel (UTF-16 with its mark), or Windows-1252 for everything that is not valid UTF-8.
 */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return { text: decodeUtf16(bytes, true), encoding: 'utf-16' }
  if (first === 0xfe && second === 0xff) return { text: decodeUtf16(bytes, false), encoding: 'utf-16' }
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return { text: strFromU8(bytes.subarray(3)), encoding: 'utf-8' }
  if (isUtf8(bytes)) return { text: strFromU8(bytes), encoding: 'utf-8' }
  const latin1 = strFromU8(bytes, true)
  return {
    text: latin1.replace(/[\u0080-\u009f]/g, (sign) => windows1252[sign.charCodeAt(0) - 0x80] ?? sign),
    encoding: 'windows-1252',
  }
}
