import { z } from 'zod'
import common from '../../../resources/export/deliverables/common.json' with { type: 'json' }
import d1 from '../../../resources/export/deliverables/d1.json' with { type: 'json' }
import d2 from '../../../resources/export/deliverables/d2.json' with { type: 'json' }
import d3 from '../../../resources/export/deliverables/d3.json' with { type: 'json' }
import d4 from '../../../resources/export/deliverables/d4.json' with { type: 'json' }
import d5 from '../../../resources/export/deliverables/d5.json' with { type: 'json' }
import d6 from '../../../resources/export/deliverables/d6.json' with { type: 'json' }
import d7 from '../../../resources/export/deliverables/d7.json' with { type: 'json' }
import d8 from '../../../resources/export/deliverables/d8.json' with { type: 'json' }
import d9 from '../../../resources/export/deliverables/d9.json' with { type: 'json' }
import d10 from '../../../resources/export/deliverables/d10.json' with { type: 'json' }
import type { FactsFile } from '../../content/ideas-schema.ts'
import { loadFacts } from '../../content/load-ideas.ts'
import { once } from '../../content/once.ts'
import { withPractices } from '../../content/with-practices.ts'
import { loadShortNames, type ShortName } from '../../dashboard/law-lines.ts'
import { type ActReference, loadActReferences } from '../../obligations/act-references.ts'
import { loadDecreeThemes, loadThresholds } from '../../obligations/load-obligations.ts'
import type { DecreeThemesFile } from '../../obligations/obligation-schema.ts'
import type { CouncilRules } from '../../obligations/threshold-schema.ts'
import { type FullPractice, loadFullPractices } from '../../referential/load-plain-practices.ts'
import type { PracticeSet } from '../../referential/practices-for.ts'
import { type AnswerScale, loadAnswerScale } from '../../referential/score-practices.ts'
import type { EntryLists } from '../../steps/entry-lists-schema.ts'
import { loadEntryLists } from '../../steps/load-entry-lists.ts'
import { sentence } from '../../steps/step-schema.ts'
import { loadReportContent, type ReportContent } from '../report/report-content.ts'
import { type DocumentTemplate, templateSchema } from './template-schema.ts'

const families = { d1, d2, d3, d4, d5, d6, d7, d8, d9, d10 } as const

const familySchema = z.strictObject({
  note: sentence,
  documents: z.record(z.string(), templateSchema),
  texts: z.record(z.string(), z.json()),
})

/** The sentences that tables and figures need, by family. The shape is that of the files: a forgotten key does not compile. */
export type FamilyTexts = { readonly [Name in keyof typeof families]: (typeof families)[Name]['texts'] }

/** What the documents of the ten steps are made with, besides the dossier. */
export interface DeliverableContent extends Omit<ReportContent, 'texts'> {
  /** What the figures of the progress report are worked out with. */
  readonly report: ReportContent
  readonly common: typeof common
  readonly family: FamilyTexts
  readonly templates: Readonly<Record<string, DocumentTemplate>>
  readonly council: CouncilRules
  readonly acts: readonly ActReference[]
  readonly decreeThemes: DecreeThemesFile
  readonly facts: FactsFile
  readonly entryLists: EntryLists
  readonly answerScale: AnswerScale
  readonly shortNames: readonly ShortName[]
  /** The guide's practices with our own texts, for those that a document quotes. */
  readonly fullPractices: readonly FullPractice[]
}

/** The templates and content with the practices of one dossier. */
export const deliverableContentFor = (practices: PracticeSet): DeliverableContent => {
  const content = loadDeliverableContent()
  return {
    ...withPractices(content, practices),
    fullPractices: practices.guide,
    report: withPractices(content.report, practices),
  }
}

/** The bundled templates and content, checked once. A fault in them is a bug: it throws. */
export const loadDeliverableContent = once((): DeliverableContent => {
  const report = loadReportContent()
  const { texts: _texts, ...content } = report
  const parsed = Object.values(families).map((family) => familySchema.parse(family).documents)
  return {
    ...content,
    report,
    common,
    family: Object.fromEntries(
      Object.entries(families).map(([name, family]) => [name, family.texts]),
    ) as unknown as FamilyTexts, // Object.fromEntries loses the pairing of each name with its texts
    templates: Object.assign({}, ...parsed) as Record<string, DocumentTemplate>, // a merge of parsed templates
    council: loadThresholds().council,
    acts: loadActReferences(),
    decreeThemes: loadDecreeThemes(),
    facts: loadFacts(),
    entryLists: loadEntryLists(),
    answerScale: loadAnswerScale(),
    shortNames: loadShortNames(),
    fullPractices: loadFullPractices(),
  }
})
