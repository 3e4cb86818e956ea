/** The same structure with every text changed; `path` is where the text stands: `documents.d1.mission_letter.title`. */
export const mapTexts = <Value>(
  value: Value,
  change: (text: string, path: string) => string,
  path: readonly string[] = [],
): Value => {
  if (typeof value === 'string') return change(value, path.join('.')) as Value // a text stays a text
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    return value.map((item, index) => mapTexts(item, change, [...path, String(index)])) as Value // same shape, other texts
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, mapTexts(item, change, [...path, key])]),
  ) as Value // same keys, other texts
}
