import { failure, type Result, success } from '../../../shared/errors/app-error.ts'
import { workbookContentFor } from '../../../shared/export/workbook/workbook-content.ts'
import { applyCellMapping, isTemplateOf } from '../../../shared/fill-workbook/cell-mapping.ts'
import { placeName } from '../../../shared/fill-workbook/check-target.ts'
import { fillTemplate, toFillLines } from '../../../shared/fill-workbook/fill-template.ts'
import { toFillFields } from '../../../shared/fill-workbook/fill-values.ts'
import { proposeCells } from '../../../shared/fill-workbook/propose-cells.ts'
import { loadFillVocabulary } from '../../../shared/fill-workbook/vocabulary.ts'
import { readFileLimited } from '../../files/read-file-limited.ts'
import { cliTexts, fill } from '../cli-text.ts'
import type { CommandResult } from '../command.ts'
import { type OpenedDossier, writeTarget } from '../files.ts'
import { readFromOutside } from '../gate.ts'

const texts = cliTexts.commands.classeur

const readMapping = async (file: string) => {
  const bytes = await readFileLimited(file)
  return bytes.ok ? readFromOutside('mapping', bytes.value) : bytes
}

const unreadable = (why: string): Result<never> => failure('unreadable-table', { why })

/** `classeur --modele`: fills a workbook that was given, with a mapping or with the cells its labels point to. */
export const fillGivenWorkbook = async (
  { project, practices }: Pick<OpenedDossier, 'project' | 'practices'>,
  files: { readonly template: string; readonly mapping?: string; readonly target: string },
  now: Date,
): Promise<CommandResult> => {
  const bytes = await readFileLimited(files.template)
  if (!bytes.ok) return bytes
  const template = await readFromOutside('template', bytes.value)
  if (!template.ok) return unreadable(texts.notAWorkbook)
  const mapping = files.mapping === undefined ? undefined : await readMapping(files.mapping)
  if (mapping && !mapping.ok) return mapping
  if (mapping && !isTemplateOf(mapping.value, template.value)) return unreadable(texts.otherTemplate)
  const fields = toFillFields(project, workbookContentFor(practices), loadFillVocabulary(), now)
  const cells = mapping
    ? applyCellMapping(mapping.value, template.value).cells
    : proposeCells(template.value, fields, loadFillVocabulary())
  const lines = toFillLines(template.value, fields, cells, new Set(mapping?.value.leftOut))
  const filled = fillTemplate(template.value, lines)
  if (!filled.ok) return filled
  const written = await writeTarget(files.target, filled.value)
  if (!written.ok) return written
  const done = lines.filter(({ refusal }) => refusal === undefined)
  return success({
    lines: [
      written.value,
      fill(texts.filled, { count: done.length }),
      fill(texts.left, { count: lines.length - done.length }),
      ...(mapping ? [] : [texts.proposedOnly]),
    ],
    data: {
      file: files.target,
      written: done.flatMap(({ field, choice, input }) =>
        choice && input ? [{ field: field.id, cell: placeName(choice.sheet, choice.place), value: input.value }] : [],
      ),
      left: lines.flatMap(({ field, refusal }) => (refusal ? [{ field: field.id, reason: refusal }] : [])),
    },
  })
}
