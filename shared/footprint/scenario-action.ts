import type { Action } from '../domain/plan.ts'
import type { LeverId } from './scenario-savings.ts'

const themes = {
  keepComputersYears: 'less_buying',
  refurbishedShare: 'better_buying',
  fewerScreens: 'less_buying',
  nightHours: 'use',
  fewerCopiers: 'less_buying',
} as const satisfies Readonly<Record<LeverId, Action['theme']>>

/** A draft action of the plan from a lever: its words are passed in, nothing is decided but that it is not started. */
export const toScenarioAction = (
  lever: LeverId,
  texts: { readonly title: string; readonly summary: string; readonly expectedResults: string },
  savingEur: number | undefined,
): Omit<Action, 'id' | 'modifiedAt' | 'modifiedBy'> => ({
  ...texts,
  theme: themes[lever],
  dimension: ['environmental'],
  reach: 'internal',
  status: 'to_start',
  ...(savingEur !== undefined && savingEur >= 1 && { expectedSaving: Math.round(savingEur) }),
})
