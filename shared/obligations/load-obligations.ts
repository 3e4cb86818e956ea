import decreeThemes from '../../resources/obligations/decree-themes.json' with { type: 'json' }
import mistakes from '../../resources/obligations/mistakes.json' with { type: 'json' }
import obligations from '../../resources/obligations/obligations.json' with { type: 'json' }
import points from '../../resources/obligations/points-to-verify.json' with { type: 'json' }
import thresholds from '../../resources/obligations/thresholds.json' with { type: 'json' }
import { once } from '../content/once.ts'
import {
  decreeThemesFileSchema,
  mistakesFileSchema,
  obligationsFileSchema,
  pointsToVerifyFileSchema,
} from './obligation-schema.ts'
import { thresholdsFileSchema } from './threshold-schema.ts'

/** Every obligation, threshold and voluntary reference, with date and disclaimer. */
export const loadObligations = once(() => obligationsFileSchema.parse(obligations))

/** The six themes of the decree (CGCT D. 2311-15-1). */
export const loadDecreeThemes = once(() => decreeThemesFileSchema.parse(decreeThemes))

/** Frequent mistakes about these rules. */
export const loadMistakes = once(() => mistakesFileSchema.parse(mistakes))

/** Points of law still to be checked, shown as such beside the tasks that depend on them. */
export const loadPointsToVerify = once(() => pointsToVerifyFileSchema.parse(points).points)

/** Thresholds used by the application, and the rules of the council. */
export const loadThresholds = once(() => thresholdsFileSchema.parse(thresholds))
