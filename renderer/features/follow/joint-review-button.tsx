import { useTranslation } from 'react-i18next'
import { loadConsolidationContent } from '../../../shared/consolidation/flat-table.ts'
import { toJointReview } from '../../../shared/consolidation/joint-review.ts'
import { isoDayOf } from '../../../shared/domain/iso-day.ts'
import { loadDeliverableContent } from '../../../shared/export/deliverables/deliverable-content.ts'
import { loadShortTitles } from '../../../shared/steps/load-short-titles.ts'
import type { ConsolidationResult } from '../../desktop/consolidation-worker.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { formatDay, formatNumber } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { useNotice } from '../../ui/notice.tsx'

/** The yearly review of all the communes, as a document to be read over. */
export const JointReviewButton = ({
  result,
  count,
}: {
  readonly result: ConsolidationResult
  readonly count: number
}) => {
  const { t } = useTranslation('consolidation')
  const { t: tError } = useTranslation('errors')
  const { desktop } = useDesktop()
  const notice = useNotice()
  const save = async () => {
    const now = new Date()
    const { measures } = loadConsolidationContent()
    const list = (key: 'purchase' | 'collection') => ({
      title: t(($) => $[key].title),
      head: [t(($) => $.list.type), t(($) => $.list.confirmed), t(($) => $.list.toCheck), t(($) => $.list.communes)],
      none: t(($) => $[key].none),
    })
    const review = toJointReview(
      result,
      {
        title: t(($) => $.review.title),
        subtitle: t(($) => $.review.subtitle, { count, day: formatDay(isoDayOf(now)) }),
        intro: t(($) => $.review.intro),
        footer: t(($) => $.review.title),
        pageLabel: loadDeliverableContent().common.document.pageLabel,
        stepsTitle: t(($) => $.review.stepsTitle),
        steps: loadShortTitles().map(({ step, title }, at) => ({
          step,
          title: t(($) => $.review.step, { number: at + 1, title }),
        })),
        finished: t(($) => $.review.finished),
        communes: t(($) => $.review.communes),
        measuresTitle: t(($) => $.review.measuresTitle),
        measuresHead: [
          t(($) => $.compare.measure),
          t(($) => $.compare.communes),
          t(($) => $.compare.median),
          t(($) => $.review.low),
          t(($) => $.review.high),
        ],
        measuresNote: t(($) => $.review.measuresNote),
        unit: (unit) => (unit === measures.avancement.unit ? '' : String(unit ?? '')),
        say: (value, unit) =>
          typeof value === 'number'
            ? formatNumber(
                value,
                unit === measures.avancement.unit
                  ? { style: 'percent', maximumFractionDigits: 0 }
                  : { maximumFractionDigits: 1 },
              )
            : '',
        lists: [list('purchase'), list('collection')],
      },
      now,
    )
    const { writeDocx } = await import('../../../shared/export/writers/write-docx.ts')
    const suggestedName = t(($) => $.review.name, { day: isoDayOf(now) })
    const saved = await desktop.saveFile({ kind: 'document', suggestedName, bytes: await writeDocx(review) })
    if (!saved.ok) notice({ text: errorText(tError, saved.error), isError: true })
    else if (saved.value) notice({ text: t(($) => $.save.done, { name: saved.value?.name }) })
  }
  return <Button onPress={() => void save()}>{t(($) => $.review.action)}</Button>
}
