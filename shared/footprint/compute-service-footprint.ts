import type { DigitalService, PurchasedService } from '../domain/inventory.ts'
import type { FootprintContent } from './footprint-content.ts'
import type { FootprintLine, LineReason } from './footprint-result.ts'

const base = { isDormant: false, defaults: [], pue: 1 } as const

const identity = (service: DigitalService | PurchasedService, title: string | undefined) => ({
  ...base,
  id: service.id,
  ...(title !== undefined && { title }),
})

/** The factor for a hosted service, or undefined when none fits the way it is counted. */
export const hostedServiceFactorId = (
  service: Pick<DigitalService, 'kind' | 'countedBy'>,
  content: FootprintContent,
): string | undefined => {
  const { serviceFactors, mailboxKinds, telecomKinds, telecomFactorId } = content.rules
  const { countedBy } = service
  const kind = service.kind ?? 'other'
  if (countedBy === undefined || countedBy === 'provider_figure') return undefined
  if (countedBy === 'users' && !mailboxKinds.includes(kind)) return undefined
  if (countedBy === 'thousand_euros' && telecomKinds.includes(kind)) return telecomFactorId
  return serviceFactors[countedBy]
}

/** quantity × factor, in kgCO2e a year; it comes as one total, without a split between manufacturing and use. */
const convert = (
  quantity: number,
  factorId: string,
  content: FootprintContent,
): Partial<FootprintLine> & Pick<FootprintLine, 'state' | 'reasons'> => {
  const factor = content.factors.get(factorId)
  if (factor?.value === undefined) {
    return { state: 'not_counted', reasons: [factor ? 'factor_without_value' : 'unknown_factor'], factorId }
  }
  return {
    state: 'counted',
    reasons: [],
    factorId,
    factorValue: factor.value,
    unsplitKgCo2e: quantity * factor.value,
    totalKgCo2e: quantity * factor.value,
    ...(factor.uncertaintyPct !== undefined && { uncertaintyPct: factor.uncertaintyPct }),
  }
}

/** A hosted service, counted in one way only so that nothing counts twice. */
export const computeHostedService = (service: DigitalService, content: FootprintContent): FootprintLine => {
  const line = {
    ...identity(service, service.name),
    collection: 'digitalServices',
    perimeter: 'hosted_services',
    kind: service.kind ?? 'other',
    isMonetary: service.countedBy === 'thousand_euros',
    ...(service.countedQuantity !== undefined && { count: service.countedQuantity }),
  } as const
  const missing = (reason: LineReason): FootprintLine => ({ ...line, state: 'not_filled_in', reasons: [reason] })
  if (service.countedBy === undefined) return missing('no_counting_mode')
  if (service.countedQuantity === undefined) return missing('no_quantity')
  if (service.countedBy === 'provider_figure') {
    const amount = service.countedQuantity
    return { ...line, state: 'counted', reasons: [], factorValue: 1, unsplitKgCo2e: amount, totalKgCo2e: amount }
  }
  const factorId = hostedServiceFactorId(service, content)
  if (factorId === undefined) return { ...line, state: 'not_counted', reasons: ['no_factor_for_mode'] }
  return { ...line, ...convert(service.countedQuantity, factorId, content) }
}

/** A service bought, through a ratio by thousand euros excluding tax: an order of magnitude only. */
export const computePurchasedService = (purchase: PurchasedService, content: FootprintContent): FootprintLine => {
  const line = {
    ...identity(purchase, purchase.title),
    collection: 'purchasedServices',
    perimeter: 'purchased_services',
    kind: purchase.nature,
    isMonetary: true,
  } as const
  if (purchase.amountThousandEur === undefined) return { ...line, state: 'not_filled_in', reasons: ['no_quantity'] }
  const factorId = content.rules.purchaseFactors[purchase.nature]
  return { ...line, count: purchase.amountThousandEur, ...convert(purchase.amountThousandEur, factorId, content) }
}
