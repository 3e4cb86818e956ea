import { factorUse, factorYearlyKwh } from '../../footprint/choose-factor.ts'
import type { Factor } from '../../footprint/factor-schema.ts'
import type { WorkbookRow } from '../workbook-model.ts'
import type { SheetInput } from './build-context.ts'
import { value } from './cells.ts'
import type { SheetTable } from './sheet-table.ts'

/** A factor as the drop-down lists name it: unique, with the database it comes from. */
export const factorName = (factor: Factor, input: SheetInput): string =>
  `${factor.label} · ${input.texts.families[factor.family] ?? factor.family}`

/** Factors that a line of equipment can use come first: one block, one drop-down list. */
export const orderedFactors = (
  input: SheetInput,
): { readonly factors: readonly Factor[]; readonly usableCount: number } => {
  const all = [...input.content.footprint.factors.values()]
  const usable = all.filter((factor) => factorUse(factor) !== 'unusable')
  return {
    factors: [...usable, ...all.filter((factor) => factorUse(factor) === 'unusable')],
    usableCount: usable.length,
  }
}

/** One row a factor: the content of the bundled set, and four columns the formulas read. */
export const factorRow = (factor: Factor, table: SheetTable, input: SheetInput): WorkbookRow => {
  const { texts, parameters, content } = input
  const isCooled = content.footprint.rules.cooling.cooledFactorIds.includes(factor.id)
  return table.row({
    id: value('technical', factor.id),
    label: value('text', factor.label),
    scope: value('small', texts.scopes[factor.scope]),
    value: value('factor', factor.value),
    unit: value('small', factor.unit),
    lifetime: value('decimal', factor.lifetimeYears),
    yearlyKwh: value('decimal', factor.yearlyKwh),
    uncertainty: value('points', factor.uncertaintyPct),
    source: value('small', factor.source),
    year: value('technical', factor.sourceYear),
    licence: value('small', factor.licence),
    confidence: value('small', texts.confidences[factor.confidence]),
    name: value('small', factorName(factor, input)),
    use: value('small', texts.factorUses[factorUse(factor)]),
    cooled: value('small', isCooled ? texts.words.yes : texts.words.no),
    usedKwh: value('decimal', factorYearlyKwh(factor, parameters.usageProfile, content.footprint)),
  })
}
