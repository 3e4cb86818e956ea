import type { EquipmentLot } from '../../domain/inventory.ts'
import { sitesOf } from '../../inventory/lots.ts'
import { ageOfLot, summariseLots } from '../../inventory/summarise-lots.ts'
import { foldName } from '../../municipalities/fold-name.ts'
import { fillCount, fillText } from '../document/fill-template.ts'
import { formatDate, formatEuros, formatNumber } from '../document/french-format.ts'
import { groupRow, missing, plain, row } from '../document/runs.ts'
import type { Inline, TableRow } from '../document-model.ts'
import type { BuildParts } from './deliverable.ts'
import type { DeliverableScope } from './deliverable-scope.ts'
import { upperFirst } from './municipality-words.ts'
import { listOf, tableOf } from './tables.ts'

/** Kinds that add nothing to the name of a lot. */
const vagueKinds: ReadonlySet<string> = new Set(['connected_object', 'other'])

const wordsOf = (text: string): readonly string[] =>
  foldName(text)
    .split(' ')
    .map((word) => word.replace(/[sx]$/u, ''))

/** "Copieur de l’école" needs no "(copieur)" after it, nor "Portables des enseignantes" an "(ordinateur portable)". */
const saysKind = (title: string, kind: string): boolean => wordsOf(title).includes(wordsOf(kind).at(-1) ?? '')

const titleOf = ({ content, typed }: DeliverableScope, lot: EquipmentLot): string => {
  const kind = content.equipmentKinds.find(({ id }) => id === lot.kind)?.label ?? lot.kind
  const title = typed(lot.title)
  if (title === undefined) return upperFirst(kind)
  return vagueKinds.has(lot.kind) || saysKind(title, kind)
    ? title
    : fillText(content.family.d4.lotTitle, { title, kind })
}

const sinceOf = ({ content, today, gap }: DeliverableScope, lot: EquipmentLot): Inline => {
  const { d4 } = content.family
  const age = ageOfLot(lot, Number(today.slice(0, 4)))
  if (age.kind === 'unknown') return gap('age')
  const years = fillCount(d4.years, age.years)
  return plain(
    age.kind === 'since' ? fillText(d4.since, { year: String(age.year), years }) : fillText(d4.average, { years }),
  )
}

const lotRow = (scope: DeliverableScope, lot: EquipmentLot): TableRow => {
  const { content, number } = scope
  const { d4 } = content.family
  const { labels } = content.common
  const bought = [
    ...(lot.ownership ? [labels.ownership[lot.ownership]] : []),
    ...(lot.conditionAtPurchase ? [labels.condition[lot.conditionAtPurchase]] : []),
  ]
  return row([
    titleOf(scope, lot),
    number(lot.count, 'count'),
    sinceOf(scope, lot),
    bought.join(', '),
    lot.inUse ? d4.inUse : d4.isStored,
    lot.plannedExit === undefined || lot.plannedExit === 'none' ? '' : labels.plannedExit[lot.plannedExit],
    lot.confidence === undefined ? '' : labels.confidence[lot.confidence],
  ])
}

/** Lots under the name of their place, in the order of the commune's places. */
const rowsBySite = (scope: DeliverableScope, lots: readonly EquipmentLot[]): readonly TableRow[] => {
  const { project, typed, content } = scope
  if (lots.length === 0) return []
  const counted = lots.reduce((sum, { count }) => sum + (count ?? 0), 0)
  return [
    ...sitesOf(project).flatMap((site) => {
      const here = lots.filter((lot) => lot.site === site)
      return here.length === 0
        ? []
        : [groupRow(upperFirst(typed(site) ?? ''), 7), ...here.map((lot) => lotRow(scope, lot))]
    }),
    row([content.family.d4.total, formatNumber(counted), '', '', '', '', ''], 'total'),
  ]
}

