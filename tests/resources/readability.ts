/** How hard a French text is to read. Lengths are in words; an elided word (l’, d’, qu’) belongs to the word it leans on. */
export interface Readability {
  readonly sentences: number
  readonly words: number
  readonly wordsPerSentence: number
  readonly longestSentence: number
  /** Words of four syllables or more, from 0 to 1. */
  readonly hardWordShare: number
  /**
   * Flesch's ease as Kandel and Moles fitted it to French (Cahiers d'études de radio-télévision 19, 1958):
   * 207 − 1.015 × words per sentence − 73.6 × syllables per word. Above 70 easy, below 30 for specialists.
   */
  readonly ease: number
  /** Björnsson's LIX (1968): words per sentence + percentage of words over six letters. Below 30 easy, above 50 hard. */
  readonly lix: number
}

const VOWELS = 'aeiouyàâäéèêëîïôöùûüœæ'
const vowelGroup = new RegExp(`[${VOWELS}]+`, 'g')
/** Letters that stand for one sound, or for none, before groups of vowels are counted. */
const simplify = (word: string): string =>
  word
    .replace(/qu/g, 'k')
    .replace(/gu(?=[eéèêiî])/g, 'g')
    .replace(/ge(?=[aoâô])/g, 'j')
    .replace(/([^aeiouyàâéèêëîïôöùûü])(?:e|es)$/, '$1')
    .replace(/([aiouyéèêîû])(?:e|es|ent)$/, '$1')

/** Syllables of a French word, within one: two vowels that are said apart (cré-er, na-ïf, ré-emploi) count as two. */
export const countSyllables = (word: string): number => {
  const letters = simplify(word.toLowerCase())
  const apart = letters.replace(/é(?=[aeoiuèêé])|[aeiouy](?=[ëïéèâ])/g, (vowel) => `${vowel}·`)
  return Math.max(1, apart.match(vowelGroup)?.length ?? 0)
}

/** Sentences of a text; a full stop inside a number, an address or an abbreviation ends none. */
export const toSentences = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?…])[\s\u00a0»]+(?=[«“\p{Lu}])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence))

/** Words of a text; the elided letters before an apostrophe stay with the word. */
export const toPlainWords = (text: string): readonly string[] => text.match(/[\p{L}\d]+(?:[’'-][\p{L}\d]+)*/gu) ?? []

const bare = (word: string): string => word.replace(/^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)[’']/i, '')

/** Measures a text, or several that are read one after the other. */
export const measureReadability = (texts: string | readonly string[]): Readability => {
  const sentences = [texts].flat().flatMap(toSentences)
  const lengths = sentences.map((sentence) => toPlainWords(sentence).length)
  const words = sentences.flatMap(toPlainWords).map(bare)
  const syllables = words.map(countSyllables)
  const total = syllables.reduce((sum, count) => sum + count, 0)
  const wordsPerSentence = words.length / Math.max(1, sentences.length)
  const share = (isCounted: (word: string, index: number) => boolean): number =>
    words.filter(isCounted).length / Math.max(1, words.length)
  return {
    sentences: sentences.length,
    words: words.length,
    wordsPerSentence,
    longestSentence: Math.max(0, ...lengths),
    hardWordShare: share((_word, index) => (syllables[index] ?? 0) >= 4),
    ease: 207 - 1.015 * wordsPerSentence - (73.6 * total) / Math.max(1, words.length),
    lix: wordsPerSentence + 100 * share((word) => word.length > 6),
  }
}

/** Most, or least, that a text may have; each name is one of the measures above. */
export interface ReadabilityLimits {
  readonly wordsPerSentence: number
  readonly longestSentence: number
  readonly hardWordShare: number
  readonly leastEase: number
  readonly lix: number
}

/** The measures of a text that go past the limits, with their value; none when it is easy enough. */
export const readabilityFaults = (texts: string | readonly string[], limits: ReadabilityLimits): readonly string[] => {
  const measured = measureReadability(texts)
  const past = (['wordsPerSentence', 'longestSentence', 'hardWordShare', 'lix'] as const)
    .filter((name) => measured[name] > limits[name])
    .map((name) => `${name} ${measured[name].toFixed(2)}`)
  return measured.ease < limits.leastEase ? [...past, `ease ${measured.ease.toFixed(0)}`] : past
}

/** Words of offices and of law that daily speech does not use. */
const officialese =
  /(?<!\p{L})(?:susvisé|susmentionné|ci-après|ci-dessus|afférent|nonobstant|sans préjudice|le cas échéant|au titre d|en application d|en vertu d|dans le cadre d|conformément aux?|notamment|subséquent|susceptible d|préalablement|ultérieurement|s’assurer d|mise en œuvre|mettre en œuvre|problématique|gouvernance|mutualisation|externalité|pérenne|pérenniser|optimiser|prioriser|impacter|implémenter|process|livrable|transverse|écosystème|levier|acteurs? clés?|parties prenantes|à minima|a minima|in fine|il convient d|il appartient à|procéder à|effectuer|disposer d’un|bénéficier d|en amont|en aval|au niveau d|en termes d|quant à|dès lors que|ainsi que)/giu

/** The words of offices in a text. */
export const findOfficialese = (text: string): readonly string[] =>
  [...text.matchAll(officialese)].map(([word]) => word.toLowerCase())
