import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExchangeWords } from '../../../shared/exchange/exchange-words.ts'
import { isBookkeeping } from '../../../shared/exchange/exchange-words.ts'
import type { AppliedChange } from '../../../shared/merge/merge-types.ts'
import { Button } from '../../ui/button.tsx'

const SHOWN = 20

/** What came in without a question, since nothing had moved on this side. */
export const TakenList = ({
  applied,
  words,
  isWhole: startsWhole = false,
}: {
  readonly applied: readonly AppliedChange[]
  readonly words: ExchangeWords
  readonly isWhole?: boolean
}) => {
  const { t } = useTranslation('exchange')
  const [isWhole, setWhole] = useState(startsWhole)
  const shown = applied.filter(({ field }) => field === undefined || !isBookkeeping(field))
  if (shown.length === 0) return null
  const line = ({ place, field, before, after }: AppliedChange): string =>
    field === undefined
      ? t(($) => $.received.addedRecord)
      : t(($) => $.received.change, {
          field: words.field(place, field),
          before: words.value(place, field, before, true),
          after: words.value(place, field, after, true),
        })
  return (
    <section className="stack" aria-labelledby="merge-taken">
      <h2 id="merge-taken">{t(($) => $.received.taken, { count: shown.length })}</h2>
      <p className="soft">{t(($) => $.received.takenIntro)}</p>
      <ul className="plain change-list">
        {shown.slice(0, isWhole ? undefined : SHOWN).map((change) => (
          <li key={`${JSON.stringify(change.place)} ${change.field ?? ''}`}>
            <b>{words.place(change.place)}</b>
            <div className="change-values">{line(change)}</div>
          </li>
        ))}
      </ul>
      {!isWhole && shown.length > SHOWN && (
        <div>
          <Button variant="quiet" onPress={() => setWhole(true)}>
            {t(($) => $.received.more, { count: shown.length - SHOWN })}
          </Button>
        </div>
      )}
    </section>
  )
}
