import { useCallback, useMemo, useState } from 'react'
import { isoDayOf } from '../../../shared/domain/iso-day.ts'
import { failure, type Result } from '../../../shared/errors/app-error.ts'
import { workbookContentFor } from '../../../shared/export/workbook/workbook-content.ts'
import {
  applyCellMapping,
  type ChosenCell,
  isTemplateOf,
  toCellMapping,
  writeCellMapping,
} from '../../../shared/fill-workbook/cell-mapping.ts'
import type { CellMapping } from '../../../shared/fill-workbook/cell-mapping-schema.ts'
import { fillTemplate, toFillLines } from '../../../shared/fill-workbook/fill-template.ts'
import { toFillFields } from '../../../shared/fill-workbook/fill-values.ts'
import type { Template } from '../../../shared/fill-workbook/open-template.ts'
import { proposeCells } from '../../../shared/fill-workbook/propose-cells.ts'
import { loadFillVocabulary } from '../../../shared/fill-workbook/vocabulary.ts'
import type { SavedFile } from '../../../shared/ipc/contract.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { usePractices } from '../../db/use-practices.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { useGate } from '../../desktop/use-gate.ts'
import { readKnownMappings, rememberMapping } from './known-mappings.ts'

export type FillState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly name: string; readonly reason: string }
  | { readonly kind: 'open'; readonly name: string; readonly template: Template }

/** Where values go, and who said so. */
interface Places {
  readonly cells: ReadonlyMap<string, ChosenCell>
  readonly leftOut: ReadonlySet<string>
  /** The mapping they come from, unchanged since or not. */
  readonly source?: CellMapping
  /** Cells of that mapping whose label is not there any more. */
  readonly lost: number
  readonly confirmation?: CellMapping['confirmation']
}

const nowhere: Places = { cells: new Map(), leftOut: new Set(), lost: 0 }

const fromMapping = (mapping: CellMapping, template: Template): Places => {
  const { cells, lost } = applyCellMapping(mapping, template)
  return {
    cells,
    leftOut: new Set(mapping.leftOut),
    source: mapping,
    lost: lost.length,
    ...(lost.length === 0 && mapping.confirmation && { confirmation: mapping.confirmation }),
  }
}

const stem = (name: string): string => name.replace(/\.[^.]+$/, '').slice(0, 150)

/** A workbook that was given, where the values of the dossier go in it, and what is done with it. Nothing enters the dossier. */
export const useFill = (words: { readonly suffix: string; readonly mappingSuffix: string }) => {
  const { project } = useDossier()
  const practices = usePractices()
  const { desktop } = useDesktop()
  const gate = useGate()
  const [state, setState] = useState<FillState>({ kind: 'none' })
  const [places, setPlaces] = useState<Places>(nowhere)
  const [saved, setSaved] = useState<SavedFile | null>(null)
  const template = state.kind === 'open' ? state.template : undefined
  const fields = useMemo(
    () => toFillFields(project, workbookContentFor(practices), loadFillVocabulary(), new Date()),
    [project, practices],
  )
  const lines = useMemo(
    () => (template ? toFillLines(template, fields, places.cells, places.leftOut) : []),
    [template, fields, places],
  )

  const choose = useCallback(async () => {
    const opened = await desktop.openTemplate()
    if (!opened.ok) return setState({ kind: 'refused', name: '', reason: opened.error.code })
    if (!opened.value) return
    const { name, bytes } = opened.value
    setState({ kind: 'reading' })
    setSaved(null)
    const read = await gate.read('template', bytes)
    if (!read.ok) {
      if (read.error.code === 'cancelled') return setState({ kind: 'none' })
      return setState({ kind: 'refused', name, reason: String(read.error.details?.reason ?? read.error.code) })
    }
    // The commune's own correction first, then what a body worked out for its communes.
    const sent = project.contentPacks.flatMap(({ mapping: given }) => given ?? [])
    const known = [...readKnownMappings(), ...sent].find((mapping) => isTemplateOf(mapping, read.value))
    setPlaces(
      known
        ? fromMapping(known, read.value)
        : { ...nowhere, cells: proposeCells(read.value, fields, loadFillVocabulary()) },
    )
    setState({ kind: 'open', name, template: read.value })
  }, [desktop, gate, fields, project.contentPacks])

  /** A change of the user: what was confirmed before does not hold any more. */
  const change = useCallback((update: (places: Places) => Pick<Places, 'cells' | 'leftOut'>) => {
    setSaved(null)
    setPlaces(({ confirmation: _gone, ...current }) => ({ ...current, ...update(current) }))
  }, [])
  const setCell = useCallback(
    (field: string, cell: ChosenCell) =>
      change(({ cells, leftOut }) => ({
        cells: new Map(cells).set(field, cell),
        leftOut: new Set([...leftOut].filter((id) => id !== field)),
      })),
    [change],
  )
  const leaveOut = useCallback(
    (field: string) => change(({ cells, leftOut }) => ({ cells, leftOut: new Set([...leftOut, field]) })),
    [change],
  )

  const mapping = (current: Places): CellMapping | undefined =>
    state.kind === 'open'
      ? toCellMapping(state.template, current.cells, [...current.leftOut], {
          templateName: state.name,
          madeOn: isoDayOf(new Date()),
          confirmation: current.confirmation,
        })
      : undefined
  const remember = (current: Places) => {
    const made = mapping(current)
    if (made) rememberMapping(made)
  }

  const save = async (): Promise<Result<SavedFile | null>> => {
    if (state.kind !== 'open') return failure('unexpected')
    const filled = fillTemplate(state.template, lines)
    if (!filled.ok) return filled
    const result = await desktop.saveFile({
      kind: 'workbook',
      suggestedName: `${stem(state.name)}-${words.suffix}.xlsx`,
      bytes: filled.value,
    })
    if (result.ok && result.value) {
      remember(places)
      setSaved(result.value)
    }
    return result
  }

  const saveMapping = async (): Promise<Result<SavedFile | null>> => {
    const made = mapping(places)
    if (!made || state.kind !== 'open') return failure('unexpected')
    return desktop.saveFile({
      kind: 'mapping',
      suggestedName: `${stem(state.name)}-${words.mappingSuffix}.json`,
      bytes: new TextEncoder().encode(writeCellMapping(made)),
    })
  }

  /** Answers the mapping that was taken, null when the user gave up. */
  const openMapping = async (): Promise<Result<CellMapping | null>> => {
    const opened = await desktop.openMapping()
    if (!opened.ok || !opened.value) return opened.ok ? { ok: true, value: null } : opened
    const read = await gate.read('mapping', opened.value.bytes)
    if (!read.ok || !template) return read
    if (!isTemplateOf(read.value, template)) return failure('other-dossier')
    setSaved(null)
    setPlaces(fromMapping(read.value, template))
    return read
  }

  const confirm = (isConfirmed: boolean) => {
    if (state.kind !== 'open') return
    const { confirmation: _gone, ...rest } = places
    const next: Places = isConfirmed
      ? { ...rest, confirmation: { confirmedOn: isoDayOf(new Date()), fileName: state.name } }
      : rest
    setPlaces(next)
    remember(next)
  }

  return {
    state,
    places,
    lines,
    saved,
    choose,
    stop: gate.stop,
    setCell,
    leaveOut,
    save,
    saveMapping,
    openMapping,
    confirm,
  }
}
