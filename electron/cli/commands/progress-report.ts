import path from 'node:path'
import { success } from '../../../shared/errors/app-error.ts'
import { deliverableContentFor } from '../../../shared/export/deliverables/deliverable-content.ts'
import { PROGRESS_REPORT } from '../../../shared/export/deliverables/registry.ts'
import { toDossierDocument } from '../../../shared/export/wording/to-dossier-document.ts'
import { writeDocx } from '../../../shared/export/writers/write-docx.ts'
import { writeHtml } from '../../../shared/export/writers/write-html.ts'
import { cliTexts, fill } from '../cli-text.ts'
import type { Command } from '../command.ts'
import { checkTarget, openDossierFile, writeTarget } from '../files.ts'

const texts = cliTexts.commands.rapport

/** `rapport`: the progress report, as `.docx` or as a page (`.html`), by the extension of the target. */
export const progressReportCommand: Command = {
  name: 'rapport',
  about: texts.about,
  usage: texts.usage,
  values: ['vers'],
  flags: [],
  files: 1,
  run: async ({ files: [file = ''], options }, context) => {
    const checked = checkTarget(options.vers, ['.docx', '.html'])
    if ('usage' in checked) return checked
    const opened = await openDossierFile(file)
    if (!opened.ok) return opened
    const { project, practices } = opened.value
    const model = toDossierDocument(PROGRESS_REPORT, project, deliverableContentFor(practices), context)
    const isPage = path.extname(checked.target).toLowerCase() === '.html'
    const bytes = isPage ? new TextEncoder().encode(writeHtml(model)) : await writeDocx(model)
    const written = await writeTarget(checked.target, bytes)
    if (!written.ok) return written
    return success({
      lines: [
        written.value,
        ...(model.missing.length > 0 ? [fill(texts.missing, { count: model.missing.length })] : []),
      ],
      data: { file: checked.target, title: model.title, missing: model.missing },
    })
  },
}
