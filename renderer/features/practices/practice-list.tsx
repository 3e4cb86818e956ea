import { useTranslation } from 'react-i18next'
import type { FullPractice } from '../../../shared/referential/load-plain-practices.ts'
import { usePractices } from '../../db/use-practices.ts'
import { PracticeRow } from './practice-row.tsx'
import { themeHeadingId } from './theme-scores.tsx'
import type { SortedPractices } from './use-selection.ts'

interface ListProps {
  readonly base: string
  readonly practices: readonly FullPractice[]
  readonly standings: SortedPractices['standings']
}

const Rows = ({ base, practices, standings }: ListProps) => (
  <ul className="sheet plain">
    {practices.map((entry) => (
      <PracticeRow key={entry.practice.id} base={base} entry={entry} standing={standings.get(entry.practice.id)} />
    ))}
  </ul>
)

/** Results of a search, best first. */
export const RankedPractices = (list: ListProps) => {
  const { t } = useTranslation('practices')
  return (
    <section className="stack tight">
      <h2>{t(($) => $.results.title)}</h2>
      <Rows {...list} />
    </section>
  )
}

/** The twelve to begin with, in the order in which to take them. */
export const FirstPractices = (list: ListProps) => {
  const { t } = useTranslation('practices')
  return (
    <section className="stack tight" aria-labelledby="first-practices">
      <h2 id="first-practices">{t(($) => $.groups.first, { count: list.practices.length })}</h2>
      <p className="soft small">{t(($) => $.groups.help.first)}</p>
      <Rows {...list} />
    </section>
  )
}

/** Those of a body or of the commune, under its name: never mixed with the guide. */
const LocalPractices = (list: ListProps) => {
  const { t } = useTranslation('practices')
  const owners = [...new Set(list.practices.flatMap(({ local }) => local?.owner ?? []))]
  return owners.map((owner) => (
    <section key={owner} className="stack tight">
      <h2 className="theme-heading">{t(($) => $.local.of, { owner })}</h2>
      <p className="soft small">{t(($) => $.local.apart)}</p>
      <Rows {...list} practices={list.practices.filter(({ local }) => local?.owner === owner)} />
    </section>
  ))
}

/** Practices under the headings of their themes, in the order of the guide; then the local ones. */
export const PracticesByTheme = (list: ListProps) => {
  const themes = usePractices().themes.map((theme) => {
    const here = list.practices.filter(({ practice, local }) => !local && practice.theme === theme.id)
    if (here.length === 0) return null
    return (
      <section key={theme.id} className="stack tight" aria-labelledby={themeHeadingId(theme.id)}>
        <h2 id={themeHeadingId(theme.id)} tabIndex={-1} className="theme-heading">
          {theme.shortName}
        </h2>
        {theme.summary && <p className="soft small">{theme.summary}</p>}
        <Rows {...list} practices={here} />
      </section>
    )
  })
  return (
    <>
      {themes}
      <LocalPractices {...list} />
    </>
  )
}
