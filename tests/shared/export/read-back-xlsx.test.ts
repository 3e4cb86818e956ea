import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readBackXlsx } from '../../../shared/export/writers/read-back-xlsx.ts'
import { writeXlsx } from '../../../shared/export/writers/write-xlsx.ts'
import { exampleProject } from '../footprint/footprint-fixtures.ts'
import { workbookOf } from './workbook-helpers.ts'
import { richProject } from './workbook-rich-project.ts'

/** The workbook with one of its parts changed, as a fault of the writer or of the memory would. */
const spoilt = (bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array<ArrayBuffer> => {
  const parts = unzipSync(bytes)
  const before = strFromU8(parts[part] ?? new Uint8Array())
  const after = change(before)
  if (after === before) throw new Error(`${part} has nothing of that kind`)
  return zipSync({ ...parts, [part]: strToU8(after) })
}

describe('a workbook that was just written', () => {
  const model = workbookOf(exampleProject)
  const bytes = writeXlsx(model)

  it('says to another library, cell by cell, what was meant', async () => {
    expect(await readBackXlsx(model, bytes)).toEqual({ ok: true, value: null })
    const rich = workbookOf(richProject(11))
    expect(await readBackXlsx(rich, writeXlsx(rich))).toEqual({ ok: true, value: null })
  })

  it('is refused with the cell when a number, a text or a formula is not the one that was meant', async () => {
    const first = 'xl/worksheets/sheet3.xml'
    const number = spoilt(bytes, first, (xml) => xml.replace(/(<c (?![^>]*t=)[^>]*><v>)([\d.]+)(<\/v>)/, '$177777$3'))
    const formula = spoilt(bytes, first, (xml) => xml.replace(/<f>[^<]+<\/f>/, ''))
    const text = spoilt(bytes, 'xl/sharedStrings.xml', (xml) => xml.replace('commune', 'comnune'))
    expect(await readBackXlsx(model, formula)).toMatchObject({ ok: false, error: { code: 'not-read-back' } })
    for (const file of [number, text])
      expect(await readBackXlsx(model, file)).toMatchObject({
        ok: false,
        error: { code: 'not-read-back', details: { where: expect.stringMatching(/ [A-Z]+\d+$/) } },
      })
  })

  it('is refused when it cannot be opened, or a sheet is not there', async () => {
    expect(await readBackXlsx(model, bytes.slice(0, bytes.length / 2))).toMatchObject({
      ok: false,
      error: { code: 'not-read-back' },
    })
    const renamed = spoilt(bytes, 'xl/workbook.xml', (xml) => xml.replace(/(<sheet name=")[^"]+/, '$1Autre'))
    expect(await readBackXlsx(model, renamed)).toMatchObject({
      ok: false,
      error: { details: { where: model.sheets[0]?.name } },
    })
  })
})
