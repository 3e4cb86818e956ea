import { cleanText } from '../document/clean-text.ts'
import { typesetFrench, withoutContacts } from '../document/typeset-french.ts'

/** What somebody typed, on one line, with the typography of the document and without e-mail address or phone number. */
export const userText = (text: string, contactReplacement: string): string =>
  typesetFrench(
    withoutContacts(cleanText(text), contactReplacement)
      .replace(/\s*\n\s*/gu, ' ')
      .trim(),
  )

/** Adds the full stop a sentence lacks. */
export const asSentence = (text: string): string => (text === '' || /[.!?…]\s*»?$/u.test(text) ? text : `${text}.`)

/** Cuts a long text at a word, so that a table or a page keeps its shape. */
export const shorten = (text: string, length: number): string => {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[,;:\s\u00a0]+$/u, '')}…`
}
