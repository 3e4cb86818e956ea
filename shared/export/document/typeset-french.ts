const noBreak = '\u00a0'

/**
 * Gives what a user typed the typography of the document: typographic apostrophe, no-break spaces before high
 * punctuation and inside guillemets. Links and times ("https://…", "14:30") are left alone. Words are never changed.
 */
export const typesetFrench = (text: string): string =>
  text
    .replace(/'/gu, '’')
    .replace(/"([^"\n]+)"/gu, `«${noBreak}$1${noBreak}»`)
    .replace(/\.{3}/gu, '…')
    .replace(/«[ \u202f]?(?!\u00a0)/gu, `«${noBreak}`)
    .replace(/(?<!\u00a0)[ \u202f]?»/gu, `${noBreak}»`)
    .replace(/[ \u202f]+([;:!?%€])/gu, `${noBreak}$1`)
    .replace(/([\p{L}\d)»’])([;!?])(?=\s|$)/gu, `$1${noBreak}$2`)
    .replace(/([\p{L}\d)»’])(:)(?=\s|$)/gu, `$1${noBreak}$2`)
    .replace(/(\d)[ \u202f](?=\d{3}(?!\d))/gu, `$1${noBreak}`)

const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu
const phone = /(?:\+33[\s\u00a0.]?|\b0)[1-9](?:[\s\u00a0.-]?\d{2}){4}\b/gu

/** Takes e-mail addresses and phone numbers out of a text, for documents that leave the town hall. */
export const withoutContacts = (text: string, replacement: string): string =>
  text.replace(email, replacement).replace(phone, replacement)

/** Keeps a law reference on one line where it matters: "article 58", "L. 2112-2", "décret 2023-266", "12 avril". */
export const tieReferences = (text: string): string =>
  text
    .replace(/(?<!\p{L})(articles?|décrets?|lois?|[LRD]\.) (?=[\dLRD])/giu, `$1${noBreak}`)
    .replace(
      /(\d|1er) (?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre))/gu,
      `$1${noBreak}`,
    )
