import type { Project } from '../../domain/project.ts'
import { PRODUCT_NAME } from '../../product.ts'
import { collectMissing } from '../document/collect-text.ts'
import { fillRuns, fillText } from '../document/fill-template.ts'
import { formatDate } from '../document/french-format.ts'
import type { Block, DocumentModel } from '../document-model.ts'
import { toProgressReport } from '../report/to-progress-report.ts'
import { commonFlags, commonValues } from './common-values.ts'
import type { BuildParts } from './deliverable.ts'
import type { DeliverableContent } from './deliverable-content.ts'
import { type DeliverableContext, type DeliverableScope, toScope } from './deliverable-scope.ts'
import { builders, type DeliverableDocumentId, PROGRESS_REPORT } from './registry.ts'
import { fillBlocks } from './render-template.ts'

/** The example says that it is one: at the top, or below the text of a letter or a poster. */
const withExampleNote = (blocks: readonly Block[], scope: DeliverableScope, isAtTop: boolean): readonly Block[] => {
  if (scope.project.kind !== 'example') return blocks
  const { title, text } = scope.content.common.document.example
  const note: Block = { kind: 'callout', title, paragraphs: [[{ text }]] }
  return isAtTop ? [note, ...blocks] : [...blocks, note]
}

const fill = (
  id: DeliverableDocumentId,
  build: BuildParts,
  scope: DeliverableScope,
  context: DeliverableContext,
): DocumentModel => {
  const { content, today, name } = scope
  const { document } = content.common
  const own = build(scope, context)
  const template = content.templates[own.template ?? id]
  if (!template) throw new Error(`no template for ${id}`)
  const parts = {
    values: { ...commonValues(scope), ...own.values },
    flags: { ...commonFlags(scope), ...own.flags },
    slots: own.slots ?? {},
  }
  const date = formatDate(today)
  const title = fillText(template.title, parts.values)
  const filled = fillBlocks(template.blocks, parts, content.templates)
  const isPoster = (template.page?.scale ?? 1) > 1
  const blocks = withExampleNote(filled, scope, filled[0]?.kind !== 'addresses' && !isPoster)
  const subtitle = template.subtitle === undefined ? [] : fillRuns(template.subtitle, parts.values)
  const { format = 'A4', orientation = 'portrait', scale } = template.page ?? {}
  return {
    id,
    language: 'fr-FR',
    title,
    ...(subtitle.length > 0 && { subtitle }),
    review: document.review,
    properties: {
      subject: fillText(document.subject, { ofName: name.of }),
      creator: `${PRODUCT_NAME} ${context.appVersion}`,
      description: fillText(template.about, parts.values),
      keywords: document.keywords,
      createdAt: context.now.toISOString(),
    },
    page: { format, orientation, ...(scale && { scale }) },
    footer: {
      text: fillText(document.footer, {
        title: template.shortTitle ? fillText(template.shortTitle, parts.values) : title,
        place: name.place,
        date,
        product: PRODUCT_NAME,
        version: context.appVersion,
      }),
      pageLabel: document.pageLabel,
    },
    blocks,
    missing: collectMissing([{ kind: 'paragraph', content: subtitle }, ...blocks]),
  }
}

/**
 * One of the documents of the ten steps, from the dossier of a commune. Pure: every sentence comes from the templates,
 * every figure from the dossier, every law reference from `resources/obligations`. What the commune has not given stands
 * in brackets and is listed in `missing`. Personal contacts are never in it.
 */
export const toDeliverable = (
  id: DeliverableDocumentId,
  project: Project,
  content: DeliverableContent,
  context: DeliverableContext,
): DocumentModel => {
  const scope = toScope(project, content, context)
  const logo = context.logo && { logo: context.logo }
  if (id === PROGRESS_REPORT) {
    return { ...toProgressReport(project, content.report, scope.facts().footprint, context), id, ...logo }
  }
  return { ...fill(id, builders[id], scope, context), ...logo }
}
