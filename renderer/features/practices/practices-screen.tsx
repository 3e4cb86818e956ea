import './practices.css'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import texts from '../../../resources/locales/fr/practices.json'
import easyTexts from '../../../resources/locales/fr-facile/practices.json'
import type { FullPractice } from '../../../shared/referential/load-plain-practices.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { usePractices } from '../../db/use-practices.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { registerEasyTexts } from '../../i18n/easy-reading.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { EmptyState } from '../../ui/layout.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { AddPractice } from './add-practice.tsx'
import { DoFirst } from './do-first.tsx'
import { OutOfList } from './out-of-list.tsx'
import { PracticeFiltersBar } from './practice-filters.tsx'
import { FirstPractices, PracticesByTheme, RankedPractices } from './practice-list.tsx'
import { Results, usePracticesOf } from './practice-results.tsx'
import { practiceLinkId } from './practice-row.tsx'
import { rememberListed, takeOpened, usePracticeView } from './practice-view.ts'
import { SituationOffer, useAnsweredQuestions } from './situation-offer.tsx'
import { ThemeScores } from './theme-scores.tsx'

registerTexts('practices', texts)
registerEasyTexts('practices', easyTexts)

const without = (practices: readonly FullPractice[], others: readonly FullPractice[]) =>
  practices.filter((entry) => !others.includes(entry))

/** What the view found, in the order in which one does best to read it. */
const Listed = ({ base, results }: { readonly base: string; readonly results: ReturnType<typeof usePracticesOf> }) => {
  const { t } = useTranslation('practices')
  const { sorted, shown, isSearch, isNarrowed } = results
  const { first, later, notHere, standings } = sorted
  const list = { base, standings }
  if (shown.length === 0 && isNarrowed)
    return (
      <EmptyState title={t(($) => $.results.none)}>
        <p>{t(($) => $.results.noneHelp)}</p>
      </EmptyState>
    )
  if (isSearch) return <RankedPractices {...list} practices={shown} />
  if (isNarrowed) return <PracticesByTheme {...list} practices={shown} />
  return (
    <>
      <FirstPractices {...list} practices={first} />
      <PracticesByTheme {...list} practices={without(shown, first)} />
      <div>
        <OutOfList {...list} group="later" practices={later} />
        <OutOfList {...list} group="notHere" practices={notHere} />
      </div>
    </>
  )
}

/** The practices of the guide: what to do first and why, then those that count here, each answered without being opened. */
export const PracticesScreen = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('practices')
  const { project } = useDossier()
  const [view, change] = usePracticeView(project.id)
  const results = usePracticesOf(view)
  const { version } = usePractices()
  const { sorted, shown, isSearch, isNarrowed } = results
  const isSorted = useAnsweredQuestions() > 0
  const headed = isNarrowed ? shown : without(shown, sorted.first)

  useEffect(() => {
    const rest = without(shown, sorted.first)
    rememberListed(project.id, isNarrowed ? shown : [...sorted.first, ...rest])
  })
  useEffect(() => {
    const opened = takeOpened(project.id)
    const link = opened === undefined ? null : document.getElementById(practiceLinkId(opened))
    link?.scrollIntoView({ block: 'center' })
    link?.focus({ preventScroll: true })
  }, [project.id])

  return (
    <div className="stack mid">
      <PageHeader
        title={t(($) => $.title)}
        actions={
          isSorted ? (
            <LinkButton variant="primary" href={`${base}/pratiques/suite`}>
              {t(($) => $.answerInARow)}
            </LinkButton>
          ) : (
            <>
              <LinkButton href={`${base}/pratiques/suite`}>{t(($) => $.answerInARow)}</LinkButton>
              <LinkButton variant="primary" href={`${base}/commune/situation`}>
                {t(($) => $.situation.sort)}
              </LinkButton>
            </>
          )
        }
      >
        <p>
          <Glossed text={t(($) => $.intro, { count: sorted.essential.length, first: sorted.first.length })} />
        </p>
        {version === 'missing' && <p role="alert">{t(($) => $.sheet.missing)}</p>}
        <SituationOffer base={base} />
      </PageHeader>
      <div className="two">
        <div className="stack mid">
          {!isNarrowed && <DoFirst base={base} first={sorted.first} />}
          <div className="stack tight">
            <PracticeFiltersBar view={view} onChange={change} />
            <Results view={view} onChange={change} results={results} />
          </div>
          <Listed base={base} results={results} />
        </div>
        <aside className="aside">
          <ThemeScores
            base={base}
            practices={sorted.essential}
            canGoTo={(theme) => !isSearch && headed.some(({ practice }) => practice.theme === theme)}
          />
          <AddPractice base={base} />
          <p>
            <Link href={`${base}/referentiel`}>{t(($) => $.importLink)}</Link>
          </p>
        </aside>
      </div>
    </div>
  )
}
