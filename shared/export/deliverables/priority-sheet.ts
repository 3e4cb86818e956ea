import { row } from '../document/runs.ts'
import type { BuildParts } from './deliverable.ts'
import { tableOf } from './tables.ts'

/** d8.priority_sheet: what each person fills in by hand when the actions are ranked in a meeting. */
export const buildPrioritySheet: BuildParts = ({ project, content, typed }) => {
  const { prioritySheet: texts } = content.family.d8
  return {
    slots: {
      ranking: tableOf(
        texts.table,
        project.actions.map(({ title }, index) =>
          row([`${index + 1}. ${typed(title) ?? texts.untitled}`, texts.levels, texts.levels, texts.moscow, '', '']),
        ),
      ),
    },
  }
}
