import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { alertKinds } from '../../../shared/exchange/alerts.ts'
import { arrangeLines, type FollowFilter, type SortKey, sortKeys } from '../../../shared/exchange/follow-list.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { EmptyState, Note } from '../../ui/layout.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { AddFollow } from './add-follow.tsx'
import { CommunesTable } from './communes-table.tsx'
import { FollowFrame } from './follow-frame.tsx'
import { HoursExport } from './hours-export.tsx'
import { ThresholdsSection, useThresholds } from './thresholds.tsx'
import { useFollowed } from './use-followed.ts'

type AlertFilter = NonNullable<FollowFilter['alert']> | 'all'
const alertFilters = ['all', 'any', ...alertKinds] as const satisfies readonly AlertFilter[]

/** *Mes communes*: who needs help this week, from the files received. */
export const CommunesScreen = () => {
  const { t } = useTranslation('follow')
  const warning = useThresholds()
  const followed = useFollowed(warning.thresholds)
  const [query, setQuery] = useState('')
  const [alert, setAlert] = useState<AlertFilter>('all')
  const [sort, setSort] = useState<SortKey>('alerts')
  const asked = useDeferredValue(query)
  const lines = followed?.lines
  const arranged = useMemo(
    () => arrangeLines(lines ?? [], { query: asked, ...(alert !== 'all' && { alert }) }, sort),
    [lines, asked, alert, sort],
  )
  if (!followed) return null
  const { rows, total, read, unread, today, hasFailed } = followed
  const filterName = (value: AlertFilter): string => {
    if (value === 'all') return t(($) => $.communes.all)
    return value === 'any' ? t(($) => $.communes.any) : t(($) => $.alerts[value].name)
  }
  const isEmpty = total === 0
  return (
    <FollowFrame isWide>
      <PageHeader title={t(($) => $.communes.title)}>
        {!isEmpty && (
          <p className="soft">
            <Glossed text={t(($) => $.communes.intro)} />
          </p>
        )}
      </PageHeader>
      {isEmpty ? (
        <EmptyState
          title={t(($) => $.communes.emptyTitle)}
          action={
            <div className="row">
              <LinkButton variant="primary" href="/mutualisateur/recevoir">
                {t(($) => $.communes.receive)}
              </LinkButton>
              <LinkButton href="/mutualisateur/preparer">{t(($) => $.communes.prepare)}</LinkButton>
            </div>
          }
        >
          <p>{t(($) => $.communes.empty)}</p>
          <p className="soft">{t(($) => $.communes.emptyOpen)}</p>
        </EmptyState>
      ) : (
        <>
          <div className="follow-filters">
            <TextField
              label={t(($) => $.communes.search)}
              placeholder={t(($) => $.communes.searchHint)}
              value={query}
              onSave={setQuery}
            />
            <SelectField
              label={t(($) => $.communes.filter)}
              value={alert}
              options={alertFilters.map((value) => ({ value, label: filterName(value) }))}
              onSave={(value) => setAlert(value ?? 'all')}
            />
            <SelectField
              label={t(($) => $.communes.sort)}
              value={sort}
              options={sortKeys.map((value) => ({ value, label: t(($) => $.communes.sorts[value]) }))}
              onSave={(value) => setSort(value ?? 'alerts')}
            />
          </div>
          <p role="status" className="soft small follow-count">
            {hasFailed && t(($) => $.communes.failed)}
            {!hasFailed &&
              (read < total
                ? t(($) => $.communes.reading, { read, total })
                : t(($) => $.communes.shown, { count: arranged.length, total }))}
          </p>
          {arranged.length > 0 && <CommunesTable lines={arranged} total={total} today={today} sort={sort} />}
          {arranged.length === 0 && read === total && (
            <Note title={t(($) => $.communes.nothing)}>
              <p>{t(($) => $.communes.nothingHint)}</p>
            </Note>
          )}
          {unread > 0 && read === total && <p className="small">{t(($) => $.communes.unread, { count: unread })}</p>}
        </>
      )}
      {!isEmpty && read === total && lines && <HoursExport rows={rows} lines={lines} />}
      {!isEmpty && <ThresholdsSection {...warning} />}
      <AddFollow rows={rows} />
    </FollowFrame>
  )
}
