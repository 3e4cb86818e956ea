import { useTranslation } from 'react-i18next'
import { findRow, purchaseShares } from '../../../shared/export/report/reuse-shares.ts'
import { loadThresholds } from '../../../shared/obligations/load-obligations.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { ProposalLine } from '../../entry/proposal-line.tsx'
import { formatNumber } from '../../i18n/format.ts'
import { formatShare } from '../../i18n/format-mass.ts'
import { Button } from '../../ui/button.tsx'
import { Tag } from '../../ui/layout.tsx'
import { CategoryFields, isWithoutPurchase } from './category-fields.tsx'
import { EntryRow, focusEntry, type OpenEntry } from './entry-row.tsx'
import { EntrySection } from './entry-section.tsx'
import { LawNote } from './law-note.tsx'
import { ShareTag } from './share-tag.tsx'
import { useRecordEdits } from './use-record-edits.ts'
import { yearsToAdd } from './years-to-add.ts'

const categories = ['it', 'phones', 'printing'] as const
const rowId = (year: number): string => `purchases-${year}`

/** What was bought each year, and the part the law looks at. */
export const PurchasesSection = ({ currentYear, ...open }: OpenEntry & { readonly currentYear: number }) => {
  const { t } = useTranslation('services')
  const { project } = useDossier()
  const edits = useRecordEdits()
  const { rows } = loadThresholds()
  const shares = purchaseShares(project, rows)
  const years = [...new Set(project.yearlyPurchases.map(({ year }) => year))].sort((one, other) => other - one)
  const add = async (year: number) => {
    const added = await edits.patchPurchase(year, 'it', {})
    if (!added.ok) return
    open.onOpen(rowId(year))
    focusEntry(rowId(year))
  }
  return (
    <EntrySection
      title={t(($) => $.purchases.title)}
      lead={t(($) => $.purchases.lead)}
      action={yearsToAdd(years, currentYear).map((year) => (
        <Button key={year} aria-label={t(($) => $.purchases.addLabel, { year })} onPress={() => void add(year)}>
          {t(($) => $.addYear, { year })}
        </Button>
      ))}
      isEmpty={years.length === 0}
      emptyText={t(($) => $.purchases.empty)}
      rows={years.map((year) => {
        const own = project.yearlyPurchases.filter((purchase) => purchase.year === year)
        const find = (category: (typeof categories)[number]) => own.find((purchase) => purchase.category === category)
        const known = own.filter(({ totalExclTax }) => totalExclTax !== undefined)
        const total = known.reduce((sum, { totalExclTax }) => sum + (totalExclTax ?? 0), 0)
        const share = shares.find((one) => one.year === year)
        const concerned = [find('it'), find('phones')]
        const isNone = concerned.every(isWithoutPurchase)
        const isMissing =
          !isNone && (share?.share === undefined || concerned.some((one) => one?.totalExclTax === undefined))
        const name = t(($) => $.purchases.name, { year })
        return (
          <EntryRow
            key={year}
            {...open}
            id={rowId(year)}
            name={name}
            title={name}
            detail={
              isNone
                ? t(($) => $.purchases.noneDetail)
                : share?.share === undefined
                  ? t(($) => $.purchases.unknownShare)
                  : t(($) => $.purchases.share, { share: formatShare(share.share) })
            }
            tags={
              <>
                {isMissing && <Tag tone="ask">{t(($) => $.incomplete)}</Tag>}
                <ShareTag share={share} />
              </>
            }
            facts={known.length > 0 && <span>{t(($) => $.purchases.sum, { value: formatNumber(total) })}</span>}
            below={<ProposalLine collection="yearlyPurchases" records={own} about={name} className="entry-proposal" />}
            onRemove={() => edits.removePurchases(year, name)}
          >
            {categories.map((category) => (
              <CategoryFields key={category} year={year} category={category} purchase={find(category)} />
            ))}
          </EntryRow>
        )
      })}
    >
      <LawNote row={findRow(rows, 'reuse_purchases')} />
    </EntrySection>
  )
}
