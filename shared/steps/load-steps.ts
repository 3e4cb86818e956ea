import programme from '../../resources/steps/programme.json' with { type: 'json' }
import s1 from '../../resources/steps/s1.json' with { type: 'json' }
import s2 from '../../resources/steps/s2.json' with { type: 'json' }
import s3 from '../../resources/steps/s3.json' with { type: 'json' }
import s4 from '../../resources/steps/s4.json' with { type: 'json' }
import s5 from '../../resources/steps/s5.json' with { type: 'json' }
import s6 from '../../resources/steps/s6.json' with { type: 'json' }
import s7 from '../../resources/steps/s7.json' with { type: 'json' }
import s8 from '../../resources/steps/s8.json' with { type: 'json' }
import s9 from '../../resources/steps/s9.json' with { type: 'json' }
import s10 from '../../resources/steps/s10.json' with { type: 'json' }
import { once } from '../content/once.ts'
import { programmeSchema } from './programme-schema.ts'
import { stepSchema } from './step-schema.ts'

/** The ten steps, in order, checked once. A fault in the bundled content is a bug: it throws. */
export const loadSteps = once(() => [s1, s2, s3, s4, s5, s6, s7, s8, s9, s10].map((raw) => stepSchema.parse(raw)))

/** What holds for the ten steps together: totals, calendar, words. */
export const loadProgramme = once(() => programmeSchema.parse(programme))
