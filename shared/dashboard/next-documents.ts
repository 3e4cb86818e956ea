import type { Project } from '../domain/project.ts'

/** A document the application can make, and whether the dossier already holds enough for it to be worth making. */
export interface NextDocument {
  readonly kind: 'report' | 'workbook'
  readonly isReady: boolean
}

/** The two documents of a dossier: the report once a task is done, the workbook once a lot is counted. */
export const nextDocuments = ({ checklist, equipmentLots }: Project): readonly NextDocument[] => [
  { kind: 'report', isReady: checklist.some(({ state }) => state === 'done') },
  { kind: 'workbook', isReady: equipmentLots.some(({ count }) => count !== undefined) },
]
