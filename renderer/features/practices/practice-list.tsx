import { useTranslation } from 'react-i18next'
import type { FullPractice } from '../../../shared/referential/load-plain-practices.ts'
import { loadThemes } from '../../../shared/referential/load-referential.ts'
import { PracticeRow } from './practice-row.tsx'
import { themeHeadingId } from './theme-scores.tsx'

interface ListProps {
  readonly base: string
  readonly practices: readonly FullPractice[]
}

const Rows = ({ base, practices }: ListProps) => (
  <ul className="sheet plain">
    {practices.map((entry) => (
      <PracticeRow key={entry.practice.id} base={base} entry={entry} />
    ))}
  </ul>
)

/** Practices under the headings of their themes, in the order of the guide; or best first, when words were searched. */
export const PracticeList = ({ isRanked, ...list }: ListProps & { readonly isRanked: boolean }) => {
  const { t } = useTranslation('practices')
  if (isRanked)
    return (
      <section className="stack tight">
        <h2>{t(($) => $.results.title)}</h2>
        <Rows {...list} />
      </section>
    )
  return loadThemes().map((theme) => {
    const here = list.practices.filter(({ practice }) => practice.theme === theme.id)
    if (here.length === 0) return null
    return (
      <section key={theme.id} className="stack tight" aria-labelledby={themeHeadingId(theme.id)}>
        <h2 id={themeHeadingId(theme.id)} tabIndex={-1} className="theme-heading">
          {theme.shortName}
        </h2>
        <p className="soft small">{theme.summary}</p>
        <Rows base={list.base} practices={here} />
      </section>
    )
  })
}
