import { useTranslation } from 'react-i18next'
import type { YearlyShare } from '../../../shared/export/report/reuse-shares.ts'
import { formatShare } from '../../i18n/format-mass.ts'
import { Tag } from '../../ui/layout.tsx'

/** Where a year stands beside the rate of the law; nothing when it cannot be computed. */
export const ShareTag = ({ share }: { readonly share: YearlyShare | undefined }) => {
  const { t } = useTranslation('services')
  if (share?.share === undefined || share.rate === undefined) return null
  const rate = formatShare(share.rate)
  return share.share >= share.rate ? (
    <Tag tone="done">{t(($) => $.law.reached, { rate })}</Tag>
  ) : (
    <Tag tone="ask">{t(($) => $.law.below, { rate })}</Tag>
  )
}
