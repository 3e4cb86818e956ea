/**
 * Licences whose only duties are to keep the notice (and, for Apache-2.0, the NOTICE file): what THIRD-PARTY-NOTICES.md does.
 * MPL-2.0 is left out on purpose: shipping it in a bundle would oblige us to point to the source of each file, and nothing we
 * ship needs it.
 */
const ALLOWED_LICENCES = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT/X11', // an old spelling of MIT
  'OFL-1.1', // fonts only
  'Python-2.0',
  'Unlicense',
  'Zlib',
])

/**
 * True when a licence expression can be satisfied by allowed licences alone: of an OR one side is enough (we choose it), of
 * an AND all sides are needed. AND binds tighter, as SPDX says.
 * @param {string} expression
 */
export function isAllowedLicence(expression) {
  const words = expression.match(/\(|\)|[^\s()]+/g) ?? []
  let position = 0
  const result = readOr()
  return words.length > 0 && position === words.length && result

  /** @returns {boolean} */
  function readOr() {
    let allowed = readAnd()
    while (words[position] === 'OR') {
      position++
      const other = readAnd()
      allowed = allowed || other
    }
    return allowed
  }

  /** @returns {boolean} */
  function readAnd() {
    let allowed = readOne()
    while (words[position] === 'AND') {
      position++
      const other = readOne()
      allowed = allowed && other
    }
    return allowed
  }

  /** @returns {boolean} */
  function readOne() {
    const word = words[position++] ?? ''
    if (word !== '(') return ALLOWED_LICENCES.has(word)
    const allowed = readOr()
    return words[position++] === ')' && allowed
  }
}
