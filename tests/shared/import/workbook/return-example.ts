import type { Project } from '../../../../shared/domain/project.ts'
import { applyReturnPlan, type ReturnChoices } from '../../../../shared/import/workbook/apply-return-plan.ts'
import type { ReturnPlan } from '../../../../shared/import/workbook/return-plan.ts'
import { editContext, exampleProject } from '../../support.ts'
import { edited, exportWorkbook, returned, sheetOf, texts } from './return-fixtures.ts'

export const { sheets } = texts.equipment
export const project = exampleProject()
export const workbook = exportWorkbook(project)
const found = project.equipmentLots.find((lot) => lot.kind === 'laptop' && lot.title !== undefined)
if (!found?.title) throw new Error('the example has no laptop')
/** The lot whose row the tests edit, found by its comment. */
export const laptop = found
export const title = found.title

export const apply = (plan: ReturnPlan, choices?: ReturnChoices, from: Project = project): Project => {
  const applied = applyReturnPlan(from, plan, editContext('2026-12-05T09:00:00.000Z'), choices)
  if (!applied.ok) throw new Error(JSON.stringify(applied.error))
  return applied.value
}
/** Edits the row of the laptops, and gives back what the return says. */
export const editLaptop = async (
  heading: string,
  value: string | number | boolean | Date | null | { formula: string; result: number },
) =>
  returned(
    project,
    await edited(workbook, (book) => {
      const { cell, row } = sheetOf(book, sheets.workstations.name)
      cell(row('Commentaire', title), heading).value = value
    }),
  )
