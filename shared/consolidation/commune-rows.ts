import type { Content } from '../content/load-content.ts'
import type { EquipmentLot } from '../domain/inventory.ts'
import { isProposed } from '../domain/prefilled.ts'
import type { Project } from '../domain/project.ts'
import { loadAnswerScale, scorePractices } from '../referential/score-practices.ts'
import { progressIn, statesById } from '../steps/progress.ts'
import { selectItems, selectionKey } from '../steps/select-items.ts'
import { selectionOf } from '../steps/selection-of.ts'
import type { ChecklistItem } from '../steps/step-schema.ts'
import { type FlatRow, loadConsolidationContent, type MeasureName, type TableName } from './flat-table.ts'
import { bandOf, type Measure } from './statistics.ts'

export type DetailTable = Exclude<
  TableName,
  | 'communes'
  | 'achat_groupe'
  | 'collecte'
  | 'totaux'
  | 'fichiers_ecartes'
  | 'dictionnaire'
  | 'heures_communes'
  | 'heures'
>

export type DetailRows = Readonly<Record<DetailTable, readonly FlatRow[]>>

/** What one dossier brings to the tables of a workbook, whatever the number of communes. */
export interface CommuneSummary {
  readonly commune: FlatRow
  /** Empty for the fictional commune: it is listed, never counted. */
  readonly measures: readonly Measure[]
  readonly band: string
}

/** What one dossier brings to the consolidation. */
export interface CommuneRows extends CommuneSummary {
  readonly details: DetailRows
}

const YEAR = /\b(?:19|20)\d{2}\b/

/** Age in whole years in `year`, from the year of purchase, else as estimated. */
const ageIn = (year: number, { purchaseYear, averageAgeYears }: EquipmentLot): number | undefined =>
  purchaseYear === undefined ? averageAgeYears : Math.max(0, year - purchaseYear)

/** Sum of what is known; undefined when nothing is. */
const sumKnown = (values: readonly (number | undefined)[]): number | undefined => {
  const known = values.filter((value) => value !== undefined)
  return known.length === 0 ? undefined : known.reduce((total, value) => total + value, 0)
}

const meanAge = (lots: readonly EquipmentLot[], year: number): number | undefined => {
  const known = lots.flatMap((lot) => {
    const age = ageIn(year, lot)
    return age === undefined || !lot.count ? [] : [{ age, count: lot.count }]
  })
  const devices = sumKnown(known.map(({ count }) => count))
  return devices === undefined ? undefined : known.reduce((sum, { age, count }) => sum + age * count, 0) / devices
}

/** Purchases in euros without tax, per year: only the categories where both figures are known. */
const reuseShares = ({ yearlyPurchases }: Project): readonly (readonly [number, number])[] => {
  const years = new Map<number, { total: number; reuse: number }>()
  for (const purchase of yearlyPurchases) {
    const { year, totalExclTax, reuseExclTax } = purchase
    if (isProposed(purchase) || totalExclTax === undefined || reuseExclTax === undefined) continue
    const sums = years.get(year) ?? { total: 0, reuse: 0 }
    years.set(year, { total: sums.total + totalExclTax, reuse: sums.reuse + reuseExclTax })
  }
  return [...years].flatMap(([year, { total, reuse }]) => (total > 0 ? [[year, reuse / total] as const] : []))
}

/** The tasks a dossier sees, step by step: what all its likes see is worked out once. */
const createSelection = ({ steps }: Content) => {
  const known = new Map<
    string,
    readonly (readonly [always: readonly ChecklistItem[], maybe: readonly ChecklistItem[]])[]
  >()
  return (project: Project): readonly (readonly ChecklistItem[])[] => {
    const context = selectionOf(project)
    const alike = { ...context, records: undefined }
    const key = selectionKey(context)
    const split =
      known.get(key) ??
      steps.map(({ items }) => {
        const always = selectItems(items, alike)
        return [always, items.filter((item) => item.alsoShownWhen && !always.includes(item))] as const
      })
    known.set(key, split)
    return split.map(([always, maybe]) => (maybe.length === 0 ? always : [...always, ...selectItems(maybe, context)]))
  }
}

/**
 * Makes the flat rows of dossiers, one after the other: one row per commune × item × year, no formula, no name of a
 * person, no blank turned into zero.
 */
