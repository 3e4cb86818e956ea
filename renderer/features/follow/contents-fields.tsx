import { useTranslation } from 'react-i18next'
import { loadThemes } from '../../../shared/referential/load-referential.ts'
import { SelectField, TextField } from '../../ui/fields.tsx'

const levels = ['1', '2', '3'] as const

/** One field of an entry: its name in the texts, and how its value is shown and kept. */
interface ContentField<Entry> {
  readonly label:
    | 'name'
    | 'job'
    | 'phone'
    | 'email'
    | 'hours'
    | 'title'
    | 'text'
    | 'price'
    | 'ease'
    | 'impact'
    | 'what'
    | 'theme'
  /** One line, a paragraph, a level from 1 to 3, or a theme of the guide. */
  readonly kind: 'line' | 'paragraph' | 'level' | 'theme'
  readonly read: (entry: Entry) => string | undefined
  readonly write: (text: string, entry: Entry) => Partial<Entry>
  /** An entry cannot be without it: emptied, it keeps what it had. */
  readonly isNeeded?: boolean
}

/** The fields of one kind of entry, in their order. */
export type ContentFields<Entry> = readonly ContentField<Entry>[]

/** A field that holds a text under `key`. */
export const textField = <Entry, Key extends keyof Entry>(
  key: Key,
  label: ContentField<Entry>['label'],
  { kind = 'line', isNeeded = false }: { readonly kind?: 'line' | 'paragraph'; readonly isNeeded?: boolean } = {},
): ContentField<Entry> => ({
  label,
  kind,
  isNeeded,
  read: (entry) => entry[key] as string | undefined, // the key of a text
  write: (text) => ({ [key]: isNeeded ? text.trim() : text }) as Partial<Entry>, // the same text
})

/** A field that holds a level from 1 to 3 under `key`. */
export const levelField = <Entry, Key extends keyof Entry>(
  key: Key,
  label: ContentField<Entry>['label'],
): ContentField<Entry> => ({
  label,
  kind: 'level',
  read: (entry) => (entry[key] === undefined ? undefined : String(entry[key])),
  write: (text) => ({ [key]: text === '' ? undefined : Number(text) }) as Partial<Entry>, // one of the levels offered
})

/** The fields of an entry, as they are typed. */
export const EntryFields = <Entry,>({
  entry,
  fields,
  onSave,
}: {
  readonly entry: Entry
  readonly fields: ContentFields<Entry>
  readonly onSave: (patch: Partial<Entry>) => Promise<unknown>
}) => {
  const { t } = useTranslation('contents')
  const optionsOf = (kind: 'level' | 'theme') =>
    kind === 'theme'
      ? loadThemes().map(({ id, shortName }) => ({ value: id as string, label: shortName }))
      : levels.map((value) => ({ value: value as string, label: t(($) => $.own.levels[value]) }))
  return fields.map(({ label, kind, read, write, isNeeded }) => {
    const value = read(entry)
    const title = t(($) => $.own.fields[label])
    if (kind === 'level' || kind === 'theme')
      return (
        <SelectField
          key={label}
          label={title}
          value={value}
          {...(kind === 'level' && { emptyLabel: '' })}
          options={optionsOf(kind)}
          onSave={(chosen) => onSave(write(chosen ?? '', entry))}
        />
      )
    return (
      <TextField
        key={label}
        label={title}
        value={value ?? ''}
        {...(kind === 'paragraph' && { rows: 4, maxLength: 2000 })}
        onSave={(text) => (isNeeded && text.trim() === '' ? undefined : onSave(write(text, entry)))}
      />
    )
  })
}
