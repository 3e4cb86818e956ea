import { useCallback, useMemo, useState } from 'react'
import { isoDayOf } from '../../../shared/domain/iso-day.ts'
import { loadFootprintContent } from '../../../shared/footprint/footprint-content.ts'
import type { ImportFieldId } from '../../../shared/import/inventory/import-content-schema.ts'
import type { ImportPlan } from '../../../shared/import/inventory/import-plan.ts'
import { loadImportContent } from '../../../shared/import/inventory/load-import-content.ts'
import { isOwnWorkbook } from '../../../shared/import/inventory/own-workbook.ts'
import {
  type ColumnMapping,
  canImport,
  chooseField,
  isKnownHeading,
  proposeMapping,
} from '../../../shared/import/inventory/propose-mapping.ts'
import { type Table, toTable } from '../../../shared/import/inventory/table.ts'
import { toImportPlan } from '../../../shared/import/inventory/to-import-plan.ts'
import type { Spreadsheet } from '../../../shared/import/readers/spreadsheet.ts'
import { zipLimits } from '../../../shared/project-file/zip-guard.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { useGate } from '../../desktop/use-gate.ts'
import { readKnownMappings } from './known-mappings.ts'

/** A list that was read, with what its columns are taken for. */
export interface OpenList {
  readonly name: string
  readonly table: Table
  readonly mapping: ColumnMapping
}

export type ListState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  /** `reason`: of `unreadable-table`, or the code of another failure. */
  | { readonly kind: 'refused'; readonly name: string; readonly reason: string }
  | { readonly kind: 'open'; readonly list: OpenList }

const openList = (name: string, spreadsheet: Spreadsheet, today: string): ListState => {
  if (isOwnWorkbook(spreadsheet)) return { kind: 'refused', name, reason: 'own-workbook' }
  const content = loadImportContent()
  const table = toTable(spreadsheet, isKnownHeading(content.columns))
  if (!table) return { kind: 'refused', name, reason: 'no-table' }
  return { kind: 'open', list: { name, table, mapping: proposeMapping(table, readKnownMappings(), content, today) } }
}

/** The list on screen, what its columns are, and what importing it would do now. Nothing is written here. */
export const useListImport = () => {
  const { project } = useDossier()
  const { desktop } = useDesktop()
  const gate = useGate()
  const [state, setState] = useState<ListState>({ kind: 'none' })
  const [defaultSite, setDefaultSite] = useState<string | undefined>()
  const today = isoDayOf(new Date())

  const read = useCallback(
    async (name: string, bytes: Uint8Array) => {
      setState({ kind: 'reading' })
      const result = await gate.read('table', bytes)
      if (result.ok) return setState(openList(name, result.value, isoDayOf(new Date())))
      if (result.error.code === 'cancelled') return setState({ kind: 'none' })
      setState({ kind: 'refused', name, reason: String(result.error.details?.reason ?? result.error.code) })
    },
    [gate],
  )
  const choose = useCallback(async () => {
    const opened = await desktop.openTable()
    if (!opened.ok) return setState({ kind: 'refused', name: '', reason: opened.error.code })
    if (opened.value) await read(opened.value.name, opened.value.bytes)
  }, [desktop, read])
  /** One byte beyond the limit is enough for the gate to refuse a file that is too big. */
  const readFile = useCallback(
    async (file: File) => {
      const bytes = await file
        .slice(0, zipLimits.fileBytes + 1)
        .arrayBuffer()
        .catch(() => null)
      if (bytes === null) return setState({ kind: 'refused', name: file.name, reason: 'disk-error' })
      await read(file.name, new Uint8Array(bytes))
    },
    [read],
  )

  const setField = useCallback((index: number, field: ImportFieldId | undefined) => {
    setState((current) =>
      current.kind === 'open'
        ? { kind: 'open', list: { ...current.list, mapping: chooseField(current.list.mapping, index, field) } }
        : current,
    )
  }, [])

  const list = state.kind === 'open' ? state.list : undefined
  const plan = useMemo<ImportPlan | undefined>(() => {
    if (!list || !canImport(list.mapping)) return undefined
    return toImportPlan(list.table, list.mapping, project, {
      content: loadImportContent(),
      kinds: loadFootprintContent().kinds,
      today,
      ...(defaultSite !== undefined && { defaultSite }),
    })
  }, [list, project, defaultSite, today])

  return { state, list, plan, choose, read, readFile, stop: gate.stop, setField, defaultSite, setDefaultSite }
}
