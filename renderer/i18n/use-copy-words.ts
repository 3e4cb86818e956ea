import { useTranslation } from 'react-i18next'
import texts from '../../resources/locales/fr/backups.json'
import type { CopySummary } from '../../shared/backup/copy-summary.ts'
import type { ErrorCode } from '../../shared/errors/app-error.ts'
import { formatDay, formatNumber, formatTime } from './format.ts'
import { registerTexts } from './i18n.ts'

registerTexts('backups', texts)

/** The day and time of a moment, as they are said in sentences. */
export const dayAndTime = (iso: string) => ({ day: formatDay(iso), time: formatTime(new Date(iso)) })

/** The words that tell a copy: records, tasks, size, and why a disk refused. */
export const useCopyWords = () => {
  const { t } = useTranslation('backups')
  const records = (count: number): string => t(($) => $.records, { count })
  return {
    records,
    tasks: ({ tasksDone, tasksCounted }: CopySummary): string =>
      t(($) => $.tasks, { count: tasksDone, total: tasksCounted }),
    size: (bytes: number): string =>
      bytes < 1_000_000
        ? t(($) => $.list.size_kb, { size: formatNumber(Math.max(1, Math.round(bytes / 1000))) })
        : t(($) => $.list.size_mb, { size: formatNumber(bytes / 1_000_000, { maximumFractionDigits: 1 }) }),
    reason: (code: ErrorCode): string => {
      switch (code) {
        case 'disk-full':
        case 'access-denied':
        case 'file-missing':
        case 'file-busy':
          return t(($) => $.reason[code])
        default:
          return t(($) => $.reason.other)
      }
    },
  }
}
