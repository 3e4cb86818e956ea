/** A fault against French typography: which rule, and the text around it. */
export interface TypographyFault {
  readonly rule: string
  readonly near: string
}

const rules: readonly { readonly rule: string; readonly pattern: RegExp }[] = [
  { rule: 'straight apostrophe', pattern: /'/ },
  { rule: 'straight quotation mark', pattern: /"/ },
  { rule: 'three dots instead of an ellipsis', pattern: /\.\.\./ },
  { rule: 'two spaces in a row', pattern: /[ \u00a0\u202f]{2}/ },
  { rule: 'no no-break space after «', pattern: /«(?![\u00a0\u202f])/ },
  { rule: 'no no-break space before »', pattern: /(?<![\u00a0\u202f])»/ },
  { rule: 'no no-break space before ; ! or ?', pattern: /(?<![\u00a0\u202f!?])[;!?]/ },
  // Inside a word or an hour a colon is not punctuation: 14:05, s4:c2.
  { rule: 'no no-break space before a colon', pattern: /(?<![\u00a0\u202f]):(?=\s|$)|(?<= ):/ },
  { rule: 'breakable space inside a number', pattern: /(?<![\d,.])\d{1,3} \d{3}(?!\d)/ },
]

/** What is not French prose: addresses, e-mail addresses, file names, placeholders. */
const notProse =
  /https?:\/\/[^\s»)]+|[\w.+-]+@[\w.-]+|\{\{[^}]*\}\}|<\/?\w+>|\b[\w./-]+\.(?:json|csv|xlsx|docx|petitspas)\b/g

/** An id, a date or a code (one word of plain letters, digits and signs), or the outline of a drawn letter. */
const isCode = (text: string): boolean => /^[\w.:/+@#-]*$/.test(text) || /^M-?\d[MLHVCSQTAZ\d\s.,-]*$/i.test(text)

/** The faults of one text; none when it is an id or an address. */
export const findTypographyFaults = (text: string): readonly TypographyFault[] => {
  if (isCode(text)) return []
  const prose = text.replace(notProse, '…')
  return rules.flatMap(({ rule, pattern }) => {
    const match = pattern.exec(prose)
    return match ? [{ rule, near: prose.slice(Math.max(0, match.index - 25), match.index + 25) }] : []
  })
}

/** Every text of a JSON value, with its path. */
export const textsOf = (value: unknown, path = ''): readonly { readonly path: string; readonly text: string }[] => {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => textsOf(child, `${path}/${key}`))
}
