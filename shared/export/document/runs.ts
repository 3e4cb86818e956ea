import type { HeadingBlock, Inline, ParagraphBlock, Run, TableCell, TableRow } from '../document-model.ts'

/** Plain text. */
export const plain = (text: string): Inline => (text === '' ? [] : [{ text }])

/** Bold text. */
export const bold = (text: string): Inline => [{ text, bold: true }]

/** What the commune has not given yet, in brackets. `what` names it: "date de la séance". */
export const missing = (what: string): Inline => [{ text: `[${what}]`, missing: true }]

/** The text of a line without its styles. */
export const toPlainText = (content: Inline): string => content.map((run) => run.text).join('')

export const heading = (level: HeadingBlock['level'], text: string): HeadingBlock => ({
  kind: 'heading',
  level,
  content: plain(text),
})

export const paragraph = (content: Inline | string, style?: ParagraphBlock['style']): ParagraphBlock => ({
  kind: 'paragraph',
  content: typeof content === 'string' ? plain(content) : content,
  ...(style && { style }),
})

/** A row of a table, one cell a value. */
export const row = (cells: readonly (Inline | string)[], role?: TableRow['role']): TableRow => ({
  cells: cells.map((content): TableCell => ({ content: typeof content === 'string' ? plain(content) : content })),
  ...(role && { role }),
})

/** A row that titles the rows under it, across the table. */
export const groupRow = (text: string, span: number): TableRow => ({
  cells: [{ content: plain(text), span }],
  role: 'group',
})

/** True for the two kinds of link a document may hold; parts are compared, never substrings. */
export const isSafeLink = (href: string): boolean =>
  /^(https:\/\/[^\s/?#@]+([/?#]\S*)?|mailto:[^\s@]+@[^\s@]+)$/iu.test(href)

/** The link of a run when it may be written. */
export const linkOf = (run: Run): string | undefined => (run.href && isSafeLink(run.href) ? run.href : undefined)
