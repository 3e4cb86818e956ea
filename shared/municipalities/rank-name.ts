/** How many ranks `rank` may give. */
export const NAME_RANKS = 4

export interface NameMatcher {
  /** Finds the lines worth ranking: those where the rarest word of the query begins a word. */
  readonly probe: RegExp
  /**
   * How well the folded name that starts at `start` answers. 0: the whole name (its article may be left out); 1: its
   * beginning; 2: the words as typed, further in the name; 3: each word begins a word of the name, in any order.
   * Nothing when a word is missing.
   */
  readonly rank: (text: string, start: number) => number | undefined
}

const ARTICLE = '(?:(?:l|le|la|les|los|las) )?'
const UP_TO_THERE = '[^\\n]*?'

const anyOf = (spellings: readonly string[]): string => `(?:${spellings.join('|')})`

/** @param words at least one, already folded: only letters, digits and spaces, so nothing to escape in a pattern. */
export function createNameMatcher(words: readonly (readonly string[])[]): NameMatcher {
  const phrase = words.map(anyOf).join(' ')
  const isBeginning = testAt(` ${ARTICLE}${phrase}`)
  const isWhole = testAt(` ${ARTICLE}${phrase}(?:\\n|$)`)
  const isInside = testAt(`${UP_TO_THERE} ${phrase}`)
  const hasWords = words.map((spellings) => testAt(`${UP_TO_THERE} ${anyOf(spellings)}`))
  const rarest = words.reduce((longest, word) => (lengthOf(word) > lengthOf(longest) ? word : longest))
  return {
    probe: new RegExp(` ${anyOf(rarest)}`, 'g'),
    rank: (text, start) => {
      if (isBeginning(text, start)) return isWhole(text, start) ? 0 : 1
      if (isInside(text, start)) return 2
      return hasWords.every((hasWord) => hasWord(text, start)) ? 3 : undefined
    },
  }
}

/** Finds names that begin so once their spaces are left out: « saintlo », « ploulech » for Ploulec’h. */
export function createTightProbe(words: readonly (readonly string[])[]): RegExp {
  const letters = words.map(([word = '']) => [...word].join(' ?')).join(' ?')
  return new RegExp(`^ ${ARTICLE}${letters}`, 'gm')
}

/** Tests a pattern from one place of a long text, without cutting out the line. */
function testAt(pattern: string): (text: string, start: number) => boolean {
  const expression = new RegExp(pattern, 'y')
  return (text, start) => {
    expression.lastIndex = start
    return expression.test(text)
  }
}

/** The longer a word, the fewer names it begins; « st » counts for « saint ». */
const lengthOf = (spellings: readonly string[]): number => spellings[0]?.length ?? 0
