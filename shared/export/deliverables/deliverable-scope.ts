import type { Actor, Role } from '../../domain/people.ts'
import type { Project } from '../../domain/project.ts'
import { computeFootprint } from '../../footprint/compute-footprint.ts'
import { footprintParametersOf } from '../../footprint/project-parameters.ts'
import { cleanText } from '../document/clean-text.ts'
import { formatDate, formatEuros, formatMonth, formatNumber, toIsoDate } from '../document/french-format.ts'
import { missing, plain } from '../document/runs.ts'
import type { Inline, Logo } from '../document-model.ts'
import { gatherFacts, type ReportFacts } from '../report/report-facts.ts'
import { type ReportScope, toScope as toReportScope } from '../report/report-scope.ts'
import { userText } from '../report/user-text.ts'
import type { DeliverableContent } from './deliverable-content.ts'
import { type KindWords, lowerFirst, nameWords } from './municipality-words.ts'

/** Choices of the person who asks for the document. */
export interface DeliverableOptions {
  /** Length of the roadmap; absent, what the dossier says, else what suits the version of the steps. */
  readonly roadmapLength?: RoadmapLength
  /** One action sheet only. */
  readonly actionId?: string
  /** Personal contacts, where a document has room for them: only when somebody asks for it. */
  readonly withContacts?: boolean
}
export const roadmapLengths = ['one_page', 'two_pages', 'six_pages', 'complete'] as const
export type RoadmapLength = (typeof roadmapLengths)[number]

/** The clock, the version and the choices are passed in: the core has none of its own. */
export interface DeliverableContext {
  readonly now: Date
  readonly appVersion: string
  readonly options?: DeliverableOptions
  /** From a pack of wording. */
  readonly logo?: Logo
}

type GapName = keyof DeliverableContent['common']['gaps']

/** What every document reads: the dossier, the content, the words, and how to say what somebody typed or did not. */
export interface DeliverableScope {
  readonly project: Project
  readonly content: DeliverableContent
  readonly options: DeliverableOptions
  /** The day of the document, `2026-11-21`. */
  readonly today: string
  readonly name: { readonly place: string; readonly full: string; readonly the: string; readonly of: string }
  readonly kind: KindWords
  readonly people: { readonly mayor?: Actor; readonly referent?: Actor; readonly deputy?: Actor }
  /** Everything counted from the dossier; worked out at the first call. */
  readonly facts: () => ReportFacts
  /** The same, as the sections of the progress report read it. */
  readonly report: () => ReportScope
  /** What somebody typed, ready to print, contacts taken out; undefined when nothing was typed. */
  readonly typed: (text: string | undefined) => string | undefined
  /** The same, or what is missing, in brackets. */
  readonly say: (text: string | undefined, gap: GapName) => Inline
  readonly day: (date: string | undefined, gap: GapName) => Inline
  readonly monthOf: (month: string | undefined, gap: GapName) => Inline
  readonly euros: (amount: number | undefined, gap: GapName) => Inline
  readonly number: (value: number | undefined, gap: GapName) => Inline
  readonly gap: (name: GapName) => Inline
  readonly actor: (id: string | undefined) => Actor | undefined
  /** Name of an actor or of a meeting, else of a role. */
  readonly nameOf: (id: string | undefined, role?: Role) => string | undefined
  /** Contacts of an actor, when they were asked for: else nothing. */
  readonly contactOf: (actor: Actor) => string | undefined
  /** "Mireille Daubrac, maire". */
  readonly personOf: (id: string | undefined) => string | undefined
}

const peopleOf = (project: Project): DeliverableScope['people'] => {
  const { actors, profile } = project
  const named = (name: string | undefined) => (name === undefined ? undefined : actors.find((one) => one.name === name))
  const mayor = actors.find(({ role }) => role === 'mayor')
  const referent = named(profile.referentName) ?? actors.find(({ role }) => role === 'referent')
  const deputy = named(profile.deputyName) ?? actors.find(({ role }) => role === 'deputy')
  return { ...(mayor && { mayor }), ...(referent && { referent }), ...(deputy && { deputy }) }
}

/** Prepares what the documents share. */
export const toScope = (
  project: Project,
  content: DeliverableContent,
  context: DeliverableContext,
): DeliverableScope => {
  const { common } = content
  const typed = (text: string | undefined): string | undefined => {
    const printed = text === undefined ? '' : userText(text, common.document.contactRemoved)
    return printed === '' ? undefined : printed
  }
  const gap = (name: GapName): Inline => missing(common.gaps[name])
  const say = (text: string | undefined, name: GapName): Inline => {
    const printed = typed(text)
    return printed === undefined ? gap(name) : plain(printed)
  }
  const or = <Value>(value: Value | undefined, print: (value: Value) => string, name: GapName): Inline =>
    value === undefined ? gap(name) : plain(print(value))
  const actors = new Map(project.actors.map((one) => [one.id, one]))
  const names = new Map([...project.actors, ...project.governanceBodies].map((one) => [one.id, one.name]))
  const roles = new Map(content.roles.map((one) => [one.id, one.label]))
  const nameOf: DeliverableScope['nameOf'] = (id, role) =>
    typed(id === undefined ? undefined : names.get(id)) ?? (role === undefined ? undefined : roles.get(role))
  const place = typed(project.profile.name) ?? common.gaps.place
  let known: ReportFacts | undefined
  const facts = (): ReportFacts => {
    const parameters = footprintParametersOf(project, content.footprint, context.now)
    known ??= gatherFacts(project, content.report, computeFootprint(project, content.footprint, parameters))
    return known
  }
  return {
    project,
    content,
    options: context.options ?? {},
    today: toIsoDate(context.now),
    name: { place, ...nameWords(place, project.profile.kind, common.document.municipality) },
    kind: common.kinds[project.profile.kind],
    people: peopleOf(project),
    facts,
    report: () => toReportScope(project, content.report, facts(), context),
    typed,
    gap,
    say,
    day: (date, name) => or(date, formatDate, name),
    monthOf: (month, name) => or(month, formatMonth, name),
    euros: (amount, name) => or(amount, formatEuros, name),
    number: (value, name) => or(value, formatNumber, name),
    actor: (id) => (id === undefined ? undefined : actors.get(id)),
    nameOf,
    contactOf: ({ contact }) =>
      context.options?.withContacts === true && contact !== undefined ? cleanText(contact) : undefined,
    personOf: (id) => {
      const name = nameOf(id)
      const title = typed(id === undefined ? undefined : actors.get(id)?.title)
      return name && title ? `${name}, ${lowerFirst(title)}` : name
    },
  }
}
