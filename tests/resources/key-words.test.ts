import { expect, test } from 'vitest'
import list from '../../resources/signature/words.json' with { type: 'json' }
import { foldName } from '../../shared/municipalities/fold-name.ts'

test('the 256 words that say a key are all different, even without accents, and easy to say', () => {
  expect(list.words).toHaveLength(256)
  expect(new Set(list.words.map(foldName)).size).toBe(256)
  for (const word of list.words) expect(word).toMatch(/^\p{Ll}{3,10}$/u)
})
