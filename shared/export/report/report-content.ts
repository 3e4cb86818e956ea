import documentWords from '../../../resources/export/deliverables/common.json' with { type: 'json' }
import reportTexts from '../../../resources/export/report.json' with { type: 'json' }
import { type Content, loadContent } from '../../content/load-content.ts'
import { once } from '../../content/once.ts'
import { type FootprintContent, loadFootprintContent } from '../../footprint/footprint-content.ts'
import type { Term } from '../../glossary/glossary-schema.ts'
import { loadGlossary } from '../../glossary/load-glossary.ts'
import { loadObligations, loadThresholds } from '../../obligations/load-obligations.ts'
import type { ObligationsFile } from '../../obligations/obligation-schema.ts'
import type { ThresholdRow } from '../../obligations/threshold-schema.ts'

/** Every French sentence of the report. The shape is that of the file, so a forgotten key does not compile. */
export type ReportTexts = typeof reportTexts

/** What a progress report is made with, besides the dossier. */
export interface ReportContent extends Omit<Content, 'obligations'> {
  readonly obligations: ObligationsFile
  readonly thresholds: readonly ThresholdRow[]
  readonly glossary: readonly Term[]
  readonly footprint: FootprintContent
  readonly texts: ReportTexts
  /** The words that change with the kind of local authority. */
  readonly kinds: typeof documentWords.kinds
}

/** The bundled content, checked once. */
export const loadReportContent = once(
  (): ReportContent => ({
    ...loadContent(),
    obligations: loadObligations(),
    thresholds: loadThresholds().rows,
    glossary: loadGlossary().terms,
    footprint: loadFootprintContent(),
    texts: reportTexts,
    kinds: documentWords.kinds,
  }),
)
