import { fillRuns, fillText } from '../document/fill-template.ts'
import { formatDate, formatEuros } from '../document/french-format.ts'
import { heading, missing, paragraph, row } from '../document/runs.ts'
import type { Block, Inline } from '../document-model.ts'
import { asSentence } from '../report/user-text.ts'
import type { BuildParts } from './deliverable.ts'
import type { DeliverableScope } from './deliverable-scope.ts'
import { upperFirst } from './municipality-words.ts'
import { listOf, tableOf } from './tables.ts'

/** The links of a priority with the themes of responsible digital, in the words of the commune. */
export const linksOf = (scope: DeliverableScope, priorityId: string): readonly Inline[] => {
  const { project, content, say } = scope
  return project.policyLinks
    .filter(({ priority }) => priority === priorityId)
    .map(({ nrTheme, sentence }) => {
      const theme = content.themes.find(({ key }) => key === nrTheme)?.shortName
      const text = say(sentence, 'sentence')
      return theme === undefined ? text : fillRuns(content.family.d3.link, { theme, sentence: text })
    })
}

const priorityBlocks = (scope: DeliverableScope): readonly Block[] => {
  const { project, content, typed, personOf } = scope
  const texts = content.family.d3
  const priorities = project.localPriorities.toSorted((one, other) => (one.rank ?? 99) - (other.rank ?? 99))
  if (priorities.length === 0) return [paragraph(missing(texts.prioritiesEmpty))]
  return priorities.flatMap(({ id, title, reason, carriedBy }, index) => {
    const who = personOf(carriedBy)
    const carried = who === undefined ? '' : fillText(texts.carried, { who })
    const why = typed(reason)
    return [
      heading(2, fillText(texts.priority, { rank: index + 1, title: typed(title) ?? '' })),
      ...(why || carried ? [paragraph([{ text: [why, carried].filter(Boolean).join(' ') }])] : []),
      ...listOf(linksOf(scope, id), texts.linksEmpty),
    ]
  })
}

/** What the tasks about the grouping of communes say: answered, asked, or still open. */
const epciItems = ({ project, content, typed }: DeliverableScope): readonly Inline[] => {
  const texts = content.family.d3
  return texts.questions.map(({ id, title }) => {
    const answer = project.checklist.find((one) => one.id === id)
    const note = typed(answer?.note ?? answer?.reason)
    if (answer?.state === 'unknown') return fillRuns(texts.waiting, { title })
    if (note !== undefined) return fillRuns(texts.answered, { title, note: asSentence(note) })
    return answer?.state === 'done'
      ? fillRuns(texts.answeredBare, { title })
      : [...fillRuns(texts.open, { title }), { text: ' ' }, ...missing(content.common.gaps.answer)]
  })
}

/** d3.policy_note: each priority with its links, the documents that guide, the projects and what contradicts. */
export const buildPolicyNote: BuildParts = (scope) => {
  const { project, content, typed, say, gap } = scope
  const texts = content.family.d3
  const { labels } = content.common
  const periodOf = (from: number | undefined, to: number | undefined): Inline | string => {
    if (from === undefined) return gap('year')
    return to === undefined ? String(from) : fillText(texts.period, { from: String(from), to: String(to) })
  }
  return {
    slots: {
      priorities: priorityBlocks(scope),
      documents: tableOf(
        texts.documents,
        project.policyDocuments.map(({ title, owner, year, horizon, keyPoints }) =>
          row([typed(title) ?? '', say(owner, 'person'), periodOf(year, horizon), say(keyPoints, 'sentence')]),
        ),
      ),
      projects: tableOf(
        texts.projects,
        project.ongoingProjects.map(({ title, plannedDate, estimatedCost, effect, response, note }) => {
          const why = typed(note) ?? ''
          return row([
            typed(title) ?? '',
            plannedDate === undefined ? gap('date') : formatDate(plannedDate),
            estimatedCost === undefined ? gap('cost') : formatEuros(estimatedCost),
            effect === undefined ? '' : upperFirst(labels.effect[effect]),
            response === undefined
              ? why
              : fillText(texts.response, { response: upperFirst(labels.response[response]), note: why }),
          ])
        }),
      ),
      epciAnswers: listOf(epciItems(scope)),
    },
  }
}
