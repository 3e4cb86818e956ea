import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultFootprintParameters } from '../../../../shared/footprint/default-parameters.ts'
import { applyReturnPlan } from '../../../../shared/import/workbook/apply-return-plan.ts'
import { officeFaults } from '../../../campaigns/round-trip.ts'
import { throughLibreOffice } from '../../export/workbook-helpers.ts'
import { richProject } from '../../export/workbook-rich-project.ts'
import { editContext, exampleProject, newProject } from '../../support.ts'
import { anyProject } from './any-project.ts'
import { exportedAt, exportWorkbook, returned, workbookContent } from './return-fixtures.ts'

const nothing = { changes: [], additions: [], conflicts: [], problems: [], missingRows: [] }

describe('a workbook that nobody changed', () => {
  test('changes nothing, whatever the dossier holds', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        const plan = returned(project, exportWorkbook(project))
        expect(plan).toMatchObject(nothing)
        const applied = applyReturnPlan(project, plan, editContext())
        expect(applied.ok && applied.value).toBe(project)
      }),
      { numRuns: 200 },
    )
  })

  test('changes nothing after LibreOffice saved it again, whatever the dossier holds', {
    timeout: 300_000,
  }, async () => {
    const drawn = fc.sample(anyProject, { numRuns: 16 })
    const projects = [exampleProject(), newProject(), richProject(1), richProject(2), ...drawn]
    expect(await officeFaults(projects)).toEqual(projects.map(() => undefined))
  })

  test('says when it was exported, also after LibreOffice saved it again', async () => {
    const project = exampleProject()
    const saved = returned(project, await throughLibreOffice(exportWorkbook(project)))
    expect(saved.exportedAt).toBe(exportedAt.toISOString())
  }, 60_000)

  test('changes nothing when it was exported with the factors of another database', async () => {
    const project = richProject(3)
    const parameters = defaultFootprintParameters(project.profile, workbookContent.footprint, exportedAt)
    for (const sourceFamily of ['ademe', 'boavizta', 'ecodiag'] as const)
      expect(returned(project, exportWorkbook(project, { ...parameters, sourceFamily }))).toMatchObject(nothing)
  })
})
