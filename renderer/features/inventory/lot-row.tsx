import { type FormEvent, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { EquipmentLot } from '../../../shared/domain/inventory.ts'
import type { FootprintLine } from '../../../shared/footprint/footprint-result.ts'
import type { LotCollection } from '../../../shared/inventory/lots.ts'
import { flushPendingEdits } from '../../db/pending-edits.ts'
import { ProposalLine } from '../../entry/proposal-line.tsx'
import { Button } from '../../ui/button.tsx'
import { Tag } from '../../ui/layout.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { LotFields } from './lot-fields.tsx'
import { useLotEdits } from './use-lot-edits.ts'
import { useLotWords } from './use-lot-words.ts'

/** The id of the button that opens a lot: what takes the focus when its panel closes or the lot moves. */
export const triggerId = (lotId: string): string => `lot-${lotId}`

const PATIENCE_MS = 2000
let wanted = { lotId: '', until: 0 }

/**
 * Gives the focus to a lot: to the button that is there, and to the one that stands in its place once the list is drawn
 * anew, since what was just stored comes back a moment later.
 */
export const focusTrigger = (lotId: string): void => {
  wanted = { lotId, until: performance.now() + PATIENCE_MS }
  requestAnimationFrame(() => document.getElementById(triggerId(lotId))?.focus())
}

export interface LotRowProps {
  readonly collection: LotCollection
  readonly lot: EquipmentLot
  readonly line: FootprintLine | undefined
  readonly sites: readonly string[]
  readonly isOpen: boolean
  readonly onOpen: (lotId: string | null) => void
}

const LotHead = ({ lot, line }: Pick<LotRowProps, 'lot' | 'line'>) => {
  const { t } = useTranslation('inventory')
  const { nameOf, ageWords } = useLotWords()
  const defaultYears = line?.defaults.includes('duration') ? line.durationYears : undefined
  return (
    <>
      <span className="lot-name">
        <span className="fold-title">{nameOf(lot)}</span>
        {lot.title && <span className="block soft">{lot.title}</span>}
      </span>
      <span className="lot-facts soft small">
        <span className="fold-tags">
          {lot.count === undefined && <Tag tone="ask">{t(($) => $.row.noCountTag)}</Tag>}
          {!lot.inUse && <Tag>{t(($) => $.row.stored)}</Tag>}
          {line?.state === 'not_counted' && <Tag tone="ask">{t(($) => $.row.notCounted)}</Tag>}
        </span>
        <span>
          {ageWords(lot)}
          {defaultYears !== undefined && (
            <span className="block">{t(($) => $.row.defaultDuration, { count: defaultYears })}</span>
          )}
        </span>
        <span>{lot.confidence && t(($) => $.confidence[lot.confidence ?? 'sure'])}</span>
      </span>
    </>
  )
}

const LotPanel = ({ collection, lot, sites, onOpen }: Omit<LotRowProps, 'line' | 'isOpen'>) => {
  const { t } = useTranslation('inventory')
  const { nameOf } = useLotWords()
  const edits = useLotEdits(collection)
  const notice = useNotice()
  const name = nameOf(lot)
  const close = async (event?: FormEvent) => {
    event?.preventDefault()
    await flushPendingEdits()
    onOpen(null)
    focusTrigger(lot.id)
  }
  const move = async (site: string, isNew: boolean) => {
    if (isNew) await edits.addSite(site)
    await edits.patch(lot.id, { site })
    focusTrigger(lot.id)
  }
  const remove = async () => {
    const row = document.getElementById(triggerId(lot.id))?.closest('li')
    const neighbour = (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector('button')
    onOpen(null)
    await edits.remove(lot.id, name, lot.site)
    // The place of the keyboard stays in the list.
    requestAnimationFrame(() => (neighbour ?? document.querySelector('h1'))?.focus())
  }
  const duplicate = async () => {
    const copy = await edits.duplicate(lot.id)
    if (copy === undefined) return
    notice({ text: t(($) => $.lot.duplicated, { lot: name, site: lot.site }) })
    onOpen(copy)
    focusTrigger(copy)
  }
  return (
    <form
      className="fold-panel lot-panel stack mid"
      aria-label={t(($) => $.lot.formLabel, { lot: name })}
      onSubmit={close}
    >
      <LotFields
        collection={collection}
        lot={lot}
        sites={sites}
        onPatch={(patch) => edits.patch(lot.id, patch)}
        onSite={(site, isNew) => void move(site, isNew)}
      />
      <div className="row">
        <Button type="submit" variant="primary">
          {t(($) => $.lot.done)}
        </Button>
        <Button variant="quiet" onPress={() => void duplicate()}>
          {t(($) => $.lot.duplicate)}
        </Button>
        <Button variant="quiet" onPress={() => void remove()}>
          {t(($) => $.lot.remove)}
        </Button>
      </div>
    </form>
  )
}

/** A lot in its list: one line that says it all, and its form below once opened. */
export const LotRow = (props: LotRowProps) => {
  const { lot, line, isOpen, onOpen } = props
  const { nameOf } = useLotWords()
  const panelId = useId()
  const trigger = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (wanted.lotId === lot.id && performance.now() < wanted.until) trigger.current?.focus()
  }, [lot.id])
  return (
    <li className={isOpen ? 'fold is-open' : 'fold'}>
      <button
        ref={trigger}
        type="button"
        id={triggerId(lot.id)}
        className="fold-head lot-head"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        onClick={() => onOpen(isOpen ? null : lot.id)}
      >
        <LotHead lot={lot} line={line} />
      </button>
      <ProposalLine collection={props.collection} records={[lot]} about={nameOf(lot)} className="lot-proposal" />
      {isOpen && (
        <div id={panelId}>
          <LotPanel {...props} />
        </div>
      )}
    </li>
  )
}