const serviceRows = (scope: DeliverableScope): readonly TableRow[] => {
  const { project, content, typed, say, gap, nameOf } = scope
  const { labels } = content.common
  const { digitalServices: services } = project
  if (services.length === 0) return []
  const costs = services.flatMap(({ yearlyCost }) => yearlyCost ?? [])
  return [
    ...services.map((service) =>
      row([
        typed(service.name) ?? '',
        service.kind === undefined ? '' : labels.serviceKinds[service.kind],
        say(nameOf(service.provider), 'provider'),
        say(service.hostingPlace, 'hosting'),
        service.yearlyCost === undefined ? gap('cost') : formatEuros(service.yearlyCost),
        service.accessibilityStatement === undefined ? '' : labels.accessibility[service.accessibilityStatement],
        service.stillUsed === undefined ? '' : labels.stillUsed[service.stillUsed],
        service.contractEnd === undefined ? '' : formatDate(service.contractEnd),
      ]),
    ),
    row(
      [content.family.d4.serviceTotal, '', '', '', formatEuros(costs.reduce((sum, cost) => sum + cost, 0)), '', '', ''],
      'total',
    ),
  ]
}

/** What a next round of the places would settle, one line each. */
const checksOf = (scope: DeliverableScope): readonly Inline[] => {
  const { project, content, typed } = scope
  const { d4 } = content.family
  const lots = project.equipmentLots.flatMap((lot) => {
    const values = { title: titleOf(scope, lot), site: typed(lot.site) ?? '' }
    const isUnknownAge = ageOfLot(lot, 2000).kind === 'unknown'
    if (lot.count === undefined) return [fillText(d4.toCheckCount, values)]
    if (isUnknownAge) return [fillText(d4.toCheckAge, values)]
    return lot.confidence === 'to_check' ? [fillText(d4.toCheckDoubt, values)] : []
  })
  const services = project.digitalServices.flatMap(({ name, hostingPlace }) =>
    hostingPlace !== undefined && /inconnu/iu.test(hostingPlace)
      ? [fillText(d4.toCheckHosting, { name: typed(name) ?? '' })]
      : [],
  )
  return [...lots, ...services].map(plain)
}

/** d4.inventory: lots place by place, connected objects, services, and what is still to be checked. */
export const buildInventory: BuildParts = (scope) => {
  const { project, content } = scope
  const { d4 } = content.family
  const kinds = new Map(content.equipmentKinds.map((kind) => [kind.id, kind]))
  const summary = summariseLots(project.equipmentLots, kinds)
  const sites = new Set(project.equipmentLots.map(({ site }) => site)).size
  const isEmpty = project.equipmentLots.length === 0
  return {
    values: {
      inventorySummary: isEmpty
        ? missing(d4.inventoryEmpty)
        : fillText(d4.summary, {
            devices: fillCount(d4.devices, summary.devicesInUse),
            stored: fillCount(d4.stored, summary.devicesStored),
            sites: fillCount(d4.sites, sites),
            unknown: summary.withoutCount === 0 ? '' : fillCount(d4.withoutCount, summary.withoutCount),
          }),
    },
    flags: { hasObjects: project.connectedObjects.length > 0 },
    slots: {
      lots: tableOf(d4.lots, rowsBySite(scope, project.equipmentLots)),
      objects: tableOf(d4.objects, rowsBySite(scope, project.connectedObjects)),
      services: tableOf(d4.services, serviceRows(scope)),
      toCheck: isEmpty
        ? listOf([], d4.inventoryEmpty)
        : listOf([...checksOf(scope), ...(checksOf(scope).length === 0 ? [plain(d4.toCheckNothing)] : [])]),
    },
  }
}

/** d4.school_questionnaire and d4.provider_questionnaire: questions with room for the answers. */
export const buildQuestionnaire: BuildParts = (scope) => {
  const { project, content, gap, typed, actor } = scope
  const { d4 } = content.family
  const school = project.actors.find(({ role }) => role === 'school')
  const own = project.digitalServices.filter(
    ({ provider }) => provider !== undefined && provider === project.profile.itProvider,
  )
  const names = own.flatMap(({ name }) => typed(name) ?? [])
  return {
    values: {
      school: typed(actor(school?.id)?.organisation ?? school?.name) ?? gap('person'),
      returnDate: gap('returnDate'),
    },
    slots: {
      servicesToAsk:
        names.length === 0
          ? []
          : [{ kind: 'paragraph', content: plain(fillText(d4.askService, { names: names.join(', ') })) }],
    },
  }
}
