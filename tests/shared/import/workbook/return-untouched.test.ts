import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultFootprintParameters } from '../../../../shared/footprint/default-parameters.ts'
import { applyReturnPlan } from '../../../../shared/import/workbook/apply-return-plan.ts'
import { throughLibreOffice } from '../../export/workbook-helpers.ts'
import { richProject } from '../../export/workbook-rich-project.ts'
import { editContext, exampleProject, newProject } from '../../support.ts'
import { anyProject } from './any-project.ts'
import { exportedAt, exportWorkbook, returned, workbookContent } from './return-fixtures.ts'

const nothing = { changes: [], additions: [], conflicts: [], problems: [], missingRows: [] }

describe('a workbook that nobody changed', () => {
  test('changes nothing, whatever the dossier holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyProject, async (project) => {
        const plan = returned(project, exportWorkbook(project))
        expect(plan).toMatchObject(nothing)
        const applied = applyReturnPlan(project, plan, editContext())
        expect(applied.ok && applied.value).toBe(project)
      }),
      { numRuns: 60 },
    )
  })

  test.each([
    ['the example', exampleProject()],
    ['an empty dossier', newProject()],
    ['every kind, factor and way of counting', richProject(1)],
    ['another draw', richProject(2)],
  ])('changes nothing after LibreOffice saved it again: %s', { timeout: 120_000 }, async (_name, project) => {
    const plan = returned(project, await throughLibreOffice(exportWorkbook(project)))
    expect(plan).toMatchObject(nothing)
    expect(plan.exportedAt).toBe(exportedAt.toISOString())
  })

  test('changes nothing after LibreOffice saved it again, whatever the dossier holds', {
    timeout: 300_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(anyProject, async (project) => {
        expect(returned(project, await throughLibreOffice(exportWorkbook(project)))).toMatchObject(nothing)
      }),
      { numRuns: 5 },
    )
  })

  test('changes nothing when it was exported with the factors of another database', async () => {
    const project = richProject(3)
    const parameters = defaultFootprintParameters(project.profile, workbookContent.footprint, exportedAt)
    for (const sourceFamily of ['ademe', 'boavizta', 'ecodiag'] as const)
      expect(returned(project, exportWorkbook(project, { ...parameters, sourceFamily }))).toMatchObject(nothing)
  })
})
