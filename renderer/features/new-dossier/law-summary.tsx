import { useTranslation } from 'react-i18next'
import dashboardTexts from '../../../resources/locales/fr/dashboard.json'
import { type LawGroup, lawLines } from '../../../shared/dashboard/law-lines.ts'
import { loadObligations } from '../../../shared/obligations/load-obligations.ts'
import type { ObligationFacts } from '../../../shared/obligations/obligations-for.ts'
import { registerTexts } from '../../i18n/i18n.ts'

// The dashboard says the same three lines: one set of words for both.
registerTexts('dashboard', dashboardTexts)

/** An article number stays on one line. */
const unbreakable = (reference: string): string =>
  reference.replaceAll('-', '\u2011').replaceAll(/(articles?|[LRD]\.) /g, '$1\u00a0')

/** *Ce que la loi vous demande, à vous*: three lines, each with its source. */
export const LawSummary = ({ facts }: { readonly facts: ObligationFacts }) => {
  const { t } = useTranslation('home')
  const { t: tLaw } = useTranslation('dashboard')
  const { strategy, notConcerned, binding } = lawLines(facts, loadObligations().obligations)
  const names = ({ names: shown, more }: LawGroup): string => {
    const list = shown.join(', ')
    if (more === 0) return tLaw(($) => $.law.names, { names: list })
    return more === 1
      ? tLaw(($) => $.law.namesMoreOne, { names: list })
      : tLaw(($) => $.law.namesMore, { names: list, count: more })
  }
  const sources = (references: readonly string[]) => (
    <span className="block small soft">
      {references.length === 1
        ? t(($) => $.newDossier.lawSource, { source: unbreakable(references[0] ?? '') })
        : t(($) => $.newDossier.lawSources, { source: references.map(unbreakable).join('\u00a0; ') })}
    </span>
  )
  return (
    <ul className="plain law-summary">
      <li>
        <strong>{tLaw(($) => $.law.strategy)}</strong> {tLaw(($) => $.law[strategy.answer], strategy)}
        {sources([strategy.reference])}
      </li>
      {notConcerned.count > 0 && (
        <li>
          <strong>{tLaw(($) => $.law.notConcerned, { count: notConcerned.count })}</strong> {names(notConcerned)}
          {sources(notConcerned.references)}
        </li>
      )}
      {binding.count > 0 && (
        <li>
          <strong>{tLaw(($) => $.law.binding, { count: binding.count })}</strong> {names(binding)}
          {sources(binding.references)}
        </li>
      )}
    </ul>
  )
}
