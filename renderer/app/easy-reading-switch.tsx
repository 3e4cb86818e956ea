import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useEasyReading } from '../i18n/easy-reading.ts'
import { useNotice } from '../ui/notice.tsx'

/** *Facile à lire*, on every screen: simple words wherever they are written. What that covers is said when it is switched on. */
export const EasyReadingSwitch = () => {
  const { t } = useTranslation()
  const { isEasy, setEasy } = useEasyReading()
  const notice = useNotice()
  const id = useId()
  return (
    <span className="easy-switch">
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={isEasy}
        aria-checked={isEasy}
        onChange={async ({ target: { checked } }) => {
          await setEasy(checked)
          notice({ text: t(($) => (checked ? $.easy.on : $.easy.off)) })
        }}
      />
      <label htmlFor={id}>{t(($) => $.easy.label)}</label>
    </span>
  )
}
