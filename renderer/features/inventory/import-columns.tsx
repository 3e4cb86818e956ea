import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { columnLetter } from '../../../shared/export/workbook/addresses.ts'
import { type ImportFieldId, importFieldId } from '../../../shared/import/inventory/import-content-schema.ts'
import type { ColumnMapping, MappedColumn } from '../../../shared/import/inventory/propose-mapping.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Tag } from '../../ui/layout.tsx'

interface ColumnsProps {
  readonly mapping: ColumnMapping
  readonly onChoose: (index: number, field: ImportFieldId | undefined) => void
}

const ColumnRow = ({ column, onChoose }: { readonly column: MappedColumn } & Pick<ColumnsProps, 'onChoose'>) => {
  const { t } = useTranslation('import')
  const heading = column.heading || t(($) => $.list.columns.noHeading, { letter: columnLetter(column.index + 1) })
  const isUnsure = column.confidence === 'likely' || column.confidence === 'guess'
  return (
    <tr>
      <th scope="row">{heading}</th>
      <td className="soft small import-samples">
        {column.leftOut === 'personal'
          ? t(($) => $.list.columns.personal)
          : column.samples.join(', ') || t(($) => $.list.columns.empty)}
      </td>
      <td>
        <div className="row import-field">
          <select
            className="box"
            aria-label={t(($) => $.list.columns.fieldFor, { heading })}
            value={column.field ?? ''}
            onChange={({ target }) => onChoose(column.index, importFieldId.safeParse(target.value).data)}
          >
            <option value="">{t(($) => $.list.columns.none)}</option>
            {importFieldId.options.map((field) => (
              <option key={field} value={field}>
                {t(($) => $.list.fields[field])}
              </option>
            ))}
          </select>
          {isUnsure && <Tag tone="ask">{t(($) => $.list.columns.toCheck)}</Tag>}
          {column.confidence === 'remembered' && <Tag>{t(($) => $.list.columns.remembered)}</Tag>}
        </div>
      </td>
    </tr>
  )
}

const ColumnsTable = ({
  columns,
  onChoose,
}: { readonly columns: readonly MappedColumn[] } & Pick<ColumnsProps, 'onChoose'>) => {
  const { t } = useTranslation('import')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled with the arrows
    <section className="table-scroll" tabIndex={0} aria-label={t(($) => $.list.columns.caption)}>
      <table className="table import-columns">
        <caption className="visually-hidden">{t(($) => $.list.columns.caption)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.list.columns.heading)}</th>
            <th scope="col">{t(($) => $.list.columns.samples)}</th>
            <th scope="col">{t(($) => $.list.columns.field)}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <ColumnRow key={column.index} column={column} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Nothing to look at: every column that is taken is a known one. */
const isSettled = ({ columns }: ColumnMapping): boolean =>
  columns.every(({ field, confidence }) => field === undefined || confidence === 'sure' || confidence === 'remembered')

/**
 * What each column of the list is taken for, to correct. Columns left out are behind a title; so are all of them when
 * each one was recognised for sure.
 */
export const ImportColumns = ({ mapping, onChoose }: ColumnsProps) => {
  const { t } = useTranslation('import')
  // Decided once for a list: the table must not close while somebody corrects it.
  const [isFolded] = useState(() => isSettled(mapping))
  const isShown = ({ field, leftOut, samples, confidence }: MappedColumn): boolean =>
    field !== undefined || confidence === 'chosen' || (!isFolded && leftOut === undefined && samples.length > 0)
  const shown = mapping.columns.filter(isShown)
  const others = mapping.columns.filter(
    (column) => !isShown(column) && (column.heading !== '' || column.samples.length > 0),
  )
  const known = <ColumnsTable columns={shown} onChoose={onChoose} />
  return (
    <section className="stack" aria-labelledby="import-columns">
      <div>
        <h2 id="import-columns">{t(($) => $.list.columns.title)}</h2>
        <p className="soft">
          <Glossed text={t(($) => $.list.columns.intro)} />
        </p>
      </div>
      <div>
        {isFolded ? (
          <Disclosure title={t(($) => $.list.columns.known, { count: shown.length })}>{known}</Disclosure>
        ) : (
          known
        )}
        {others.length > 0 && (
          <Disclosure title={t(($) => $.list.columns.others, { count: others.length })}>
            <ColumnsTable columns={others} onChoose={onChoose} />
          </Disclosure>
        )}
      </div>
    </section>
  )
}
