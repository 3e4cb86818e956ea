import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isDatedAhead } from '../../../shared/backup/dated-ahead.ts'
import { dayAndTime, useCopyWords } from '../../i18n/use-copy-words.ts'
import { Button } from '../../ui/button.tsx'
import type { Copy } from './use-copies.ts'

const FIRST_SHOWN = 8

/** The copies one can go back to, the one made last first. */
export const CopiesTable = ({
  copies,
  onSee,
}: {
  readonly copies: readonly Copy[]
  readonly onSee: (copy: Copy) => void
}) => {
  const { t } = useTranslation('backups')
  const words = useCopyWords()
  const [isAllShown, setAllShown] = useState(false)
  const shown = isAllShown ? copies : copies.slice(0, FIRST_SHOWN)
  const hidden = copies.length - shown.length
  const now = new Date()
  if (copies.length === 0) return <p className="soft">{t(($) => $.list.empty)}</p>
  return (
    <div className="stack">
      <div className="table-scroll">
        <table className="table copies">
          <caption className="visually-hidden">{t(($) => $.list.caption)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(($) => $.list.date)}</th>
              <th scope="col">{t(($) => $.list.progress)}</th>
              <th scope="col">{t(($) => $.list.why)}</th>
              <th scope="col">{t(($) => $.list.place)}</th>
              <th scope="col" className="end">
                {t(($) => $.list.size)}
              </th>
              <th scope="col">
                <span className="visually-hidden">{t(($) => $.list.action)}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((copy) => (
              <tr key={copy.id}>
                <th scope="row">
                  {t(($) => $.list.dateTime, dayAndTime(copy.takenAt))}
                  {isDatedAhead(copy.takenAt, now) && <span className="copy-ahead">{t(($) => $.list.ahead)}</span>}
                </th>
                <td>{copy.summary ? words.tasks(copy.summary) : t(($) => $.list.unreadable)}</td>
                <td>{t(($) => $.list.reasons[copy.place === 'mirror' ? 'file' : copy.reason])}</td>
                <td>{t(($) => $.list.where[copy.place])}</td>
                <td className="end nowrap">{words.size(copy.sizeBytes)}</td>
                <td className="end">
                  {copy.summary && (
                    <Button
                      variant="quiet"
                      aria-label={t(($) => $.list.seeLabel, dayAndTime(copy.takenAt))}
                      onPress={() => onSee(copy)}
                    >
                      {t(($) => $.list.see)}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.some(({ takenAt }) => isDatedAhead(takenAt, now)) && (
        <p className="soft small">{t(($) => $.list.aheadWhy)}</p>
      )}
      {hidden > 0 && (
        <div>
          <Button variant="quiet" onPress={() => setAllShown(true)}>
            {t(($) => $.list.more, { count: hidden })}
          </Button>
        </div>
      )}
    </div>
  )
}
