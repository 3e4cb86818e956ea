import { useState } from 'react'
import type { PracticeFilters } from '../../../shared/referential/filter-practices.ts'
import type { FullPractice } from '../../../shared/referential/load-plain-practices.ts'
import type { SelectionDepth } from '../../../shared/referential/select-practices.ts'

/** What one is looking at in the list: how much of it, the query, the filters. */
export interface PracticeView extends PracticeFilters {
  readonly depth: SelectionDepth
  readonly query: string
}

interface Remembered {
  readonly view: PracticeView
  /** The practices as they were listed, so that *next* follows the list one came from. */
  readonly listed: readonly string[]
  /** The practice that was opened: where one comes back to. */
  readonly opened?: string
}

export const defaultView: PracticeView = { depth: 'essential', query: '' }

// One view per dossier, for as long as the window is open: coming back from a practice finds the list as it was left.
const remembered = new Map<string, Remembered>()

const recall = (dossierId: string): Remembered => remembered.get(dossierId) ?? { view: defaultView, listed: [] }

/** The view of a dossier's list, kept when the screen is left. */
export const usePracticeView = (dossierId: string) => {
  const [view, setView] = useState(() => recall(dossierId).view)
  const change = (patch: Partial<PracticeView>): void => {
    const next = { ...view, ...patch }
    remembered.set(dossierId, { ...recall(dossierId), view: next })
    setView(next)
  }
  return [view, change] as const
}

/** Notes which practices are listed, in their order. */
export const rememberListed = (dossierId: string, practices: readonly FullPractice[]): void => {
  remembered.set(dossierId, { ...recall(dossierId), listed: practices.map(({ practice }) => practice.id) })
}

/** Notes the practice on screen. */
export const rememberOpened = (dossierId: string, opened: string): void => {
  remembered.set(dossierId, { ...recall(dossierId), opened })
}

/** The practice one comes back from, told once. */
export const takeOpened = (dossierId: string): string | undefined => {
  const { opened, ...rest } = recall(dossierId)
  remembered.set(dossierId, rest)
  return opened
}

/** The practices before and after one: in the list one came from, else in the order of the guide. */
export const neighboursOf = (
  dossierId: string,
  id: string,
  all: readonly FullPractice[],
): { readonly previous?: FullPractice; readonly following?: FullPractice } => {
  const listed = recall(dossierId).listed.flatMap((entry) => all.find(({ practice }) => practice.id === entry) ?? [])
  const order = listed.some(({ practice }) => practice.id === id) ? listed : all
  const index = order.findIndex(({ practice }) => practice.id === id)
  const previous = order[index - 1]
  const following = order[index + 1]
  return { ...(previous && { previous }), ...(following && { following }) }
}
