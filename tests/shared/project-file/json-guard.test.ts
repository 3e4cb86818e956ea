import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPlainlyHarmless, jsonLimits, parseGuardedJson } from '../../../shared/project-file/json-guard.ts'

const nested = (depth: number, inside = '1') => `${'['.repeat(depth)}${inside}${']'.repeat(depth)}`

test('brackets inside a text, escaped quotes and backslashes are no nesting', () => {
  const harmless = ['"[[[[{{{{"', '{"a\\"[":"\\\\","b":[1,"]]]"]}', nested(jsonLimits.depth)]
  for (const text of harmless) expect([text, isPlainlyHarmless(text)]).toEqual([text, true])
})

test('what closes brackets in a text to hide depth, forbidden names and escaped names is walked, and refused as before', () => {
  const hidden = `{"${']'.repeat(100)}":${nested(jsonLimits.depth + 1)}}`
  expect(isPlainlyHarmless(hidden)).toBe(false)
  expect(parseGuardedJson(hidden)).toMatchObject({ error: { code: 'too-large' } })
  for (const text of ['{"__proto__":1}', '{"\\u005f_proto__":1}', '{"a":{"constructor":1}}']) {
    expect(isPlainlyHarmless(text)).toBe(false)
    expect(parseGuardedJson(text)).toMatchObject({ error: { code: 'invalid-file' } })
  }
})

test('no JSON that the short look lets pass nests deeper than the limit', () => {
  const value = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'large', withCrossShrink: true },
      fc.string(),
      fc.integer(),
      fc.array(tie('node')),
      fc.dictionary(fc.string(), tie('node')),
    ),
  })).node
  const depthOf = (entry: unknown): number =>
    typeof entry === 'object' && entry !== null ? 1 + Math.max(0, ...Object.values(entry).map(depthOf)) : 0
  fc.assert(
    fc.property(value, fc.integer({ min: 0, max: 80 }), (inside, depth) => {
      const text = nested(depth, JSON.stringify(inside))
      const parsed: unknown = JSON.parse(text)
      if (isPlainlyHarmless(text)) expect(depthOf(parsed)).toBeLessThanOrEqual(jsonLimits.depth)
      else expect(parseGuardedJson(text).ok && depthOf(parsed) > jsonLimits.depth).toBe(false)
    }),
    { numRuns: 300 },
  )
})
