import { useTranslation } from 'react-i18next'
import { Disclosure } from '../../ui/disclosure.tsx'

/** Enough to recognise an entry. */
const SHOWN = 4

/** What an entry says, field by field: the first ones at once, the others on request. */
export const RecordLines = ({ lines }: { readonly lines: readonly string[] }) => {
  const { t } = useTranslation('exchange')
  const list = (shown: readonly string[]) => (
    <ul className="plain soft small change-values">
      {shown.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
  if (lines.length <= SHOWN + 2) return list(lines)
  return (
    <>
      {list(lines.slice(0, SHOWN))}
      <Disclosure level={4} title={t(($) => $.received.wholeRecord)}>
        {list(lines.slice(SHOWN))}
      </Disclosure>
    </>
  )
}
