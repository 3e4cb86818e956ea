import { useTranslation } from 'react-i18next'
import { lastNoticeDay, lastWorkingDay } from '../../../shared/export/deliverables/notice-days.ts'
import { councilRulesFor } from '../../../shared/obligations/council-rules.ts'
import { loadThresholds } from '../../../shared/obligations/load-obligations.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import type { RecordEdits } from '../../entry/use-record.ts'
import { formatDay } from '../../i18n/format.ts'

/** The last day to send the notice of a session, worked out from its date and the population. */
export const NoticeDay = ({ edits }: { readonly edits: RecordEdits }) => {
  const { t } = useTranslation('stepData')
  const { population, kind } = useDossier().project.profile
  const { sessionDate } = edits.record
  if (population === undefined || typeof sessionDate !== 'string') return null
  const rules = councilRulesFor(population, kind, loadThresholds().council)
  const last = lastNoticeDay(sessionDate, rules.clearDays)
  const working = lastWorkingDay(last)
  return (
    <p className="note" role="status">
      {t(($) => $.notice.last, { count: rules.clearDays, day: formatDay(last) })}{' '}
      {working !== last && t(($) => $.notice.weekend, { day: formatDay(working) })}{' '}
      {rules.isToVerify && t(($) => $.notice.toVerify)}
    </p>
  )
}
