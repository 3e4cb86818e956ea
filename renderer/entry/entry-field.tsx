import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { referenceChoices } from '../../shared/entry/describe-record.ts'
import type { Entity, EntityField } from '../../shared/entry/load-entities.ts'
import { loadEntryLists } from '../../shared/steps/load-entry-lists.ts'
import { useDossier } from '../db/dossier-context.tsx'
import { formatNumber, parseNumber } from '../i18n/format.ts'
import { CheckField, DateField, SelectField, TextField } from '../ui/fields.tsx'
import { MonthField } from '../ui/month-field.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { CheckListField } from './check-list-field.tsx'
import { NextStepField, TodoListField, WorkloadField } from './composed-fields.tsx'
import { ReferenceField, ReferenceListField } from './reference-field.tsx'
import { TextListField } from './text-list-field.tsx'
import { useFormats } from './use-formats.ts'
import type { RecordEdits } from './use-record.ts'
import { WordCount } from './word-count.tsx'

export interface EntryFieldProps {
  readonly entity: Entity
  readonly field: EntityField
  readonly edits: RecordEdits
  readonly mark: ReactNode
}

const YEAR = { min: 1970, max: 2200 }
const isYear = ({ field }: EntityField): boolean => /year$|^(horizon|since|periodStart|periodEnd)$/i.test(field)

const NumericField = ({ field, edits, mark }: EntryFieldProps) => {
  const { t } = useTranslation('entry')
  const value = edits.record[field.field]
  const bounds = isYear(field)
    ? YEAR
    : { min: field.min ?? (field.type === 'decimal' ? -1e12 : 0), max: field.max ?? 1e8 }
  const invalidText = () => {
    if (isYear(field)) return t(($) => $.invalidYear)
    if (field.max === undefined) return t(($) => $.invalidNumber)
    return t(($) => $.invalidRange, bounds)
  }
  return (
    <NumberField
      label={field.label}
      hint={field.hint}
      mark={mark}
      value={typeof value === 'number' ? value : undefined}
      isWhole={field.type === 'integer'}
      {...bounds}
      parse={parseNumber}
      // A year is a name, not a quantity: no space inside.
      format={isYear(field) ? String : formatNumber}
      invalidText={invalidText()}
      onSave={(number) => edits.save({ [field.field]: number })}
    />
  )
}

const ChoiceField = ({ field, edits, mark }: EntryFieldProps) => {
  const { t } = useTranslation('entry')
  const { project } = useDossier()
  const formats = useFormats()
  const value = edits.record[field.field]
  const choices = field.ref === 'role' ? referenceChoices(project, 'role', formats) : field.choices
  const toStored = (chosen: string | undefined) =>
    chosen !== undefined && field.type === 'integer' ? Number(chosen) : chosen
  return (
    <SelectField
      label={field.label}
      hint={field.hint}
      mark={mark}
      value={value === undefined ? undefined : String(value)}
      emptyLabel={t(($) => $.unset)}
      options={choices}
      onSave={(chosen) => edits.save({ [field.field]: toStored(chosen) })}
    />
  )
}

const WordsField = ({ field, edits, mark }: EntryFieldProps) => {
  const stored = edits.record[field.field]
  const value = typeof stored === 'string' ? stored : ''
  const isLong = field.type === 'longtext' || field.maxWords !== undefined
  const proposals = field.proposals && loadEntryLists()[field.proposals]
  const save = (text: string) => edits.save({ [field.field]: text.trim() === '' ? undefined : text })
  return (
    <>
      <TextField
        label={field.label}
        hint={field.hint}
        mark={mark}
        value={value}
        {...(isLong && { rows: 2, maxLength: 5000 })}
        {...(field.placeholder !== undefined && { placeholder: field.placeholder })}
        {...(proposals && { proposals: proposals.map(({ label }) => label) })}
        onSave={save}
      />
      {field.maxWords !== undefined && <WordCount text={value} max={field.maxWords} />}
    </>
  )
}

/** One field of a record, by its kind; each stores what is typed while it is typed. */
export const EntryField = (props: EntryFieldProps) => {
  const { field, edits, mark } = props
  const { record } = edits
  if (field.type === 'record') {
    if (field.isList) return <TodoListField {...props} />
    return field.field === 'workload' ? <WorkloadField {...props} /> : <NextStepField {...props} />
  }
  if (field.isList && field.type === 'ref') return <ReferenceListField {...props} />
  if (field.isList && field.type === 'enum')
    return (
      <CheckListField
        {...field}
        mark={mark}
        value={record[field.field]}
        isFolded={field.choices.length > 9}
        onChange={(change) => edits.update(field.field, change)}
      />
    )
  if (field.isList)
    return (
      <TextListField
        {...field}
        mark={mark}
        value={record[field.field]}
        onChange={(change) =>
          edits.update(field.field, (stored) => {
            const next = change(stored)
            return next.length === 0 ? undefined : next
          })
        }
      />
    )
  if (field.type === 'ref') return <ReferenceField {...props} />
  if (field.type === 'enum' || field.choices.length > 0) return <ChoiceField {...props} />
  switch (field.type) {
    case 'boolean':
      return (
        <CheckField
          label={field.label}
          hint={field.hint}
          isChecked={record[field.field] === true}
          onSave={(isChecked) => edits.save({ [field.field]: isChecked })}
        />
      )
    case 'date': {
      const value = record[field.field]
      return (
        <DateField
          label={field.label}
          hint={field.hint}
          mark={mark}
          value={typeof value === 'string' ? value : undefined}
          onSave={(day) => edits.save({ [field.field]: day })}
        />
      )
    }
    case 'month': {
      const value = record[field.field]
      return (
        <MonthField
          label={field.label}
          hint={field.hint}
          mark={mark}
          value={typeof value === 'string' ? value : undefined}
          onSave={(month) => edits.save({ [field.field]: month })}
        />
      )
    }
    case 'integer':
    case 'decimal':
    case 'money':
    case 'percent':
      return <NumericField {...props} />
    case 'text':
    case 'longtext':
      return <WordsField {...props} />
  }
}
