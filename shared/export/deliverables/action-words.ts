import type { Action } from '../../domain/plan.ts'
import { fillCount, fillText } from '../document/fill-template.ts'
import { plain } from '../document/runs.ts'
import type { Inline } from '../document-model.ts'
import type { DeliverableScope } from './deliverable-scope.ts'

/** "4 mois", or what is missing. */
export const durationOf = ({ content, gap }: DeliverableScope, { durationMonths }: Action): Inline =>
  durationMonths === undefined ? gap('duration') : plain(fillCount(content.common.labels.months, durationMonths))

/** "3 j au total", or nothing: the time is optional. */
export const workloadOf = ({ content }: DeliverableScope, { workload }: Action): string =>
  workload === undefined ? '' : fillText(content.common.labels.workload[workload.unit], { value: workload.value })

/** The names of what an action waits for: other actions by title, else the text as typed. */
export const dependenciesOf = ({ project, typed }: DeliverableScope, { dependsOn }: Action): readonly string[] =>
  (dependsOn ?? []).flatMap((one) => typed(project.actions.find(({ id }) => id === one)?.title ?? one) ?? [])
