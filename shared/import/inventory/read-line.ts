import type { EquipmentLot } from '../../domain/inventory.ts'
import { foldName } from '../../municipalities/fold-name.ts'
import type { ImportFieldId } from './import-content-schema.ts'
import type { ImportContent } from './load-import-content.ts'
import type { SiteMatch, SiteMatcher } from './match-site.ts'
import { parseCount } from './parse-count.ts'
import { parsePurchaseDate } from './parse-purchase-date.ts'
import type { ColumnMapping } from './propose-mapping.ts'
import type { TableRow } from './table.ts'

/** Why a line is not taken. */
export type SkipReason =
  | 'unknown-kind'
  | 'ambiguous-kind'
  | 'virtual-machine'
  | 'not-equipment'
  | 'left-the-fleet'
  | 'bad-count'
  | 'duplicate-serial'

/** What was not understood on a line that is taken all the same. */
export type LineRemark = 'bad-date' | 'future-date' | 'no-count' | 'no-site' | 'kind-from-hint' | 'bad-status'

/** What the list says of one line: facts of the devices, before they are grouped. */
export interface LineFacts {
  readonly site: string
  readonly kind: string
  readonly isHint: boolean
  readonly title?: string
  readonly purchaseYear?: number
  readonly isYearEstimated: boolean
  readonly conditionAtPurchase?: EquipmentLot['conditionAtPurchase']
  readonly ownership?: EquipmentLot['ownership']
  readonly inUse: boolean
  /** Absent: the list has a column for it, and nothing in it. */
  readonly count?: number
  readonly serials: readonly string[]
}

export type LineReading =
  | { readonly ok: true; readonly facts: LineFacts; readonly remarks: readonly LineRemark[] }
  | { readonly ok: false; readonly reason: SkipReason }

export type LineReader = (row: TableRow) => LineReading

export interface LineContext {
  readonly content: ImportContent
  readonly matchSite: SiteMatcher['match']
  /** The place that the title above a row, or the name of its sheet, says. */
  readonly siteOfRow: (row: TableRow) => SiteMatch | undefined
  /** Where devices without a place go. */
  readonly defaultSite: string
  readonly kinds: ReadonlySet<string>
  readonly today: string
}

/** Longest serial number that is kept. */
const LONGEST_SERIAL = 60
const LONGEST_TITLE = 120

type WordGroups<Key extends string> = Readonly<Record<Key, readonly string[]>>

/** The group a value belongs to: the whole value, or its first words, the longest known ones. */
const classify = <Key extends string>(text: string, groups: WordGroups<Key>): Key | undefined => {
  let best: { readonly key: Key; readonly length: number } | undefined
  // Object.entries loses the key type.
  for (const [key, words] of Object.entries(groups) as [Key, readonly string[]][])
    for (const word of words)
      if ((text === word || text.startsWith(`${word} `)) && word.length > (best?.length ?? 0))
        best = { key, length: word.length }
  return best?.key
}

const once = <Answer>(work: (text: string) => Answer): ((text: string) => Answer) => {
  const known = new Map<string, Answer>()
  return (text) => {
    const answer = known.get(text)
    if (answer !== undefined || known.has(text)) return answer as Answer // the map holds answers only
    const worked = work(text)
    if (known.size < 20_000) known.set(text, worked)
    return worked
  }
}

const capitalise = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** "HP" + "HP ProBook 450" is "HP ProBook 450"; placeholders of machines that were never named are left out. */
const toTitle = (manufacturer: string, model: string, content: ImportContent): string | undefined => {
  const { words } = content
  const foldedMaker = foldName(manufacturer)
  const maker = words.notManufacturers.includes(foldedMaker)
    ? ''
    : (words.manufacturers[foldedMaker] ?? manufacturer.replace(/\s+/g, ' ').trim())
  const name = words.notModels.includes(foldName(model)) ? '' : model.replace(/\s+/g, ' ').trim()
  const isRepeated = maker !== '' && ` ${foldName(name)} `.startsWith(` ${foldName(maker)} `)
  const title = (isRepeated ? name : `${maker} ${name}`).trim()
  return title === '' ? undefined : capitalise(title.slice(0, LONGEST_TITLE))
}

/** The serial numbers of a line, in capitals without spaces; a line that counts several devices may list as many. */
const toSerials = (text: string, count: number, notSerials: ReadonlySet<string>): readonly string[] => {
  const parts = count > 1 ? text.split(/[,;/\n]+/) : [text]
  return parts.flatMap((part) => {
    const serial = part.replace(/\s+/g, '').toUpperCase().slice(0, LONGEST_SERIAL)
    // Digits apart, a serial number of ten signs or more may be a placeholder; the others are too many to look up.
    const isPlaceholder = serial.length < 3 || /^(.)\1*$/.test(serial) || notSerials.has(foldName(part))
    return isPlaceholder ? [] : [serial]
  })
}

