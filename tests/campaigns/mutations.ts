import { below, oneOf } from './campaign.ts'

export type Random = () => number

/** Bytes with a few of them turned, cut out, doubled or moved. */
export const mutateBytes = (random: Random, bytes: Uint8Array): Uint8Array => {
  const kind = below(random, 4)
  if (kind === 0) return bytes.slice(0, below(random, bytes.length))
  if (kind === 1) {
    const at = below(random, bytes.length)
    const end = Math.min(bytes.length, at + below(random, 64))
    return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(end)])
  }
  const turned = bytes.slice()
  for (let count = 1 + below(random, 8); count > 0; count -= 1) {
    const at = below(random, turned.length)
    turned[at] = kind === 2 ? below(random, 256) : (turned[at] ?? 0) ^ (1 << below(random, 8))
  }
  return turned
}

const pieces: readonly string[] = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  'null',
  '-1',
  '1e999',
  '9007199254740993',
  '\\u0000',
  '\u0000',
  '\ufeff',
  '\ud800',
  '__proto__',
  'constructor',
  '<',
  '>',
  '</',
  '&#0;',
  '&#x110000;',
  '&lol;',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<![CDATA[',
  '<!--',
  '--',
  '|',
  '---\n',
  '```',
  '[[',
  '](',
  '(((((((((((((',
  '\n\n',
  '\t',
  'r="XFD1048576"',
  '1000000000',
  'é',
  '\u202e',
]

/** A text with pieces cut out, doubled, or put in that mean something to a reader. */
export const mutateText = (random: Random, text: string): string => {
  let changed = text
  for (let count = 1 + below(random, 4); count > 0; count -= 1) {
    const at = below(random, changed.length + 1)
    const length = below(random, 20)
    const kind = below(random, 4)
    if (kind === 0) changed = changed.slice(0, at) + changed.slice(at + length)
    else if (kind === 1) changed = changed.slice(0, at) + changed.slice(Math.max(0, at - length * 5))
    else changed = changed.slice(0, at) + oneOf(random, pieces) + changed.slice(kind === 2 ? at : at + length)
  }
  return changed
}

const values: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  2 ** 53,
  '',
  ' ',
  '\u0000',
  'x'.repeat(5000),
  '2026-02-30',
  'javascript:alert(1)',
  [],
  {},
  [[]],
  [null],
  { id: 'x' },
  { toString: 1 },
  '\ud800',
  's1.c1',
  '=1+1',
  '0001-01-01T00:00:00Z',
]

/** The same JSON with a few of its values replaced, keys renamed, added or taken out, items doubled. */
export const mutateJson = (random: Random, value: unknown): unknown => {
  const copy: unknown = structuredClone(value)
  const holders: (Record<string, unknown> | unknown[])[] = []
  const visit = (entry: unknown): void => {
    if (typeof entry !== 'object' || entry === null) return
    holders.push(entry as Record<string, unknown>) // an array or an object from JSON
    for (const child of Object.values(entry)) visit(child)
  }
  visit(copy)
  for (let count = 1 + below(random, 3); count > 0; count -= 1) {
    const holder = oneOf(random, holders)
    if (Array.isArray(holder)) {
      const at = below(random, holder.length + 1)
      if (random() < 0.5) holder.splice(at, 1, oneOf(random, values))
      else holder.push(...holder.slice(0, 1 + at))
      continue
    }
    const keys = Object.keys(holder)
    const key = keys.length > 0 ? oneOf(random, keys) : 'x'
    const kind = below(random, 4)
    if (kind === 0) delete holder[key]
    else if (kind === 1) holder[oneOf(random, ['id', 'x', 'toString', 'then', 'note', 'hasOwnProperty'])] = holder[key]
    else holder[key] = oneOf(random, values)
  }
  return copy
}
