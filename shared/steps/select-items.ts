import type { Profile, StepsVersion } from '../domain/profile.ts'
import type { ChecklistItem } from './step-schema.ts'

/** What decides which tasks a commune sees. An absent population is unknown. */
export interface SelectionContext {
  readonly version: StepsVersion
  readonly kind: Profile['kind']
  readonly population?: number | undefined
  /** The dossier, or the part of it that tasks may depend on (`alsoShownWhen`). */
  readonly records?: Readonly<Record<string, unknown>> | undefined
}

/** Strictly more than 50,000: the act says « plus de 50 000 habitants » (2021-1485, article 35). */
const LEGAL_STRATEGY_OVER = 50_000

const isInScope = (item: ChecklistItem, { kind, population }: SelectionContext): boolean => {
  if (item.scope === 'commune_only') return kind === 'commune'
  if (item.scope === 'all') return true
  return (kind === 'commune' || kind === 'epci') && population !== undefined && population > LEGAL_STRATEGY_OVER
}

const isCalledFor = ({ alsoShownWhen: rule }: ChecklistItem, records: SelectionContext['records']): boolean => {
  const list = rule && records?.[rule.collection]
  if (!rule || !Array.isArray(list)) return false
  return list.some(
    (entry: unknown) =>
      typeof entry === 'object' &&
      entry !== null &&
      // Looked up by its name: a value of the content never equals what an object inherits.
      (entry as Readonly<Record<string, unknown>>)[rule.field] === rule.equals,
  )
}

/** Dossiers with the same key see the same tasks, but for those that their own records call for (`alsoShownWhen`). */
export const selectionKey = ({ version, kind, population }: SelectionContext): string =>
  [version, kind, population !== undefined && population > LEGAL_STRATEGY_OVER].join('|')

/** Whether a commune sees this task: in its scope, and kept in its version or called for by its dossier. */
export const isItemShown = (item: ChecklistItem, context: SelectionContext): boolean =>
  isInScope(item, context) && (item.keptIn.includes(context.version) || isCalledFor(item, context.records))

/** The tasks a commune sees, in their order. */
export const selectItems = (items: readonly ChecklistItem[], context: SelectionContext): readonly ChecklistItem[] =>
  items.filter((item) => isItemShown(item, context))

/**
 * How a task is presented to a commune of this population: as written, or merely advised under the population from which
 * the law holds (`basisFrom`). Without a known population it is advised: nothing is called compulsory unless it is.
 */
export const levelFor = (
  { level, basis, basisFrom }: ChecklistItem,
  population: number | undefined,
): { readonly level: ChecklistItem['level']; readonly basis?: 'law' | 'method' } => {
  if (basisFrom !== undefined && (population === undefined || population < basisFrom)) return { level: 'recommended' }
  return { level, ...(basis && { basis }) }
}