/** Prepares the reading of the lines of one list. */
export const prepareLineReader = (mapping: ColumnMapping, context: LineContext): LineReader => {
  const { content, today } = context
  const { words } = content
  const columnOf = new Map(mapping.columns.flatMap(({ field, index }) => (field ? [[field, index] as const] : [])))
  const notSerials = new Set(words.notSerials)
  const textOf = (row: TableRow, field: ImportFieldId): string => {
    const index = columnOf.get(field)
    return index === undefined ? '' : (row.cells[index] ?? '')
  }
  const statusOf = once((text) => classify(foldName(text), words.statuses))
  const conditionOf = once((text) => classify(foldName(text), words.conditions))
  const ownershipOf = once((text) => classify(foldName(text), words.ownerships))
  const titleOf = once((pair) => {
    const [manufacturer = '', model = ''] = pair.split('\u001f')
    return toTitle(manufacturer, model, content)
  })
  const dateOf = once((text) => parsePurchaseDate(text, today))
  const ageOf = once((text) => parsePurchaseDate(text, today, true))
  // A title that only says the kind again says nothing.
  const isPlainKind = once((title) => {
    const guess = content.guessKind({ type: title })
    return guess.outcome === 'known' && foldName(title).split(' ').length <= 2 && !/\d/.test(title)
  })

  return (row) => {
    const remarks: LineRemark[] = []
    const [type, model, manufacturer] = [textOf(row, 'kind'), textOf(row, 'model'), textOf(row, 'manufacturer')]
    const guess = content.guessKind({
      type,
      model: words.notModels.includes(foldName(model)) ? '' : model,
      manufacturer,
      operatingSystem: textOf(row, 'operatingSystem'),
      name: textOf(row, 'name'),
      screenSize: textOf(row, 'screenSize'),
    })
    if (guess.outcome === 'virtual') return { ok: false, reason: 'virtual-machine' }
    if (guess.outcome === 'not-equipment') return { ok: false, reason: 'not-equipment' }
    if (guess.outcome === 'ambiguous') return { ok: false, reason: 'ambiguous-kind' }
    if (guess.outcome !== 'known' || !context.kinds.has(guess.kind)) return { ok: false, reason: 'unknown-kind' }
    if (guess.isHint) remarks.push('kind-from-hint')

    const statusText = textOf(row, 'status')
    const status = statusText === '' ? undefined : statusOf(statusText)
    const condition = conditionOf(textOf(row, 'condition')) ?? conditionOf(statusText)
    if (status === 'gone') return { ok: false, reason: 'left-the-fleet' }
    if (statusText !== '' && status === undefined && condition === undefined) remarks.push('bad-status')

    const countText = textOf(row, 'count')
    const given = countText === '' ? undefined : parseCount(countText)
    if (countText !== '' && given === undefined) return { ok: false, reason: 'bad-count' }
    const serialText = textOf(row, 'serial') || textOf(row, 'inventoryNumber')
    const serials = toSerials(serialText, given ?? 1, notSerials)
    const isCounted = columnOf.has('count')
    const count = given ?? (isCounted && serials.length === 0 ? undefined : 1)
    if (count === undefined) remarks.push('no-count')

    const read = [dateOf(textOf(row, 'purchaseDate')), ageOf(textOf(row, 'age'))]
    const date = read.find(({ outcome }) => outcome === 'known')
    if (!date && read.some(({ outcome }) => outcome === 'unreadable')) remarks.push('bad-date')
    if (!date && read.some(({ outcome }) => outcome === 'future')) remarks.push('future-date')
    const purchase = date?.outcome === 'known' ? date : undefined

    const site = context.matchSite(textOf(row, 'site')) ?? context.siteOfRow(row)
    if (!site) remarks.push('no-site')
    // Without a column for the model, the type may name it.
    const title = titleOf(`${manufacturer}\u001f${columnOf.has('model') ? model : type}`)
    const ownership = ownershipOf(textOf(row, 'ownership'))
    return {
      ok: true,
      remarks,
      facts: {
        site: site?.site ?? context.defaultSite,
        kind: guess.kind,
        isHint: guess.isHint,
        ...(title !== undefined && !(manufacturer === '' && isPlainKind(title)) && { title }),
        ...(purchase && { purchaseYear: purchase.year }),
        isYearEstimated: purchase?.isEstimated ?? false,
        ...(condition && { conditionAtPurchase: condition }),
        ...(ownership && { ownership }),
        inUse: status !== 'stored',
        ...(count !== undefined && { count }),
        serials: count !== undefined && serials.length > count ? [] : serials,
      },
    }
  }
}
