/** What the parts of an `.xlsx` file share: names of the format, and texts made safe for XML. */

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const PACKAGES = 'http://schemas.openxmlformats.org/package/2006'

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids them
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu
const special = /[&<>"'\t\n\r]|[^\u0020-\ud7ff]/u
const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** A text as the content of an element. Most texts need nothing done: they are told apart first. */
export const escapeXml = (text: string): string =>
  special.test(text) ? text.replace(forbidden, '').replace(/[&<>"']/g, (mark) => marks[mark] ?? mark) : text

/** A text as the value of an attribute: a reader would make a space of a line end. */
export const escapeAttribute = (text: string): string =>
  escapeXml(text).replace(/[\t\n\r]/g, (mark) => `&#${mark.charCodeAt(0)};`)

/** Longest text a cell can hold. */
const LONGEST_TEXT = 32_767

/**
 * A text as a cell holds it: `_x0041_` would be read as the character A, so its underscore is escaped; spaces at the ends
 * are kept.
 */
export const cellText = (text: string): string => {
  const content = escapeXml(text.slice(0, LONGEST_TEXT).replace(/_x([0-9A-Fa-f]{4})_/g, '_x005F_x$1_'))
  return /^\s|\s$|\n/u.test(content) ? `<t xml:space="preserve">${content}</t>` : `<t>${content}</t>`
}
