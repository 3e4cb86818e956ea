import { refuseAsInvalid, refuseAsTooLarge } from './read-refusal.ts'
import { spreadsheetLimits } from './spreadsheet.ts'

/**
 * What a reader wants to know of a document. Names come without their prefix. `start` and `end` are where the tag stands
 * in the text; an empty tag closes where it ends.
 */
export interface XmlHandler {
  readonly open: (name: string, attribute: (name: string) => string | undefined, start: number, end: number) => void
  readonly close: (name: string, start: number, end: number) => void
  readonly text: (text: string) => void
}

const namedEntities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const fromCodePoint = (code: number): string =>
  code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ''

/** Only the five entities of XML and numeric ones: without a document type there can be no others. */
export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, (all, hex, decimal, name) => {
        if (name !== undefined) return namedEntities[String(name).toLowerCase()] ?? all
        return fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
      })
    : text

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Attributes one after the other, without a regular expression: a hostile one could make it turn in circles. */
const readAttributes = (raw: string): ReadonlyMap<string, string> => {
  const known = new Map<string, string>()
  for (let at = 0; ; ) {
    const sign = raw.indexOf('=', at)
    if (sign < 0) return known
    let start = sign + 1
    while (raw[start] === ' ' || raw[start] === '\n' || raw[start] === '\r' || raw[start] === '\t') start += 1
    const quote = raw[start]
    const end = quote === '"' || quote === "'" ? raw.indexOf(quote, start + 1) : -1
    if (end < 0) return refuseAsInvalid('xml')
    const name = raw.slice(at, sign).trim()
    if (!name.startsWith('xmlns')) known.set(withoutPrefix(name), decodeEntities(raw.slice(start + 1, end)))
    at = end + 1
  }
}

const attributeReader = (raw: string) => {
  let known: ReadonlyMap<string, string> | undefined
  return (name: string): string | undefined => {
    known ??= readAttributes(raw)
    return known.get(name)
  }
}

/** Where a tag ends: the first `>` outside quotes. */
const endOfTag = (xml: string, from: number): number => {
  let end = xml.indexOf('>', from)
  for (let at = from; end >= 0 && at < end; at += 1) {
    const sign = xml[at]
    if (sign !== '"' && sign !== "'") continue
    at = xml.indexOf(sign, at + 1)
    if (at < 0) return refuseAsInvalid('xml')
    if (at > end) end = xml.indexOf('>', at)
  }
  return end < 0 ? refuseAsInvalid('xml') : end
}

const skipTo = (xml: string, mark: string, from: number): number => {
  const at = xml.indexOf(mark, from)
  return at < 0 ? refuseAsInvalid('xml') : at + mark.length
}

/**
 * Reads an XML document from its beginning to its end, without building it. Enough for the parts of a spreadsheet: no
 * document type (hence no entity to expand, no file to fetch), a limited depth, no recursion.
 */
export const scanXml = (xml: string, handler: XmlHandler): void => {
  let at = 0
  let depth = 0
  while (at < xml.length) {
    const tag = xml.indexOf('<', at)
    const textEnd = tag < 0 ? xml.length : tag
    if (textEnd > at && depth > 0) handler.text(decodeEntities(xml.slice(at, textEnd)))
    if (tag < 0) break
    const next = xml[tag + 1]
    if (next === '!') {
      if (xml.startsWith('<!--', tag)) at = skipTo(xml, '-->', tag + 4)
      else if (xml.startsWith('<![CDATA[', tag)) {
        at = skipTo(xml, ']]>', tag + 9)
        handler.text(xml.slice(tag + 9, at - 3))
      } else refuseAsInvalid('doctype')
    } else if (next === '?') at = skipTo(xml, '?>', tag + 2)
    else if (next === '/') {
      at = skipTo(xml, '>', tag + 2)
      depth -= 1
      handler.close(withoutPrefix(xml.slice(tag + 2, at - 1).trimEnd()), tag, at)
    } else {
      const end = endOfTag(xml, tag + 1)
      const isEmpty = xml[end - 1] === '/'
      const content = xml.slice(tag + 1, isEmpty ? end - 1 : end)
      const space = content.search(/\s/)
      const name = withoutPrefix(space < 0 ? content : content.slice(0, space))
      handler.open(name, attributeReader(space < 0 ? '' : content.slice(space + 1)), tag, end + 1)
      if (isEmpty) handler.close(name, end + 1, end + 1)
      else depth += 1
      if (depth > spreadsheetLimits.depth) refuseAsTooLarge('depth', spreadsheetLimits.depth)
      at = end + 1
    }
  }
  if (depth !== 0) refuseAsInvalid('xml')
}
