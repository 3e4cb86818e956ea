const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
/** Everything that may stand outside a text: white space, brackets, `:`, `,`, numbers, `true`, `false`, `null`. */
const outside = new Uint8Array(128)
for (const sign of ' \t\n\r{}[]:,+-.0123456789eEtrufalsn') outside[sign.charCodeAt(0)] = 1
/** 1 opens a level, 2 closes one. */
const brackets = new Uint8Array(128)
for (const sign of '{[') brackets[sign.charCodeAt(0)] = 1
for (const sign of '}]') brackets[sign.charCodeAt(0)] = 2

/** Where the text that begins at `start` ends (its closing quote), −1 when it does not. */
const endOfText = (json: string, start: number): number => {
  for (let quote = json.indexOf('"', start + 1); quote >= 0; quote = json.indexOf('"', quote + 1)) {
    let before = quote - 1
    while (json.charCodeAt(before) === BACKSLASH) before -= 1
    if ((quote - before) % 2 === 1) return quote // an even number of backslashes: the quote itself is not escaped
  }
  return -1
}

/**
 * Counts keys and items, and the deepest level, of a JSON text without building anything: a text that would become
 * hundreds of thousands of objects is refused before it does. Stops at the first limit passed, and at the first sign that
 * no JSON has: what follows will not be parsed anyway.
 */
export const scanJson = (
  json: string,
  limits: { readonly depth: number; readonly keys: number },
): 'depth' | 'keys' | null => {
  let depth = 0
  let keys = 0
  // The first item of a list has no comma before it; an empty list has no item.
  let isOpened = false
  for (let at = 0; at < json.length; at += 1) {
    const sign = json.charCodeAt(at)
    if (sign === 0x20 || (sign >= 9 && sign <= 13)) continue
    const bracket = sign < 128 ? brackets[sign] : 0
    if (isOpened && bracket !== 2) keys += 1
    isOpened = false
    if (sign === QUOTE) {
      at = endOfText(json, at)
      if (at < 0) return null
    } else if (sign === COMMA) keys += 1
    else if (bracket === 1) {
      depth += 1
      isOpened = true
      if (depth > limits.depth) return 'depth'
    } else if (bracket === 2) depth -= 1
    else if (sign >= 128 || outside[sign] === 0) return null
    if (keys > limits.keys) return 'keys'
  }
  return null
}
