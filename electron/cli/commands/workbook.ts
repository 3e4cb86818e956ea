import path from 'node:path'
import { failure, success } from '../../../shared/errors/app-error.ts'
import { toProgressWorkbook } from '../../../shared/export/workbook/to-progress-workbook.ts'
import { workbookContentFor } from '../../../shared/export/workbook/workbook-content.ts'
import { readBackXlsx } from '../../../shared/export/writers/read-back-xlsx.ts'
import { writeXlsx } from '../../../shared/export/writers/write-xlsx.ts'
import { computeFootprint } from '../../../shared/footprint/compute-footprint.ts'
import { loadFootprintContent } from '../../../shared/footprint/footprint-content.ts'
import { footprintParametersOf } from '../../../shared/footprint/project-parameters.ts'
import { cliTexts, fill } from '../cli-text.ts'
import type { Command } from '../command.ts'
import { deflatePiece } from '../deflate-piece.ts'
import { checkTarget, openDossierFile, writeTarget } from '../files.ts'
import { fillGivenWorkbook } from './fill-workbook.ts'

const texts = cliTexts.commands.classeur

/** `classeur`: the workbook structured like the perimeters of the 2023 eNRT. */
export const workbookCommand: Command = {
  name: 'classeur',
  about: texts.about,
  usage: texts.usage,
  details: texts.details,
  values: ['vers', 'modele', 'correspondance'],
  flags: [],
  files: 1,
  run: async ({ files: [file = ''], options }, context) => {
    const checked = checkTarget(options.vers, ['.xlsx'])
    if ('usage' in checked) return checked
    const opened = await openDossierFile(file)
    if (!opened.ok) return opened
    const { project, practices } = opened.value
    const { modele, correspondance } = options
    if (typeof modele === 'string') {
      const source = path.resolve(modele)
      if (source === checked.target) return failure('original-file')
      const mapping = typeof correspondance === 'string' && { mapping: path.resolve(correspondance) }
      return fillGivenWorkbook(opened.value, { template: source, target: checked.target, ...mapping }, context.now)
    }
    if (correspondance !== undefined) return { usage: texts.mappingAlone }
    const model = toProgressWorkbook(project, workbookContentFor(practices), context)
    const bytes = writeXlsx(model, undefined, deflatePiece)
    const readBack = await readBackXlsx(model, bytes)
    if (!readBack.ok) return readBack
    const written = await writeTarget(checked.target, bytes)
    if (!written.ok) return written
    const content = loadFootprintContent()
    const footprint = computeFootprint(project, content, footprintParametersOf(project, content, context.now))
    const rows = model.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
    const total = footprint.equipment.totalKgCo2e
    return success({
      lines: [
        written.value,
        fill(texts.sheets, { sheets: model.sheets.length, rows }),
        footprint.countedLines === 0 ? texts.empty : fill(texts.total, { total }),
      ],
      data: {
        file: checked.target,
        sheets: model.sheets.map((sheet) => sheet.name),
        rows,
        equipment: footprint.equipment,
        internal: footprint.internal,
        dormant: footprint.dormant,
        range: footprint.range,
        countedLines: footprint.countedLines,
        notCountedLines: footprint.notCountedLines,
        notFilledInLines: footprint.notFilledInLines,
      },
    })
  },
}
