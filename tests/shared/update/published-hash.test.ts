import { describe, expect, test } from 'vitest'
import { findHash, publishedHashOf } from '../../../shared/update/published-hash.ts'

const HASH = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const OTHER = 'a'.repeat(64)

describe('the published hash of an installer', () => {
  test('is found in what was pasted, whatever stands around it, and in lower case', () => {
    expect(findHash(`  SHA-256 : ${HASH.toUpperCase()}\n`)).toBe(HASH)
  })
  test('is not a hash when a letter is missing or one too many', () => {
    expect(findHash(HASH.slice(1))).toBeNull()
    expect(findHash(`${HASH}0`)).toBeNull()
    expect(findHash('bonjour')).toBeNull()
  })
  test('is the one of its own line in a list of several files', () => {
    const list = `${OTHER}  petits-pas-1.0.dmg\r\n${HASH} *petits-pas 1.0.exe\r\n`
    expect(publishedHashOf(list, 'petits-pas 1.0.exe')).toBe(HASH)
    expect(publishedHashOf(list, '1.0.exe')).toBeNull()
  })
  test('is the only one of a file that holds nothing else', () => {
    expect(publishedHashOf(`${HASH}\n`, 'petits-pas.exe')).toBe(HASH)
    expect(publishedHashOf(`${HASH}  autre.exe\n`, 'petits-pas.exe')).toBeNull()
    expect(publishedHashOf(`${HASH}\n${OTHER}\n`, 'petits-pas.exe')).toBeNull()
  })
})
