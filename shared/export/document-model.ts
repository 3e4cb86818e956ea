import type { Drawing } from '../charts/drawing.ts'

/** A piece of text of one style. */
export interface Run {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  /** `https:` or `mailto:` only; a writer leaves out any other link and keeps the text. */
  readonly href?: string
  /** The commune has not given this yet: the text stands in brackets and is listed before export. */
  readonly missing?: true
}
export type Inline = readonly Run[]

export interface HeadingBlock {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3 | 4
  readonly content: Inline
}

export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly content: Inline
  /** `lead` opens a document or part, `small` is for sources and remarks, `centred` for posters. */
  readonly style?: 'lead' | 'small' | 'quote' | 'centred'
  /** Stays on the page of the block that follows. */
  readonly keepWithNext?: true
}

export interface ListBlock {
  readonly kind: 'list'
  /** `check` prints an empty box to tick on paper. */
  readonly marker: 'bullet' | 'number' | 'check'
  readonly items: readonly Inline[]
}

export interface TableColumn {
  /** Share of the width; the shares of a table may add up to anything. */
  readonly width: number
  readonly align?: 'left' | 'right' | 'centre'
}

export interface TableCell {
  readonly content: Inline
  /** Number of columns covered; 1 when absent. */
  readonly span?: number
}

export interface TableRow {
  readonly cells: readonly TableCell[]
  /** `total` is set apart by a rule and bold type, `group` titles the rows that follow it. */
  readonly role?: 'total' | 'group'
}

export interface TableBlock {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly TableColumn[]
  /** Repeated at the top of each page. */
  readonly header: readonly TableRow[]
  readonly rows: readonly TableRow[]
  /** The first cell of each row names it. */
  readonly hasRowHeaders?: true
  /** Sources and remarks, under the table. */
  readonly note?: Inline
}

export interface FigureBlock {
  readonly kind: 'figure'
  /** Its description is the alternative text. */
  readonly drawing: Drawing
  readonly caption: Inline
}

export interface CalloutBlock {
  readonly kind: 'callout'
  readonly title?: string
  readonly paragraphs: readonly Inline[]
}

export interface KeyFiguresBlock {
  readonly kind: 'key-figures'
  readonly figures: readonly { readonly value: string; readonly label: string }[]
}

/** Sender and recipient of a letter, then place and date. */
export interface AddressesBlock {
  readonly kind: 'addresses'
  readonly sender: readonly Inline[]
  readonly recipient: readonly Inline[]
  readonly placeAndDate?: Inline
}

/** Where to sign: one column a person, with room for the signature under the name. */
export interface SignatureBlock {
  readonly kind: 'signature'
  readonly placeAndDate?: Inline
  readonly signatories: readonly { readonly name: Inline; readonly title: Inline }[]
}

export interface PageBreakBlock {
  readonly kind: 'page-break'
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | FigureBlock
  | CalloutBlock
  | KeyFiguresBlock
  | AddressesBlock
  | SignatureBlock
  | PageBreakBlock

/** The picture of the body that helps the commune, at the top of the first page. */
export interface Logo {
  /** A PNG, checked. */
  readonly bytes: Uint8Array
  readonly base64: string
  /** In pixels. */
  readonly width: number
  readonly height: number
  readonly description: string
}

/**
 * Any document of the application as plain data: what it says and in which order, not how a file format says it.
 * Writers turn it into `.docx` or HTML, the screen into React elements. Texts are final French.
 */
export interface DocumentModel {
  /** Stable: a deliverable id such as `d6.roadmap`, or `progress-report`. */
  readonly id: string
  readonly language: 'fr-FR'
  readonly title: string
  /** Under the title: commune, date. */
  readonly subtitle?: Inline
  readonly logo?: Logo
  /** "À relire" and why; absent on a document that needs no proofreading. */
  readonly review?: string
  readonly properties: {
    readonly subject: string
    readonly creator: string
    readonly description: string
    readonly keywords: readonly string[]
    /** ISO date and time; also fixes the dates inside the file, so that one model gives one file. */
    readonly createdAt: string
  }
  readonly page: {
    readonly format: 'A4' | 'A3'
    readonly orientation: 'portrait' | 'landscape'
    /** Type size against that of an ordinary document: a poster is read from afar. 1 when absent. */
    readonly scale?: number
  }
  readonly footer: {
    /** At the foot of each page: document, date, version, source. */
    readonly text: string
    /** "Page {{page}} sur {{pages}}": the writer puts its own page fields there. */
    readonly pageLabel: string
  }
  readonly blocks: readonly Block[]
  /** What is missing, once each, in the order of the text. */
  readonly missing: readonly string[]
}
