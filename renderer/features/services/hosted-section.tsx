import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FootprintLine } from '../../../shared/footprint/footprint-result.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { ProposalLine } from '../../entry/proposal-line.tsx'
import { formatDay, formatNumber } from '../../i18n/format.ts'
import { formatMass } from '../../i18n/format-mass.ts'
import { Button } from '../../ui/button.tsx'
import { Tag } from '../../ui/layout.tsx'
import { AddServiceForm } from './add-service-form.tsx'
import { EntryRow, focusEntry, type OpenEntry } from './entry-row.tsx'
import { EntrySection } from './entry-section.tsx'
import { HostedFields } from './hosted-fields.tsx'
import { useRecordEdits } from './use-record-edits.ts'

/** Software, sites and subscriptions that run elsewhere. */
export const HostedSection = ({
  lines,
  ...open
}: OpenEntry & { readonly lines: ReadonlyMap<string, FootprintLine> }) => {
  const { t } = useTranslation('services')
  const { project } = useDossier()
  const edits = useRecordEdits()
  const [isAdding, setAdding] = useState(false)
  const services = project.digitalServices
  const nameOf = (id: string | undefined) => project.actors.find((actor) => actor.id === id)?.name ?? id
  const uncounted = services.filter(({ id }) => lines.get(id)?.state !== 'counted').length
  const lead = (): string => {
    if (services.length === 0) return t(($) => $.hosted.lead)
    const count = t(($) => $.hosted.count, { count: services.length })
    if (uncounted === 0) return t(($) => $.hosted.allCounted, { services: count })
    return t(($) => $.hosted.someCounted, { services: count, counted: services.length - uncounted })
  }
  const massOf = (id: string): number | undefined => lines.get(id)?.totalKgCo2e
  const close = (id: string | null) => {
    setAdding(false)
    if (id === null) return
    open.onOpen(id)
    focusEntry(id)
  }
  const add = () => {
    open.onOpen(null)
    setAdding(true)
  }
  return (
    <EntrySection
      title={t(($) => $.hosted.title)}
      lead={lead()}
      action={!isAdding && <Button onPress={add}>{t(($) => $.hosted.add)}</Button>}
      isEmpty={services.length === 0}
      emptyText={t(($) => $.hosted.empty)}
      rows={services.map((service) => {
        const mass = massOf(service.id)
        return (
          <EntryRow
            key={service.id}
            {...open}
            id={service.id}
            name={service.name}
            title={service.name}
            detail={[nameOf(service.provider) ?? t(($) => $.hosted.noProvider), service.hostingPlace]
              .filter(Boolean)
              .join(' · ')}
            tags={
              <>
                {service.stillUsed === 'no' && <Tag tone="ask">{t(($) => $.hosted.unused)}</Tag>}
                {service.kind === 'website' && service.accessibilityStatement === 'no' && (
                  <Tag tone="ask">{t(($) => $.hosted.noStatement)}</Tag>
                )}
              </>
            }
            facts={
              <>
                {service.yearlyCost !== undefined && (
                  <span className="block">{t(($) => $.hosted.cost, { value: formatNumber(service.yearlyCost) })}</span>
                )}
                {service.contractEnd && (
                  <span className="block">{t(($) => $.hosted.until, { day: formatDay(service.contractEnd) })}</span>
                )}
                {mass !== undefined && (
                  <span className="block">{t(($) => $.hosted.mass, { mass: formatMass(mass) })}</span>
                )}
              </>
            }
            below={
              <ProposalLine
                collection="digitalServices"
                records={[service]}
                about={service.name}
                className="entry-proposal"
              />
            }
            onRemove={() => edits.removeService(service.id, service.name)}
          >
            <HostedFields service={service} line={lines.get(service.id)} />
          </EntryRow>
        )
      })}
    >
      {isAdding && <AddServiceForm onClose={close} />}
    </EntrySection>
  )
}
