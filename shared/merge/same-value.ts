/** Whether two JSON values are equal; the order of keys does not count, an absent key equals undefined. */
export const isSameValue = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((entry, at) => isSameValue(entry, b[at]))
    )
  const left = a as Readonly<Record<string, unknown>> // an object that is no list
  const right = b as Readonly<Record<string, unknown>> // likewise
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => isSameValue(left[key], right[key]))
}
