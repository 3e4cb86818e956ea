import path from 'node:path'
import { success } from '../../../shared/errors/app-error.ts'
import { loadDeliverableContent } from '../../../shared/export/deliverables/deliverable-content.ts'
import { builders, type DeliverableDocumentId, PROGRESS_REPORT } from '../../../shared/export/deliverables/registry.ts'
import { toDeliverable } from '../../../shared/export/deliverables/to-deliverable.ts'
import { writeDocx } from '../../../shared/export/writers/write-docx.ts'
import { writeHtml } from '../../../shared/export/writers/write-html.ts'
import { cliTexts, fill } from '../cli-text.ts'
import type { Command } from '../command.ts'
import { checkTarget, openDossierFile, writeTarget } from '../files.ts'

const texts = cliTexts.commands.document

const isDocumentId = (id: string): id is DeliverableDocumentId => Object.hasOwn(builders, id)

/** The documents whose texts are written, in the order of the steps. */
const availableIds = (): readonly DeliverableDocumentId[] => {
  const { templates } = loadDeliverableContent()
  return Object.keys(builders)
    .filter(isDocumentId)
    .filter((id) => id === PROGRESS_REPORT || Object.hasOwn(templates, id))
}

/** `document`: one of the documents of the ten steps, as `.docx` or as a page (`.html`). */
export const documentCommand: Command = {
  name: 'document',
  about: texts.about,
  usage: texts.usage,
  values: ['modele', 'vers'],
  flags: [],
  files: 1,
  run: async ({ files: [file = ''], options }, context) => {
    const ids = availableIds()
    const id = options.modele
    if (typeof id !== 'string' || !isDocumentId(id) || !ids.includes(id))
      return { usage: fill(texts.unknown, { ids: ids.join(', ') }) }
    const checked = checkTarget(options.vers, ['.docx', '.html'])
    if ('usage' in checked) return checked
    const opened = await openDossierFile(file)
    if (!opened.ok) return opened
    const model = toDeliverable(id, opened.value.project, loadDeliverableContent(), context)
    const isPage = path.extname(checked.target).toLowerCase() === '.html'
    const bytes = isPage ? new TextEncoder().encode(writeHtml(model)) : await writeDocx(model)
    const written = await writeTarget(checked.target, bytes)
    if (!written.ok) return written
    return success({
      lines: [
        written.value,
        model.title,
        ...(model.missing.length > 0 ? [fill(texts.missing, { count: model.missing.length })] : []),
        ...model.missing.map((missing) => `  ${missing}`),
      ],
      data: { file: checked.target, id, title: model.title, missing: model.missing },
    })
  },
}
