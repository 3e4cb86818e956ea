import './backups.css'
import { useTranslation } from 'react-i18next'
import { isDatedAhead } from '../../../shared/backup/dated-ahead.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { formatDay } from '../../i18n/format.ts'
import { dayAndTime } from '../../i18n/use-copy-words.ts'

/** Told above every screen, until the next edit, when the dossier was stored at a date that is still to come. */
export const ClockBanner = () => {
  const { t } = useTranslation('backups')
  const { savedAt, isExample, heldBy } = useDossier()
  const now = new Date()
  if (isExample || heldBy || !isDatedAhead(savedAt, now)) return null
  return (
    <div className="reader-banner" role="status">
      <span>{t(($) => $.clock.ahead, { ...dayAndTime(savedAt), today: formatDay(now.toISOString()) })}</span>
    </div>
  )
}
