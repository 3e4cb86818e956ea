import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Found, FoundGroup } from '../../../shared/search/search-everything.ts'

/** What the search found, under the field, kind by kind; the field keeps the focus. */
export const SearchResults = ({
  listId,
  groups,
  isExact,
  current,
  optionId,
  onChoose,
  onPoint,
}: {
  readonly listId: string
  readonly groups: readonly FoundGroup[]
  readonly isExact: boolean
  readonly current: Found | undefined
  readonly optionId: (found: Found) => string
  readonly onChoose: (found: Found) => void
  readonly onPoint: (found: Found) => void
}) => {
  const { t } = useTranslation('search')
  const currentId = current && optionId(current)
  useEffect(() => {
    if (currentId) document.getElementById(currentId)?.scrollIntoView({ block: 'nearest' })
  }, [currentId])

  const nameOf = ({ kind, found, total }: FoundGroup): string => {
    const name = t(($) => $.groups[kind])
    return total > found.length ? t(($) => $.moreThan, { name, shown: found.length, total }) : name
  }
  const detailOf = ({ kind, id, step, owner }: Found): string | undefined => {
    if (kind === 'practice') return owner ?? id
    return step !== undefined ? t(($) => $.inStep, { number: step }) : undefined
  }

  return (
    <div className="search-panel">
      {groups.length === 0 && <p className="small search-said">{t(($) => $.none)}</p>}
      {groups.length > 0 && !isExact && <p className="small search-said">{t(($) => $.near)}</p>}
      {groups.length > 0 && (
        <div id={listId} role="listbox" aria-label={t(($) => $.label)}>
          {groups.map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options in a list, not of fields in a form
            <div key={group.kind} role="group" aria-labelledby={`${listId}-${group.kind}`}>
              <p id={`${listId}-${group.kind}`} className="search-group small soft" role="presentation">
                {nameOf(group)}
              </p>
              {group.found.map((found) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
                <div
                  key={found.id}
                  id={optionId(found)}
                  role="option"
                  tabIndex={-1}
                  className="search-option"
                  aria-selected={found === current}
                  // The field keeps the focus while one clicks.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => onChoose(found)}
                  onMouseMove={() => onPoint(found)}
                >
                  <span>{found.title}</span>
                  <span className={found.owner ? 'soft small' : 'soft small nowrap'}>{detailOf(found)}</span>
                </div>
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
