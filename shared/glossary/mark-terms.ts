import type { Term } from './glossary-schema.ts'

/** A piece of a text; with `term`, the words that a definition explains. */
export interface MarkedPiece {
  readonly text: string
  readonly term?: Term
}

/** Words of every town hall: explaining them in each sentence would hide those that need it. They stay in the glossary. */
const everyday: ReadonlySet<string> = new Set([
  'programme',
  'step',
  'checklist_item',
  'actor',
  'axis',
  'ambition',
  'objective',
  'indicator',
  'dashboard',
  'to_start',
  'dependency',
  'contributor',
  'review',
  'case_file',
  'return_file',
  'advice_file',
  'not_applicable',
  'nr_referent',
  'town_clerk',
  'mayor',
  'deputy',
  'municipal_council',
  'practice',
  'reason_clause',
  'legal_reference',
])

const escapeForPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** An acronym is read as it is written; anything else may begin a sentence. */
const isAcronym = (form: string): boolean => /^\p{Lu}[\p{Lu}\d]+$/u.test(form)

interface Marker {
  readonly pattern: RegExp
  readonly termOf: (found: string) => Term | undefined
}

/** What finds the terms of a glossary in a text, the longest form first. Worked out once for many texts. */
export const createMarker = (terms: readonly Term[]): Marker => {
  const forms = terms
    .filter(({ id }) => !everyday.has(id))
    .flatMap((term) => term.variants.map((form) => ({ form, term })))
    .toSorted((one, other) => other.form.length - one.form.length)
  const source = forms
    .map(({ form }) => escapeForPattern(form).replace(/[’']/g, "[’']").replace(/\s+/g, '\\s+'))
    .join('|')
  const fold = (text: string): string => text.replace(/\s+/g, ' ').replaceAll("'", '’').toLowerCase()
  const byForm = new Map(forms.toReversed().map((entry) => [fold(entry.form), entry]))
  return {
    pattern: new RegExp(`(?<![\\p{L}\\d_])(?:${source})(?![\\p{L}\\d_])`, 'giu'),
    termOf: (found) => {
      const entry = byForm.get(fold(found))
      return entry && isAcronym(entry.form) && found !== entry.form ? undefined : entry?.term
    },
  }
}

/**
 * A text in pieces, with the first occurrence of each term apart. `isFirst` says whether a term may be marked here; it is
 * asked once for each term found, in the order of the text.
 */
export const markTerms = (
  text: string,
  marker: Marker,
  isFirst: (termId: string) => boolean,
): readonly MarkedPiece[] => {
  const pieces: MarkedPiece[] = []
  const here = new Set<string>()
  let from = 0
  for (const match of text.matchAll(marker.pattern)) {
    const [found] = match
    const term = marker.termOf(found)
    if (!term || here.has(term.id) || !isFirst(term.id)) continue
    here.add(term.id)
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) })
    pieces.push({ text: found, term })
    from = match.index + found.length
  }
  if (from < text.length) pieces.push({ text: text.slice(from) })
  return pieces
}
