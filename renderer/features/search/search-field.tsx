import './search.css'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import texts from '../../../resources/locales/fr/search.json'
import type { EverythingSearch, Found } from '../../../shared/search/search-everything.ts'
import { usePractices } from '../../db/use-practices.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { SearchResults } from './search-results.tsx'

registerTexts('search', texts)

type Practices = ReturnType<typeof usePractices>
type BuildSearch = (practices: Practices) => EverythingSearch

/** What searches is read when the field is first entered: nothing of it weighs on the screens before. */
const loadSearch = async (practices: Practices): Promise<BuildSearch> => {
  const { everythingSearchFor } = await import('../../../shared/search/search-everything.ts')
  everythingSearchFor(practices)
  return everythingSearchFor
}

/** Ctrl + K, or Cmd + K, puts the hand in the field from anywhere. */
const useSearchKey = (run: () => void) => {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      run()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [run])
}

const isMac = (): boolean => /mac/i.test(navigator.userAgent)

/** One field for everything: screens, steps, tasks, practices, documents, words. Arrows choose, Enter goes, Escape leaves. */
export const SearchField = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('search')
  const [, navigate] = useLocation()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const practices = usePractices()
  const [search, setSearch] = useState<BuildSearch | null>(null)
  const [query, setQuery] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)

  const [focusField] = useState(() => () => {
    input.current?.focus()
    input.current?.select()
  })
  useSearchKey(focusField)

  // Once a keystroke: going through the results with the arrows or the mouse does not search again.
  const { groups, isExact } = useMemo(
    () => (isOpen && search?.(practices).find(query)) || { groups: [], isExact: true },
    [isOpen, search, practices, query],
  )
  const flat = groups.flatMap(({ found }) => found)
  const isAsked = isOpen && search !== null && query.trim().length > 1
  const current = flat[Math.min(active, flat.length - 1)]
  const optionId = (found: Found): string => `${id}-${found.kind}-${found.id}`

  const close = () => {
    setOpen(false)
    setActive(0)
  }
  const go = (found: Found) => {
    close()
    setQuery('')
    input.current?.blur()
    navigate(`${base}${found.path}`)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const index = current ? flat.indexOf(current) : 0
    const move = (by: number) => {
      event.preventDefault()
      if (flat.length > 0) setActive((index + by + flat.length) % flat.length)
    }
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter' && current && isAsked) {
      event.preventDefault()
      go(current)
    } else if (event.key === 'Escape') {
      if (isAsked) return close()
      setQuery('')
      input.current?.blur()
    }
  }

  return (
    <search className="search no-print">
      <input
        ref={input}
        className="box search-input"
        type="text"
        role="combobox"
        aria-label={t(($) => $.label)}
        aria-keyshortcuts="Control+K Meta+K"
        aria-autocomplete="list"
        aria-expanded={flat.length > 0}
        aria-controls={flat.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={current && optionId(current)}
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
        placeholder={t(($) => $.placeholder)}
        value={query}
        onFocus={() => {
          if (!search) void loadSearch(practices).then((loaded) => setSearch(() => loaded))
        }}
        onChange={(event) => {
          setQuery(event.target.value)
          setOpen(true)
          setActive(0)
        }}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <span className="search-keys soft small" aria-hidden="true">
        {t(($) => (isMac() ? $.keysMac : $.keys))}
      </span>
      {isAsked && (
        <SearchResults
          listId={`${id}-list`}
          groups={groups}
          isExact={isExact}
          current={current}
          optionId={optionId}
          onChoose={go}
          onPoint={(found) => setActive(flat.indexOf(found))}
        />
      )}
      <p role="status" className="visually-hidden">
        {isAsked && (flat.length > 0 ? t(($) => $.count, { count: flat.length }) : t(($) => $.none))}
      </p>
    </search>
  )
}
