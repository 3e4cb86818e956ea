import type { FrozenLine } from '../domain/footprint.ts'
import type { ComparedEvaluation } from './freeze-footprint.ts'
import type { ChangeCause, ChangeTerm } from './split-change.ts'

interface Sides {
  readonly before: ComparedEvaluation
  readonly after: ComparedEvaluation
}

/** Why a datum moved that a default can stand for: given on both sides it is real, on one it is better known. */
const datumCause = (
  datum: 'duration' | 'consumption',
  before: FrozenLine,
  after: FrozenLine,
  whenDefault: ChangeCause,
): ChangeCause => {
  const defaulted = [before, after].filter((line) => line.defaults.includes(datum)).length
  return defaulted === 0 ? 'real' : defaulted === 2 ? whenDefault : 'scope'
}

/**
 * The product a part of a line is made of, with the cause of each of its terms. A device replaced by one of another kind
 * is real as a whole; another factor for the same device is a change of method; another value of the same factor, one of
 * factors.
 */
export const changeTerms = (
  part: 'manufacturingKgCo2e' | 'useKgCo2e' | 'unsplitKgCo2e',
  before: FrozenLine,
  after: FrozenLine,
  sides: Sides,
): readonly ChangeTerm[] => {
  const isOther = before.kind !== after.kind
  const cause = (usual: ChangeCause): ChangeCause => (isOther ? 'real' : usual)
  const ofFactor: ChangeCause = before.factorId === after.factorId ? 'factors' : 'method'
  const isOtherProfile = sides.before.parameters.usageProfile !== sides.after.parameters.usageProfile
  const count: ChangeTerm = { cause: 'real', before: before.count ?? 0, after: after.count ?? 0 }
  const value: ChangeTerm = { cause: cause(ofFactor), before: before.factorValue ?? 1, after: after.factorValue ?? 1 }
  if (part === 'unsplitKgCo2e') return [count, value]
  if (part === 'manufacturingKgCo2e')
    return [
      count,
      value,
      {
        cause: cause(datumCause('duration', before, after, ofFactor)),
        before: 1 / (before.durationYears ?? 1),
        after: 1 / (after.durationYears ?? 1),
      },
    ]
  return [
    count,
    // A meter reading has no consumption of its own: its count is in kilowatt-hours.
    {
      cause: cause(datumCause('consumption', before, after, isOtherProfile ? 'method' : ofFactor)),
      before: before.yearlyKwh ?? 1,
      after: after.yearlyKwh ?? 1,
    },
    {
      cause: 'factors',
      before: sides.before.electricityKgCo2ePerKwh ?? 0,
      after: sides.after.electricityKgCo2ePerKwh ?? 0,
    },
    { cause: cause('method'), before: before.pue, after: after.pue },
  ]
}
