import { useTranslation } from 'react-i18next'
import { loadFootprintContent } from '../../../shared/footprint/footprint-content.ts'
import type { FootprintLine } from '../../../shared/footprint/footprint-result.ts'
import { totalsByKind } from '../../../shared/inventory/summarise-lots.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { capitalise } from '../../i18n/capitalise.ts'
import { formatNumber } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useLotWords } from './use-lot-words.ts'

/** How many of each kind the commune has, what is still to fill in, and the way to the footprint. */
export const InventoryTotals = ({
  base,
  lines,
  onOpen,
}: {
  readonly base: string
  readonly lines: ReadonlyMap<string, FootprintLine>
  readonly onOpen: (lotId: string) => void
}) => {
  const { t } = useTranslation('inventory')
  const { project } = useDossier()
  const { nameOf } = useLotWords()
  const { kinds } = loadFootprintContent()
  const all = [...project.equipmentLots, ...project.connectedObjects]
  const totals = totalsByKind(all, kinds)
  const todo = all.flatMap((lot) => {
    const values = { lot: lot.title ?? nameOf(lot), site: lot.site }
    if (lot.count === undefined) return [{ id: lot.id, text: t(($) => $.totals.todoCount, values) }]
    const isWithoutFactor = lines.get(lot.id)?.reasons.includes('no_factor')
    return isWithoutFactor ? [{ id: lot.id, text: t(($) => $.totals.todoFactor, values) }] : []
  })
  return (
    <aside className="aside">
      {todo.length > 0 && (
        <section className="no-print">
          <h2>{t(($) => $.totals.todoTitle)}</h2>
          <ul>
            {todo.map(({ id, text }) => (
              <li key={id}>
                <Button variant="quiet" onPress={() => onOpen(id)}>
                  {text}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t(($) => $.totals.title)}</h2>
        {totals.length === 0 && <p className="soft">{t(($) => $.totals.none)}</p>}
        <ul>
          {totals.map(({ kind, inUse, stored }) => (
            <li key={kind.id}>
              <span>
                {capitalise(inUse + stored < 2 ? kind.label : kind.labelPlural)}
                {stored > 0 && <span className="soft small block">{t(($) => $.totals.stored, { count: stored })}</span>}
              </span>
              <span className="num">{formatNumber(inUse + stored)}</span>
            </li>
          ))}
        </ul>
      </section>
      {totals.length > 0 && (
        <div>
          <LinkButton href={`${base}/empreinte`}>{t(($) => $.seeFootprint)}</LinkButton>
        </div>
      )}
    </aside>
  )
}
