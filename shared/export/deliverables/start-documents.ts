import { fillCount, fillRuns, fillText } from '../document/fill-template.ts'
import { formatEuros, joinFrench } from '../document/french-format.ts'
import { groupRow, plain, row } from '../document/runs.ts'
import { tieReferences } from '../document/typeset-french.ts'
import type { Inline } from '../document-model.ts'
import type { BuildParts } from './deliverable.ts'
import type { DeliverableScope } from './deliverable-scope.ts'
import { firstReference } from './first-reference.ts'
import { lowerFirst, upperFirst } from './municipality-words.ts'
import { strategySentence, strategyShort } from './strategy-sentence.ts'
import { factRows, tableOf } from './tables.ts'

const sitesOf = ({ project, typed, gap }: DeliverableScope): Inline => {
  const sites = project.profile.sites.flatMap((site) => typed(site) ?? [])
  return sites.length === 0 ? gap('sites') : plain(joinFrench(sites))
}

/** d1.profile: who the authority is, who works on it, and which rules hold. */
export const buildProfile: BuildParts = (scope) => {
  const { project, content, say, number, day, gap, facts, people, nameOf } = scope
  const { profile } = project
  const { labels } = content.common
  const { profile: texts } = content.family.d1
  const { binding } = facts().obligations
  const yesNo = profile.hasItDepartment ? labels.yes : labels.no
  const hours = profile.weeklyHours
  const mode = profile.mutualisingMode
  const support = nameOf(profile.mutualisingBody)
  return {
    values: { strategySentence: strategySentence(scope) },
    slots: {
      identity: tableOf(texts.identity, [
        groupRow(texts.groupIdentity, 2),
        ...factRows([
          [texts.kind, upperFirst(labels.kinds[profile.kind])],
          ...(profile.kind === 'commune' ? [[texts.code, say(profile.inseeCode, 'inseeCode')] as const] : []),
          [
            texts.population,
            profile.population === undefined
              ? gap('population')
              : fillText(texts.inhabitants, { count: profile.population }),
          ],
          [texts.staff, number(profile.staffCount, 'staff')],
          [texts.sites, sitesOf(scope)],
          ...(profile.kind === 'commune' ? [[texts.epci, say(profile.ownTaxEpci, 'epci')] as const] : []),
          [texts.itDepartment, profile.hasItDepartment === undefined ? gap('hasItDepartment') : upperFirst(yesNo)],
          [texts.version, upperFirst(labels.versions[profile.version])],
          [texts.council, day(profile.councilDate, 'councilDate')],
          [
            texts.hours,
            hours === undefined
              ? gap('weeklyHours')
              : fillText(texts.weekly, { hours: fillCount(labels.hours, hours) }),
          ],
        ]),
        groupRow(texts.who, 2),
        ...factRows([
          [texts.head, say(people.mayor?.name, 'mayor')],
          [texts.referent, say(people.referent?.name ?? profile.referentName, 'referent')],
          [texts.deputy, say(people.deputy?.name ?? profile.deputyName, 'deputy')],
          [texts.itProvider, say(nameOf(profile.itProvider), 'itProvider')],
          [
            texts.mutualising,
            mode === 'none'
              ? upperFirst(labels.mutualising.none)
              : support === undefined
                ? gap('mutualisingBody')
                : fillText(texts.mutualisingValue, { name: support, mode: labels.mutualising[mode ?? 'pair'] }),
          ],
        ]),
      ]),
      binding: tableOf(
        texts.binding,
        content.shortNames.flatMap(({ id, name }) =>
          binding
            .filter((one) => one.id === id)
            .map(({ reference }) => row([upperFirst(name), tieReferences(firstReference(reference))])),
        ),
      ),
    },
  }
}

/** The day of a first review: a review already planned, else a milestone that says so. */
export const firstReviewDay = ({ project, today }: DeliverableScope): string | undefined => {
  const reviews = project.meetings.filter(({ kind, date }) => kind === 'review' && date !== undefined && date >= today)
  return reviews[0]?.date ?? project.milestones.find(({ title }) => /revue|bilan/iu.test(title))?.date
}

/** d1.mission_letter: role, time, means and limits, on one page to sign; an e-mail in a very small commune. */
export const buildMissionLetter: BuildParts = (scope) => {
  const { project, content, gap, day, nameOf } = scope
  const { letter } = content.family.d1
  const { meansBudget } = project.roadmap ?? {}
  const strategic = project.governanceBodies.find(({ level }) => level === 'strategic')
  const signedOn = project.checklist.find(({ id, state }) => id === 's1.c2' && state === 'done')?.date
  const body = nameOf(strategic?.id)
  const means =
    meansBudget === undefined
      ? fillRuns(letter.meansUnknown, { budget: gap('meansBudget') })
      : plain(meansBudget === 0 ? letter.meansFree : fillText(letter.meansBudget, { budget: formatEuros(meansBudget) }))
  return {
    values: {
      strategyShort: strategyShort(scope),
      letterDate: day(signedOn, 'letterDate'),
      sites: sitesOf(scope),
      strategicBody: body === undefined ? gap('strategicBody') : plain(lowerFirst(body)),
      means,
      mutualisingMode: letter.modes[project.profile.mutualisingMode ?? 'pair'],
      reviewDate: day(firstReviewDay(scope), 'reviewDate'),
    },
  }
}
