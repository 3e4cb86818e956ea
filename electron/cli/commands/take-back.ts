import { success } from '../../../shared/errors/app-error.ts'
import { workbookContentFor } from '../../../shared/export/workbook/workbook-content.ts'
import { applyReturnPlan } from '../../../shared/import/workbook/apply-return-plan.ts'
import type {
  ReturnedChange,
  ReturnPlan,
  ReturnProblem,
  WorkbookPlace,
} from '../../../shared/import/workbook/return-plan.ts'
import { toReturnPlan } from '../../../shared/import/workbook/to-return-plan.ts'
import { toEnvelope } from '../../../shared/project-file/envelope.ts'
import { FILE_EXTENSION, writeProjectFile } from '../../../shared/project-file/project-file.ts'
import { cliTexts, fill } from '../cli-text.ts'
import type { Command } from '../command.ts'
import { checkTarget, openDossierFile, writeTarget } from '../files.ts'
import { readSpreadsheetFile, refuseTable } from '../spreadsheet-file.ts'

const texts = cliTexts.commands.reprendre
const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' })
const decimal = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 9 })
/** Lines shown of each sort; the rest is in `--json`. */
const SHOWN = 200

const placeText = ({ sheet, row, cell, column }: WorkbookPlace): string => {
  if (cell !== undefined) return fill(texts.cell, { sheet, cell })
  if (row > 0) return fill(texts.row, { sheet, row: String(row) })
  return column === undefined ? fill(texts.sheet, { sheet }) : fill(texts.columnOf, { sheet, column })
}

const valueText = (value: string | number | undefined): string => {
  if (value === undefined) return texts.empty
  return typeof value === 'number' ? decimal.format(value) : value.replace(/\s+/gu, ' ').slice(0, 120)
}

const changeText =
  (sentence: string) =>
  (change: ReturnedChange): string =>
    fill(sentence, {
      place: placeText(change),
      label: change.label,
      column: change.column ?? '',
      before: valueText(change.before),
      after: valueText(change.after),
    })

const problemText = (problem: ReturnProblem): string =>
  fill(problem.value === undefined ? texts.problem : texts.problemValue, {
    place: placeText(problem),
    value: problem.value ?? '',
    reason: texts.reasons[problem.reason],
  })

const block = (title: string, lines: readonly string[]): readonly string[] => {
  if (lines.length === 0) return []
  const rest = lines.length - SHOWN
  const shown = [...lines.slice(0, SHOWN), ...(rest > 0 ? [fill(texts.more, { count: rest })] : [])]
  return [fill(title, { count: lines.length }), ...shown.map((line) => `  ${line}`)]
}

/** The list of what a workbook brings, in the order of what to look at first. */
const reportLines = ({
  exportedAt,
  changes,
  additions,
  conflicts,
  problems,
  missingRows,
}: ReturnPlan): readonly string[] => {
  const isNothing = [changes, additions, conflicts].every((list) => list.length === 0)
  return [
    exportedAt === undefined ? texts.unknownExport : fill(texts.exported, { day: day.format(new Date(exportedAt)) }),
    ...(isNothing ? [texts.nothing] : []),
    ...block(texts.changes, changes.map(changeText(texts.change))),
    ...block(
      texts.additions,
      additions.map((addition) => fill(texts.addition, { place: placeText(addition), label: addition.label })),
    ),
    ...block(texts.conflicts, conflicts.map(changeText(texts.conflict))),
    ...block(texts.problems, problems.map(problemText)),
    ...block(
      texts.missing,
      missingRows.map(({ label }) => fill(texts.missingRow, { label })),
    ),
  ]
}

/**
 * `reprendre`: takes an edited workbook back into its dossier. Every change is listed as *before → after* with its cell.
 * Where the dossier changed too since the export, its values stay and the question is listed. The dossier that is read
 * is never changed.
 */
export const takeBackCommand: Command = {
  name: 'reprendre',
  about: texts.about,
  usage: texts.usage,
  details: texts.details,
  values: ['vers'],
  flags: [],
  files: 2,
  run: async ({ files: [dossierFile = '', workbookFile = ''], options }, context) => {
    const checked = checkTarget(options.vers, [`.${FILE_EXTENSION}`])
    if ('usage' in checked) return checked
    const opened = await openDossierFile(dossierFile)
    if (!opened.ok) return opened
    const { project, practices, referential } = opened.value
    const spreadsheet = await readSpreadsheetFile(workbookFile)
    if (!spreadsheet.ok) return spreadsheet
    const planned = toReturnPlan(spreadsheet.value, project, workbookContentFor(practices), context)
    if (!planned.ok)
      return planned.error.code === 'unreadable-table' ? refuseTable(workbookFile, 'not-our-workbook') : planned
    const edit = { now: context.now, newId: context.newId, author: cliTexts.product }
    const applied = applyReturnPlan(project, planned.value, edit)
    if (!applied.ok) return applied
    const envelope = toEnvelope(applied.value, { now: context.now, appVersion: context.appVersion })
    const written = await writeTarget(checked.target, writeProjectFile(envelope, undefined, undefined, referential))
    if (!written.ok) return written
    return success({
      lines: [...reportLines(planned.value), written.value],
      data: { file: checked.target, ...planned.value },
    })
  },
}
