import type { TemplateValues } from '../document/fill-template.ts'
import type { Block } from '../document-model.ts'
import type { DeliverableContext, DeliverableScope } from './deliverable-scope.ts'
import type { TemplateParts } from './render-template.ts'

/** What one document adds to the values and facts that all share. */
export interface OwnParts {
  readonly values?: TemplateValues
  readonly flags?: TemplateParts['flags']
  readonly slots?: Readonly<Record<string, readonly Block[]>>
  /** Another template than the one that has the name of the document. */
  readonly template?: string
}

/** Gathers, for one document, what the dossier has to say. */
export type BuildParts = (scope: DeliverableScope, context: DeliverableContext) => OwnParts
