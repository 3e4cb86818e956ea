import { formatNumber } from './format.ts'

/** A mass as a person reads it: `1,6 t` from a tonne on, `116 kg`, `0,9 kg`. Input in kilograms. */
export const formatMass = (kilograms: number): string => {
  if (Math.abs(kilograms) >= 1000) return `${formatTonnes(kilograms)}\u00a0t`
  return `${formatKilograms(kilograms)}\u00a0kg`
}

/** Kilograms without a unit: whole from ten on (`1 628`), else one decimal (`0,9`); what rounds to nothing is not zero. */
export const formatKilograms = (kilograms: number): string => {
  if (kilograms > 0 && kilograms < 0.05) return `<\u00a0${formatNumber(0.1)}`
  return formatNumber(kilograms, { maximumFractionDigits: Math.abs(kilograms) >= 9.95 ? 0 : 1 })
}

/** Tonnes without a unit, two significant digits: an order of magnitude deserves no more. Input in kilograms. */
export const formatTonnes = (kilograms: number): string =>
  formatNumber(kilograms / 1000, { maximumSignificantDigits: 2 })

/** Two ends in the same unit, tonnes from a tonne on, two significant digits: `1,5`, `2,6`, `t`. */
export const formatMassRange = (
  lowKg: number,
  highKg: number,
): { readonly low: string; readonly high: string; readonly unit: 'kg' | 't' } => {
  const isLarge = highKg >= 1000
  const show = (value: number) => formatNumber(isLarge ? value / 1000 : value, { maximumSignificantDigits: 2 })
  return { low: show(lowKg), high: show(highKg), unit: isLarge ? 't' : 'kg' }
}

/** Two masses to be compared: both in kilograms where two digits of a tonne would hide or distort what lies between. */
export const formatMassPair = (oneKg: number, otherKg: number): readonly [string, string] => {
  const isClose = Math.abs(oneKg - otherKg) < 0.15 * Math.max(oneKg, otherKg)
  const show = (value: number) => (isClose ? `${formatKilograms(value)}\u00a0kg` : formatMass(value))
  return [show(oneKg), show(otherKg)]
}

/** A share between 0 and 1 as a whole percentage: `87 %`. */
export const formatShare = (share: number): string => `${formatNumber(Math.round(share * 100))}\u00a0%`

/** A signed change: `+ 120 kg`, `− 34 kg`; what rounds to nothing is `0`. With a unit given, it stays in kilograms. */
export const formatMassChange = (kilograms: number, unit?: 'kg'): string => {
  const isNothing = Math.abs(kilograms) < 0.05
  const sign = isNothing ? '' : kilograms > 0 ? '+\u00a0' : '−\u00a0'
  const amount = isNothing ? '0' : formatKilograms(Math.abs(kilograms))
  return unit ? `${sign}${amount}\u00a0${unit}` : `${sign}${amount}`
}
