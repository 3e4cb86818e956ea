import { useTranslation } from 'react-i18next'
import { hoursTables } from '../../../shared/consolidation/hours-tables.ts'
import { flatXlsxPieces } from '../../../shared/consolidation/write-flat-xlsx.ts'
import { isoDayOf } from '../../../shared/domain/iso-day.ts'
import type { FollowLine } from '../../../shared/exchange/follow-list.ts'
import type { FollowRow } from '../../db/database.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { Button } from '../../ui/button.tsx'
import { useNotice } from '../../ui/notice.tsx'

/** The hours noted for all the followed communes, as a workbook. */
export const HoursExport = ({
  rows,
  lines,
}: {
  readonly rows: readonly FollowRow[]
  readonly lines: readonly FollowLine[]
}) => {
  const { t } = useTranslation('follow')
  const { t: tError } = useTranslation('errors')
  const { desktop } = useDesktop()
  const notice = useNotice()
  const save = async () => {
    const times = new Map(rows.map((row) => [row.projectId, row.times]))
    const communes = lines.map(({ commune: { projectId, facts } }) => ({
      owner: projectId,
      name: facts.name,
      ...(facts.inseeCode !== undefined && { inseeCode: facts.inseeCode }),
      ...(facts.mode !== undefined && { mode: facts.mode }),
      times: times.get(projectId) ?? [],
    }))
    const bytes = new Uint8Array(
      await new Blob([...flatXlsxPieces(hoursTables(communes))].map((piece) => piece.slice())).arrayBuffer(),
    )
    const suggestedName = t(($) => $.export.name, { day: isoDayOf(new Date()) })
    const saved = await desktop.saveFile({ kind: 'workbook', suggestedName, bytes })
    if (!saved.ok) notice({ text: errorText(tError, saved.error), isError: true })
    else if (saved.value) notice({ text: t(($) => $.export.done, { name: saved.value?.name }) })
  }
  return (
    <section className="stack tight">
      <h2>{t(($) => $.export.title)}</h2>
      <p className="soft small">{t(($) => $.export.hint)}</p>
      <div className="row">
        <Button onPress={() => void save()}>{t(($) => $.export.action)}</Button>
      </div>
    </section>
  )
}
