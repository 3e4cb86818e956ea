import { profileSchema } from '../../domain/profile.ts'
import type { WorkbookTexts } from '../../export/workbook/workbook-texts-schema.ts'
import { foldName } from '../../municipalities/fold-name.ts'
import type { SheetCell, SheetRow } from '../readers/spreadsheet.ts'
import { addProblem, type Findings } from './compare-rows.ts'
import { cellOf, type FoundSheet, type FoundSheets, placeOf } from './find-sheets.ts'
import { checkedBy, isBlank, readWhole, shownInCell } from './read-cell.ts'
import type { ReturnReading } from './return-context.ts'
import type { ReturnedChange } from './return-plan.ts'

/** A table of two columns, label and value: the cell beside a label. */
const valuesByLabel = (sheet: FoundSheet | undefined, labelKey: string) => {
  const found = new Map<string, { readonly row: SheetRow; readonly cell: SheetCell | undefined }>()
  for (const row of sheet?.rows ?? []) {
    if (!sheet) continue
    const label = foldName(cellOf(sheet, row, labelKey)?.text ?? '')
    if (label !== '' && !found.has(label)) found.set(label, { row, cell: cellOf(sheet, row, 'value') })
  }
  return found
}

/** What a returned workbook says of itself: the dossier it is of, the day it was made, the choice of factors. */
export interface WorkbookIdentity {
  readonly dossierId?: string
  readonly municipalityName: string
  readonly exportedOn?: string
  readonly sourceFamily?: string
}

/** Reads what the workbook says of itself, before anything else of it. */
export const readIdentity = (found: FoundSheets, texts: WorkbookTexts): WorkbookIdentity => {
  const values = valuesByLabel(found.municipality, 'field')
  const text = (key: string): string =>
    values.get(foldName(texts.municipality.fields[key]?.label ?? key))?.cell?.text.trim() ?? ''
  const family = Object.entries(texts.sourceFamilies).find(
    ([, label]) => foldName(label) === foldName(text('sourceFamily')),
  )
  const exportedOn = text('exportedOn').slice(0, 10)
  return {
    municipalityName: text('name'),
    ...(text('dossierId') !== '' && { dossierId: text('dossierId') }),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(exportedOn) && { exportedOn }),
    ...(family && { sourceFamily: family[0] }),
  }
}

/**
 * Reads the sheet of the commune: population, staff and places go to the profile. Who the commune is and the settings of
 * the calculation are not taken from a workbook: a difference is told.
 */
export const readMunicipality = (findings: Findings, found: FoundSheets, reading: ReturnReading): void => {
  const { municipality: sheet } = found
  if (!sheet) return
  const { project, content, isChangedSince } = reading
  const { profile } = project
  const { texts } = content
  const values = valuesByLabel(sheet, 'field')
  const isChanged = isChangedSince(profile)
  const fieldOf = (key: string) => {
    const label = texts.municipality.fields[key]?.label ?? key
    const entry = values.get(foldName(label))
    return entry && { ...entry, label }
  }
  const addChange = (key: string, field: string, before: ReturnedChange['before'], value: unknown): void => {
    const entry = fieldOf(key)
    if (!entry) return
    const after = shownInCell(entry.cell)
    const change: ReturnedChange = {
      ...placeOf(sheet, entry.row, 'value'),
      column: entry.label,
      key: `profile/profile/${field}`,
      target: 'profile',
      recordId: 'profile',
      label: entry.label,
      field,
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
      ...(value !== undefined && { value }),
    }
    ;(isChanged ? findings.conflicts : findings.changes).push(change)
  }
  const problem = (key: string, reason: Parameters<typeof addProblem>[4]): void => {
    const entry = fieldOf(key)
    if (!entry) return
    addProblem(findings, sheet, entry.row, 'value', reason)
  }

  for (const field of ['population', 'staffCount', 'electedEquipped'] as const) {
    const entry = fieldOf(field)
    if (!entry) continue
    const result = checkedBy(profileSchema.shape[field], readWhole)(entry.cell)
    if (!result.ok) problem(field, result.reason)
    else if (result.value !== profile[field]) addChange(field, field, profile[field], result.value)
  }

  const sites = fieldOf('sites')
  const joined = profile.sites.join(', ')
  if (sites && foldName(sites.cell?.text ?? '') !== foldName(joined)) {
    const named = (sites.cell?.text ?? '')
      .split(/[,;\n]/)
      .map((site) => site.trim())
      .filter(Boolean)
    const used = new Set([...project.equipmentLots, ...project.connectedObjects].map(({ site }) => site))
    const lost = profile.sites.filter(
      (site) => used.has(site) && !named.some((name) => foldName(name) === foldName(site)),
    )
    if (sites.cell?.isFormula) problem('sites', 'formula')
    else if (lost.length > 0) problem('sites', 'site-in-use')
    else if (!profileSchema.shape.sites.safeParse(named).success) problem('sites', 'out-of-bounds')
    else addChange('sites', 'sites', joined, named)
  }

  const identity = {
    name: profile.name,
    inseeCode: profile.inseeCode,
    department: profile.departmentName ?? profile.departmentCode,
  }
  for (const [key, own] of Object.entries(identity)) {
    const entry = fieldOf(key)
    if (entry && !isChanged && foldName(entry.cell?.text ?? '') !== foldName(own ?? '')) problem(key, 'identity')
  }
  const atExport = valuesByLabel(found.adminParameters, 'parameter')
  for (const key of ['electricity', 'pue']) {
    const exported = atExport.get(foldName(texts.admin.parameters[key] ?? key))?.cell
    const entry = fieldOf(key)
    if (entry && exported && foldName(entry.cell?.text ?? '') !== foldName(exported.text)) problem(key, 'setting')
  }
}

/** What can be typed in the workbook and has no place in a dossier: told, so that nobody believes it was taken. */
export const readNotKept = (findings: Findings, { label }: FoundSheets): void => {
  const [first] = label?.rows.filter((row) => row.cells.some((cell) => !isBlank(cell))) ?? []
  if (label && first) addProblem(findings, label, first, undefined, 'not-kept')
}
