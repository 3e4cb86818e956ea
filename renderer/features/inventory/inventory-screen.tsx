import './inventory.css'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import texts from '../../../resources/locales/fr/inventory.json'
import { type LotCollection, sitesOf } from '../../../shared/inventory/lots.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { useFootprint } from '../../db/use-footprint.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { capitalise } from '../../i18n/capitalise.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/layout.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { AddLotPanel } from './add-lot-panel.tsx'
import { InventoryTotals } from './inventory-totals.tsx'
import { focusTrigger } from './lot-row.tsx'
import { LotsSection, useLotsSentence } from './lots-section.tsx'

registerTexts('inventory', texts)

/** Where the form of a new lot stands: at the top, or below the list of a place. */
interface Adding {
  readonly collection: LotCollection
  readonly site: string
  readonly isAtTop: boolean
}

/** All the equipment of the commune by place; connected objects apart. With `lotId`, that lot is open at once. */
export const InventoryScreen = ({ base, lotId }: { readonly base: string; readonly lotId?: string }) => {
  const { t } = useTranslation('inventory')
  const { project } = useDossier()
  const { result } = useFootprint()
  const [, navigate] = useLocation()
  const notice = useNotice()
  const sentence = useLotsSentence()
  const [adding, setAdding] = useState<Adding | null>(null)
  const [openLotId, setOpenLotId] = useState<string | null>(lotId ?? null)
  const sites = sitesOf(project)
  const firstSite = sites[0] ?? 'mairie'
  const lines = new Map(result.lines.map((line) => [line.id, line]))
  const isEmpty = project.equipmentLots.length === 0 && project.connectedObjects.length === 0

  useEffect(() => {
    if (lotId !== undefined) focusTrigger(lotId)
  }, [lotId])
  const open = (id: string | null) => setOpenLotId(id)
  const openAndShow = (id: string) => {
    setOpenLotId(id)
    focusTrigger(id)
  }
  const add = (next: Adding) => {
    setOpenLotId(null)
    setAdding(next)
  }
  const newLot = (isHere: boolean) =>
    adding &&
    isHere && (
      <AddLotPanel
        key={`${adding.collection} ${adding.site}`}
        {...adding}
        sites={sites}
        onSaid={(text) => notice({ text })}
        onClose={() => setAdding(null)}
      />
    )
  const addAtTop = () => add({ collection: 'equipmentLots', site: firstSite, isAtTop: true })
  const shared = { lines, sites, openLotId, onOpen: open }

  return (
    <div className="stack wide">
      <PageHeader
        title={t(($) => $.title)}
        actions={
          !isEmpty && (
            <>
              <LinkButton variant="quiet" href={`${base}/materiel/import`}>
                {t(($) => $.import)}
              </LinkButton>
              <LinkButton href={`${base}/materiel/comptage`}>{t(($) => $.quick)}</LinkButton>
              <Button variant="primary" isDisabled={adding?.isAtTop === true} onPress={addAtTop}>
                {t(($) => $.add)}
              </Button>
            </>
          )
        }
      >
        {!isEmpty && <p>{sentence(project.equipmentLots)}</p>}
      </PageHeader>
      {newLot(adding?.isAtTop === true)}
      {isEmpty && !adding && (
        <EmptyState
          title={t(($) => $.empty.title)}
          action={
            <>
              <Button variant="primary" onPress={() => navigate(`${base}/materiel/comptage`)}>
                {t(($) => $.quick)}
              </Button>
              <Button variant="quiet" onPress={addAtTop}>
                {t(($) => $.empty.detail)}
              </Button>
              <LinkButton variant="quiet" href={`${base}/materiel/import`}>
                {t(($) => $.import)}
              </LinkButton>
            </>
          }
        >
          <p>
            <Glossed text={t(($) => $.empty.body)} />
          </p>
        </EmptyState>
      )}
      {!isEmpty && (
        <div className="two">
          <div className="stack wide">
            {sites.map((site) => {
              const lots = project.equipmentLots.filter((lot) => lot.site === site)
              // A place of the profile without any lot is an invitation; one known by its objects alone is not.
              if (lots.length === 0 && !project.profile.sites.includes(site)) return null
              return (
                <LotsSection
                  key={site}
                  {...shared}
                  collection="equipmentLots"
                  title={capitalise(site)}
                  lots={lots}
                  addLabel={t(($) => $.addHere)}
                  addFullLabel={t(($) => $.addHereLabel, { site })}
                  onAdd={() => add({ collection: 'equipmentLots', site, isAtTop: false })}
                  newLot={newLot(adding?.collection === 'equipmentLots' && !adding.isAtTop && adding.site === site)}
                />
              )
            })}
            <LotsSection
              {...shared}
              collection="connectedObjects"
              title={t(($) => $.objects.title)}
              intro={
                <p className="soft">
                  {t(($) => (project.connectedObjects.length > 0 ? $.objects.body : $.objects.empty))}
                </p>
              }
              lots={project.connectedObjects}
              addLabel={t(($) => $.objects.add)}
              onAdd={() => add({ collection: 'connectedObjects', site: firstSite, isAtTop: false })}
              newLot={newLot(adding?.collection === 'connectedObjects')}
            />
          </div>
          <InventoryTotals base={base} lines={lines} onOpen={openAndShow} />
        </div>
      )}
    </div>
  )
}
