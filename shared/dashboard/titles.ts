import type { Project } from '../domain/project.ts'
import type { EquipmentKind } from '../footprint/factor-schema.ts'
import type { Practice } from '../referential/practice-schema.ts'
import type { Step } from '../steps/step-schema.ts'

/** The content that names what a dossier points to. */
export interface NamedContent {
  readonly steps: readonly Step[]
  readonly practices: readonly Practice[]
  readonly localPractices: readonly Practice[]
  readonly equipmentKinds: readonly EquipmentKind[]
}

/** What an id of the dossier stands for, and its name; `title` has no final full stop. */
export interface NamedThing {
  readonly kind: 'task' | 'practice' | 'equipment'
  readonly title: string
}

/** A title inside a sentence: without its own full stop. */
export const withoutFullStop = (title: string): string => title.replace(/\.$/, '')

/** The task, practice or lot with this id; undefined for anything else. */
export const nameOf = (project: Project, id: string, content: NamedContent): NamedThing | undefined => {
  const task = content.steps.flatMap(({ items }) => items).find((item) => item.id === id)
  if (task) return { kind: 'task', title: withoutFullStop(task.title) }
  const practice = [...content.practices, ...content.localPractices].find((entry) => entry.id === id)
  if (practice) return { kind: 'practice', title: withoutFullStop(practice.title) }
  const lot = [...project.equipmentLots, ...project.connectedObjects].find((entry) => entry.id === id)
  if (!lot) return undefined
  const title = lot.title ?? content.equipmentKinds.find(({ id: kind }) => kind === lot.kind)?.label ?? lot.kind
  return { kind: 'equipment', title }
}
