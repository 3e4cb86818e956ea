import { describe, expect, it } from 'vitest'
import { rasteriseDrawing } from '../../../../shared/export/writers/raster/rasterise-drawing.ts'
import { writeDocx } from '../../../../shared/export/writers/write-docx.ts'
import { documentWith, everyBlock } from './document-fixture.ts'
import { findMarkupFault, readDocx, textOf } from './read-docx.ts'

const docx = readDocx(await writeDocx(documentWith()))

describe('a Word document', () => {
  it('is made of well-formed parts', () => {
    for (const name of docx.names.filter((one) => /\.(xml|rels)$/u.test(one))) {
      expect({ name, fault: findMarkupFault(docx.part(name)) }).toEqual({ name, fault: undefined })
    }
  })

  it('has a title and real headings, in order', () => {
    expect(docx.paragraphs.find(({ style }) => style === 'Title')?.text).toBe('Délibération & annexes')
    expect(docx.headings).toEqual([
      { level: 1, text: 'Projet de délibération' },
      { level: 2, text: 'Articles' },
      { level: 3, text: 'Chiffres' },
      { level: 2, text: 'Signature' },
    ])
    const styles = docx.part('word/styles.xml')
    for (const level of [1, 2, 3, 4]) expect(styles).toContain(`w:styleId="Heading${level}"`)
  })

  it('is in French', () => {
    expect(docx.part('word/styles.xml')).toMatch(/<w:docDefaults>.*<w:lang w:val="fr-FR"/su)
    expect(docx.part('docProps/core.xml')).toContain('<dc:language>fr-FR</dc:language>')
    expect(docx.body).not.toContain('en-US')
  })

  it('says what it is, who made it and when, from the model and not from the clock', () => {
    const core = docx.part('docProps/core.xml')
    expect(core).toContain('<dc:title>Délibération &amp; annexes</dc:title>')
    expect(core).toContain('<dc:subject>Numérique responsable</dc:subject>')
    expect(core).toContain('<dc:creator>Petits pas 0.1.0</dc:creator>')
    expect(core.match(/2026-11-21T13:05:00Z/gu)).toHaveLength(2)
  })

  it('repeats the header row of a table and never cuts a row', () => {
    const table = docx.tables.find((xml) => xml.includes('Ensemble')) ?? ''
    const rows = [...table.matchAll(/<w:tr[ >].*?<\/w:tr>/gsu)].map(([xml]) => xml)
    expect(rows.map((xml) => xml.includes('<w:tblHeader'))).toEqual([true, false, false])
    expect(rows.every((xml) => xml.includes('<w:cantSplit'))).toBe(true)
    expect(textOf(rows[1] ?? '')).toBe('Un <achat> & "deux"120')
  })

  it('gives each picture an alternative text and its PNG bytes', () => {
    expect(docx.pictures).toHaveLength(1)
    expect(docx.pictures[0]).toContain('descr="De 1 à 3 tonnes."')
    const picture = docx.names.find((name) => name.endsWith('.png')) ?? ''
    expect([...(docx.files[picture] ?? [])].slice(0, 4)).toEqual([0x89, 0x50, 0x4e, 0x47])
  })

  it('links only to pages and addresses', () => {
    const links = docx.part('word/_rels/document.xml.rels')
    expect(links).toContain('https://exemple.fr/?a=1&amp;b=2')
    expect(links).not.toContain('javascript')
    expect(textOf(docx.body)).toContain('cliquez')
  })

  it('numbers its pages with fields, after the words of the model', () => {
    const footer = docx.part(docx.names.find((name) => /word\/footer\d\.xml/u.test(name)) ?? '')
    expect(textOf(footer)).toContain('Délibération · 21 novembre 2026')
    expect(footer).toMatch(/PAGE.*NUMPAGES/su)
    expect(footer).not.toContain('{{')
  })

  it('breaks the page before a heading without an empty line', () => {
    const paragraph = /<w:p>(?:(?!<\/w:p>).)*Signature(?:(?!<\/w:p>).)*<\/w:p>/su.exec(docx.body)?.[0]
    expect(paragraph).toContain('<w:pageBreakBefore')
    expect(docx.body).not.toContain('w:br w:type="page"')
  })

  it('carries no macro and asks nothing when it opens', () => {
    expect(docx.names.some((name) => name.includes('vba'))).toBe(false)
    expect(docx.part('word/settings.xml')).not.toContain('updateFields')
    expect(docx.part('word/settings.xml')).toContain('w:val="15"')
  })

  it('lies on the sheet it asks for', async () => {
    const landscape = readDocx(await writeDocx(documentWith([], { page: { format: 'A3', orientation: 'landscape' } })))
    const [, width, height] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/u.exec(landscape.body) ?? []
    expect(Math.round((Number(width) / 1440) * 25.4)).toBe(420)
    expect(Math.round((Number(height) / 1440) * 25.4)).toBe(297)
  })

  it('survives any character somebody pasted', async () => {
    const pasted = readDocx(
      await writeDocx(documentWith([{ kind: 'paragraph', content: [{ text: 'a\u0000\u0008<b>\nc\ud83d' }] }])),
    )
    expect(pasted.body).toContain('<w:br/>')
    expect(findMarkupFault(pasted.body)).toBeUndefined()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(pasted.body).not.toMatch(/[\u0000-\u0008]/u)
  })

  it('comes out the same twice, but for the names of its links', async () => {
    const blocks = everyBlock.filter(({ kind }) => kind === 'figure' || kind === 'table')
    const [one, other] = [await writeDocx(documentWith(blocks)), await writeDocx(documentWith(blocks))]
    expect(textOf(readDocx(one).body)).toBe(textOf(readDocx(other).body))
    expect(readDocx(one).part('docProps/core.xml')).toBe(readDocx(other).part('docProps/core.xml'))
  }, 30_000)
})

