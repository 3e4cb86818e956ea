import { failure, type Result, success } from '../errors/app-error.ts'
import { scanJson } from './json-scan.ts'

/** Limits on any JSON that comes from outside, checked before a schema sees it. */
export const jsonLimits = { depth: 64, keys: 200_000, textLength: 1_000_000 } as const

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

const suspicious = /__proto__|constructor|prototype|\\u/

/**
 * True when a text within the limits of depth and of keys, that JSON.parse accepted, cannot break any other: no name
 * in it can be a forbidden one, and no text in it can be longer than it is. Ten times faster than walking what it
 * holds. False decides nothing: then the value is walked.
 */
const isPlainlyHarmless = (text: string): boolean => text.length <= jsonLimits.textLength && !suspicious.test(text)

/**
 * Parses JSON from outside: refuses what cannot be read, nests too deep, holds too many keys or
 * names that could reach the prototype of all objects. Walks without recursion, so depth cannot crash it.
 */
export const parseGuardedJson = (text: string): Result<unknown> => {
  const passed = scanJson(text, jsonLimits)
  if (passed) return failure('too-large', { reason: passed, limit: jsonLimits[passed] })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    return failure('invalid-file', { reason: 'json' }, cause)
  }
  if (isPlainlyHarmless(text)) return success(value)
  let keys = 0
  // One entry to start with, so that a text alone is looked at too.
  const stack: { readonly value: object; readonly depth: number }[] = [{ value: [value], depth: -1 }]
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const { value: parent, depth } = entry
    if (depth >= jsonLimits.depth) return failure('too-large', { reason: 'depth', limit: jsonLimits.depth })
    const isList = Array.isArray(parent)
    // What JSON.parse makes has no inherited names, and `for in` is several times faster than making a list of pairs.
    for (const key in parent) {
      if (depth >= 0) keys += 1
      if (keys > jsonLimits.keys) return failure('too-large', { reason: 'keys', limit: jsonLimits.keys })
      if (!isList && forbiddenKeys.has(key)) return failure('invalid-file', { reason: 'key', path: key })
      const child: unknown = (parent as Readonly<Record<string, unknown>>)[key] // an object or a list, by its own key
      if (typeof child === 'string') {
        if (child.length > jsonLimits.textLength)
          return failure('too-large', { reason: 'text', limit: jsonLimits.textLength })
      } else if (typeof child === 'object' && child !== null) stack.push({ value: child, depth: depth + 1 })
    }
  }
  return success(value)
}
