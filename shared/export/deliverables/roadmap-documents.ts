import { chooseForm, fillRuns, fillText } from '../document/fill-template.ts'
import { formatDate, formatEuros, formatNumber } from '../document/french-format.ts'
import { heading, missing, paragraph, plain } from '../document/runs.ts'
import type { Block, Inline, KeyFiguresBlock } from '../document-model.ts'
import { glossarySection } from '../report/glossary-section.ts'
import type { BuildParts } from './deliverable.ts'
import type { DeliverableScope, RoadmapLength } from './deliverable-scope.ts'
import { lowerFirst } from './municipality-words.ts'
import { carryingLine, meansItems, roadmapSections, threeCommitments } from './roadmap-sections.ts'
import { listOf } from './tables.ts'

/** The length asked for, else that of the dossier, else one page for the smallest communes and two for the others. */
export const roadmapLength = ({ options, project }: DeliverableScope): RoadmapLength =>
  options.roadmapLength ??
  project.roadmap?.template ??
  (project.profile.version === 'under_500' ? 'one_page' : 'two_pages')

/** The title the commune gave, else a plain one with its years. */
export const roadmapTitle = ({ project, content, typed }: DeliverableScope): string => {
  const { d6 } = content.family
  const { periodStart, periodEnd } = project.roadmap ?? {}
  const plainTitle =
    periodStart === undefined || periodEnd === undefined
      ? d6.defaultTitle
      : fillText(d6.defaultTitlePeriod, { period: `${periodStart}-${periodEnd}` })
  return typed(project.roadmap?.title) ?? plainTitle
}

/** Its name inside a sentence: its own title in quotation marks, else the plain one without its capital. */
export const roadmapNamed = (scope: DeliverableScope): string =>
  scope.typed(scope.project.roadmap?.title) === undefined
    ? lowerFirst(roadmapTitle(scope))
    : fillText(scope.content.family.d6.named, { title: roadmapTitle(scope) })

const stateOfText = ({ project, content, today }: DeliverableScope): string => {
  const { d6 } = content.family
  const adopted = project.deliberations.find(({ status, sessionDate }) => status === 'adopted' && sessionDate)
  return adopted?.sessionDate
    ? fillText(d6.adopted, { date: formatDate(adopted.sessionDate) })
    : fillText(d6.draft, { date: formatDate(today) })
}

/** Price first: it is the first question a council asks. */
export const roadmapFigures = ({ project, content }: DeliverableScope): KeyFiguresBlock => {
  const { figures } = content.family.d6
  const { meansBudget, periodStart, periodEnd } = project.roadmap ?? {}
  const budget = () => {
    if (meansBudget === undefined) return figures.noBudget
    if (meansBudget === 0) return figures.free
    return { value: fillText(figures.budget.value, { amount: formatEuros(meansBudget) }), label: figures.budget.label }
  }
  const period =
    periodStart === undefined || periodEnd === undefined
      ? figures.noPeriod
      : {
          value: fillText(figures.period.value, { period: `${periodStart}-${periodEnd}` }),
          label: figures.period.label,
        }
  return {
    kind: 'key-figures',
    figures: [
      budget(),
      period,
      {
        value: formatNumber(project.objectives.length),
        label: chooseForm(figures.objectives, project.objectives.length),
      },
      { value: formatNumber(project.actions.length), label: chooseForm(figures.actions, project.actions.length) },
    ],
  }
}

/** The parts of a roadmap in their order: those the commune ticked for this length, else those of the length. */
const sectionKeys = (scope: DeliverableScope, length: Exclude<RoadmapLength, 'one_page'>): readonly string[] => {
  const { project, content } = scope
  const ticked = (project.roadmap?.sections ?? [])
    .filter(({ included }) => included)
    .toSorted((one, other) => (one.order ?? 99) - (other.order ?? 99))
    .map(({ key }) => key)
  const isOwnLength = project.roadmap?.template === length
  return isOwnLength && ticked.length > 0 ? ticked : content.family.d6.sections[length]
}

const sectionBlocks = (scope: DeliverableScope, length: Exclude<RoadmapLength, 'one_page'>): readonly Block[] => {
  const { project, content, typed } = scope
  const headings: Readonly<Record<string, string>> = content.family.d6.headings
  const keys = sectionKeys(scope, length)
  // Six subjects, six pages; an empty dossier is not worth six pages of brackets.
  const isWritten = project.objectives.length > 0 && project.actions.length > 0
  const body = keys.flatMap((key): readonly Block[] => {
    const section = roadmapSections[key]
    const title = headings[key]
    if (!section || title === undefined) return []
    const own = typed(project.roadmap?.sections?.find((one) => one.key === key)?.text)
    const startsPage = length === 'six_pages' && isWritten && content.family.d6.pageStarts.includes(key)
    return [
      ...(startsPage ? [{ kind: 'page-break' as const }] : []),
      heading(1, title),
      ...(own ? [{ ...paragraph(own), keepWithNext: true as const }] : []),
      ...section(scope),
    ]
  })
  const glossary = keys.includes('glossary') ? glossarySection(scope.report(), body) : []
  // The report sets its glossary one level lower, and calls itself a report.
  return [...body, ...glossary.map((block) => (block.kind === 'heading' ? heading(1, headings.glossary ?? '') : block))]
}

/** d6.roadmap: one, two or six pages, or complete. */
export const buildRoadmap: BuildParts = (scope) => {
  const { content } = scope
  const length = roadmapLength(scope)
  const values = { roadmapTitle: roadmapTitle(scope), stateOfText: stateOfText(scope) }
  if (length === 'one_page') {
    return {
      template: 'd6.roadmap_one_page',
      values: { ...values, carrying: carryingLine(scope), means: meansItems(scope)[1] ?? [] },
      slots: { commitments: listOf(threeCommitments(scope), content.family.d6.commitmentsEmpty) },
    }
  }
  return { values, slots: { figures: [roadmapFigures(scope)], sections: sectionBlocks(scope, length) } }
}

/** d6.summary: the roadmap in simple words, with the messages for the inhabitants. */
export const buildSummary: BuildParts = (scope) => {
  const { project, content, typed } = scope
  const { d6 } = content.family
  const messages = project.keyMessages
    .filter(({ audience }) => audience === undefined || audience.includes('residents'))
    .flatMap(({ text }): readonly Inline[] => {
      const message = typed(text)
      return message === undefined ? [] : [plain(message)]
    })
  const figures = roadmapFigures(scope)
  return {
    values: { roadmapTitle: roadmapTitle(scope) },
    slots: {
      axes: listOf(
        project.axes.map(({ title, summary }) =>
          fillRuns(d6.simpleAxis, { title: typed(title) ?? '', summary: typed(summary) ?? '' }),
        ),
        d6.axesEmpty,
      ),
      figures: [{ ...figures, figures: figures.figures.slice(0, 3) }],
      messages: messages.length === 0 ? [paragraph(missing(d6.simpleEmpty))] : listOf(messages),
    },
  }
}
