import { useTranslation } from 'react-i18next'
import { countWords } from '../../shared/entry/count-words.ts'

/** How many words a text has; too many is said, never cut. */
export const WordCount = ({ text, max }: { readonly text: string; readonly max: number }) => {
  const { t } = useTranslation('entry')
  const count = countWords(text)
  return (
    <p className={count > max ? 'field-error small' : 'soft small'} role="status">
      {count > max ? t(($) => $.wordsOver, { count, over: count - max }) : t(($) => $.words, { count, max })}
    </p>
  )
}
