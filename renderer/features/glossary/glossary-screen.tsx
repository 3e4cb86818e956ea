import './glossary.css'
import { useDeferredValue, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import texts from '../../../resources/locales/fr/glossary.json'
import { searchTerms } from '../../../shared/glossary/find-term.ts'
import type { Term } from '../../../shared/glossary/glossary-schema.ts'
import { loadGlossary } from '../../../shared/glossary/load-glossary.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { Field } from '../../ui/fields.tsx'
import { EmptyState } from '../../ui/layout.tsx'
import { PageHeader } from '../../ui/page-header.tsx'

registerTexts('glossary', texts)

const termElementId = (id: string): string => `mot-${id}`

const Terms = ({ terms, asked }: { readonly terms: readonly Term[]; readonly asked: string | undefined }) => (
  <dl className="terms">
    {terms.map(({ id, term, definition }) => (
      <div
        key={id}
        id={termElementId(id)}
        className={id === asked ? 'term-entry is-asked' : 'term-entry'}
        tabIndex={-1}
      >
        <dt>{term}</dt>
        <dd>{definition}</dd>
      </div>
    ))}
  </dl>
)

/** Every term and acronym of the application with its one-sentence definition; `termId` is shown first. */
export const GlossaryScreen = ({ termId }: { readonly termId?: string }) => {
  const { t } = useTranslation('glossary')
  const { sections, terms, notToConfuse } = loadGlossary()
  const [query, setQuery] = useState('')
  const wanted = useDeferredValue(query)
  const isSearch = wanted.trim() !== ''
  const found = searchTerms(wanted, terms)

  useEffect(() => {
    const entry = termId === undefined ? null : document.getElementById(termElementId(termId))
    entry?.scrollIntoView({ block: 'center' })
    entry?.focus({ preventScroll: true })
  }, [termId])

  return (
    <div className="stack mid glossary">
      <PageHeader title={t(($) => $.title)}>
        <p>{t(($) => $.intro, { count: terms.length })}</p>
      </PageHeader>
      <div className="stack tight no-print glossary-search">
        <Field
          label={t(($) => $.search)}
          control={({ id, describedBy }) => (
            <input
              id={id}
              type="search"
              className="box"
              autoComplete="off"
              value={query}
              aria-describedby={describedBy}
              onChange={(event) => setQuery(event.target.value)}
            />
          )}
        />
        <p role="status" className="soft small">
          {isSearch && t(($) => $.found, { count: found.length, total: terms.length })}
        </p>
      </div>
      {isSearch && found.length > 0 && <Terms terms={found} asked={undefined} />}
      {isSearch && found.length === 0 && (
        <EmptyState title={t(($) => $.none)}>
          <p>{t(($) => $.noneHelp)}</p>
        </EmptyState>
      )}
      {!isSearch &&
        sections.map(({ id, title }) => (
          <section key={id} className="stack tight">
            <h2>{title}</h2>
            <Terms terms={terms.filter(({ section }) => section === id)} asked={termId} />
          </section>
        ))}
      {!isSearch && (
        <section className="stack tight">
          <h2>{t(($) => $.confused)}</h2>
          <dl className="terms">
            {notToConfuse.map(({ pair, difference }) => (
              <div key={pair} className="term-entry">
                <dt>{pair}</dt>
                <dd>{difference}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  )
}
