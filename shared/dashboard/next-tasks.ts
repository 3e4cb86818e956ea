import type { EquipmentLot } from '../domain/inventory.ts'
import type { Project } from '../domain/project.ts'
import { type NextItem, nextItem } from '../steps/next-item.ts'
import type { ItemAnswer } from '../steps/progress.ts'
import { selectItems } from '../steps/select-items.ts'
import { selectionOf } from '../steps/selection-of.ts'
import type { Step } from '../steps/step-schema.ts'
import { versionKey } from '../steps/version-for-population.ts'

/** Something to do next. `minutes` is an estimate of this project, for the whole task. */
export type NextTask =
  | ({ readonly kind: 'item'; readonly minutes: number } & NextItem)
  | { readonly kind: 'count_all'; readonly minutes: number }
  | { readonly kind: 'count_site' | 'count_screens'; readonly site: string; readonly minutes: number }
  | { readonly kind: 'count_lot'; readonly lot: EquipmentLot; readonly minutes: number }

/** What a lone secretary can do between two visitors. */
const SHORT_TASK_MINUTES = 10
const MAX_SHORT_TASKS = 3
const MAX_ITEMS = 3

/** Minutes for one task: the hours of its step shared evenly between the tasks shown, to the nearest ten. */
export const taskMinutes = (step: Step, project: Project): number => {
  const context = selectionOf(project)
  const shown = selectItems(step.items, context).length
  const minutes = (step.hours[versionKey(context.version)] * 60) / Math.max(1, shown)
  return Math.max(SHORT_TASK_MINUTES, Math.round(minutes / 10) * 10)
}

/** Holes of the inventory that ten minutes fill: nothing counted, a place left out, screens forgotten, a count missing. */
const countingTasks = ({ profile, equipmentLots }: Project): readonly NextTask[] => {
  const minutes = SHORT_TASK_MINUTES
  if (equipmentLots.length === 0) return [{ kind: 'count_all', minutes }]
  const sites = profile.sites.map((site) => {
    const lots = equipmentLots.filter((lot) => lot.site === site)
    return { site, lots, kindsInUse: new Set(lots.filter(({ inUse }) => inUse).map(({ kind }) => kind)) }
  })
  return [
    ...equipmentLots
      .filter(({ count }) => count === undefined)
      .map((lot) => ({ kind: 'count_lot', lot, minutes }) as const),
    ...sites
      .filter(({ lots }) => lots.length === 0)
      .map(({ site }) => ({ kind: 'count_site', site, minutes }) as const),
    // A desktop computer in use has a screen in use somewhere near.
    ...sites
      .filter(({ kindsInUse }) => kindsInUse.has('desktop') && !kindsInUse.has('screen'))
      .map(({ site }) => ({ kind: 'count_screens', site, minutes }) as const),
  ].slice(0, MAX_SHORT_TASKS)
}

const nextItems = (steps: readonly Step[], project: Project): readonly NextTask[] => {
  const context = selectionOf(project)
  const tasks: NextTask[] = []
  // Each turn sets the task just found aside, so that the one after it comes out.
  const setAside: ItemAnswer[] = []
  while (tasks.length < MAX_ITEMS) {
    const next = nextItem(steps, [...project.checklist, ...setAside], context)
    if (!next) break
    tasks.push({ kind: 'item', minutes: taskMinutes(next.step, project), ...next })
    setAside.push({ id: next.item.id, state: 'not_applicable' })
  }
  return tasks
}

/**
 * What to propose, best first: the next task of the path, then what takes ten minutes, then the following tasks.
 * Empty when nothing is left to do.
 */
export const nextTasks = (steps: readonly Step[], project: Project): readonly NextTask[] => {
  const [first, ...others] = nextItems(steps, project)
  return [...(first ? [first] : []), ...countingTasks(project), ...others]
}
