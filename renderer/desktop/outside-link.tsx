import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isOutsideLink } from '../../shared/links/outside-links.ts'
import { Button } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useNotice } from '../ui/notice.tsx'
import { useDesktop } from './desktop-context.tsx'

/** The way to a site of the fixed list: its address is shown first, to be opened or copied. Nothing for any other address. */
export const OutsideLink = ({ url, title }: { readonly url: string; readonly title: string }) => {
  const { t } = useTranslation()
  const { desktop } = useDesktop()
  const notice = useNotice()
  const [isAsking, setAsking] = useState(false)
  if (!isOutsideLink(url)) return null
  const close = () => setAsking(false)
  const open = async () => {
    close()
    const opened = await desktop.openLink(url)
    if (!opened.ok || !opened.value) notice({ text: t(($) => $.outside.failed) })
  }
  return (
    <>
      <Button variant="quiet" aria-label={t(($) => $.outside.openLabel, { title })} onPress={() => setAsking(true)}>
        {t(($) => $.outside.open)}
      </Button>
      <Dialog
        title={t(($) => $.outside.title)}
        isOpen={isAsking}
        onClose={close}
        actions={
          <>
            <Button variant="quiet" onPress={close}>
              {t(($) => $.outside.cancel)}
            </Button>
            <CopyButton
              text={url}
              label={t(($) => $.outside.copyLabel, { title })}
              onCopied={(isCopied) => {
                if (isCopied) close()
                notice({ text: t(($) => (isCopied ? $.outside.copied : $.outside.copyFailed)) })
              }}
            >
              {t(($) => $.outside.copy)}
            </CopyButton>
            <Button variant="primary" onPress={() => void open()}>
              {t(($) => $.outside.open)}
            </Button>
          </>
        }
      >
        <p className="outside-address">{url}</p>
        <p className="soft">{t(($) => $.outside.body)}</p>
      </Dialog>
    </>
  )
}
