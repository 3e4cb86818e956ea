import { sha256 } from '@noble/hashes/sha2.js'
import { hexToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import list from '../../resources/signature/words.json' with { type: 'json' }
import { once } from '../content/once.ts'

const WORDS = 8

/** Simple words, one for each value of a byte; no two alike without their accents. */
const loadWords = once(() => z.strictObject({ words: z.array(z.string().min(3)).length(256) }).parse(list).words)

/**
 * A key as eight simple words, to be compared aloud over the telephone: the first 64 bits of its SHA-256, one word a byte.
 * Another key with the same words would have to be sought among 2⁶⁴.
 */
export const keyWords = (publicKey: string): string => {
  const words = loadWords()
  return [...sha256(hexToBytes(publicKey)).subarray(0, WORDS)].map((byte) => words[byte] ?? '').join(' ')
}
