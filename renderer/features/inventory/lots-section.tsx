import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { EquipmentLot } from '../../../shared/domain/inventory.ts'
import { loadFootprintContent } from '../../../shared/footprint/footprint-content.ts'
import type { FootprintLine } from '../../../shared/footprint/footprint-result.ts'
import type { LotCollection } from '../../../shared/inventory/lots.ts'
import { summariseLots } from '../../../shared/inventory/summarise-lots.ts'
import { Button } from '../../ui/button.tsx'
import { LotRow } from './lot-row.tsx'

/** `15 appareils en service, en 9 lots. 6 autres sont rangés. Il manque un nombre.` */
export const useLotsSentence = () => {
  const { t } = useTranslation('inventory')
  return (lots: readonly EquipmentLot[]): string => {
    const summary = summariseLots(lots, loadFootprintContent().kinds)
    const sentences = [
      summary.lotsInUse > 0 &&
        t(($) => $.summary, {
          devices: t(($) => $.devices, { count: summary.devicesInUse }),
          lots: t(($) => $.lots, { count: summary.lotsInUse }),
        }),
      summary.devicesStored > 0 && t(($) => $.summaryStored, { count: summary.devicesStored }),
      summary.withoutCount > 0 && t(($) => $.summaryMissing, { count: summary.withoutCount }),
    ]
    return sentences.filter(Boolean).join(' ')
  }
}

export interface OpenLot {
  readonly openLotId: string | null
  readonly onOpen: (lotId: string | null) => void
}

export interface LotsSectionProps extends OpenLot {
  readonly collection: LotCollection
  readonly title: string
  readonly intro?: ReactNode
  readonly lots: readonly EquipmentLot[]
  readonly lines: ReadonlyMap<string, FootprintLine>
  readonly sites: readonly string[]
  readonly addLabel: string
  readonly addFullLabel?: string
  readonly onAdd: () => void
  /** The form of a new lot, below the list while it is open. */
  readonly newLot: ReactNode
}

/** The lots of one place, or the connected objects, with the way to add one. */
export const LotsSection = ({
  collection,
  title,
  intro,
  lots,
  lines,
  sites,
  addLabel,
  addFullLabel,
  onAdd,
  newLot,
  openLotId,
  onOpen,
}: LotsSectionProps) => {
  const sentence = useLotsSentence()
  const headingId = useId()
  return (
    <section className="stack" aria-labelledby={headingId}>
      <div className="row spread lots-heading">
        <div>
          <h2 id={headingId}>{title}</h2>
          {lots.length > 0 && <p className="soft small">{sentence(lots)}</p>}
        </div>
        {!newLot && (
          <Button variant="quiet" {...(addFullLabel && { 'aria-label': addFullLabel })} onPress={onAdd}>
            {addLabel}
          </Button>
        )}
      </div>
      {intro}
      {lots.length > 0 && (
        <ul className="plain sheet lots">
          {lots.map((lot) => (
            <LotRow
              key={lot.id}
              collection={collection}
              lot={lot}
              line={lines.get(lot.id)}
              sites={sites}
              isOpen={lot.id === openLotId}
              onOpen={onOpen}
            />
          ))}
        </ul>
      )}
      {newLot}
    </section>
  )
}
