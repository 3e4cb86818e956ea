import { useTranslation } from 'react-i18next'
import type { Exchange } from '../../db/exchanges.ts'
import { formatDay } from '../../i18n/format.ts'

/** Every file that went out or came in. */
export const HistoryTable = ({ exchanges }: { readonly exchanges: readonly Exchange[] }) => {
  const { t } = useTranslation('exchange')
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="visually-hidden">{t(($) => $.history.caption)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.history.when)}</th>
            <th scope="col">{t(($) => $.history.way)}</th>
            <th scope="col">{t(($) => $.history.what)}</th>
            <th scope="col">{t(($) => $.history.file)}</th>
          </tr>
        </thead>
        <tbody>
          {exchanges.map(({ id, at, way, author, direction, number, steps, fileName }) => (
            <tr key={id}>
              <td>{formatDay(at.slice(0, 10))}</td>
              <td>{way === 'sent' ? t(($) => $.history.sent) : t(($) => $.history.received, { author })}</td>
              <td>
                {t(($) => $.history[direction], { number })}
                {steps && (
                  <span className="soft small exchange-steps">
                    {t(($) => $.history.steps, { steps: steps.map((step) => step.slice(1)).join(', ') })}
                  </span>
                )}
              </td>
              <td className="small">{fileName}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
