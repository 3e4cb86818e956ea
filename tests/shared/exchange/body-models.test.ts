import { expect, test } from 'vitest'
import { loadBodyModels, toModelDocument } from '../../../shared/exchange/body-models.ts'
import { writeDocx } from '../../../shared/export/writers/write-docx.ts'

const now = new Date('2026-11-22T10:00:00.000Z')
const body = { name: 'Syndicat du Val', contact: 'Camille Roux, 02 00 00 00 00' }
const words = { origin: 'Version 1', pageLabel: 'Page {{page}} sur {{pages}}' }
const { models } = loadBodyModels()

test('the fourteen models are there, each a document of its own or made in a place that is named', () => {
  expect(models.map(({ number }) => number)).toEqual(Array.from({ length: 14 }, (_, at) => at + 1))
  for (const { blocks, place } of models) expect((blocks !== undefined) !== (place !== undefined)).toBe(true)
})

test.each(models.filter(({ blocks }) => blocks))(
  '$title speaks in the name of the body and leaves no place open',
  async (model) => {
    const document = toModelDocument(model, body, words, now)
    const said = JSON.stringify(document)
    expect(said.replaceAll('{{page}}', '').replaceAll('{{pages}}', '')).not.toContain('{{')
    expect(document?.properties.creator).toBe('Syndicat du Val')
    expect((await writeDocx(document ?? ({} as never))).subarray(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
  },
)

test('hours are never shown without what they are worth', () => {
  const said = models.map((model) => JSON.stringify(model.blocks ?? '')).filter((text) => text.includes('110\u00a0h'))
  expect(said).not.toEqual([])
  for (const text of said) expect(text).toContain('indicatives')
})
