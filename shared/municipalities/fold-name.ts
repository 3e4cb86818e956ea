const LINE_FEED = 10
const SPACE = 32
/** As many arguments as one call takes without trouble on every engine. */
const CHUNK = 8192

/** Each character is worked out once. Full size at once: with far-apart keys, the array would be a slow dictionary. */
const knownFolds = new Array<string | undefined>(0x2100)

/**
 * Text reduced to what matters in a search: lower case, no accent, ligatures opened, and one space wherever there is
 * a hyphen, an apostrophe of either kind, or anything else that is not a letter or a digit.
 */
export function foldName(text: string): string {
  return foldLines(text.replaceAll('\n', ' ')).trim()
}

/**
 * The same for many names at once, one per line; each line then starts with a space and ends without one.
 * One pass over the characters instead of a chain of `replace`: three times faster on the 35,000 names, without copies.
 */
export function foldLines(text: string): string {
  const folded = new Uint8Array(2 * text.length + 1) // « œ » and the line feed become two characters
  folded[0] = SPACE
  let size = 1
  for (let position = 0; position < text.length; position++) {
    const code = text.charCodeAt(position)
    const letters = knownFolds[code] ?? foldCharacter(code)
    for (let letter = 0; letter < letters.length; letter++) {
      const next = letters.charCodeAt(letter)
      const followsSpace = folded[size - 1] === SPACE
      if (followsSpace && next === SPACE) continue
      if (followsSpace && next === LINE_FEED) size--
      folded[size++] = next
    }
  }
  return toText(folded.subarray(0, size)).trimEnd()
}

/** Letters and digits stay, an accent disappears, the rest separates two words. */
function foldCharacter(code: number): string {
  const letters = String.fromCharCode(code)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace('œ', 'oe')
    .replace('æ', 'ae')
    .replace(/[^a-z0-9]+/g, ' ')
  const folded = code === LINE_FEED ? '\n ' : letters
  if (code < knownFolds.length) knownFolds[code] = folded
  return folded
}

function toText(codes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < codes.length; start += CHUNK) {
    text += Reflect.apply(String.fromCharCode, undefined, codes.subarray(start, start + CHUNK))
  }
  return text
}
