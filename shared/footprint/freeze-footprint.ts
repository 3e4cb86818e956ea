import type { FootprintEvaluation, FrozenLine } from '../domain/footprint.ts'
import type { Project } from '../domain/project.ts'
import { electricityKgCo2ePerKwh } from './default-parameters.ts'
import type { FootprintContent } from './footprint-content.ts'
import type { FootprintParameters } from './footprint-parameters.ts'
import { toFootprintLines } from './to-footprint-lines.ts'

export type EvaluationFields = Omit<FootprintEvaluation, 'id' | 'modifiedAt' | 'modifiedBy' | 'prefilled'>
/** What an evaluation must tell to be compared: a frozen one, or today's through `freezeFootprint`. */
export type ComparedEvaluation = Pick<EvaluationFields, 'year' | 'parameters' | 'electricityKgCo2ePerKwh' | 'lines'>

/**
 * The footprint as it is now, with everything it was computed from: year, parameters, version of the factors, and each
 * line with its inputs and results. Pure; the caller adds it to `footprintEvaluations`.
 */
export const freezeFootprint = (
  project: Project,
  content: FootprintContent,
  parameters: FootprintParameters,
): EvaluationFields => {
  const { staffCount, population } = project.profile
  const electricity = electricityKgCo2ePerKwh(parameters, content)
  const purchaseYears = new Map(
    [...project.equipmentLots, ...project.connectedObjects].map(({ id, purchaseYear }) => [id, purchaseYear]),
  )
  const lines = toFootprintLines(project, content, parameters).map((line): FrozenLine => {
    const purchaseYear = purchaseYears.get(line.id)
    return {
      ...line,
      reasons: [...line.reasons],
      defaults: [...line.defaults],
      ...(purchaseYear !== undefined && { purchaseYear }),
    }
  })
  return {
    date: parameters.date,
    year: parameters.year,
    parameters: { ...parameters },
    ...(electricity !== undefined && { electricityKgCo2ePerKwh: electricity }),
    ...(staffCount !== undefined && { staffCount }),
    ...(population !== undefined && { population }),
    lines,
  }
}

/** The evaluation that was frozen last, if any. */
export const latestEvaluation = (evaluations: readonly FootprintEvaluation[]): FootprintEvaluation | undefined =>
  [...evaluations].sort((one, other) => other.date.localeCompare(one.date))[0]
