import type { Project } from '../../domain/project.ts'
import type { FootprintResult } from '../../footprint/footprint-result.ts'
import { PRODUCT_NAME } from '../../product.ts'
import { collectMissing } from '../document/collect-text.ts'
import { fillRuns, fillText } from '../document/fill-template.ts'
import { formatDate, ofPlace } from '../document/french-format.ts'
import { heading } from '../document/runs.ts'
import type { Block, DocumentModel } from '../document-model.ts'
import { briefLawSection } from './brief-law-section.ts'
import { footprintSection } from './footprint-section.ts'
import { glossarySection } from './glossary-section.ts'
import { lawSection } from './law-section.ts'
import { openingSection } from './opening-section.ts'
import { planSection } from './plan-section.ts'
import { practicesSection } from './practices-section.ts'
import type { ReportContent } from './report-content.ts'
import { gatherFacts } from './report-facts.ts'
import { type ReportContext, toScope } from './report-scope.ts'
import { secondPageSection } from './second-page-section.ts'
import { sourcesSection } from './sources-section.ts'
import { stepsSection } from './steps-section.ts'
import { waitingSection } from './waiting-section.ts'

/**
 * The progress report of a commune: two pages for the elected, then the detail. Pure: every number comes from the
 * dossier, the content or `footprint`, every sentence from `resources/`. Personal contacts are never in it.
 */
export const toProgressReport = (
  project: Project,
  content: ReportContent,
  footprint: FootprintResult,
  context: ReportContext,
): DocumentModel => {
  const facts = gatherFacts(project, content, footprint)
  const scope = toScope(project, content, facts, context)
  const { document, detail } = scope.texts
  const place = scope.typed(project.profile.name) ?? document.noName
  const date = formatDate(scope.today)
  const { population } = project.profile
  const example: readonly Block[] =
    project.kind === 'example'
      ? [{ kind: 'callout', title: document.example.title, paragraphs: [[{ text: document.example.text }]] }]
      : []
  const body: readonly Block[] = [
    ...example,
    ...openingSection(scope),
    ...briefLawSection(scope),
    // With its range drawn the first page is full; a dossier just begun holds on one page.
    ...(facts.estimate ? [{ kind: 'page-break' as const }] : []),
    ...secondPageSection(scope),
    { kind: 'page-break' },
    heading(1, detail.heading),
    ...stepsSection(scope),
    ...planSection(scope),
    ...waitingSection(scope),
    ...practicesSection(scope),
    ...footprintSection(scope),
    ...lawSection(scope),
    ...sourcesSection(scope),
  ]
  const blocks = [...body, ...glossarySection(scope, body)]
  return {
    id: 'progress-report',
    language: 'fr-FR',
    title: fillText(document.title, { ofPlace: ofPlace(place) }),
    subtitle: fillRuns(population === undefined ? document.subtitle : document.subtitleWithPopulation, {
      date,
      ...(population !== undefined && { population }),
    }),
    review: document.review,
    properties: {
      subject: fillText(document.subject, { ofPlace: ofPlace(place) }),
      creator: `${PRODUCT_NAME} ${context.appVersion}`,
      description: fillText(document.description, { date }),
      keywords: document.keywords,
      createdAt: context.now.toISOString(),
    },
    page: { format: 'A4', orientation: 'portrait' },
    footer: {
      text: fillText(document.footer, {
        title: document.shortTitle,
        place,
        date,
        product: PRODUCT_NAME,
        version: context.appVersion,
      }),
      pageLabel: document.pageLabel,
    },
    blocks,
    missing: collectMissing(blocks),
  }
}
