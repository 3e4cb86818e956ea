import { useTranslation } from 'react-i18next'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { RefusedLines } from './prepare-list.tsx'
import type { PrepareReport as Report } from './use-prepare.ts'

/** What was written where, what was not and why, and the messages to send. */
export const PrepareReport = ({ report, onRestart }: { readonly report: Report; readonly onRestart: () => void }) => {
  const { t } = useTranslation('prepare')
  const { t: tFollow } = useTranslation('follow')
  const { t: tError } = useTranslation('errors')
  const { desktop, edition } = useDesktop()
  const notice = useNotice()
  const { folderId, made, refused, left, followed, notFollowed, error, texts } = report
  const folder = report.folder || 'petits-pas.zip'
  return (
    <section className="stack">
      <h2>{t(($) => $.report.heading)}</h2>
      <div role="status" className="stack tight">
        {error && <p>{errorText(tError, error)}</p>}
        {made.length > 0 ? (
          <p>{t(($) => $.report.made, { count: made.length, folder })}</p>
        ) : (
          <p>{t(($) => $.report.none)}</p>
        )}
        {left > 0 && !error && <p>{t(($) => $.report.stopped)}</p>}
        {left > 0 && <p>{t(($) => (made.length > 0 ? $.report.left : $.report.leftAll), { count: left })}</p>}
        {followed > 0 && <p>{t(($) => $.report.followed, { count: followed })}</p>}
        {notFollowed && <p>{t(($) => $.report.notFollowed)}</p>}
        {texts && <p className="soft">{t(($) => $.report.files, { ...texts })}</p>}
      </div>
      <div className="row">
        {made.length > 0 && (
          <Button variant="primary" onPress={() => void desktop.showFolder(folderId)}>
            {t(($) => (edition === 'desktop' ? $.report.open : $.report.download))}
          </Button>
        )}
        {followed > 0 && <LinkButton href="/mutualisateur">{tFollow(($) => $.nav.communes)}</LinkButton>}
        <Button onPress={onRestart}>{t(($) => $.report.again)}</Button>
      </div>
      <RefusedLines refused={refused} />
      {made.length > 0 && (
        <div className="stack tight">
          <h3>{t(($) => $.report.list)}</h3>
          <p className="soft small">{t(($) => $.report.sent)}</p>
          <ul className="plain follow-alerts follow-names">
            {made.map(({ name, file, message }) => (
              <li key={file} className="row spread">
                <span>
                  {name}
                  <span className="soft small block">{file}</span>
                </span>
                <CopyButton
                  text={`${message.subject}\n\n${message.body}`}
                  label={t(($) => $.report.copyNamed, { name })}
                  onCopied={(isCopied) =>
                    notice({ text: t(($) => (isCopied ? $.report.copied : $.report.copyFailed), { name }) })
                  }
                >
                  {t(($) => $.report.copy)}
                </CopyButton>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
