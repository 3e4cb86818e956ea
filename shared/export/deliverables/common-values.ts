import type { Project } from '../../domain/project.ts'
import { fillText, type TemplateValues } from '../document/fill-template.ts'
import { atPlace, formatDate, formatMonth, formatNumber, ofPlace } from '../document/french-format.ts'
import { plain } from '../document/runs.ts'
import { tieReferences } from '../document/typeset-french.ts'
import type { Inline } from '../document-model.ts'
import type { DeliverableScope } from './deliverable-scope.ts'
import { firstReference } from './first-reference.ts'
import { lowerFirst, upperFirst } from './municipality-words.ts'
import type { TemplateParts } from './render-template.ts'

/** "Loi 2020-105 (AGEC), article 58" inside a sentence, where it often stands in brackets already: "loi 2020-105, dite AGEC, …". */
const inSentence = (reference: string): string =>
  lowerFirst(reference)
    .replace(/(loi [\d-]+) \((\p{Lu}{3,})\)/giu, '$1, dite $2')
    .replace(/ \(\p{Ll}+\)/gu, '')

const lawValues = ({ content }: DeliverableScope): TemplateValues =>
  Object.fromEntries([
    ...content.obligations.obligations.flatMap(({ id, reference }) => {
      const key = id.replaceAll('-', '_')
      return [
        [`law_${key}`, tieReferences(inSentence(reference))],
        [`lawShort_${key}`, tieReferences(inSentence(firstReference(reference)))],
      ]
    }),
    ...content.acts.flatMap(({ id, short, says }) => [
      [`act_${id}`, tieReferences(short)],
      [`says_${id}`, says],
    ]),
  ])

const sourceValues = ({ content, today }: DeliverableScope): TemplateValues => {
  const { document } = content.common
  const date = formatDate(today)
  const asOf = formatMonth(content.obligations.version.slice(0, 7))
  return {
    sources: fillText(document.sources, { date }),
    lawSource: fillText(document.lawSource, { lawDate: asOf }),
    letterSource: fillText(document.letterSource, { date }),
    footprintSource: fillText(document.footprintSource, { factors: formatDate(content.pins.factors) }),
    practiceSource: fillText(document.practiceSource, { attribution: content.referential.attribution }),
  }
}

/** "Maire de Thèreval", "Présidence du syndicat X". */
const headLine = (
  name: DeliverableScope['name'],
  kind: DeliverableScope['kind'],
  authority: Project['profile']['kind'],
): string => `${kind.head} ${authority === 'commune' ? ofPlace(name.place) : name.of}`

const bodyValues = ({ name, kind, project }: DeliverableScope): TemplateValues => ({
  ...kind,
  place: name.place,
  ofPlace: ofPlace(name.place),
  fullName: name.full,
  theName: name.the,
  TheName: upperFirst(name.the),
  ofName: name.of,
  TheBody: upperFirst(kind.theBody),
  Council: upperFirst(kind.council),
  Hall: upperFirst(kind.hall),
  headLine: headLine(name, kind, project.profile.kind),
  headLineInText: lowerFirst(headLine(name, kind, project.profile.kind)),
})

const lower = (runs: Inline): Inline => runs.map((run) => (run.missing ? run : { ...run, text: lowerFirst(run.text) }))

const peopleValues = ({ project, people, say, gap, nameOf }: DeliverableScope): TemplateValues => {
  const { profile } = project
  const name = (id: string | undefined, missingName: 'itProvider' | 'mutualisingBody'): Inline => {
    const known = nameOf(id)
    return known === undefined ? gap(missingName) : plain(known)
  }
  return {
    headName: say(people.mayor?.name, 'mayor'),
    referentName: say(people.referent?.name ?? profile.referentName, 'referent'),
    referentTitle: say(people.referent?.title, 'referentTitle'),
    referentTitleInText: lower(say(people.referent?.title, 'referentTitle')),
    deputyName: say(people.deputy?.name ?? profile.deputyName, 'deputy'),
    deputyTitle: say(people.deputy?.title, 'deputyTitle'),
    deputyTitleInText: lower(say(people.deputy?.title, 'deputyTitle')),
    itProvider: name(profile.itProvider, 'itProvider'),
    mutualisingBody: name(profile.mutualisingBody, 'mutualisingBody'),
    epci: say(profile.ownTaxEpci, 'epci'),
  }
}

/** The values that every template may use. */
export const commonValues = (scope: DeliverableScope): TemplateValues => {
  const { project, say, day, number, today, gap, content } = scope
  const { profile, ambition, roadmap } = project
  const { periodStart, periodEnd } = roadmap ?? {}
  const hours = profile.weeklyHours
  return {
    ...lawValues(scope),
    ...sourceValues(scope),
    ...bodyValues(scope),
    ...peopleValues(scope),
    letterPlace: profile.kind === 'commune' ? scope.name.place : gap('letterPlace'),
    atLetterPlace:
      profile.kind === 'commune' ? atPlace(scope.name.place) : [...plain(atPlace('')), ...gap('letterPlace')],
    population: number(profile.population, 'population'),
    staff: number(profile.staffCount, 'staff'),
    councilDate: day(profile.councilDate, 'councilDate'),
    weeklyHours:
      hours === undefined
        ? gap('weeklyHours')
        : fillText(hours < 2 ? content.common.labels.hours.one : content.common.labels.hours.other, { count: hours }),
    date: formatDate(today),
    thisYear: today.slice(0, 4),
    ambition: say(ambition?.statement, 'statement'),
    horizon: ambition?.horizonYear === undefined ? gap('horizon') : String(ambition.horizonYear),
    period: periodStart === undefined || periodEnd === undefined ? gap('year') : `${periodStart}-${periodEnd}`,
    totalActions: formatNumber(project.actions.length),
  }
}

/** The facts that every template may depend on. */
export const commonFlags = (scope: DeliverableScope): TemplateParts['flags'] => {
  const { project, people } = scope
  const { profile } = project
  const strategy = scope.content.obligations.obligations.find(({ id }) => id === 'reen-35-strat')
  const isOver =
    strategy?.kind === 'threshold' &&
    (strategy.threshold.kinds ?? [profile.kind]).includes(profile.kind) &&
    (strategy.threshold.all ?? []).every(({ over }) => (profile.population ?? 0) > over)
  return {
    isCommune: profile.kind === 'commune',
    isTiny: profile.version === 'under_500',
    isFull: profile.version === 'full',
    isExample: project.kind === 'example',
    withContacts: scope.options.withContacts === true,
    isStrategyRequired: isOver,
    isStrategyVoluntary: profile.population !== undefined && !isOver,
    hasPopulation: profile.population !== undefined,
    hasDeputy: people.deputy !== undefined || profile.deputyName !== undefined,
    hasItProvider: profile.itProvider !== undefined,
    hasMutualisingBody: profile.mutualisingBody !== undefined && profile.mutualisingMode !== 'none',
    hasEpci: profile.ownTaxEpci !== undefined,
    hasAmbition: project.ambition?.statement !== undefined,
    hasActions: project.actions.length > 0,
  }
}
