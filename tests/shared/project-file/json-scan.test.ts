import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scanJson } from '../../../shared/project-file/json-scan.ts'

const NONE = { depth: 1e9, keys: 1e9 }

/** What a parsed value holds: its keys and items, and its deepest level. */
const measure = (value: unknown): { keys: number; depth: number } => {
  if (typeof value !== 'object' || value === null) return { keys: 0, depth: 0 }
  const children = Object.values(value).map(measure)
  return {
    keys: children.length + children.reduce((sum, child) => sum + child.keys, 0),
    depth: 1 + Math.max(0, ...children.map((child) => child.depth)),
  }
}

test('counts what parsing would build, whatever the texts hold and however it is laid out', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
      const { keys, depth } = measure(value)
      const json = JSON.stringify(value, null, indent)
      expect(scanJson(json, { ...NONE, keys })).toBeNull()
      expect(scanJson(json, { ...NONE, depth })).toBeNull()
      if (keys > 0) expect(scanJson(json, { ...NONE, keys: keys - 1 })).toBe('keys')
      if (depth > 0) expect(scanJson(json, { ...NONE, depth: depth - 1 })).toBe('depth')
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['a quote in a text', '{"a":"\\",[[[["}', 1],
  ['a backslash before the closing quote', '{"a":"\\\\","b":[1,2]}', 4],
  ['an escaped key', '{"\\u0022,[":1}', 1],
  ['empty lists', '[[],{},[ ]]', 3],
])('is not misled by %s', (_name, json, keys) => {
  expect(() => JSON.parse(json)).not.toThrow()
  expect(scanJson(json, { ...NONE, keys })).toBeNull()
  expect(scanJson(json, { ...NONE, keys: keys - 1 })).toBe('keys')
})

test('stops where no JSON goes on, and leaves the refusal to the parser', () => {
  for (const json of ['', '"sans fin', '[1,\0,2,3,4,5]', '{"a":\\}', 'é,,,,,'])
    expect(scanJson(json, { depth: 1, keys: 2 })).toBeNull()
})
