import { addRecord, type EditContext, findRecord } from '../domain/edit.ts'
import type { Actor } from '../domain/people.ts'
import type { Action } from '../domain/plan.ts'
import type { Project } from '../domain/project.ts'
import type { PracticeId } from '../domain/record.ts'
import type { FullPractice } from './load-plain-practices.ts'
import { loadThemes } from './load-referential.ts'
import { computeIndicator } from './practice-indicator.ts'

/** How easy an action is in the plan, from 1 (hard) to 3 (easy). */
const easeOf = { easy: 3, medium: 2, hard: 1 } as const

/** The actions of the plan that carry a practice. */
export const actionsOfPractice = (project: Pick<Project, 'actions'>, id: PracticeId): readonly Action[] =>
  project.actions.filter(({ practice }) => practice?.includes(id))

/** Who is to see to it: the person named in the answer, else the only actor in one of the roles of the practice. */
const ownerOf = (project: Project, { practice, plain }: FullPractice): Actor | undefined => {
  const named = findRecord(project, 'practiceAnswers', practice.id)?.owner?.trim().toLocaleLowerCase('fr')
  const byName = project.actors.find(({ name }) => name.trim().toLocaleLowerCase('fr') === named)
  if (byName) return byName
  return plain.who.flatMap((role) => {
    const holders = project.actors.filter((actor) => actor.role === role)
    return holders.length === 1 ? holders : []
  })[0]
}

/** The indicator of a practice: the one the dossier already follows, else a new one with today's figure as its baseline. */
const withIndicator = (project: Project, { practice, plain }: FullPractice, context: EditContext) => {
  const known = project.indicators.find((indicator) => indicator.practice === practice.id)
  if (known) return { project, id: known.id }
  const { label, unit, computedFrom, how } = plain.indicator
  const baselineYear = context.now.getUTCFullYear()
  const baseline = computeIndicator(project, computedFrom, baselineYear)
  return addRecord(
    project,
    'indicators',
    {
      title: label,
      unit,
      level: 'project',
      kind: 'result',
      source: how,
      practice: practice.id,
      ...(baseline !== undefined && { baseline: Math.round(baseline * 10) / 10, baselineYear }),
    },
    context,
  )
}

/**
 * Makes a draft action of the plan from a practice: title, aim, owner, indicator, linked to the practice. When one
 * already carries it, nothing is added and its id is returned: pressing twice makes one action.
 */
export const draftAction = (
  project: Project,
  entry: FullPractice,
  context: EditContext,
): { readonly project: Project; readonly id: string } => {
  const { practice, plain } = entry
  const [existing] = actionsOfPractice(project, practice.id)
  if (existing) return { project, id: existing.id }
  const theme = loadThemes().find(({ id }) => id === practice.theme)
  const owner = ownerOf(project, entry)
  const indicator = withIndicator(project, entry, context)
  return addRecord(
    indicator.project,
    'actions',
    {
      title: practice.title,
      summary: plain.mondayMorning.action,
      expectedResults: plain.proof,
      practice: [practice.id],
      resultIndicators: [indicator.id],
      status: 'to_start',
      ease: easeOf[plain.smallCommuneEffort.level],
      ...(practice.impact !== undefined && { impact: practice.impact }),
      ...(theme && { theme: theme.key }),
      ...(owner && { owner: owner.id }),
      ...(plain.smallCommuneEffort.level === 'easy' && { quickWin: true }),
    },
    context,
  )
}
