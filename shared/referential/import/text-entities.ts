const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
  nbsp: '\u00a0',
  laquo: '«',
  raquo: '»',
  rsquo: '’',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
}

const isTextCode = (code: number): boolean =>
  code === 9 || code === 10 || (code >= 32 && code !== 127 && code <= 0x10ffff && (code & 0xfffff800) !== 0xd800)

/** `&eacute;`, `&#233;` and `&#xe9;` as letters; what is not known stays as written, what is no letter goes. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (all, decimal, hex, name) => {
    if (name) return entities[String(name).toLowerCase()] ?? all
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
    return isTextCode(code) ? String.fromCodePoint(code) : ''
  })
