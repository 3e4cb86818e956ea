import { isoDayOf } from '../domain/iso-day.ts'
import type { Project } from '../domain/project.ts'
import type { WorkbookContent } from '../export/workbook/workbook-content.ts'
import { foldName } from '../municipalities/fold-name.ts'
import type { CellInput } from './patch-sheet.ts'
import type { FillVocabulary } from './vocabulary.ts'

export const fillGroups = ['municipality', 'equipment', 'services', 'purchases', 'practices'] as const
export type FillGroup = (typeof fillGroups)[number]

/** A value of the dossier, or a choice that each workbook words its own way. */
export type FillInput = CellInput | { readonly type: 'choice'; readonly texts: readonly [string, ...string[]] }

/** Something of the dossier that a workbook may ask for. */
export interface FillField {
  /** Stable: mappings name it. */
  readonly id: string
  readonly group: FillGroup
  readonly subject: string
  /** Which of the things said of the subject: quantity, state… */
  readonly aspect?: string
  readonly input: FillInput
  /** What stands beside its cell, folded. */
  readonly labels: readonly string[]
  /** What stands above its cell, folded; absent for a cell that only has a label. */
  readonly headings?: readonly string[]
}

type Draft = Omit<FillField, 'input'>

const number = (value: number | undefined): CellInput | undefined =>
  value === undefined ? undefined : { type: 'number', value }
const text = (value: string | undefined): CellInput | undefined =>
  value === undefined || value.trim() === '' ? undefined : { type: 'text', value }
const field = (draft: Draft, input: FillInput | undefined): readonly FillField[] =>
  input === undefined ? [] : [{ ...draft, input }]
const sum = (values: readonly (number | undefined)[]): number | undefined => {
  const known = values.filter((value) => value !== undefined)
  // What was not filled in is not zero: nothing known, nothing written.
  return known.length === 0 ? undefined : known.reduce((total, value) => total + value, 0)
}
const rounded = (value: number): number => Math.round(value * 100) / 100

const municipalityFields = (project: Project, vocabulary: FillVocabulary, now: Date): readonly FillField[] => {
  const { profile, digitalServices } = project
  const counted = (mode: string) =>
    sum(digitalServices.filter(({ countedBy }) => countedBy === mode).map(({ countedQuantity }) => countedQuantity))
  const inputs: Readonly<Record<string, CellInput | undefined>> = {
    'profile.name': text(profile.name),
    'profile.inseeCode': text(profile.inseeCode),
    'profile.postalCode': text(profile.postalCodes?.[0]),
    'profile.department': text(profile.departmentName),
    'profile.population': number(profile.population),
    'profile.staffCount': number(profile.staffCount),
    'profile.electedEquipped': number(profile.electedEquipped),
    'profile.ownTaxEpci': text(profile.ownTaxEpci),
    'evaluation.year': number(now.getFullYear()),
    'evaluation.date': { type: 'day', value: isoDayOf(now) },
    'hosted.users': number(counted('users')),
    'hosted.virtual_machines': number(counted('virtual_machines')),
    'hosted.gigabytes': number(counted('gigabytes')),
  }
  return vocabulary.single.flatMap(({ id, subject, labels }) =>
    field({ id, group: id.startsWith('hosted.') ? 'services' : 'municipality', subject, labels }, inputs[id]),
  )
}

type Lot = Project['equipmentLots'][number]

/** Mean of what is known of lots, each weighted by its count. */
const weighted = (lots: readonly Lot[], read: (lot: Lot) => number | undefined): number | undefined => {
  const known = lots.flatMap((lot) => {
    const value = read(lot)
    return value !== undefined && lot.count ? [[lot.count, value] as const] : []
  })
  const total = sum(known.map(([count]) => count))
  return total && rounded(known.reduce((all, [count, value]) => all + count * value, 0) / total)
}

const equipmentFields = (
  project: Project,
  content: WorkbookContent,
  vocabulary: FillVocabulary,
): readonly FillField[] => {
  const lots = [...project.equipmentLots, ...project.connectedObjects].filter(({ inUse }) => inUse)
  return content.kinds.flatMap((kind) => {
    const ofKind = lots.filter((lot) => lot.kind === kind.id)
    const labels = [
      ...new Set([foldName(kind.label), foldName(kind.labelPlural), ...(vocabulary.kinds[kind.id] ?? [])]),
    ]
    const draft = (name: keyof FillVocabulary['table']): Draft => ({
      id: `equipment.${kind.id}.${name}`,
      group: 'equipment',
      subject: kind.labelPlural,
      labels,
      ...vocabulary.table[name],
    })
    return [
      ...field(draft('count'), number(sum(ofKind.map(({ count }) => count)))),
      ...field(draft('useYears'), number(weighted(ofKind, (lot) => lot.useDurationYears))),
      ...field(draft('yearlyKwh'), number(weighted(ofKind, (lot) => lot.yearlyKwh))),
    ]
  })
}

const purchaseFields = (
  project: Project,
  content: WorkbookContent,
  vocabulary: FillVocabulary,
): readonly FillField[] => {
  const latest = Math.max(...project.purchasedServices.map(({ year }) => year ?? 0))
  return Object.entries(vocabulary.natures).flatMap(([nature, labels]) => {
    const bought = project.purchasedServices.filter((entry) => entry.nature === nature && (entry.year ?? 0) === latest)
    const subject = content.texts.natures[nature] ?? nature
    return field(
      { id: `purchase.${nature}`, group: 'purchases', subject, labels, ...vocabulary.amount },
      number(sum(bought.map(({ amountThousandEur }) => amountThousandEur))),
    )
  })
}

const practiceFields = (
  project: Project,
  content: WorkbookContent,
  vocabulary: FillVocabulary,
): readonly FillField[] => {
  const answers = new Map(project.practiceAnswers.map((answer) => [answer.id, answer]))
  return content.practices.practices.flatMap((practice) => {
    const answer = answers.get(practice.id)
    if (!answer) return []
    const labels = [foldName(practice.id), foldName(practice.title)]
    const draft = (name: keyof FillVocabulary['practices']): Draft => ({
      id: `practice.${practice.id}.${name}`,
      group: 'practices',
      subject: `${practice.id} ${practice.title}`,
      labels,
      ...vocabulary.practices[name],
    })
    const [first, ...others] = (answer.state && vocabulary.practiceStates[answer.state]) ?? []
    return [
      ...field(draft('state'), first === undefined ? undefined : { type: 'choice', texts: [first, ...others] }),
      ...field(draft('evidence'), text(answer.evidence)),
      ...field(draft('comment'), text(answer.comment)),
      ...field(draft('owner'), text(answer.owner)),
      ...field(draft('due'), answer.due === undefined ? undefined : { type: 'day', value: answer.due }),
      ...field(draft('indicatorValue'), text(answer.indicatorValue)),
    ]
  })
}

/** Everything of a dossier that a workbook may ask for and that is filled in; no contact of a person. */
export const toFillFields = (
  project: Project,
  content: WorkbookContent,
  vocabulary: FillVocabulary,
  now: Date,
): readonly FillField[] => [
  ...municipalityFields(project, vocabulary, now),
  ...equipmentFields(project, content, vocabulary),
  ...purchaseFields(project, content, vocabulary),
  ...practiceFields(project, content, vocabulary),
]
