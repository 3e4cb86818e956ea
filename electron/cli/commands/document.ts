import path from 'node:path'
import { failure, type Result, success } from '../../../shared/errors/app-error.ts'
import {
  type DeliverableContent,
  deliverableContentFor,
  loadDeliverableContent,
} from '../../../shared/export/deliverables/deliverable-content.ts'
import { type DeliverableOptions, roadmapLengths } from '../../../shared/export/deliverables/deliverable-scope.ts'
import { isDocumentId, listDocuments } from '../../../shared/export/deliverables/list-documents.ts'
import { applyWording, readWordingPack, type WordedContent } from '../../../shared/export/wording/apply-wording.ts'
import { toDossierDocument, toWordedDocument } from '../../../shared/export/wording/to-dossier-document.ts'
import { writeDocx } from '../../../shared/export/writers/write-docx.ts'
import { writeHtml } from '../../../shared/export/writers/write-html.ts'
import { parseGuardedJson } from '../../../shared/project-file/json-guard.ts'
import { readFileLimited } from '../../files/read-file-limited.ts'
import { cliTexts, fill } from '../cli-text.ts'
import type { Command, CommandArguments, UsageProblem } from '../command.ts'
import { checkTarget, openDossierFile, writeTarget } from '../files.ts'

const texts = cliTexts.commands.document
const lengthNames: Readonly<Record<string, string>> = texts.trames

/** The choices given on the command line, or why they are not choices. */
const readOptions = (options: CommandArguments['options']): DeliverableOptions | UsageProblem => {
  const { trame, action } = options
  const length = roadmapLengths.find((one) => one === (typeof trame === 'string' ? lengthNames[trame] : undefined))
  if (trame !== undefined && length === undefined)
    return { usage: fill(texts.lengths, { names: Object.keys(lengthNames).join(', ') }) }
  return {
    ...(length && { roadmapLength: length }),
    ...(typeof action === 'string' && { actionId: action }),
    ...(options['avec-contacts'] === true && { withContacts: true }),
  }
}

/** A pack is small; a larger file is none. */
const MAX_PACK_BYTES = 2_000_000

/** The content in the words of the pack named on the command line, if one is: it comes before that of the dossier. */
const readWording = async (
  file: string | true | undefined,
  content: DeliverableContent,
): Promise<Result<WordedContent | undefined>> => {
  if (typeof file !== 'string') return success(undefined)
  const bytes = await readFileLimited(file, MAX_PACK_BYTES)
  if (!bytes.ok) return bytes
  const parsed = parseGuardedJson(new TextDecoder().decode(bytes.value))
  const pack = parsed.ok ? readWordingPack(parsed.value, content) : parsed
  if (pack.ok) return success(applyWording(content, pack.value))
  return failure(pack.error.code, { ...pack.error.details, file: path.basename(file) })
}

/** `document`: one of the documents of the ten steps, as `.docx` or as a page (`.html`); or the list of them. */
export const documentCommand: Command = {
  name: 'document',
  about: texts.about,
  usage: texts.usage,
  values: ['modele', 'vers', 'trame', 'action', 'pack'],
  flags: ['liste', 'avec-contacts'],
  files: 1,
  alone: ['liste'],
  run: async ({ files: [file = ''], options }, context) => {
    const content = loadDeliverableContent()
    const documents = listDocuments(content)
    if (options.liste === true) {
      const width = Math.max(...documents.map(({ id }) => id.length))
      return success({
        lines: documents.map(({ id, title }) => `${id.padEnd(width)}  ${title}`),
        data: { documents },
      })
    }
    const id = options.modele
    if (typeof id !== 'string' || !isDocumentId(id))
      return { usage: fill(texts.unknown, { ids: documents.map((one) => one.id).join(', ') }) }
    const choices = readOptions(options)
    if ('usage' in choices) return choices
    const checked = checkTarget(options.vers, ['.docx', '.html'])
    if ('usage' in checked) return checked
    const opened = await openDossierFile(file)
    if (!opened.ok) return opened
    const { project, practices } = opened.value
    const { actionId } = choices
    if (actionId !== undefined && !project.actions.some((one) => one.id === actionId))
      return { usage: fill(texts.noAction, { id: actionId }) }
    const ownContent = deliverableContentFor(practices)
    const worded = await readWording(options.pack, ownContent)
    if (!worded.ok) return worded
    const asked = { ...context, options: choices }
    const model = worded.value
      ? toWordedDocument(id, project, worded.value, asked)
      : toDossierDocument(id, project, ownContent, asked)
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
