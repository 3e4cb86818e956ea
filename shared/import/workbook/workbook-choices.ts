import type { WorkbookContent } from '../../export/workbook/workbook-content.ts'
import { foldName } from '../../municipalities/fold-name.ts'
import type { SheetRow } from '../readers/spreadsheet.ts'
import { cellOf, type FoundSheet, type FoundSheets } from './find-sheets.ts'

/** Codes of the dossier by folded label. */
export type Choices = ReadonlyMap<string, string>

export interface EquipmentDefaults {
  readonly lifetimeYears?: number
  readonly yearlyKwh?: number
}

export interface WorkbookChoices {
  readonly kinds: Choices
  readonly factors: Choices
  /** What the workbook shows for equipment where nobody typed anything, by folded name. */
  readonly defaults: ReadonlyMap<string, EquipmentDefaults>
  readonly origins: Choices
  readonly dataConfidences: Choices
  /** How sure a lot is, as the only column of a workbook without reliability told it. */
  readonly formerOrigins: Choices
  readonly countingModes: Choices
  readonly serviceKinds: Choices
  readonly natures: Choices
  readonly practiceStates: Choices
}

const pairs = (sheet: FoundSheet | undefined, from: string, to: string, isWanted: (list: string) => boolean) =>
  (sheet?.rows ?? []).flatMap((row): (readonly [string, string])[] => {
    if (!sheet) return []
    const [label, code] = [cellOf(sheet, row, from)?.text ?? '', cellOf(sheet, row, to)?.text ?? '']
    return label !== '' && code !== '' && isWanted(cellOf(sheet, row, 'list')?.text ?? '')
      ? [[foldName(label), code]]
      : []
  })

const defaultsOf = (sheet: FoundSheet | undefined): ReadonlyMap<string, EquipmentDefaults> => {
  const number = (row: SheetRow, key: string): number | undefined => {
    const cell = sheet && cellOf(sheet, row, key)
    return cell?.type === 'number' ? Number(cell.text) : undefined
  }
  return new Map(
    (sheet?.rows ?? []).map((row) => {
      const [lifetimeYears, yearlyKwh] = [number(row, 'lifetime'), number(row, 'usedKwh')]
      return [
        foldName((sheet && cellOf(sheet, row, 'name')?.text) ?? ''),
        { ...(lifetimeYears !== undefined && { lifetimeYears }), ...(yearlyKwh !== undefined && { yearlyKwh }) },
      ]
    }),
  )
}

const fromWords = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([code, label]) => [foldName(label), code] as const)

/**
 * The labels a returned workbook may hold, and what they stand for: those of its own ADMIN sheet first, since a workbook
 * may be older than the application, then ours. Codes that the dossier does not know are left out.
 */
export const workbookChoices = (found: FoundSheets, content: WorkbookContent): WorkbookChoices => {
  const { texts, footprint } = content
  const { lists } = texts
  const inList = (key: string, codes: (code: string) => boolean) =>
    pairs(found.adminLists, 'value', 'code', (list) => foldName(list) === foldName(lists[key] ?? key)).filter(
      ([, code]) => codes(code),
    )
  const choices = (key: string, words: Readonly<Record<string, string>>): Choices =>
    new Map([...fromWords(words), ...inList(key, (code) => Object.hasOwn(words, code))])
  const families = texts.families
  return {
    kinds: new Map([
      ...[...footprint.kinds.values()].map((kind) => [foldName(kind.label), kind.id] as const),
      ...inList('categories', (code) => footprint.kinds.has(code)),
    ]),
    factors: new Map([
      ...[...footprint.factors.values()].map(
        (factor) => [foldName(`${factor.label} · ${families[factor.family] ?? factor.family}`), factor.id] as const,
      ),
      ...pairs(found.adminFactors, 'name', 'id', () => true).filter(([, id]) => footprint.factors.has(id)),
    ]),
    defaults: defaultsOf(found.adminFactors),
    origins: choices('origins', texts.origins),
    dataConfidences: choices('dataConfidences', texts.dataConfidences),
    formerOrigins: new Map([
      ...fromWords(texts.dataConfidences).filter(([, code]) => code === 'to_check'),
      ...fromWords(texts.origins).map(([label, origin]) => [label, formerConfidence[origin] ?? 'sure'] as const),
    ]),
    countingModes: choices('countingModes', texts.countingModes),
    serviceKinds: choices('serviceKinds', texts.serviceKinds),
    natures: choices('natures', texts.natures),
    practiceStates: choices('practiceStates', texts.practiceStates),
  }
}

const formerConfidence: Readonly<Record<string, string>> = { estimated: 'estimated', default: 'estimated' }
