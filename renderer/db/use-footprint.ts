import { useMemo } from 'react'
import { storyDay } from '../../shared/dashboard/story-day.ts'
import { type EstimateRange, estimateRange } from '../../shared/export/report/estimate-range.ts'
import { computeFootprint } from '../../shared/footprint/compute-footprint.ts'
import { type FootprintContent, loadFootprintContent } from '../../shared/footprint/footprint-content.ts'
import type { FootprintResult } from '../../shared/footprint/footprint-result.ts'
import { footprintParametersOf } from '../../shared/footprint/project-parameters.ts'
import { useDossier } from './dossier-context.tsx'

export interface CurrentFootprint {
  readonly content: FootprintContent
  readonly result: FootprintResult
  /** Undefined while nothing can be counted. */
  readonly estimate: EstimateRange | undefined
}

// At noon, so that no time zone moves the date of the parameters to the day before.
const toNoon = (day: string): Date => new Date(`${day}T12:00:00`)

/** The footprint of the dossier on screen, as of today, worked out again when the dossier changes. */
export const useFootprint = (): CurrentFootprint => {
  const { project } = useDossier()
  return useMemo(() => {
    const content = loadFootprintContent()
    const parameters = footprintParametersOf(project, content, toNoon(storyDay(project, new Date())))
    const result = computeFootprint(project, content, parameters)
    return { content, result, estimate: estimateRange(project, result, content) }
  }, [project])
}
