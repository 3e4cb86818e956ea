import { describe, expect, it } from 'vitest'
import { writeXlsx } from '../../../shared/export/writers/write-xlsx.ts'
import { exampleProject } from '../footprint/footprint-fixtures.ts'
import { differences, open, throughLibreOffice, withoutResults, workbookOf } from './workbook-helpers.ts'

describe('the workbook opened in LibreOffice', () => {
  it('recalculates every formula to the value the application wrote', { timeout: 120_000 }, async () => {
    const model = workbookOf(exampleProject)
    const bytes = await writeXlsx(model)
    const recalculated = await open(await throughLibreOffice(withoutResults(bytes)))
    const { formulas, found } = differences(model, recalculated)
    expect(formulas).toBeGreaterThan(1000)
    expect(found).toEqual([])
  })
})
