import type { Role } from '../../domain/people.ts'
import type { Project } from '../../domain/project.ts'
import { formatRounded, toIsoDate } from '../document/french-format.ts'
import { textsForBody } from './body-texts.ts'
import type { ReportContent, ReportTexts } from './report-content.ts'
import type { ReportFacts } from './report-facts.ts'
import { userText } from './user-text.ts'

/** The clock and the version are passed in: the core has none of its own. */
export interface ReportContext {
  readonly now: Date
  readonly appVersion: string
}

/** What each section of the report reads, and the few words they share. */
export interface ReportScope {
  readonly project: Project
  readonly content: ReportContent
  readonly facts: ReportFacts
  readonly texts: ReportTexts
  /** The day of the report, `2026-11-21`. */
  readonly today: string
  /** What somebody typed, ready to print; undefined when nothing was typed. */
  readonly typed: (text: string | undefined) => string | undefined
  /** The name of an actor or body, else of a role; undefined when neither is known. Never a contact. */
  readonly nameOf: (id: string | undefined, role?: Role) => string | undefined
}

/** Prepares what the sections share. */
export const toScope = (
  project: Project,
  content: ReportContent,
  facts: ReportFacts,
  context: ReportContext,
): ReportScope => {
  const texts = textsForBody(content, project.profile.kind)
  const typed = (text: string | undefined): string | undefined => {
    const printed = text === undefined ? '' : userText(text, texts.document.contactRemoved)
    return printed === '' ? undefined : printed
  }
  const names = new Map([...project.actors, ...project.governanceBodies].map(({ id, name }) => [id, name]))
  const roles = new Map(content.roles.map(({ id, label }) => [id, label]))
  const nameOf: ReportScope['nameOf'] = (id, role) =>
    typed(id === undefined ? undefined : names.get(id)) ?? (role === undefined ? undefined : roles.get(role))
  return { project, content, facts, texts, today: toIsoDate(context.now), typed, nameOf }
}

/** Masses of a range in one unit: tonnes from a thousand kilograms on, two significant digits. */
export const inReadableUnit = (
  texts: ReportTexts,
  valuesKg: readonly number[],
): { readonly unit: string; readonly values: readonly string[]; readonly divisor: number } => {
  const isLarge = Math.max(...valuesKg) >= 1000
  const divisor = isLarge ? 1000 : 1
  return {
    unit: isLarge ? texts.footprint.tonnes : texts.footprint.kg,
    divisor,
    values: valuesKg.map((value) => formatRounded(value / divisor)),
  }
}
