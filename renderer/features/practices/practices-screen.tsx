import './practices.css'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import texts from '../../../resources/locales/fr/practices.json'
import easyTexts from '../../../resources/locales/fr-facile/practices.json'
import { countFilters, filterPractices } from '../../../shared/referential/filter-practices.ts'
import { type FullPractice, loadFullPractices } from '../../../shared/referential/load-plain-practices.ts'
import { loadPracticeSearch } from '../../../shared/referential/search-practices.ts'
import { searchWords } from '../../../shared/referential/search-words.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { registerEasyTexts } from '../../i18n/easy-reading.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/layout.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PracticeFiltersBar } from './practice-filters.tsx'
import { PracticeList } from './practice-list.tsx'
import { practiceLinkId } from './practice-row.tsx'
import { defaultView, type PracticeView, rememberListed, takeOpened, usePracticeView } from './practice-view.ts'
import { ThemeScores } from './theme-scores.tsx'

registerTexts('practices', texts)
registerEasyTexts('practices', easyTexts)

/** What the view finds: in its depth, and how many more outside. Results of a search come best first. */
const usePracticesOf = (view: PracticeView) => {
  const { practiceAnswers } = useDossier().project
  // As they were when the view was chosen: a line that leaves the list while it is being answered would lose the hand.
  const frozen = useRef({ view, answers: practiceAnswers })
  if (frozen.current.view !== view) frozen.current = { view, answers: practiceAnswers }
  const { answers } = frozen.current
  const isSearch = searchWords(view.query).join('').length > 1
  const found = useMemo(() => (isSearch ? loadPracticeSearch().find(view.query) : undefined), [isSearch, view.query])
  const all = loadFullPractices()
  const pool = found ? found.ids.flatMap((id) => all.find(({ practice }) => practice.id === id) ?? []) : all
  const shown = filterPractices(pool, view, answers)
  const everywhere = filterPractices(pool, { ...view, depth: 'all' }, answers)
  return { shown, outside: everywhere.length - shown.length, isSearch, isNear: found !== undefined && !found.isExact }
}

const Results = ({
  view,
  onChange,
  total,
  results: { shown, outside, isSearch, isNear },
}: {
  readonly view: PracticeView
  readonly onChange: (patch: Partial<PracticeView>) => void
  readonly total: number
  readonly results: ReturnType<typeof usePracticesOf>
}) => {
  const { t } = useTranslation('practices')
  const { query: _query, ...filters } = view
  const isNarrowed = isSearch || countFilters(filters) > 0
  const count = shown.length
  const say = () => {
    if (isNear && count > 0) return t(($) => $.results.near, { count })
    return isNarrowed ? t(($) => $.results.found, { count, total }) : t(($) => $.results.all, { count })
  }
  return (
    <div className="row practice-results">
      <p role="status" className="small">
        <strong>{say()}</strong>
        {isNarrowed && outside > 0 && <> {t(($) => $.results.outside, { count: outside })}</>}
      </p>
      {isNarrowed && outside > 0 && (
        <Button variant="quiet" onPress={() => onChange({ depth: 'all' })}>
          {t(($) => $.results.showAll)}
        </Button>
      )}
      {isNarrowed && (
        <Button
          variant="quiet"
          onPress={() =>
            onChange({
              ...defaultView,
              depth: view.depth,
              theme: undefined,
              state: undefined,
              priority: undefined,
              who: undefined,
            })
          }
        >
          {t(($) => $.filters.clear)}
        </Button>
      )}
    </div>
  )
}

/** The first practice without an answer: among the twelve of the first year, then among the essentials. */
const useNextUnanswered = (): FullPractice | undefined => {
  const { practiceAnswers } = useDossier().project
  const unanswered = (depth: 'first_year' | 'essential') =>
    filterPractices(loadFullPractices(), { depth, state: 'unanswered' }, practiceAnswers)[0]
  return unanswered('first_year') ?? unanswered('essential')
}

/** The practices of the guide: those that matter here first, each answered without being opened. */
export const PracticesScreen = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('practices')
  const { project } = useDossier()
  const [view, change] = usePracticeView(project.id)
  const results = usePracticesOf(view)
  const inDepth = filterPractices(loadFullPractices(), { depth: view.depth }, [])
  const next = useNextUnanswered()

  useEffect(() => rememberListed(project.id, results.shown))
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
          next && (
            <LinkButton variant="primary" href={`${base}/pratiques/${next.practice.id}`}>
              {t(($) => $.next)}
            </LinkButton>
          )
        }
      >
        <p>{t(($) => $.intro)}</p>
      </PageHeader>
      <div className="two">
        <div className="stack mid">
          <div className="stack tight">
            <PracticeFiltersBar view={view} onChange={change} />
            <Results view={view} onChange={change} total={inDepth.length} results={results} />
          </div>
          {results.shown.length === 0 ? (
            <EmptyState title={t(($) => $.results.none)}>
              <p>{t(($) => $.results.noneHelp)}</p>
            </EmptyState>
          ) : (
            <PracticeList base={base} practices={results.shown} isRanked={results.isSearch} />
          )}
        </div>
        <aside className="aside">
          <ThemeScores
            practices={inDepth}
            canGoTo={(theme) => !results.isSearch && results.shown.some(({ practice }) => practice.theme === theme)}
          />
        </aside>
      </div>
    </div>
  )
}
