import { useCallback, useState } from 'react'
import { readCommuneList } from '../../../shared/exchange/commune-list.ts'
import { planSeries, type RefusedLine, type SeriesPlan } from '../../../shared/exchange/plan-series.ts'
import { followedCodes } from '../../db/keep-prepared.ts'
import { listDossiers } from '../../db/project-repository.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { useMunicipalityList } from '../../desktop/municipality-list.ts'
import { useGate } from '../../desktop/use-gate.ts'

export type Refused = Omit<RefusedLine, 'reason'> & {
  readonly reason: RefusedLine['reason'] | 'exists' | 'followed'
}

/** The list on the table: which communes get a file, and the lines that are left aside. */
export interface OpenSeries {
  readonly name: string
  readonly entries: SeriesPlan['entries']
  readonly refused: readonly Refused[]
}

export type SeriesState =
  | { readonly kind: 'none' | 'reading' }
  | { readonly kind: 'refused'; readonly name: string }
  | { readonly kind: 'open'; readonly series: OpenSeries }

/** A commune that is followed has its dossier already: a second one would be another commune to every other computer. */
const withoutFollowed = (name: string, { entries, refused }: SeriesPlan, followed: ReadonlySet<string>): OpenSeries => {
  const again = entries.filter(({ municipality }) => followed.has(municipality.code))
  const asRefused = again.map(
    ({ line, municipality: { code, name } }): Refused => ({ line, text: `${code} ${name}`, reason: 'followed' }),
  )
  return {
    name,
    entries: entries.filter((entry) => !again.includes(entry)),
    refused: [...refused, ...asRefused].toSorted((a, b) => a.line - b.line),
  }
}

/** Reads the list of a body against the communes of the application. Nothing is written here. */
export const useSeries = () => {
  const { desktop } = useDesktop()
  const gate = useGate()
  const municipalities = useMunicipalityList(true)
  const [state, setState] = useState<SeriesState>({ kind: 'none' })
  const index = municipalities.state === 'ready' ? municipalities.index : undefined

  const choose = useCallback(async () => {
    if (!index) return
    const opened = await desktop.openTable()
    if (!opened.ok) return setState({ kind: 'refused', name: String(opened.error.details?.file ?? '') })
    if (!opened.value) return
    const { name, bytes } = opened.value
    setState({ kind: 'reading' })
    const read = await gate.read('table', bytes)
    if (!read.ok) return setState(read.error.code === 'cancelled' ? { kind: 'none' } : { kind: 'refused', name })
    const plan = planSeries(readCommuneList(read.value), index)
    setState({ kind: 'open', series: withoutFollowed(name, plan, await followedCodes(await listDossiers())) })
  }, [desktop, gate, index])

  return {
    state,
    choose,
    stop: gate.stop,
    hasFailed: municipalities.state === 'failed',
    pinnedVersion: index?.source.packageVersion,
    clear: () => setState({ kind: 'none' }),
  }
}
