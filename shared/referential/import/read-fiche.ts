import { isoDate } from '../../domain/record.ts'
import { cleanField } from './clean-field.ts'
import { type FrontMatterValue, readFrontMatter } from './front-matter.ts'
import { type LocalProblem, problem } from './import-problem.ts'
import { readMarkdown } from './markdown-blocks.ts'
import { readDifficulty, readPilot, readPriority } from './official-words.ts'
import type { ImportedPractice, PackTheme } from './pack-schema.ts'
import { normaliseId } from './practice-ids.ts'

/** What one Markdown file is: a practice, the introduction of a theme, or refused with the reason. */
export type FicheResult =
  | { readonly kind: 'practice'; readonly practice: ImportedPractice; readonly remarks: readonly LocalProblem[] }
  | { readonly kind: 'theme'; readonly theme: PackTheme; readonly remarks: readonly LocalProblem[] }
  | { readonly kind: 'refused'; readonly problem: LocalProblem }

const MAX_FIELD = 500
/** Fields that nothing but a sheet has: with one of them, a missing id is a fault, not another kind of page. */
const ficheFields = ['idbp', 'priority', 'difficulty', 'who', 'indicators'] as const

/** Splits names between those we know and the others; a repeated name counts once. */
export const sortPilots = (names: readonly string[]): Pick<ImportedPractice, 'pilots' | 'otherPilots'> => {
  const known = names.map((name) => ({ name, id: readPilot(name) }))
  const others = [...new Set(known.filter(({ id }) => id === undefined).map(({ name }) => name))]
  return {
    pilots: [...new Set(known.flatMap(({ id }) => id ?? []))],
    ...(others.length > 0 && { otherPilots: others }),
  }
}

/** Reads the text of one official sheet. Whatever is wrong with it, it never throws and says where. */
export const readFiche = (text: string): FicheResult => {
  const front = readFrontMatter(text)
  if (!front.ok) return { kind: 'refused', problem: front.problem }
  const { values, body, bodyLine } = front.value
  const remarks: LocalProblem[] = []
  const textsOf = (name: string): readonly string[] => {
    const texts = (values.get(name)?.texts ?? []).map(cleanField).filter((entry) => entry !== '')
    if (texts.some((entry) => entry.length > MAX_FIELD)) remarks.push(problem('cut', values.get(name)?.line, name))
    return texts.map((entry) => entry.slice(0, MAX_FIELD))
  }
  const oneOf = (name: string): string | undefined => textsOf(name)[0]
  /** A field that sheets always have: its absence, or a word that we do not know, is told. */
  const known = <Value>(name: string, read: (word: string) => Value | undefined): Value | undefined => {
    const word = oneOf(name)
    if (word === undefined) {
      remarks.push(problem('missing-field', values.get(name)?.line, name))
      return undefined
    }
    const value = read(word)
    if (value === undefined) remarks.push(problem('unknown-value', values.get(name)?.line, `${name}: ${word}`))
    return value
  }

  const title = oneOf('title')
  const letter = oneOf('idThematique')?.toLowerCase().replace(/\.$/, '')
  const written = oneOf('idbp')
  if (letter !== undefined && written === undefined) {
    if (!title) return { kind: 'refused', problem: problem('no-title', 1) }
    if (!/^[a-z]$/.test(letter))
      return { kind: 'refused', problem: problem('unusual-id', values.get('idThematique')?.line, letter) }
    const markdown = readMarkdown(body, bodyLine)
    return {
      kind: 'theme',
      theme: { letter, title, body: [...markdown.blocks] },
      remarks: [...remarks, ...markdown.remarks],
    }
  }
  if (written === undefined) {
    const isFiche = ficheFields.some((name) => values.has(name)) || oneOf('type') === 'bpnr'
    return { kind: 'refused', problem: problem(isFiche ? 'no-id' : 'not-a-fiche', values.get('idbp')?.line ?? 1) }
  }
  if (!title) return { kind: 'refused', problem: problem('no-title', values.get('title')?.line ?? 1) }

  const date = known('date', (day) => (isoDate.safeParse(day).success ? day : undefined))
  const priority = known('priority', readPriority)
  const difficulty = known('difficulty', readDifficulty)
  const lists = { who: textsOf('who').slice(0, 30), indicators: textsOf('indicators').slice(0, 100) }
  for (const name of ['who', 'indicators'] as const)
    if (lists[name].length === 0) remarks.push(problem('missing-field', values.get(name)?.line, name))
  const markdown = readMarkdown(body, bodyLine)
  const site = siteOf(oneOf('layout'), oneOf('type'), values.get('eleventyNavigation'))
  return {
    kind: 'practice',
    practice: {
      id: normaliseId(written),
      title,
      ...(priority && { priority }),
      ...(difficulty && { difficulty }),
      ...sortPilots(lists.who),
      indicators: [...lists.indicators],
      ...(date && { date }),
      ...(markdown.blocks.length > 0 && { body: [...markdown.blocks] }),
      ...(site && { site }),
    },
    remarks: [...remarks, ...markdown.remarks],
  }
}

const siteOf = (
  layout: string | undefined,
  type: string | undefined,
  navigation: FrontMatterValue | undefined,
): ImportedPractice['site'] => {
  const parent = navigation?.fields.get('parent')?.slice(0, MAX_FIELD)
  const order = navigation?.fields.get('order')?.slice(0, MAX_FIELD)
  if (!layout && !type && !parent && !order) return undefined
  return { ...(layout && { layout }), ...(type && { type }), ...(parent && { parent }), ...(order && { order }) }
}