describe('the picture of a chart', () => {
  const figure = everyBlock.find((block) => block.kind === 'figure')
  const pixels = figure ? rasteriseDrawing(figure.drawing, 2) : undefined

  it('is drawn at the scale asked, on white', () => {
    expect(pixels).toMatchObject({ width: 1360, height: 192 })
    expect([...(pixels?.rgb.subarray(0, 3) ?? [])]).toEqual([255, 255, 255])
  })

  it('has the colour of the bar in the middle of the bar', () => {
    const drawing = {
      width: 20,
      height: 10,
      title: 't',
      description: 'd',
      shapes: [{ kind: 'rect', x: 5, y: 2, width: 10, height: 6, fill: 'path' } as const],
    }
    const { rgb, width } = rasteriseDrawing(drawing, 1)
    const at = (x: number, y: number) => [...rgb.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)]
    expect(at(10, 5)).toEqual([0x0e, 0x5a, 0x4e])
    expect(at(2, 5)).toEqual([255, 255, 255])
    expect(at(10, 9)).toEqual([255, 255, 255])
  })

  it('covers half a pixel by half', () => {
    const drawing = {
      width: 4,
      height: 4,
      title: 't',
      description: 'd',
      shapes: [{ kind: 'rect', x: 1.5, y: 1, width: 2, height: 2, fill: 'ink' } as const],
    }
    const { rgb, width } = rasteriseDrawing(drawing, 1)
    const red = rgb[(1 * width + 1) * 3] ?? 0
    expect(red).toBeGreaterThan(130)
    expect(red).toBeLessThan(150)
  })

  it('writes letters, accents included, and a question mark for what it cannot draw', () => {
    const dark = (text: string) => {
      const { rgb } = rasteriseDrawing(
        {
          width: 40,
          height: 20,
          title: 't',
          description: 'd',
          shapes: [{ kind: 'text', x: 2, y: 15, text, size: 14, weight: 'regular', anchor: 'start', fill: 'ink' }],
        },
        1,
      )
      return rgb.filter((value) => value < 128).length
    }
    expect(dark('é')).toBeGreaterThan(dark('e'))
    expect(dark('語')).toBe(dark('?'))
    expect(dark(' ')).toBe(0)
  })
})
