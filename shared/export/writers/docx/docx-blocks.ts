import {
  AlignmentType,
  HeadingLevel,
  ImageRun,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import { assertNever } from '../../../errors/app-error.ts'
import type {
  AddressesBlock,
  Block,
  CalloutBlock,
  FigureBlock,
  Inline,
  KeyFiguresBlock,
  ListBlock,
  Logo,
  ParagraphBlock,
  SignatureBlock,
} from '../../document-model.ts'
import { encodePng } from '../raster/encode-png.ts'
import { rasteriseDrawing } from '../raster/rasterise-drawing.ts'
import { mm, noRule, rule, twipsPerMm } from './docx-look.ts'
import { shareWidths, toWordTable } from './docx-table.ts'
import { toChildren } from './docx-text.ts'

type WordBlock = Paragraph | Table

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const
const paragraphStyles = { lead: 'Lead', small: 'Small', quote: 'Quote', centred: 'Lead' } as const
/** References of the numbering definitions in write-docx.ts. */
export const listReferences = { bullet: 'bullets', number: 'numbers', check: 'boxes' } as const

/** Units of a drawing in a millimetre, and pixels of the picture for one unit: 10 pixels a millimetre, 254 a inch. */
const UNITS_PER_MM = 4
const PIXELS_PER_UNIT = 2.5

const toParagraph = (block: ParagraphBlock, startsPage: boolean): Paragraph =>
  new Paragraph({
    ...(startsPage && { pageBreakBefore: true }),
    ...(block.style && { style: paragraphStyles[block.style] }),
    ...(block.style === 'centred' && { alignment: AlignmentType.CENTER }),
    ...(block.keepWithNext && { keepNext: true }),
    children: [...toChildren(block.content)],
  })

const toList = (block: ListBlock, instance: number): readonly Paragraph[] =>
  block.items.map(
    (item, index) =>
      // No "keep with next" here: LibreOffice would then leave the heading above alone at the foot of the page.
      new Paragraph({
        style: index === block.items.length - 1 ? 'ListEnd' : 'ListItem',
        numbering: { reference: listReferences[block.marker], level: 0, instance },
        keepLines: true,
        children: [...toChildren(item)],
      }),
  )

/**
 * A chart as a PNG drawn by us. Word and LibreOffice both show it without a warning, letters included; an SVG would be
 * set in whatever typeface the reader's machine has, and older versions would not show it at all.
 */
const toFigure = ({ drawing, caption }: FigureBlock, textWidth: number): readonly Paragraph[] => {
  const widthMm = Math.min(drawing.width / UNITS_PER_MM, textWidth / twipsPerMm)
  const heightMm = (widthMm * drawing.height) / drawing.width
  const toScreenPixels = (lengthMm: number): number => Math.round((lengthMm / 25.4) * 96)
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 80, after: 0 },
      children: [
        new ImageRun({
          type: 'png',
          data: encodePng(rasteriseDrawing(drawing, PIXELS_PER_UNIT), UNITS_PER_MM * PIXELS_PER_UNIT * 1000),
          transformation: { width: toScreenPixels(widthMm), height: toScreenPixels(heightMm) },
          altText: { name: drawing.title, title: drawing.title, description: drawing.description },
        }),
      ],
    }),
    new Paragraph({ style: 'FigureCaption', children: [...toChildren(caption)] }),
  ]
}

/** Height and width that a logo never passes, in millimetres. */
const LOGO_BOX = { height: 18, width: 70 }

/** A logo at the size of a letterhead, with the words that stand for it. */
export const toLogo = ({ bytes, width, height, description }: Logo): Paragraph => {
  const pixels = (lengthMm: number): number => Math.round((lengthMm / 25.4) * 96)
  const scale = Math.min(pixels(LOGO_BOX.height) / height, pixels(LOGO_BOX.width) / width, 1)
  return new Paragraph({
    spacing: { before: 0, after: 120 },
    children: [
      new ImageRun({
        type: 'png',
        data: bytes,
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: { name: 'logo', title: description, description },
      }),
    ],
  })
}

const toCallout = (block: CalloutBlock): readonly Paragraph[] => {
  const lines: readonly Inline[] = [
    ...(block.title ? [[{ text: block.title, bold: true as const }]] : []),
    ...block.paragraphs,
  ]
  return [
    ...lines.map(
      (line, index) =>
        new Paragraph({
          style: 'Callout',
          ...(index < lines.length - 1 && { keepNext: true }),
          children: [...toChildren(line)],
        }),
    ),
    new Paragraph({ spacing: { before: 0, after: 0, line: 160 }, children: [] }),
  ]
}

