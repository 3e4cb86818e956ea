import { failure, type Result, success } from '../errors/app-error.ts'

/** Limits on any JSON that comes from outside, checked before a schema sees it. */
export const jsonLimits = { depth: 64, keys: 200_000, textLength: 1_000_000 } as const

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Parses JSON from outside: refuses what cannot be read, nests too deep, holds too many keys or
 * names that could reach the prototype of all objects. Walks without recursion, so depth cannot crash it.
 */
export const parseGuardedJson = (text: string): Result<unknown> => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    return failure('invalid-file', { reason: 'json' }, cause)
  }
  let keys = 0
  const stack: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }]
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    if (typeof entry.value === 'string' && entry.value.length > jsonLimits.textLength)
      return failure('too-large', { reason: 'text', limit: jsonLimits.textLength })
    if (typeof entry.value !== 'object' || entry.value === null) continue
    if (entry.depth >= jsonLimits.depth) return failure('too-large', { reason: 'depth', limit: jsonLimits.depth })
    for (const [key, child] of Object.entries(entry.value)) {
      keys += 1
      if (keys > jsonLimits.keys) return failure('too-large', { reason: 'keys', limit: jsonLimits.keys })
      if (forbiddenKeys.has(key)) return failure('invalid-file', { reason: 'key', path: key })
      stack.push({ value: child, depth: entry.depth + 1 })
    }
  }
  return success(value)
}
