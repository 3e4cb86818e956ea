import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonLimits, parseGuardedJson } from '../../../shared/project-file/json-guard.ts'

const nested = (depth: number, inside = '1') => `${'['.repeat(depth)}${inside}${']'.repeat(depth)}`
const codeOf = (text: string) => {
  const read = parseGuardedJson(text)
  return read.ok ? 'ok' : read.error.code
}

test('brackets inside a text, escaped quotes and backslashes are no nesting', () => {
  for (const text of ['"[[[[{{{{"', '{"a\\"[":"\\\\","b":[1,"]]]"]}', nested(jsonLimits.depth)])
    expect([text, parseGuardedJson(text)]).toEqual([text, { ok: true, value: JSON.parse(text) }])
})

test('what closes brackets in a text to hide depth, forbidden names and escaped names is refused', () => {
  expect(codeOf(`{"${']'.repeat(100)}":${nested(jsonLimits.depth + 1)}}`)).toBe('too-large')
  for (const text of ['{"__proto__":1}', '{"\\u005f_proto__":1}', '{"a":{"constructor":1}}', '[{"prototype":1}]'])
    expect([text, codeOf(text)]).toEqual([text, 'invalid-file'])
})

test('a forbidden word that is no name, and a name written with signs that only look forbidden, are let through', () => {
  for (const text of ['{"a":"constructor"}', '["__proto__"]', '{"\\u0061":1}', '{"constructors":1}'])
    expect([text, codeOf(text)]).toEqual([text, 'ok'])
})

test('a text at the limit passes; one sign more is refused, alone or within', () => {
  const longest = 'a'.repeat(jsonLimits.textLength)
  for (const put of [(text: string) => JSON.stringify(text), (text: string) => JSON.stringify({ a: [text] })]) {
    expect(codeOf(put(longest))).toBe('ok')
    expect(codeOf(put(`${longest}a`))).toBe('too-large')
  }
})

test('any JSON is let through or refused as somebody who walks all of it would', () => {
  const value = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', maxDepth: 8, withCrossShrink: true },
      fc.string(),
      fc.integer(),
      fc.array(tie('node')),
      fc.dictionary(fc.string(), tie('node')),
    ),
  })).node
  const depthOf = (entry: unknown): number =>
    typeof entry === 'object' && entry !== null ? 1 + Math.max(0, ...Object.values(entry).map(depthOf)) : 0
  const hasForbiddenName = (entry: unknown): boolean =>
    typeof entry === 'object' &&
    entry !== null &&
    ((!Array.isArray(entry) &&
      Object.keys(entry).some((key) => ['__proto__', 'constructor', 'prototype'].includes(key))) ||
      Object.values(entry).some(hasForbiddenName))
  fc.assert(
    fc.property(value, fc.integer({ min: 0, max: 80 }), (inside, depth) => {
      const text = nested(depth, JSON.stringify(inside))
      const parsed: unknown = JSON.parse(text)
      const expected =
        depthOf(parsed) > jsonLimits.depth ? 'too-large' : hasForbiddenName(parsed) ? 'invalid-file' : 'ok'
      expect(codeOf(text)).toBe(expected)
    }),
    { numRuns: 300 },
  )
})
