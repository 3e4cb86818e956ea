import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { countFilters, filterPractices } from '../../../shared/referential/filter-practices.ts'
import { practiceSearchFor } from '../../../shared/referential/search-practices.ts'
import { searchWords } from '../../../shared/referential/search-words.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { usePractices } from '../../db/use-practices.ts'
import { Button } from '../../ui/button.tsx'
import { defaultView, type PracticeView } from './practice-view.ts'
import { useSelection } from './use-selection.ts'

/**
 * What the view finds. Without words: what counts here, narrowed by the filters. With words: everything that holds them,
 * wherever it stands, best first.
 */
export const usePracticesOf = (view: PracticeView) => {
  const { practiceAnswers } = useDossier().project
  // As they were when the view was chosen: a line that leaves the list while it is being answered would lose the hand.
  const frozen = useRef({ view, answers: practiceAnswers })
  if (frozen.current.view !== view) frozen.current = { view, answers: practiceAnswers }
  const { answers } = frozen.current
  const sorted = useSelection(view.depth, answers)
  const isSearch = searchWords(view.query).join('').length > 1
  const { all, themes } = usePractices()
  const found = useMemo(
    () => (isSearch ? practiceSearchFor({ all, themes }).find(view.query) : undefined),
    [isSearch, all, themes, view.query],
  )
  const everywhere = filterPractices(
    found ? found.ids.flatMap((id) => all.find(({ practice }) => practice.id === id) ?? []) : all,
    view,
    answers,
  )
  const shown = found ? everywhere : filterPractices(sorted.essential, view, answers)
  return {
    sorted,
    shown,
    outside: everywhere.length - shown.length,
    isSearch,
    isNarrowed: isSearch || countFilters(view) > 0,
    isNear: found !== undefined && !found.isExact,
  }
}

/** How many were found, how many more there are elsewhere, and the way back to the whole list. */
export const Results = ({
  view,
  onChange,
  results: { sorted, shown, outside, isSearch, isNarrowed, isNear },
}: {
  readonly view: PracticeView
  readonly onChange: (patch: Partial<PracticeView>) => void
  readonly results: ReturnType<typeof usePracticesOf>
}) => {
  const { t } = useTranslation('practices')
  const { all } = usePractices()
  const count = shown.length
  const total = isSearch ? all.length : sorted.essential.length
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
      {isNarrowed && outside > 0 && view.depth === 'essential' && (
        <Button variant="quiet" onPress={() => onChange({ depth: 'full' })}>
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
