import { useTranslation } from 'react-i18next'
import { type Confidence, confidence as confidences, type DataOrigin, dataOrigin } from '../../shared/domain/record.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { SelectField } from '../ui/fields.tsx'

interface DataSource {
  readonly origin?: DataOrigin | undefined
  readonly confidence?: Confidence | undefined
}

/** Where a datum comes from. */
export const OriginField = ({
  origin,
  onSave,
}: {
  readonly origin: DataOrigin | undefined
  readonly onSave: (origin: DataOrigin | undefined) => Promise<unknown> | unknown
}) => {
  const { t } = useTranslation()
  return (
    <SelectField<DataOrigin>
      label={t(($) => $.dataSource.origin)}
      value={origin}
      emptyLabel={t(($) => $.dataSource.unset)}
      options={dataOrigin.options.map((value) => ({ value, label: t(($) => $.dataSource.origins[value]) }))}
      onSave={onSave}
    />
  )
}

/** Where a datum comes from and how sure it is, folded: nobody has to say so. */
export const DataSourceFields = ({
  title,
  isMany = false,
  origin,
  confidence,
  onSave,
}: DataSource & {
  /** Absent, the title speaks of one figure, or of several. */
  readonly title?: string
  readonly isMany?: boolean
  readonly onSave: (patch: DataSource) => Promise<unknown> | unknown
}) => {
  const { t } = useTranslation()
  const own = isMany ? t(($) => $.dataSource.titleMany) : t(($) => $.dataSource.title)
  return (
    <Disclosure title={title ?? own}>
      <div className="fields">
        <OriginField origin={origin} onSave={(chosen) => onSave({ origin: chosen })} />
        <SelectField<Confidence>
          label={t(($) => $.dataSource.confidence)}
          value={confidence}
          emptyLabel={t(($) => $.dataSource.unset)}
          options={confidences.options.map((value) => ({ value, label: t(($) => $.dataSource.confidences[value]) }))}
          onSave={(chosen) => onSave({ confidence: chosen })}
        />
      </div>
    </Disclosure>
  )
}
