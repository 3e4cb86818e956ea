import {
  AlignmentType,
  Document,
  Footer,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import type { DocumentModel } from '../document-model.ts'
import { listReferences, toLogo, toWordBlocks } from './docx/docx-blocks.ts'
import { mm, rule, scaleStyles, styles } from './docx/docx-look.ts'
import { toChildren } from './docx/docx-text.ts'
import { finishPackage } from './docx/finish-package.ts'
import { margins, sheets, splitLetter } from './page-layout.ts'

const marker = (
  reference: string,
  text: string,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  scale: number,
) => ({
  reference,
  levels: [
    {
      level: 0,
      format,
      text,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: mm(6 * scale), hanging: mm(5 * scale) } } },
    },
  ],
})

/** "Page 1 sur 9" with live fields, from a label with two placeholders. */
const toPageRuns = (pageLabel: string): TextRun => {
  const fields: Readonly<Record<string, string>> = { page: PageNumber.CURRENT, pages: PageNumber.TOTAL_PAGES }
  return new TextRun({ children: ['\t', ...pageLabel.split(/\{\{(\w+)\}\}/u).map((part) => fields[part] ?? part)] })
}

const toFooter = (model: DocumentModel, textWidth: number): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        border: { top: rule('rule', 4, 6) },
        children: [...toChildren([{ text: model.footer.text }]), toPageRuns(model.footer.pageLabel)],
      }),
    ],
  })

/**
 * A document as a `.docx` file: real heading and table styles, French language, repeated header rows, alternative texts,
 * page numbers. No macro, no field to update: it opens without a question in Word and LibreOffice.
 */
export const writeDocx = async (model: DocumentModel): Promise<Uint8Array> => {
  const sheet = sheets[model.page.format]
  const isLandscape = model.page.orientation === 'landscape'
  const textWidth = mm((isLandscape ? sheet.height : sheet.width) - margins.left - margins.right)
  const { subject, creator, description, keywords } = model.properties
  const { opening, body } = splitLetter(model.blocks)
  const scale = model.page.scale ?? 1
  const document = new Document({
    title: model.title,
    subject,
    creator,
    lastModifiedBy: creator,
    description,
    keywords: keywords.join(', '),
    styles: scaleStyles(styles, scale),
    compatibility: { version: 15 },
    numbering: {
      config: [
        marker(listReferences.bullet, '•', LevelFormat.BULLET, scale),
        marker(listReferences.number, '%1.', LevelFormat.DECIMAL, scale),
        marker(listReferences.check, '☐', LevelFormat.BULLET, scale),
      ],
    },
    sections: [
      {
        properties: {
          page: {
            // The library swaps the sides of a landscape page itself.
            size: {
              width: mm(sheet.width),
              height: mm(sheet.height),
              orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: mm(margins.top),
              right: mm(margins.right),
              bottom: mm(margins.bottom),
              left: mm(margins.left),
              header: mm(9),
              footer: mm(9),
            },
          },
        },
        footers: { default: toFooter(model, textWidth) },
        children: [
          ...(model.logo ? [toLogo(model.logo)] : []),
          ...(model.review
            ? [new Paragraph({ style: 'Review', children: [...toChildren([{ text: model.review }])] })]
            : []),
          ...toWordBlocks(opening, textWidth),
          new Paragraph({
            style: 'Title',
            // The salutation of a letter stands clear of its subject.
            ...(opening.length > 0 && { spacing: { after: 200 } }),
            children: [...toChildren([{ text: model.title }])],
          }),
          ...(model.subtitle ? [new Paragraph({ style: 'Subtitle', children: [...toChildren(model.subtitle)] })] : []),
          ...toWordBlocks(body, textWidth),
        ],
      },
    ],
  })
  return finishPackage(new Uint8Array(await Packer.toArrayBuffer(document)), model)
}
