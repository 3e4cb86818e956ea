import type { Ambition } from '../domain/strategy.ts'
import { countWords } from './count-words.ts'

export const smartLetters = ['specific', 'measurable', 'acceptable', 'realistic', 'timeBound'] as const
export type SmartLetter = (typeof smartLetters)[number]

/** What a reader would notice; `fine` is no judgement, only nothing noticed. */
export type SmartRemark =
  | 'missing'
  | 'tooShort'
  | 'noFigure'
  | 'oneFigure'
  | 'noMeans'
  | 'past'
  | 'afterHorizon'
  | 'fine'

/** Fewer words than this say neither what nor who. */
const ENOUGH_WORDS = 5
const figuresIn = (text: string): number => text.match(/\d+(?:[\s\u00a0\u202f.,]\d+)*/g)?.length ?? 0

const remarkOnText = (text: string | undefined): SmartRemark => {
  if (text === undefined || text.trim() === '') return 'missing'
  return countWords(text) < ENOUGH_WORDS ? 'tooShort' : 'fine'
}

/** A first look at each letter of an ambition, as it is typed. `today` is an ISO day. */
export const checkSmart = (ambition: Partial<Ambition>, today: string): Readonly<Record<SmartLetter, SmartRemark>> => {
  const { smartMeasurable, smartRealistic, smartTimeBound, horizonYear } = ambition
  const measurable = (): SmartRemark => {
    const remark = remarkOnText(smartMeasurable)
    if (remark === 'missing') return remark
    const figures = figuresIn(smartMeasurable ?? '')
    // A value to start from and one to reach.
    return figures === 0 ? 'noFigure' : figures === 1 ? 'oneFigure' : 'fine'
  }
  const realistic = (): SmartRemark => {
    const remark = remarkOnText(smartRealistic)
    const hasMeans = /\d|heure|jour|euro|budget|gratuit|aide|bénévole/iu.test(smartRealistic ?? '')
    return remark === 'fine' && !hasMeans ? 'noMeans' : remark
  }
  const timeBound = (): SmartRemark => {
    if (smartTimeBound === undefined) return 'missing'
    if (smartTimeBound <= today) return 'past'
    return horizonYear !== undefined && Number(smartTimeBound.slice(0, 4)) > horizonYear ? 'afterHorizon' : 'fine'
  }
  return {
    specific: remarkOnText(ambition.smartSpecific),
    measurable: measurable(),
    acceptable: remarkOnText(ambition.smartAcceptable),
    realistic: realistic(),
    timeBound: timeBound(),
  }
}
