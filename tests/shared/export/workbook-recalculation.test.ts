import { describe, expect, it } from 'vitest'
import { writeXlsx } from '../../../shared/export/writers/write-xlsx.ts'
import { defaultFootprintParameters } from '../../../shared/footprint/default-parameters.ts'
import type { FootprintParameters } from '../../../shared/footprint/footprint-parameters.ts'
import { content, exampleProject, now, parameters } from '../footprint/footprint-fixtures.ts'
import { differences, open, throughLibreOffice, withoutResults, workbookOf } from './workbook-helpers.ts'
import { richProject } from './workbook-rich-project.ts'

const corsica = defaultFootprintParameters({ inseeCode: '2A004' }, content, now)
const nobody = { ...exampleProject, equipmentLots: [], connectedObjects: [], digitalServices: [], practiceAnswers: [] }
const { population: _, staffCount: __, ...unknown } = exampleProject.profile

const cases: readonly (readonly [string, ReturnType<typeof richProject>, FootprintParameters])[] = [
  ['the example', exampleProject, parameters],
  ['an empty dossier without population', { ...nobody, profile: unknown }, parameters],
  ['every factor, kind and way of counting', richProject(1), { ...parameters, usageProfile: 'office' }],
  ['another draw, with Boavizta first', richProject(2), { ...parameters, sourceFamily: 'boavizta', pue: 1.4 }],
  ['a commune of Corsica, whose electricity is unknown', richProject(3), corsica],
  [
    'an electricity value the commune was given',
    richProject(4),
    { ...parameters, electricity: { valueKgCo2ePerKwh: 0.71, source: 'Fournisseur' } },
  ],
]

describe('the workbook opened in LibreOffice', () => {
  it.each(cases)(
    'recalculates every formula of %s to the value the application wrote',
    { timeout: 120_000 },
    async (_name, project, settings) => {
      const model = workbookOf(project, settings)
      const recalculated = await open(await throughLibreOffice(withoutResults(writeXlsx(model))))
      const { formulas, found } = differences(model, recalculated)
      expect(formulas).toBeGreaterThan(800)
      expect(found).toEqual([])
    },
  )
})
