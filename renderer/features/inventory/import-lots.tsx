import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EquipmentLot } from '../../../shared/domain/inventory.ts'
import type { ImportPlan, PlannedLot } from '../../../shared/import/inventory/import-plan.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { capitalise } from '../../i18n/capitalise.ts'
import { Button } from '../../ui/button.tsx'
import { Tag } from '../../ui/layout.tsx'
import { useImportWords } from './import-words.ts'
import { useLotWords } from './use-lot-words.ts'

/** Lots shown before *tout montrer*. */
const SHOWN = 25

const LotLine = ({
  planned,
  lot,
}: {
  readonly planned: PlannedLot
  readonly lot: Pick<EquipmentLot, 'site' | 'kind' | 'title' | 'count' | 'purchaseYear' | 'inUse'>
}) => {
  const { t } = useTranslation('import')
  const { nameOf } = useLotWords()
  const { sayValue, sayField } = useImportWords()
  return (
    <tr>
      <td>{capitalise(lot.site)}</td>
      <th scope="row">
        {nameOf(lot)}
        {lot.title && <span className="block soft small">{lot.title}</span>}
      </th>
      <td>{lot.purchaseYear ?? <span className="soft">{t(($) => $.list.lots.unknownYear)}</span>}</td>
      <td>
        {planned.action === 'create' && <Tag tone="done">{t(($) => $.list.lots.new)}</Tag>}
        {planned.action === 'create' && !planned.fields.inUse && <Tag>{t(($) => $.list.lots.stored)}</Tag>}
        {planned.action === 'remove' && <Tag>{t(($) => $.list.lots.removed)}</Tag>}
        {planned.action === 'update' &&
          planned.changes.map(({ field, before, after }) => (
            <span key={field} className="block small">
              {before === undefined
                ? t(($) => $.list.lots.filled, { field: sayField(field), after: sayValue(field, after) })
                : t(($) => $.list.lots.changed, {
                    field: sayField(field),
                    before: sayValue(field, before),
                    after: sayValue(field, after),
                  })}
            </span>
          ))}
      </td>
    </tr>
  )
}

/** The lots that the list would add, change or empty. */
export const ImportLots = ({ plan }: { readonly plan: ImportPlan }) => {
  const { t } = useTranslation('import')
  const { project } = useDossier()
  const [isWhole, setWhole] = useState(false)
  const known = new Map([...project.equipmentLots, ...project.connectedObjects].map((lot) => [lot.id, lot]))
  const rows = plan.lots.flatMap((planned, index) => {
    if (planned.action === 'unchanged' || (planned.action === 'update' && planned.changes.length === 0)) return []
    const lot = planned.action === 'create' ? planned.fields : known.get(planned.lotId)
    return lot ? [{ key: `${planned.action} ${index}`, planned, lot }] : []
  })
  if (rows.length === 0) return null
  return (
    <section className="stack" aria-labelledby="import-lots">
      <h2 id="import-lots">{t(($) => $.list.lots.title)}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled with the arrows */}
      <section className="table-scroll" tabIndex={0} aria-label={t(($) => $.list.lots.caption)}>
        <table className="table import-lots">
          <caption className="visually-hidden">{t(($) => $.list.lots.caption)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(($) => $.list.lots.site)}</th>
              <th scope="col">{t(($) => $.list.lots.kind)}</th>
              <th scope="col">{t(($) => $.list.lots.year)}</th>
              <th scope="col">{t(($) => $.list.lots.change)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, isWhole ? undefined : SHOWN).map(({ key, planned, lot }) => (
              <LotLine key={key} planned={planned} lot={lot} />
            ))}
          </tbody>
        </table>
      </section>
      {!isWhole && rows.length > SHOWN && (
        <div>
          <Button variant="quiet" onPress={() => setWhole(true)}>
            {t(($) => $.list.lots.all, { count: rows.length })}
          </Button>
        </div>
      )}
    </section>
  )
}
