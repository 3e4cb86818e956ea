import { createHash } from 'node:crypto'

/** Words in a row that count as copied when two texts share them. */
export const RUN = 8
/** Bytes kept of each digest: with some 40,000 runs, a false alarm in our texts is a matter of one in several hundred. */
const DIGEST_BYTES = 5

/**
 * The words of a text without case, accents, punctuation, tags or addresses, so that only wording is compared.
 * @param {string} text
 * @returns {string[]}
 */
export function toWords(text) {
  return text
    .replace(/https?:\/\/\S+|<[^<>]*>/g, ' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

/**
 * A digest of the run of words that starts at `at`: the words cannot be read from it.
 * @param {readonly string[]} words
 * @param {number} at
 * @returns {string} hexadecimal
 */
const digestAt = (words, at) =>
  createHash('sha256')
    .update(words.slice(at, at + RUN).join(' '))
    .digest('hex')
    .slice(0, 2 * DIGEST_BYTES)

/**
 * The digests of all runs of some words, one for each place a run can start.
 * @param {readonly string[]} words
 * @returns {string[]}
 */
export const digestRuns = (words) =>
  Array.from({ length: Math.max(0, words.length - RUN + 1) }, (_, at) => digestAt(words, at))

/**
 * Digests, sorted and each once, as bytes one after the other.
 * @param {Iterable<string>} digests
 * @returns {Buffer}
 */
export const packDigests = (digests) => Buffer.from([...new Set(digests)].sort().join(''), 'hex')

/**
 * @param {Buffer} bytes what {@link packDigests} made
 * @returns {ReadonlySet<string>}
 */
export function unpackDigests(bytes) {
  const hex = bytes.toString('hex')
  const width = 2 * DIGEST_BYTES
  return new Set(
    Array.from({ length: hex.length / width }, (_, index) => hex.slice(index * width, (index + 1) * width)),
  )
}