export const createCommuneRows = (content: Content): ((project: Project, fileName: string) => CommuneRows) => {
  const { values, yes, no, measures: names } = loadConsolidationContent()
  const select = createSelection(content)
  const kinds = new Map(content.equipmentKinds.map((kind) => [kind.id, kind]))
  const practices = new Map(
    [...content.practices, ...content.localPractices].map((practice) => [practice.id, practice]),
  )
  const scale = loadAnswerScale()
  return (project, fileName) => {
    const word = (value: string | undefined) => (value === undefined ? undefined : (values[value] ?? value))
    const { profile } = project
    const year = Number(project.modifiedAt.slice(0, 4))
    const owner = profile.inseeCode ?? project.id
    const first = (item: string, itemYear = year): FlatRow => [
      item === '' ? `${owner}|${itemYear}` : `${owner}|${item}|${itemYear}`,
      profile.inseeCode,
      profile.name,
      itemYear,
    ]
    const states = statesById(project.checklist)
    const steps = select(project).map((items, at) => ({ step: content.steps[at], progress: progressIn(items, states) }))
    const total = (key: 'done' | 'counted' | 'unknown') => steps.reduce((sum, { progress }) => sum + progress[key], 0)
    const [done, counted] = [total('done'), total('counted')]
    const score = scorePractices(content.practices, project.practiceAnswers, scale)
    const lots = project.equipmentLots
    const isDevice = ({ kind }: EquipmentLot) => (kinds.get(kind)?.countUnit ?? 'unit') === 'unit'
    // What a body proposed or somebody must check is listed, not counted, until the commune confirms it.
    const isConfirmed = (lot: EquipmentLot) => lot.confidence !== 'to_check' && !isProposed(lot)
    const inUse = lots.filter((lot) => lot.inUse && isDevice(lot) && isConfirmed(lot))
    const devices = sumKnown(inUse.map(({ count }) => count))
    const age = meanAge(inUse, year)
    const band = bandOf(profile.population)
    const isExample = project.kind === 'example'
    const indicators = new Map(project.indicators.map((indicator) => [indicator.id, indicator]))

    const measure = (name: MeasureName, value: number | undefined, period?: string): readonly Measure[] =>
      value === undefined ? [] : [{ ...names[name], value, ...(period !== undefined && { period }) }]
    const common = project.indicatorValues.flatMap(({ indicator, period, value }): readonly Measure[] => {
      const { title, unit, source } = indicators.get(indicator) ?? {}
      // Without unit and source nobody can say that two figures are alike.
      return value === undefined || !title || !unit || !source ? [] : [{ title, unit, source, period, value }]
    })

    return {
      band,
      measures: isExample
        ? []
        : [
            ...measure('avancement', counted === 0 ? undefined : done / counted),
            ...measure('pratiques_part', score.share),
            ...measure('appareils_en_service', devices),
            ...measure('age_moyen', age),
            ...reuseShares(project).flatMap(([at, share]) => measure('part_reemploi', share, String(at))),
            ...common,
          ],
      commune: [
        ...first(''),
        profile.departmentCode,
        profile.ownTaxEpci,
        profile.population,
        band,
        word(profile.version),
        word(profile.mutualisingMode),
        isExample ? yes : no,
        project.modifiedAt.slice(0, 10),
        done,
        counted,
        total('unknown'),
        counted === 0 ? undefined : done / counted,
        steps.find(({ progress }) => !progress.isComplete)?.step?.id,
        score.assessed,
        score.share,
        devices,
        lots.filter(({ count }) => count === undefined).length,
        age,
        fileName,
      ],
      details: {
        etapes: steps.map(({ step, progress }) => [
          ...first(step?.id ?? ''),
          step?.id,
          step?.title,
          progress.done,
          progress.counted,
          progress.unknown,
        ]),
        pratiques: project.practiceAnswers.flatMap(({ id, state, modifiedAt }) =>
          state === undefined
            ? []
            : [
                [
                  ...first(id, Number(modifiedAt.slice(0, 4))),
                  id,
                  practices.get(id)?.theme,
                  practices.get(id)?.title,
                  word(state),
                ],
              ],
        ),
        materiel: lots.map((lot) => [
          ...first(lot.id),
          lot.id,
          lot.site,
          kinds.get(lot.kind)?.label ?? lot.kind,
          lot.count,
          lot.purchaseYear,
          ageIn(year, lot),
          lot.inUse ? yes : no,
          word(lot.conditionAtPurchase),
          word(lot.plannedExit),
          word(lot.confidence),
          isConfirmed(lot) ? yes : no,
        ]),
        achats: project.yearlyPurchases.map((entry) => [
          ...first(entry.id, entry.year),
          word(entry.category),
          entry.totalExclTax,
          entry.reuseExclTax,
          entry.recycledContentExclTax,
        ]),
        sorties: project.yearlyDisposals.map((entry) => [
          ...first(entry.id, entry.year),
          entry.retiredStockOnJanuary1,
          entry.toReuse,
          entry.toRecycling,
          entry.overTenYears,
        ]),
        actions: project.actions.map((action) => [
          ...first(action.id),
          action.id,
          action.title,
          action.theme,
          word(action.status),
          action.budget,
          action.expectedSaving,
        ]),
        indicateurs: project.indicatorValues.map((entry) => {
          const indicator = indicators.get(entry.indicator)
          return [
            ...first(entry.id, Number(YEAR.exec(entry.period)?.[0] ?? year)),
            entry.indicator,
            indicator?.title,
            indicator?.unit,
            indicator?.source,
            entry.period,
            entry.value,
            word(entry.confidence),
          ]
        }),
        formations: project.trainingNeeds.map((need) => [...first(need.id), need.id, need.topic, word(need.status)]),
      },
    }
  }
}
