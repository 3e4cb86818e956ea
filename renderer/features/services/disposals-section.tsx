import { useTranslation } from 'react-i18next'
import type { YearlyDisposal } from '../../../shared/domain/inventory.ts'
import { disposalShares, findRow } from '../../../shared/export/report/reuse-shares.ts'
import { loadThresholds } from '../../../shared/obligations/load-obligations.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { DataSourceFields } from '../../entry/data-source-fields.tsx'
import { formatNumber, parseNumber } from '../../i18n/format.ts'
import { formatShare } from '../../i18n/format-mass.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/fields.tsx'
import { Tag } from '../../ui/layout.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { EntryRow, focusEntry, type OpenEntry } from './entry-row.tsx'
import { EntrySection } from './entry-section.tsx'
import { LawNote } from './law-note.tsx'
import { ShareTag } from './share-tag.tsx'
import { useRecordEdits } from './use-record-edits.ts'
import { yearsToAdd } from './years-to-add.ts'

const plainNumber = (value: number): string => formatNumber(value, { useGrouping: false })
const counts = ['retiredStockOnJanuary1', 'toReuse', 'toRecycling', 'overTenYears'] as const

const DisposalFields = ({ disposal }: { readonly disposal: YearlyDisposal }) => {
  const { t } = useTranslation('services')
  const edits = useRecordEdits()
  const { retiredStockOnJanuary1: stock, toReuse } = disposal
  return (
    <>
      <div className="fields aligned">
        {counts.map((field) => (
          <NumberField
            key={field}
            label={t(($) => $.disposals.fields[field])}
            value={disposal[field]}
            placeholder={t(($) => $.field.unset)}
            parse={parseNumber}
            format={plainNumber}
            isWhole
            invalidText={t(($) => $.field.wholeInvalid)}
            onSave={(count) => edits.patchDisposal(disposal.id, { [field]: count })}
          />
        ))}
      </div>
      {stock !== undefined && toReuse !== undefined && toReuse > stock && (
        <p role="status">{t(($) => $.disposals.tooMuch)}</p>
      )}
      <TextField
        label={t(($) => $.disposals.traceability)}
        value={disposal.traceability ?? ''}
        rows={2}
        maxLength={4000}
        onSave={(text) => edits.patchDisposal(disposal.id, { traceability: text === '' ? undefined : text })}
      />
      <DataSourceFields
        isMany
        origin={disposal.origin}
        confidence={disposal.confidence}
        onSave={(patch) => edits.patchDisposal(disposal.id, patch)}
      />
    </>
  )
}

/** What became of retired equipment each year, and the part that found a second use. */
export const DisposalsSection = ({ currentYear, ...open }: OpenEntry & { readonly currentYear: number }) => {
  const { t } = useTranslation('services')
  const { project } = useDossier()
  const edits = useRecordEdits()
  const { rows } = loadThresholds()
  const shares = disposalShares(project, rows)
  const disposals = project.yearlyDisposals.toSorted((one, other) => other.year - one.year)
  const add = async (year: number) => {
    const id = crypto.randomUUID()
    const added = await edits.addDisposal(id, year)
    if (!added.ok) return
    open.onOpen(id)
    focusEntry(id)
  }
  return (
    <EntrySection
      title={t(($) => $.disposals.title)}
      lead={t(($) => $.disposals.lead)}
      action={yearsToAdd(
        disposals.map(({ year }) => year),
        currentYear,
      ).map((year) => (
        <Button key={year} aria-label={t(($) => $.disposals.addLabel, { year })} onPress={() => void add(year)}>
          {t(($) => $.addYear, { year })}
        </Button>
      ))}
      isEmpty={disposals.length === 0}
      emptyText={t(($) => $.disposals.empty)}
      rows={disposals.map((disposal) => {
        const { id, year, retiredStockOnJanuary1: stock, toReuse } = disposal
        const share = shares.find((one) => one.year === year)
        const name = t(($) => $.disposals.name, { year })
        const isNone = stock === 0
        return (
          <EntryRow
            key={id}
            {...open}
            id={id}
            name={name}
            title={name}
            detail={
              isNone
                ? t(($) => $.disposals.none)
                : share?.share === undefined
                  ? t(($) => $.disposals.unknownShare)
                  : t(($) => $.disposals.share, { share: formatShare(share.share) })
            }
            tags={
              <>
                {!isNone && share?.share === undefined && <Tag tone="ask">{t(($) => $.incomplete)}</Tag>}
                <ShareTag share={share} />
              </>
            }
            facts={
              <>
                {stock !== undefined && <span className="block">{t(($) => $.disposals.stock, { count: stock })}</span>}
                {toReuse !== undefined && (
                  <span className="block">{t(($) => $.disposals.reused, { count: toReuse })}</span>
                )}
              </>
            }
            onRemove={() => edits.removeDisposal(id, name)}
          >
            <DisposalFields disposal={disposal} />
          </EntryRow>
        )
      })}
    >
      <LawNote row={findRow(rows, 'reuse_disposals')} />
    </EntrySection>
  )
}
