import type { Profile } from '../domain/profile.ts'
import type { StepId } from '../domain/record.ts'
import { plannedHoursOf, totalHours } from '../exchange/follow-rules.ts'
import { loadShortTitles } from '../steps/load-short-titles.ts'
import { toTable } from './consolidate.ts'
import { dictionaryRows, type FlatRow, type FlatTable, loadConsolidationContent } from './flat-table.ts'

/** The time a body noted for one commune. */
export interface CommuneHours {
  readonly owner: string
  readonly inseeCode?: string
  readonly name: string
  readonly mode?: Profile['mutualisingMode']
  /** Quarters of an hour. */
  readonly times: readonly { readonly step?: StepId; readonly quarters: number }[]
}

const QUARTERS = 4
const hoursOf = (times: CommuneHours['times']): number =>
  times.reduce((sum, { quarters }) => sum + quarters, 0) / QUARTERS

/** Hours per commune, then per commune and step, beside those that Vague 1 lets expect; a last row sums all communes. */
export const hoursTables = (communes: readonly CommuneHours[]): readonly FlatTable[] => {
  const { values, allCommunes } = loadConsolidationContent()
  const titles = loadShortTitles()
  const planned = communes.map(({ mode }) => plannedHoursOf(mode))
  const perCommune = communes.map(({ owner, inseeCode, name, mode, times }, at): FlatRow => {
    const plan = planned[at]
    const word = values[mode ?? 'pair']
    return [inseeCode ?? owner, inseeCode, name, word, hoursOf(times), plan && totalHours(plan)]
  })
  const perStep = communes.flatMap(({ owner, inseeCode, name, times }, at) =>
    [...titles, undefined].flatMap((title): readonly FlatRow[] => {
      const own = times.filter(({ step }) => step === title?.step)
      if (own.length === 0) return []
      const key = [inseeCode ?? owner, title?.step ?? ''].join('|')
      return [[key, inseeCode, name, title?.step, title?.title, hoursOf(own), title && planned[at]?.[title.step]]]
    }),
  )
  const sum = planned.reduce((total, plan) => total + (plan ? totalHours(plan) : 0), 0)
  const all: FlatRow = [
    'total',
    undefined,
    allCommunes,
    undefined,
    hoursOf(communes.flatMap(({ times }) => times)),
    sum,
  ]
  return [
    toTable('heures_communes', [...perCommune, all]),
    toTable('heures', perStep),
    toTable('dictionnaire', dictionaryRows(true)),
  ]
}
