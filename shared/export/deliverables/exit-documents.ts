import type { EquipmentLot } from '../../domain/inventory.ts'
import { fillText } from '../document/fill-template.ts'
import { formatNumber, formatShare } from '../document/french-format.ts'
import { missing, paragraph, row } from '../document/runs.ts'
import { tieReferences } from '../document/typeset-french.ts'
import type { Block, Inline, TableRow } from '../document-model.ts'
import { findRow, rateFor } from '../report/reuse-shares.ts'
import type { BuildParts } from './deliverable.ts'
import type { DeliverableScope } from './deliverable-scope.ts'
import { upperFirst } from './municipality-words.ts'
import { tableOf } from './tables.ts'

/** A device counts for the share of reuse until it is ten years old (decree 2023-266). */
const YOUNG_YEARS = 10

const titleOf = ({ content, typed }: DeliverableScope, lot: EquipmentLot): string => {
  const kind = content.equipmentKinds.find(({ id }) => id === lot.kind)?.label ?? lot.kind
  return typed(lot.title) ?? upperFirst(kind)
}

/** What is stored, or has an exit planned: the first lines of the register, to finish with the pen. */
const leaving = ({ project }: DeliverableScope): readonly EquipmentLot[] =>
  project.equipmentLots.filter(
    ({ inUse, plannedExit }) => !inUse || (plannedExit !== undefined && plannedExit !== 'none'),
  )

const registerRows = (scope: DeliverableScope): readonly TableRow[] => {
  const { content, number, today, gap } = scope
  const texts = content.family.d8
  const { labels } = content.common
  const year = Number(today.slice(0, 4))
  const own = leaving(scope).map((lot) => {
    const { purchaseYear, plannedExit, count } = lot
    const age = purchaseYear === undefined ? lot.averageAgeYears : year - purchaseYear
    return row([
      '',
      titleOf(scope, lot),
      number(count, 'count'),
      purchaseYear === undefined ? '' : String(purchaseYear),
      age === undefined ? gap('age') : age < YOUNG_YEARS ? labels.yes : labels.no,
      plannedExit === undefined || plannedExit === 'none'
        ? ''
        : fillText(texts.planned, { exit: labels.plannedExit[plannedExit] }),
      '',
      '',
    ])
  })
  const empty = Array.from({ length: texts.emptyRows }, () => row(texts.register.columns.map(() => '')))
  return [...own, ...empty]
}

const yearRows = ({ project, content, facts }: DeliverableScope): readonly TableRow[] => {
  const texts = content.family.d8
  const shares = facts().disposals
  const number = (value: number | undefined): string => (value === undefined ? '' : formatNumber(value))
  return project.yearlyDisposals
    .toSorted((one, other) => one.year - other.year)
    .map(({ year, retiredStockOnJanuary1, toReuse, toRecycling }) => {
      const found = shares.find((one) => one.year === year)
      return row([
        String(year),
        number(retiredStockOnJanuary1),
        number(toReuse),
        number(toRecycling),
        found?.share === undefined ? texts.notComputable : formatShare(found.share),
        found?.rate === undefined ? '' : formatShare(found.rate),
      ])
    })
}

/** d8.exit_register: what leaves, with its proof; the lines planned in the inventory are already there. */
export const buildExitRegister: BuildParts = (scope) => {
  const { content, today } = scope
  const texts = content.family.d8
  const rate = rateFor(findRow(content.thresholds, 'reuse_disposals'), Number(today.slice(0, 4)))
  return {
    values: { reuseRate: formatShare(rate ?? 0) },
    slots: {
      register: tableOf(texts.register, registerRows(scope), { hasRowHeaders: false }),
      years: tableOf(texts.years, yearRows(scope)),
    },
  }
}

const deviceTable = (scope: DeliverableScope): readonly Block[] => {
  const { content, number } = scope
  const texts = content.family.d8
  return tableOf(
    texts.devices,
    leaving(scope)
      .filter(({ plannedExit }) => plannedExit === 'donation')
      .map((lot) =>
        row([
          titleOf(scope, lot),
          number(lot.count, 'count'),
          lot.purchaseYear === undefined ? '' : String(lot.purchaseYear),
          '',
          '',
        ]),
      ),
  )
}

/** Values of a gift: who receives is never guessed from the actors. */
const giftValues = ({ content, gap, people, personOf, kind }: DeliverableScope) => {
  const texts = content.family.d8
  const head: Inline | string = personOf(people.mayor?.id) ?? gap('mayor')
  return {
    headNamed: head,
    hereBody: kind.atHall,
    beneficiary: gap('beneficiary'),
    beneficiarySigner: missing(texts.beneficiarySigner),
    beneficiaryCase: missing(texts.beneficiaryCase),
    handoverDate: missing(texts.handoverDate),
    handoverPlace: missing(texts.handoverPlace),
    signatureDate: missing(texts.signatureDate),
    giftSession: missing(texts.giftSession),
  }
}

/** d8.gift_agreement: the agreement with whoever receives equipment. */
export const buildGiftAgreement: BuildParts = (scope) => ({
  values: giftValues(scope),
  slots: { devices: deviceTable(scope) },
})

/** d8.gift_deliberation: the vote that a gift may need, with the same list of devices. */
export const buildGiftDeliberation: BuildParts = (scope) => {
  const { content, project } = scope
  const { d7 } = content.family
  const wanted: ReadonlySet<string> = new Set([
    'council_affairs',
    'council_affairs_by_reference',
    'statutes',
    'gift',
    'reen',
  ])
  return {
    values: giftValues(scope),
    slots: {
      visas: content.acts
        .filter(({ id, kinds }) => wanted.has(id) && kinds.includes(project.profile.kind))
        .map(({ visa }) => paragraph(fillText(d7.visa, { text: tieReferences(visa) }))),
      vote: tableOf(d7.vote, [row(d7.vote.columns.map(() => ''))], { hasRowHeaders: false }),
      devices: deviceTable(scope),
    },
  }
}
