import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loadFootprintContent } from '../../../shared/footprint/footprint-content.ts'
import { loadEquipmentKinds } from '../../../shared/footprint/load-factors.ts'
import { kindsOf, type LotCollection, type LotFields as LotValues, newLot } from '../../../shared/inventory/lots.ts'
import { addPendingEdit, flushPendingEdits } from '../../db/pending-edits.ts'
import { Button } from '../../ui/button.tsx'
import { LotFields } from './lot-fields.tsx'
import { focusTrigger } from './lot-row.tsx'
import { type LotPatch, useLotEdits } from './use-lot-edits.ts'
import { useLotWords } from './use-lot-words.ts'

interface Draft {
  readonly id: string
  readonly values: LotValues
  /** Something was typed: the draft is worth keeping. */
  readonly isTouched: boolean
}

/** The kind proposed first: the one most town halls have. */
const firstKinds = { equipmentLots: 'laptop', connectedObjects: 'connected_sensor' } as const

const toDraft = (collection: LotCollection, site: string, kindId: string): Draft => {
  const kinds = kindsOf(collection, loadEquipmentKinds().kinds)
  const kind = kinds.find(({ id }) => id === kindId) ?? kinds[0]
  if (!kind) throw new Error('no kind of equipment')
  return { id: crypto.randomUUID(), values: newLot(kind, site), isTouched: false }
}

/**
 * A new lot. It is stored when the user says so, and also when the window closes or the screen is left while something
 * was typed: nothing typed is lost. Storing twice makes one lot, since the draft has its id from the start.
 */
export const AddLotPanel = ({
  collection,
  site,
  sites,
  onSaid,
  onClose,
}: {
  readonly collection: LotCollection
  readonly site: string
  readonly sites: readonly string[]
  /** Tells what was added. */
  readonly onSaid: (text: string) => void
  readonly onClose: (lotId: string | null) => void
}) => {
  const { t } = useTranslation('inventory')
  const { t: tCommon } = useTranslation()
  const { nameOf } = useLotWords()
  const edits = useLotEdits(collection)
  const [draft, setDraft] = useState(() => toDraft(collection, site, firstKinds[collection]))
  const latest = useRef({ draft, edits })
  latest.current.edits = edits
  /** The lot that is being stored while the fields of the next one are already there. */
  const leaving = useRef<Draft | null>(null)
  const panel = useRef<HTMLFormElement>(null)

  const keep = (next: Draft) => {
    latest.current.draft = next
    setDraft(next)
  }
  const patch = (id: string, changes: LotPatch) => {
    const { draft: current } = latest.current
    const touched = (draft: Draft): Draft => ({ ...draft, values: { ...draft.values, ...changes }, isTouched: true })
    // A field that leaves hands over its last keys: they belong to the lot it was for.
    if (leaving.current?.id === id) leaving.current = touched(leaving.current)
    else if (current.id === id) keep(touched(current))
  }

  const { id: draftId } = draft
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new lot takes the keyboard once
  useEffect(() => panel.current?.querySelector('select')?.focus(), [draftId])
  useEffect(() => {
    const store = async () => {
      const { draft: current, edits: own } = latest.current
      for (const one of [leaving.current, current]) if (one?.isTouched) await own.store(one.id, one.values)
    }
    const withdraw = addPendingEdit(store)
    return () => {
      withdraw()
      void store()
    }
  }, [])

  /** Stores a lot with what its last field still holds; `get` gives it as it stands then. */
  const save = async (get: () => Draft): Promise<string | null> => {
    await flushPendingEdits()
    const { id, values } = get()
    const result = await edits.store(id, values)
    if (!result.ok) return null
    onSaid(t(($) => $.lot.added, { lot: nameOf(values), site: values.site }))
    return id
  }
  const saveAndClose = async (event: FormEvent) => {
    event.preventDefault()
    const id = await save(() => latest.current.draft)
    if (id === null) return
    keep({ ...latest.current.draft, isTouched: false })
    onClose(id)
    focusTrigger(id)
  }
  const saveAndAdd = async () => {
    // The next lot has its fields at once: what is typed while this one is stored is the next one's.
    const { draft: left } = latest.current
    leaving.current = left
    const next = toDraft(collection, left.values.site, left.values.kind)
    keep(next)
    const id = await save(() => leaving.current ?? left)
    const isUntouched = latest.current.draft.id === next.id && !latest.current.draft.isTouched
    if (id === null && isUntouched) keep(leaving.current ?? left) // refused: the fields come back as they were
    if (id !== null || isUntouched) leaving.current = null
  }
  const cancel = async () => {
    const { id } = latest.current.draft
    keep({ ...latest.current.draft, isTouched: false })
    await edits.discard(id)
    onClose(null)
  }
  const changeSite = async (chosen: string, isNew: boolean) => {
    if (isNew) await edits.addSite(chosen)
    patch(latest.current.draft.id, { site: chosen })
  }
  const known = loadFootprintContent().kinds.has(draft.values.kind)

  return (
    <form ref={panel} className="sheet pad stack" aria-labelledby="new-lot-title" onSubmit={saveAndClose}>
      <div className="stack tight">
        <h2 id="new-lot-title">
          {t(($) => (collection === 'connectedObjects' ? $.lot.newObjectTitle : $.lot.newTitle))}
        </h2>
        <p className="soft small lot-help">{t(($) => $.lotHelp)}</p>
      </div>
      {known && (
        // A new draft gets new fields: nothing half typed goes from one lot to the next.
        <LotFields
          key={draft.id}
          collection={collection}
          lot={draft.values}
          sites={sites.includes(draft.values.site) ? sites : [...sites, draft.values.site]}
          onPatch={(changes) => patch(draft.id, changes)}
          onSite={(chosen, isNew) => void changeSite(chosen, isNew)}
        />
      )}
      <div className="row">
        <Button type="submit" variant="primary">
          {t(($) => $.lot.save)}
        </Button>
        <Button onPress={() => void saveAndAdd()}>{t(($) => $.lot.saveAndAdd)}</Button>
        <Button variant="quiet" onPress={() => void cancel()}>
          {tCommon(($) => $.cancel)}
        </Button>
      </div>
    </form>
  )
}
