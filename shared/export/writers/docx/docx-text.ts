import { ExternalHyperlink, type ParagraphChild, TextRun } from 'docx'
import { cleanText } from '../../document/clean-text.ts'
import { linkOf } from '../../document/runs.ts'
import type { Inline, Run } from '../../document-model.ts'
import { fill } from './docx-look.ts'

const toTextRuns = (run: Run, style: string | undefined): readonly TextRun[] =>
  cleanText(run.text)
    .split('\n')
    .map(
      (text, index) =>
        new TextRun({
          text,
          ...(index > 0 && { break: 1 }),
          ...(run.bold && { bold: true }),
          ...(run.italic && { italics: true }),
          ...(run.missing && { shading: fill('path-wash'), bold: true }),
          ...(style && { style }),
        }),
    )

/** Runs as Word runs; links as real links, only those a document may hold. */
export const toChildren = (content: Inline): readonly ParagraphChild[] =>
  content.flatMap((run): readonly ParagraphChild[] => {
    const link = linkOf(run)
    return link
      ? [new ExternalHyperlink({ link, children: [...toTextRuns(run, 'Hyperlink')] })]
      : toTextRuns(run, undefined)
  })
