import { strFromU8, unzipSync } from 'fflate'

/** A `.docx` opened again: its parts as text, and what a reader would find in them. */
export const readDocx = (bytes: Uint8Array) => {
  const files = unzipSync(bytes)
  const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
  const body = part('word/document.xml')
  const paragraphs = [...body.matchAll(/<w:p[ >].*?<\/w:p>/gsu)].map(([xml]) => ({
    style: /<w:pStyle w:val="([^"]+)"/u.exec(xml)?.[1] ?? 'Normal',
    text: textOf(xml),
  }))
  return {
    names: Object.keys(files),
    files,
    part,
    body,
    paragraphs,
    headings: paragraphs.flatMap(({ style, text }) => {
      const level = /^Heading(\d)$/u.exec(style)?.[1]
      return level ? [{ level: Number(level), text }] : []
    }),
    tables: [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gsu)].map(([xml]) => xml),
    pictures: [...body.matchAll(/<wp:docPr [^>]*>/gu)].map(([xml]) => xml),
  }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The text of some Word XML. */
export const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
    .map(([, text]) => text ?? '')
    .join('')
    .replace(/&(\w+);/gu, (whole, name: string) => entities[name] ?? whole)

/** The first fault of some markup (a tag left open or closed twice), or undefined. */
export const findMarkupFault = (markup: string, voidTags: ReadonlySet<string> = new Set()): string | undefined => {
  const open: string[] = []
  const withoutText = markup.replace(/<\?[^>]*\?>|<![^>]*>|<style>.*?<\/style>/gsu, '')
  for (const [tag, closing, name = '', rest = ''] of withoutText.matchAll(/<(\/?)([\w:-]+)((?:"[^"]*"|[^">])*)>/gu)) {
    if (rest.endsWith('/') || voidTags.has(name)) continue
    if (!closing) open.push(name)
    else if (open.pop() !== name) return tag
  }
  return open[0]
}
