const blank = /[ \t\r\n]*/y
const plain = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const escaped = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end'

const endOf = (pattern: RegExp, source: string, at: number): number => {
  pattern.lastIndex = at
  return at + (pattern.exec(source)?.[0].length ?? 0)
}

/** End of the quoted text that starts at `at`, or `at` when none does. */
const endOfText = (source: string, at: number): number => {
  if (source[at] !== '"') return at
  for (let next = at + 1; next < source.length; ) {
    if (source[next] === '"') return next + 1
    const end = source[next] === '\\' ? endOf(escaped, source, next) : next + 1
    if (end === next || source.charCodeAt(next) < 32) return at
    next = end
  }
  return at
}

/**
 * Line where some text stops being JSON, counted from 1; undefined when nothing is wrong. Engines disagree about telling
 * the place in their message, and a person who opens the file needs it.
 */
export const findJsonFaultLine = (source: string): number | undefined => {
  const closers: ('}' | ']')[] = []
  let expected: Expected = 'value'
  for (let at = endOf(blank, source, 0); ; at = endOf(blank, source, at)) {
    const sign = source[at]
    const isWhole = expected === 'comma-or-end' && closers.length === 0
    if (sign === undefined && isWhole) return undefined
    const wantsValue = expected.startsWith('value')
    const text = wantsValue || expected.startsWith('key') ? endOfText(source, at) : at
    const scalar = wantsValue ? Math.max(text, endOf(plain, source, at)) : at
    if (sign !== undefined && sign === closers.at(-1) && expected.endsWith('end')) {
      closers.pop()
      expected = 'comma-or-end'
      at += 1
    } else if (expected === 'comma-or-end' && sign === ',' && !isWhole) {
      expected = closers.at(-1) === '}' ? 'key' : 'value'
      at += 1
    } else if (expected === 'colon' && sign === ':') {
      expected = 'value'
      at += 1
    } else if (wantsValue && (sign === '{' || sign === '[')) {
      closers.push(sign === '{' ? '}' : ']')
      expected = sign === '{' ? 'key-or-end' : 'value-or-end'
      at += 1
    } else if (wantsValue && scalar > at) {
      expected = 'comma-or-end'
      at = scalar
    } else if (!wantsValue && text > at) {
      expected = 'colon'
      at = text
    } else return source.slice(0, at).split('\n').length
  }
}
