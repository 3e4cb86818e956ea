import { fillCountRuns, fillRuns } from '../document/fill-template.ts'
import { formatShare } from '../document/french-format.ts'
import { heading } from '../document/runs.ts'
import type { Block, Inline } from '../document-model.ts'
import type { ReportScope } from './report-scope.ts'
import { findRow, lastKnown, rateFor, type YearlyShare } from './reuse-shares.ts'

interface ShareTexts {
  readonly met: string
  readonly missed: string
  readonly unknown: string
}

const shareSentence = (
  shares: readonly YearlyShare[],
  texts: ShareTexts,
  currentRate: number | undefined,
): readonly Inline[] => {
  const last = lastKnown(shares)
  if (last?.share === undefined || last.rate === undefined) {
    return currentRate === undefined ? [] : [fillRuns(texts.unknown, { rate: formatShare(currentRate) })]
  }
  const values = { year: String(last.year), share: formatShare(last.share), rate: formatShare(last.rate) }
  return [fillRuns(last.share >= last.rate ? texts.met : texts.missed, values)]
}

const strategyItem = ({ facts, texts }: ReportScope): Inline => {
  const isStrategy = (id: string): boolean => id === 'reen-35-strat'
  const { binding, notConcerned } = facts.obligations
  if (notConcerned.some(({ obligation }) => isStrategy(obligation.id))) return fillRuns(texts.lawBrief.strategyNot)
  if (binding.some(({ id }) => isStrategy(id))) return fillRuns(texts.lawBrief.strategyYes)
  return fillRuns(texts.lawBrief.strategyUnknown)
}

/** The two shares of the law beside what the commune did in the last year that can be worked out. */
export const shareItems = (scope: ReportScope): readonly Inline[] => {
  const { facts } = scope
  const { lawBrief } = scope.texts
  const year = Number(scope.today.slice(0, 4))
  const rate = (id: string): number | undefined => rateFor(findRow(scope.content.thresholds, id), year)
  return [
    ...shareSentence(
      facts.purchases,
      {
        met: lawBrief.purchasesMet,
        missed: lawBrief.purchasesMissed,
        unknown: lawBrief.purchasesUnknown,
      },
      rate('reuse_purchases'),
    ),
    ...shareSentence(
      facts.disposals,
      {
        met: lawBrief.disposalsMet,
        missed: lawBrief.disposalsMissed,
        unknown: lawBrief.disposalsUnknown,
      },
      rate('reuse_disposals'),
    ),
  ]
}

/** What the law asks, in four lines for the elected: what binds, what does not, and the two shares of the year. */
export const briefLawSection = (scope: ReportScope): readonly Block[] => {
  const { facts, texts } = scope
  const { lawBrief } = texts
  return [
    heading(2, lawBrief.heading),
    {
      kind: 'list',
      marker: 'bullet',
      items: [
        strategyItem(scope),
        fillCountRuns(lawBrief.binding, facts.obligations.binding.length),
        ...shareItems(scope),
      ],
    },
  ]
}
