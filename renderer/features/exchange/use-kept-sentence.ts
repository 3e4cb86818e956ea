import { useTranslation } from 'react-i18next'
import type { DecidedLine } from '../../../shared/exchange/merge-record.ts'

/** A value ends the sentence it stands in: its own full stop goes. */
const bare = (text: string): string => text.replace(/\.$/, '')

/** What a choice kept and what it left aside, in one sentence; an empty side is not told. */
export const useKeptSentence = () => {
  const { t } = useTranslation('exchange')
  return ({ kept, left }: Pick<DecidedLine, 'kept' | 'left'>): string => {
    if (left === '') return t(($) => $.record.keptAlone, { kept: bare(kept) })
    if (kept === '') return t(($) => $.record.leftAlone, { left: bare(left) })
    return t(($) => $.record.kept, { kept: bare(kept), left: bare(left) })
  }
}
