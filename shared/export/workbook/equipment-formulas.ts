import { literal } from './addresses.ts'
import type { AdminRefs } from './admin-sheet.ts'
import type { MunicipalityRefs } from './municipality-sheet.ts'
import type { WorkbookTexts } from './workbook-texts-schema.ts'

export interface FormulaSettings {
  readonly letter: (key: string) => string
  readonly admin: AdminRefs
  readonly municipality: MunicipalityRefs
  readonly texts: WorkbookTexts
  /** Cell that counts the meter readings of the server room; absent on sheets without cooling. */
  readonly meterCount?: string
}

/**
 * The formulas of one row by column, the same on every row: an empty quantity is not filled in and gives empty texts, never zeros.
 * They follow `computeLotFootprint`, and a test recalculates them in LibreOffice.
 */
export const equipmentFormulas = (
  row: number,
  settings: FormulaSettings,
): Readonly<Record<string, string | undefined>> => {
  const { letter, admin, municipality, texts, meterCount } = settings
  const at = (key: string): string => `${letter(key)}${row}`
  const { electricityValue: mix, pue } = municipality
  const amortised = literal(texts.factorUses.amortised ?? '')
  const yearlyTotal = literal(texts.factorUses.yearly_total ?? '')
  const metered = literal(texts.factorUses.metered ?? '')
  const no = literal(texts.words.no ?? '')
  const [count, rank, use, inUse] = [at('count'), at('rank'), at('factorUse'), at('inUse')]
  /** A cell of the factor table, empty when it is empty there. */
  const lookup = (range: string): string =>
    `IF(${rank}="","",IF(INDEX(${range},${rank})="","",INDEX(${range},${rank})))`
  const amortisedOnly = (range: string): string => `IF(${use}<>${amortised},"",${lookup(range)})`
  const isDormant = `${inUse}=${no}`
  const isFormula = (cell: string): string => `_xlfn.ISFORMULA(${cell})`
  const meterStops = meterCount === undefined ? '' : `,${meterCount}>0`
  const cooling = meterCount === undefined ? '' : `*${at('linePue')}`
  return {
    rank: `IF(${at('equipment')}="","",IFERROR(MATCH(${at('equipment')},${admin.factor.name},0),""))`,
    factorId: `IF(${rank}="","",INDEX(${admin.factor.id},${rank}))`,
    factorUse: `IF(${rank}="","",INDEX(${admin.factor.use},${rank}))`,
    factor: lookup(admin.factor.value),
    duration: amortisedOnly(admin.factor.lifetime),
    effectiveDuration: `IF(${at('duration')}<>"",${at('duration')},${amortisedOnly(admin.factor.lifetime)})`,
    consumption: amortisedOnly(admin.factor.usedKwh),
    ...(meterCount !== undefined && {
      linePue: `IF(OR(${rank}="",${pue}=""),1,IF(INDEX(${admin.factor.cooled},${rank})=${literal(texts.words.yes ?? '')},${pue},1))`,
    }),
    manufacturing: `IF(OR(${count}="",${at('factor')}="",${at('effectiveDuration')}="",${use}<>${amortised}),"",${count}*${at('factor')}/${at('effectiveDuration')})`,
    use:
      `IF(OR(${count}="",${isDormant},${mix}=""),"",IF(${use}=${metered},${count}*${mix},` +
      `IF(OR(${use}<>${amortised},${at('consumption')}="",${at('factor')}=""${meterStops}),"",` +
      `${count}*${at('consumption')}*${mix}${cooling})))`,
    total:
      `IF(${use}=${yearlyTotal},IF(OR(${count}="",${at('factor')}="",${isDormant}),"",${count}*${at('factor')}),` +
      `IF(COUNT(${at('manufacturing')}:${at('use')})=0,"",SUM(${at('manufacturing')}:${at('use')})))`,
    uncertainty: lookup(admin.factor.uncertainty),
    state:
      `IF(${count}="",IF(${at('lotId')}="","",${literal(texts.lineStates.not_filled_in ?? '')}),` +
      `IF(${at('total')}="",${literal(texts.lineStates.not_counted ?? '')},${literal(texts.lineStates.counted ?? '')}))`,
    square: `IF(OR(${at('total')}="",${at('uncertainty')}="",${isDormant}),"",(${at('total')}*${at('uncertainty')}/100)^2)`,
    defaultManufacturing: `IF(OR(${at('manufacturing')}="",${isDormant}),"",IF(OR(${at('duration')}="",${isFormula(at('duration'))}),${at('manufacturing')},""))`,
    defaultUse: `IF(OR(${at('use')}="",${isDormant},${use}<>${amortised}),"",IF(OR(${at('consumption')}="",${isFormula(at('consumption'))}),${at('use')},""))`,
    unknownUncertainty: `IF(OR(${at('total')}="",${at('uncertainty')}<>"",${isDormant}),"",${at('total')})`,
  }
}