interface BareCell {
  readonly width: number
  readonly children: readonly Paragraph[]
}

/** Side by side without a visible table: key figures, addresses, signatures. */
const toBareRow = (cells: readonly BareCell[], textWidth: number, hasRules: boolean): Table => {
  const widths = shareWidths(cells, textWidth)
  const line = hasRules ? rule('rule', 6) : noRule
  const borders = { top: line, bottom: line, left: noRule, right: noRule }
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    margins: { top: 0, bottom: 0, left: 0, right: mm(4) },
    borders: {
      top: noRule,
      bottom: noRule,
      left: noRule,
      right: noRule,
      insideHorizontal: noRule,
      insideVertical: noRule,
    },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (cell, index) =>
            new TableCell({
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              borders,
              children: [...cell.children],
            }),
        ),
      }),
    ],
  })
}

const gap = (): Paragraph => new Paragraph({ spacing: { before: 0, after: 0, line: 200 }, children: [] })

const toKeyFigures = (block: KeyFiguresBlock, textWidth: number): readonly WordBlock[] => [
  toBareRow(
    block.figures.map(({ value, label }) => ({
      width: 1,
      children: [
        new Paragraph({ style: 'KeyValue', children: [...toChildren([{ text: value }])] }),
        new Paragraph({ style: 'KeyLabel', children: [...toChildren([{ text: label }])] }),
      ],
    })),
    textWidth,
    true,
  ),
  gap(),
]

const toLines = (lines: readonly Inline[]): readonly Paragraph[] =>
  lines.map((line) => new Paragraph({ spacing: { after: 0 }, children: [...toChildren(line)] }))

const toAddresses = (block: AddressesBlock, textWidth: number): readonly WordBlock[] => [
  toBareRow(
    [
      { width: 1.2, children: toLines(block.sender) },
      { width: 1, children: [gap(), gap(), ...toLines(block.recipient)] },
    ],
    textWidth,
    false,
  ),
  gap(),
  ...(block.placeAndDate
    ? [
        new Paragraph({
          // Under the recipient, as letters have it.
          indent: { left: Math.round((textWidth * 1.2) / 2.2) },
          spacing: { before: 200, after: 400 },
          children: [...toChildren(block.placeAndDate)],
        }),
      ]
    : []),
]

const toSignature = (block: SignatureBlock, textWidth: number): readonly WordBlock[] => [
  ...(block.placeAndDate
    ? [new Paragraph({ keepNext: true, spacing: { before: 240 }, children: [...toChildren(block.placeAndDate)] })]
    : []),
  toBareRow(
    block.signatories.map(({ name, title }) => ({
      width: 1,
      children: [
        ...toLines([title]),
        // Room to sign, about two centimetres.
        new Paragraph({ spacing: { before: 0, after: mm(20) }, children: [...toChildren(name)] }),
      ],
    })),
    textWidth,
    false,
  ),
  gap(),
]

const pageBreak = (): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0, line: 20 }, children: [new PageBreak()] })

const toBlocks = (
  block: Exclude<Block, { readonly kind: 'heading' | 'paragraph' | 'page-break' }>,
  textWidth: number,
  instance: number,
): readonly WordBlock[] => {
  switch (block.kind) {
    case 'list':
      return toList(block, instance)
    case 'table':
      return toWordTable(block, textWidth)
    case 'figure':
      return toFigure(block, textWidth)
    case 'callout':
      return toCallout(block)
    case 'key-figures':
      return toKeyFigures(block, textWidth)
    case 'addresses':
      return toAddresses(block, textWidth)
    case 'signature':
      return toSignature(block, textWidth)
    default:
      return assertNever(block)
  }
}

/**
 * Blocks as Word paragraphs and tables. `textWidth` in twips. A page break becomes a property of the heading or paragraph
 * that follows, so that no empty line stays at the top of the page.
 */
export const toWordBlocks = (blocks: readonly Block[], textWidth: number): readonly WordBlock[] =>
  blocks.flatMap((block, index): readonly WordBlock[] => {
    const startsPage = blocks[index - 1]?.kind === 'page-break'
    if (block.kind === 'page-break') return []
    if (block.kind === 'heading') {
      return [
        new Paragraph({
          heading: headingLevels[block.level],
          ...(startsPage && { pageBreakBefore: true }),
          children: [...toChildren(block.content)],
        }),
      ]
    }
    if (block.kind === 'paragraph') return [toParagraph(block, startsPage)]
    // The index of the block starts the numbers of each list at one again.
    return [...(startsPage ? [pageBreak()] : []), ...toBlocks(block, textWidth, index)]
  })
