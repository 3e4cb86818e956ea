import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { type LawGroup, lawLines } from '../../../shared/dashboard/law-lines.ts'
import { loadObligations } from '../../../shared/obligations/load-obligations.ts'
import { obligationFactsOf } from '../../../shared/obligations/obligation-facts.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { Glossed } from '../../glossary/glossed.tsx'

/** What the law asks of this commune, in three lines; the sources are one click away. */
export const LawBlock = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('dashboard')
  const { project } = useDossier()
  const lines = lawLines(obligationFactsOf(project), loadObligations().obligations)
  const names = ({ names: shown, more }: LawGroup): string => {
    const list = shown.join(', ')
    if (more === 0) return t(($) => $.law.names, { names: list })
    return more === 1
      ? t(($) => $.law.namesMoreOne, { names: list })
      : t(($) => $.law.namesMore, { names: list, count: more })
  }
  return (
    <section className="sheet pad stack">
      <h2>{t(($) => $.law.title)}</h2>
      <p>
        <strong>{t(($) => $.law.strategy)}</strong> {t(($) => $.law[lines.strategy.answer], lines.strategy)}
      </p>
      {lines.binding.count > 0 && (
        <p>
          <strong>{t(($) => $.law.binding, { count: lines.binding.count })}</strong>{' '}
          <Glossed text={names(lines.binding)} />
        </p>
      )}
      {lines.toConfirm.count > 0 && (
        <p>
          <strong>{t(($) => $.law.toConfirm)}</strong> <Glossed text={names(lines.toConfirm)} />
        </p>
      )}
      <p>
        <Link href={`${base}/obligations`}>{t(($) => $.law.more)}</Link>
      </p>
    </section>
  )
}
