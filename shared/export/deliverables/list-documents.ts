import type { DeliverableContent } from './deliverable-content.ts'
import { builders, type DeliverableDocumentId, PROGRESS_REPORT } from './registry.ts'

/** A document that can be asked for. */
export interface ListedDocument {
  readonly id: DeliverableDocumentId
  readonly title: string
  /** One sentence: what it is for. */
  readonly about: string
  /** True for the 28 documents of the guide; the others are what a step also needs. */
  readonly isOfGuide: boolean
}

/** True for the id of a document that can be generated. */
export const isDocumentId = (id: string): id is DeliverableDocumentId => Object.hasOwn(builders, id)

/** Every document, in the order of the steps, under the name that the guide or its template gives it. */
export const listDocuments = ({ deliverables, templates, report }: DeliverableContent): readonly ListedDocument[] =>
  Object.keys(builders)
    .filter(isDocumentId)
    .map((id) => {
      const template = templates[id]
      const guideTitle = deliverables.find((one) => one.id === id)?.title
      const isReport = id === PROGRESS_REPORT
      return {
        id,
        title: isReport
          ? report.texts.document.shortTitle
          : (guideTitle ?? template?.shortTitle ?? template?.title ?? id),
        about: template?.about ?? '',
        isOfGuide: guideTitle !== undefined,
      }
    })
