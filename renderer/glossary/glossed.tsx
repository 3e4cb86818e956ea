import { Fragment, useContext, useEffect, useId } from 'react'
import { useTranslation } from 'react-i18next'
import texts from '../../resources/locales/fr/glossary.json'
import { once } from '../../shared/content/once.ts'
import { loadGlossary } from '../../shared/glossary/load-glossary.ts'
import { createMarker, markTerms } from '../../shared/glossary/mark-terms.ts'
import { registerTexts } from '../i18n/i18n.ts'
import { TermButton } from '../ui/term-button.tsx'
import { Claims } from './claims.tsx'

registerTexts('glossary', texts)

const loadMarker = once(() => createMarker(loadGlossary().terms))

/** A text whose terms open their definition where they first appear. Never inside a link, a button or a heading. */
export const Glossed = ({ text }: { readonly text: string }) => {
  const { t } = useTranslation('glossary')
  const claims = useContext(Claims)
  const release = claims?.release
  const owner = useId()
  // Asked again at each drawing with the same answer: whoever came first keeps the term as long as it is there.
  const isFirst = (termId: string): boolean => {
    if (!claims) return false
    if (!claims.owners.has(termId)) claims.owners.set(termId, owner)
    return claims.owners.get(termId) === owner
  }
  useEffect(() => () => release?.(owner), [release, owner])
  let at = 0
  return markTerms(text, loadMarker(), isFirst).map(({ text: words, term }) => {
    at += words.length
    if (!term) return <Fragment key={at}>{words}</Fragment>
    return (
      <TermButton key={at} word={words} label={t(($) => $.explain, { term: words })} title={term.term}>
        <p>{term.definition}</p>
      </TermButton>
    )
  })
}
