import { printPalette } from '../../../charts/print-palette.ts'
import { margins } from '../docx/docx-look.ts'

/** A text inside a CSS string. */
const cssString = (text: string): string => `"${text.replace(/["\\\n\r]/gu, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`

/** "Page 1 sur 9" as generated content, from a label with two placeholders. */
const pageContent = (pageLabel: string): string =>
  pageLabel
    .split(/\{\{(\w+)\}\}/u)
    .map((part) => (part === 'page' ? 'counter(page)' : part === 'pages' ? 'counter(pages)' : cssString(part)))
    .join(' ')

export interface PrintedPage {
  readonly size: string
  readonly footerText: string
  readonly pageLabel: string
}
