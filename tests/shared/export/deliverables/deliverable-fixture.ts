import { type Project, projectSchema } from '../../../../shared/domain/project.ts'
import {
  type DeliverableContent,
  loadDeliverableContent,
} from '../../../../shared/export/deliverables/deliverable-content.ts'
import type { DeliverableOptions } from '../../../../shared/export/deliverables/deliverable-scope.ts'
import { builders, type DeliverableDocumentId } from '../../../../shared/export/deliverables/registry.ts'
import { toDeliverable } from '../../../../shared/export/deliverables/to-deliverable.ts'
import { linesOf } from '../../../../shared/export/document/collect-text.ts'
import { toPlainText } from '../../../../shared/export/document/runs.ts'
import type { DocumentModel } from '../../../../shared/export/document-model.ts'
import { exampleProject } from '../../support.ts'

export const documentIds = Object.keys(builders) as readonly DeliverableDocumentId[] // Object.keys loses the key type

/** A document of a dossier on 21 November 2026, with the bundled content. */
export const documentOf = (
  id: DeliverableDocumentId,
  project: Project,
  options: DeliverableOptions = {},
  content: DeliverableContent = loadDeliverableContent(),
): DocumentModel =>
  toDeliverable(id, project, content, { now: new Date('2026-11-21T14:05:00+01:00'), appVersion: '0.1.0', options })

/** Every line of the blocks, with no-break spaces as plain ones: what a reader sees. */
export const readableLines = (model: DocumentModel): readonly string[] =>
  model.blocks.flatMap(linesOf).map((line) => toPlainText(line).replace(/\u00a0/gu, ' '))

export const readableText = (model: DocumentModel): string => readableLines(model).join('\n')

/** The example with another profile; `undefined` takes a field away. */
export const exampleWith = (
  profile: { readonly [Field in keyof Project['profile']]?: Project['profile'][Field] | undefined },
  rest: Partial<Project> = {},
): Project => {
  const example = exampleProject()
  const merged = Object.fromEntries(
    Object.entries({ ...example.profile, ...profile }).filter(([, value]) => value !== undefined),
  )
  return projectSchema.parse({ ...example, ...rest, profile: merged })
}
