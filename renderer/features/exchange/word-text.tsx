import { useTranslation } from 'react-i18next'
import { wordChanges } from '../../../shared/merge/word-changes.ts'

/** Two texts compared word by word; what is added or removed is also said, not only shown. */
export const WordText = ({ before, after }: { readonly before: string; readonly after: string }) => {
  const { t } = useTranslation('exchange')
  const changes = wordChanges(before, after)
  if (!changes) return null
  let length = 0
  const placed = changes.map((change) => {
    length += change.text.length
    return { ...change, at: `${change.kind} ${length}` }
  })
  return (
    <p className="word-changes">
      {placed.map(({ kind, text, at }) => {
        if (kind === 'same') return <span key={at}>{text}</span>
        const said = ` (${t(($) => $.received[kind])}) `
        return kind === 'added' ? (
          <ins key={at}>
            <span className="visually-hidden">{said}</span>
            {text}
          </ins>
        ) : (
          <del key={at}>
            <span className="visually-hidden">{said}</span>
            {text}
          </del>
        )
      })}
    </p>
  )
}
