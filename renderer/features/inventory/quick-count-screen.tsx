import './inventory.css'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import texts from '../../../resources/locales/fr/inventory.json'
import { patchProfile } from '../../../shared/domain/edit.ts'
import type { EquipmentLot } from '../../../shared/domain/inventory.ts'
import { loadFootprintContent } from '../../../shared/footprint/footprint-content.ts'
import { loadQuickCount } from '../../../shared/inventory/load-quick-count.ts'
import { sitesOf } from '../../../shared/inventory/lots.ts'
import { quickCountLots, setQuickCount, stepQuickCount } from '../../../shared/inventory/quick-count.ts'
import type { QuickCountGroup } from '../../../shared/inventory/quick-count-schema.ts'
import { summariseLots } from '../../../shared/inventory/summarise-lots.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { Glossed } from '../../glossary/glossed.tsx'
import { capitalise } from '../../i18n/capitalise.ts'
import { formatNumber, parseNumber } from '../../i18n/format.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { LiveRange } from './live-range.tsx'
import { NewSiteField } from './site-field.tsx'
import { useLotWords } from './use-lot-words.ts'

registerTexts('inventory', texts)

const QuickCountLine = ({ group, site }: { readonly group: QuickCountGroup; readonly site: string }) => {
  const { t } = useTranslation('inventory')
  const { project, edit } = useDossier()
  const { nameOf, ageWords } = useLotWords()
  const { kinds } = loadFootprintContent()
  const lots = quickCountLots(project, group, site)
  const stepper = (label: string, hint: string | undefined, lot: EquipmentLot | undefined) => {
    const target = { group, site, lotId: lots.length > 1 ? lot?.id : undefined }
    return (
      <Stepper
        key={lot?.id ?? 'new'}
        label={label}
        hint={hint}
        value={lot?.count}
        lessLabel={t(($) => $.quickCount.less, { label, site })}
        moreLabel={t(($) => $.quickCount.more, { label, site })}
        invalidText={t(($) => $.field.countInvalid)}
        parse={parseNumber}
        format={(value) => formatNumber(value)}
        onSave={(count) => edit((current, context) => setQuickCount(current, target, count, kinds, context))}
        onStep={(step) => edit((current, context) => stepQuickCount(current, target, step, kinds, context))}
      />
    )
  }
  if (lots.length <= 1) return <li>{stepper(group.label, group.hint, lots[0])}</li>
  return (
    <li className="stepper-several">
      <p>{t(($) => $.quickCount.several, { label: group.label, lots: t(($) => $.lots, { count: lots.length }) })}</p>
      {lots.map((lot) =>
        stepper(lot.title ?? t(($) => $.quickCount.untitled), `${nameOf(lot)}, ${ageWords(lot)}`, lot),
      )}
    </li>
  )
}

/** Twelve kinds, one place at a time: what one sees, counted by walking around. */
export const QuickCountScreen = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('inventory')
  const { project, edit } = useDossier()
  // A place known by its connected objects alone has nothing to count here.
  const sites = sitesOf({ ...project, connectedObjects: [] })
  const [site, setSite] = useState(sites[0] ?? 'mairie')
  const [isAdding, setAdding] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const here = summariseLots(
    project.equipmentLots.filter((lot) => lot.site === site),
    loadFootprintContent().kinds,
  )

  // Two columns fit one screen; lots told apart need the whole width for their names.
  const hasSeveral = loadQuickCount().some((group) => quickCountLots(project, group, site).length > 1)

  const addSite = async (name: string) => {
    setAdding(false)
    setSite(name)
    await edit((current, context) =>
      current.profile.sites.includes(name)
        ? current
        : patchProfile(current, { sites: [...current.profile.sites, name] }, context),
    )
  }
  const goToNextLine = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    const inputs = [...(list.current?.querySelectorAll('input') ?? [])]
    inputs[inputs.indexOf(event.target) + (event.shiftKey ? -1 : 1)]?.focus()
  }

  return (
    <div className="stack wide">
      <PageHeader
        title={t(($) => $.quickCount.title)}
        actions={
          <LinkButton href={`${base}/materiel`} variant="primary">
            {t(($) => $.quickCount.done)}
          </LinkButton>
        }
      >
        <p>
          <Glossed text={t(($) => $.quickCount.lead)} />
        </p>
      </PageHeader>
      <div className="two">
        <div className="stack mid">
          <div className="row quick-sites">
            <Choice
              label={t(($) => $.quickCount.site)}
              value={site}
              options={[...new Set([...sites, site])].map((name) => ({ value: name, label: capitalise(name) }))}
              onChange={setSite}
            />
            {!isAdding && (
              <Button variant="quiet" onPress={() => setAdding(true)}>
                {t(($) => $.field.newSite)}
              </Button>
            )}
          </div>
          {isAdding && <NewSiteField onAdd={(name) => void addSite(name)} onCancel={() => setAdding(false)} />}
          <div className="sheet">
            <ul
              key={site}
              ref={list}
              className={hasSeveral ? 'plain quick-count' : 'plain quick-count is-short'}
              aria-label={t(($) => $.quickCount.list, { site })}
              onKeyDown={goToNextLine}
            >
              {loadQuickCount().map((group) => (
                <QuickCountLine key={group.id} group={group} site={site} />
              ))}
            </ul>
          </div>
          <p className="soft small">{t(($) => $.quickCount.keys)}</p>
        </div>
        <div className="stack mid quick-aside">
          <LiveRange />
          <p className="note small">
            {here.devicesInUse > 0
              ? t(($) => $.quickCount.here, { devices: t(($) => $.devices, { count: here.devicesInUse }) })
              : t(($) => $.quickCount.hereNone)}{' '}
            {t(($) => $.quickCount.stored)}
          </p>
        </div>
      </div>
    </div>
  )
}
