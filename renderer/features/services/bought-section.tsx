import { useTranslation } from 'react-i18next'
import type { PurchasedService } from '../../../shared/domain/inventory.ts'
import type { FootprintLine } from '../../../shared/footprint/footprint-result.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { DataSourceFields } from '../../entry/data-source-fields.tsx'
import { formatNumber, parseNumber } from '../../i18n/format.ts'
import { formatMass } from '../../i18n/format-mass.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { Tag } from '../../ui/layout.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { EntryRow, focusEntry, type OpenEntry } from './entry-row.tsx'
import { EntrySection } from './entry-section.tsx'
import { type BoughtPatch, useRecordEdits } from './use-record-edits.ts'

const natures = ['it_management', 'maintenance', 'consulting', 'development', 'telecom', 'training', 'other'] as const

const plainNumber = (value: number): string => formatNumber(value, { useGrouping: false })

const BoughtFields = ({ bought, currentYear }: { readonly bought: PurchasedService; readonly currentYear: number }) => {
  const { t } = useTranslation('services')
  const edits = useRecordEdits()
  const patch = (changes: BoughtPatch) => edits.patchBought(bought.id, changes)
  const number = { parse: parseNumber, format: plainNumber }
  return (
    <>
      <div className="fields">
        <SelectField<PurchasedService['nature']>
          label={t(($) => $.bought.nature)}
          value={bought.nature}
          options={natures.map((value) => ({ value, label: t(($) => $.natures[value]) }))}
          onSave={(nature) => nature !== undefined && patch({ nature })}
        />
        <NumberField
          {...number}
          label={t(($) => $.bought.amount)}
          value={bought.amountThousandEur}
          max={10_000_000}
          invalidText={t(($) => $.bought.amountInvalid)}
          onSave={(amountThousandEur) => patch({ amountThousandEur })}
        />
        <NumberField
          {...number}
          label={t(($) => $.bought.year)}
          value={bought.year}
          isWhole
          min={1970}
          max={currentYear}
          invalidText={t(($) => $.field.yearInvalid, { year: currentYear })}
          onSave={(year) => patch({ year })}
        />
        <TextField
          label={t(($) => $.bought.detail)}
          value={bought.title ?? ''}
          maxLength={200}
          onSave={(title) => patch({ title: title === '' ? undefined : title })}
        />
      </div>
      <DataSourceFields origin={bought.origin} confidence={bought.confidence} onSave={patch} />
    </>
  )
}

/** Services bought in a year, equipment left out: counted through a ratio by thousand euros, and said to be rough. */
export const BoughtSection = ({
  lines,
  currentYear,
  ...open
}: OpenEntry & { readonly lines: ReadonlyMap<string, FootprintLine>; readonly currentYear: number }) => {
  const { t } = useTranslation('services')
  const { project } = useDossier()
  const edits = useRecordEdits()
  const add = async () => {
    const id = crypto.randomUUID()
    const added = await edits.addBought(id, currentYear)
    if (!added.ok) return
    open.onOpen(id)
    focusEntry(id)
  }
  return (
    <EntrySection
      title={t(($) => $.bought.title)}
      lead={t(($) => $.bought.lead)}
      action={<Button onPress={() => void add()}>{t(($) => $.bought.add)}</Button>}
      isEmpty={project.purchasedServices.length === 0}
      emptyText={t(($) => $.bought.empty)}
      rows={project.purchasedServices.map((bought) => {
        const mass = lines.get(bought.id)?.totalKgCo2e
        const name = bought.title ?? t(($) => $.natures[bought.nature])
        return (
          <EntryRow
            key={bought.id}
            {...open}
            id={bought.id}
            name={name}
            title={name}
            detail={[bought.title && t(($) => $.natures[bought.nature]), bought.year].filter(Boolean).join(' · ')}
            tags={
              bought.amountThousandEur === undefined ? (
                <Tag tone="ask">{t(($) => $.bought.noAmount)}</Tag>
              ) : (
                <Tag>{t(($) => $.bought.rough)}</Tag>
              )
            }
            facts={
              bought.amountThousandEur !== undefined && (
                <>
                  <span className="block">
                    {t(($) => $.bought.amountValue, { value: formatNumber(bought.amountThousandEur) })}
                  </span>
                  {mass !== undefined && (
                    <span className="block">{t(($) => $.bought.mass, { mass: formatMass(mass) })}</span>
                  )}
                </>
              )
            }
            onRemove={() => edits.removeBought(bought.id, name)}
          >
            <BoughtFields bought={bought} currentYear={currentYear} />
          </EntryRow>
        )
      })}
    />
  )
}
