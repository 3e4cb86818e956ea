import type { PackWording } from '../../domain/content-pack.ts'
import { upperFirst } from '../deliverables/municipality-words.ts'
import { cleanText } from '../document/clean-text.ts'
import { typesetFrench } from '../document/typeset-french.ts'

/** What somebody else typed for documents: one line, with their typography. */
export const typesetLine = (text: string): string =>
  typesetFrench(
    cleanText(text)
      .replace(/\s*\n\s*/gu, ' ')
      .trim(),
  )

/** Signs that a template reads as its own: what comes from outside never holds any. */
const withoutMarks = (text: string): string => text.replace(/[{}*]/gu, '')

const toPattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replace(/\s+/gu, '\\s+')
const toKey = (text: string): string => text.toLowerCase().replace(/\s+/gu, ' ')

/**
 * Says whole words of a template as a body says them: in one pass, the longest first, so that what was put in is not
 * replaced again. A capital at the start stays one; placeholders (`{{ofPlace}}`) are left alone.
 */
export const wordReplacer = (words: PackWording['words']): ((text: string) => string) => {
  const known = new Map(
    words
      .map(({ usual, ours }) => ({ usual: typesetLine(usual), said: withoutMarks(typesetLine(ours)) }))
      .filter(({ usual, said }) => usual !== '' && said !== '')
      .map((word) => [toKey(word.usual), word]),
  )
  if (known.size === 0) return (text) => text
  const usual = [...known.keys()].toSorted((one, other) => other.length - one.length).map(toPattern)
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${usual.join('|')})(?![\\p{L}\\d])`, 'giu')
  const say = (found: string): string => {
    const word = known.get(toKey(found))
    if (!word) return found
    return /^\p{Lu}/u.test(found) && !/^\p{Lu}/u.test(word.usual) ? upperFirst(word.said) : word.said
  }
  return (text) =>
    text
      .split(/(\{\{\w+\}\})/u)
      .map((part, at) => (at % 2 === 0 ? part.replace(pattern, say) : part))
      .join('')
}
