import { DAYS_TO_1904, isDateFormat } from './excel-dates.ts'
import { scanXml } from './scan-xml.ts'

/** `_x000D_` in a text stands for the sign of that code; `_x005F_` for an underscore that must stay one. */
export const decodeEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text

/** The texts that cells share, formatted or not; the phonetic readings of East Asian texts are left out. */
export const readSharedStrings = (xml: string): readonly string[] => {
  const texts: string[] = []
  let current: string | undefined
  let isText = false
  let phonetic = 0
  scanXml(xml, {
    open: (name) => {
      if (name === 'si') current = ''
      else if (name === 'rPh') phonetic += 1
      else if (name === 't') isText = phonetic === 0
    },
    close: (name) => {
      if (name === 'rPh') phonetic -= 1
      else if (name === 't') isText = false
      else if (name === 'si') {
        texts.push(decodeEscapes(current ?? ''))
        current = undefined
      }
    },
    text: (text) => {
      if (isText && current !== undefined) current += text
    },
  })
  return texts
}

/** For each cell style, by number, whether its numbers are days. */
export const readDateStyles = (xml: string): readonly boolean[] => {
  const formats = new Map<number, string>()
  const styles: boolean[] = []
  let isCellStyles = false
  scanXml(xml, {
    open: (name, attribute) => {
      if (name === 'numFmt') formats.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      else if (name === 'cellXfs') isCellStyles = true
      else if (name === 'xf' && isCellStyles) styles.push(isDateFormat(Number(attribute('numFmtId') ?? 0), formats))
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyles = false
    },
    text: () => undefined,
  })
  return styles
}

export interface WorkbookPart {
  readonly sheets: readonly { readonly name: string; readonly relationId: string }[]
  /** Days to add to the numbers of dates: files of old Macintosh computers count from 1904. */
  readonly dayOffset: number
}

export const readWorkbookPart = (xml: string): WorkbookPart => {
  const sheets: { name: string; relationId: string }[] = []
  let dayOffset = 0
  scanXml(xml, {
    open: (name, attribute) => {
      if (name === 'sheet') sheets.push({ name: attribute('name') ?? '', relationId: attribute('id') ?? '' })
      else if (name === 'workbookPr' && /^(1|true)$/.test(attribute('date1904') ?? '')) dayOffset = DAYS_TO_1904
    },
    close: () => undefined,
    text: () => undefined,
  })
  return { sheets, dayOffset }
}

/** Paths of the parts of a workbook inside the zip, by relation. Outside addresses are left out. */
export const readRelations = (xml: string): ReadonlyMap<string, string> => {
  const targets = new Map<string, string>()
  scanXml(xml, {
    open: (name, attribute) => {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return
      const target = attribute('Target') ?? ''
      targets.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    },
    close: () => undefined,
    text: () => undefined,
  })
  return targets
}

/** When the workbook was made, from its properties. */
export const readCreatedAt = (xml: string): string | undefined => {
  let isCreated = false
  let text = ''
  scanXml(xml, {
    open: (name) => {
      isCreated = name === 'created'
    },
    close: () => {
      isCreated = false
    },
    text: (content) => {
      if (isCreated) text += content
    },
  })
  const time = Date.parse(text.trim())
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}
