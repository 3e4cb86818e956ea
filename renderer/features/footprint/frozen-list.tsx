import { useTranslation } from 'react-i18next'
import { removeRecord } from '../../../shared/domain/edit.ts'
import { sumLines } from '../../../shared/footprint/sum-lines.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { formatDay, formatNumber } from '../../i18n/format.ts'
import { formatMass } from '../../i18n/format-mass.ts'
import { Button } from '../../ui/button.tsx'
import { useNotice } from '../../ui/notice.tsx'

/** The footprints that were frozen, the latest first; each can be taken away, and brought back. */
export const FrozenList = () => {
  const { t } = useTranslation('footprintStudy')
  const { t: tCommon } = useTranslation()
  const { project, edit, undo } = useDossier()
  const notice = useNotice()
  const evaluations = [...project.footprintEvaluations].sort((one, other) => other.date.localeCompare(one.date))
  const remove = async (id: string, name: string) => {
    const done = await edit((current, context) => removeRecord(current, 'footprintEvaluations', id, context))
    if (done.ok)
      notice({
        text: t(($) => $.evolution.removed, { name }),
        action: { label: tCommon(($) => $.undo), run: () => void undo() },
      })
  }
  return (
    <section className="stack tight">
      <h2>{t(($) => $.evolution.list)}</h2>
      {evaluations.length === 0 && <p className="soft">{t(($) => $.evolution.none)}</p>}
      <ul className="plain ruled">
        {evaluations.map(({ id, year, date, title, lines, parameters }) => {
          const name = t(($) => $.evolution.name, { year, day: formatDay(date) })
          const active = lines.filter(({ isDormant }) => !isDormant)
          return (
            <li key={id} className="row spread">
              <span>
                <strong className="block">{name}</strong>
                {title && <span className="block">{title}</span>}
                <span className="soft small">
                  {t(($) => $.evolution.fact, {
                    total: formatMass(sumLines(active).totalKgCo2e),
                    lines: formatNumber(active.filter(({ state }) => state === 'counted').length),
                    version: formatDay(parameters.factorsVersion),
                  })}
                </span>
              </span>
              <span className="no-print">
                <Button
                  variant="quiet"
                  aria-label={t(($) => $.evolution.removeLabel, { name })}
                  onPress={() => void remove(id, name)}
                >
                  {t(($) => $.evolution.remove)}
                </Button>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
