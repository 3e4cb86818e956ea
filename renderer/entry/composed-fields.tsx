import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { referenceChoices } from '../../shared/entry/describe-record.ts'
import type { EntityField } from '../../shared/entry/load-entities.ts'
import { useDossier } from '../db/dossier-context.tsx'
import { formatNumber, parseNumber } from '../i18n/format.ts'
import { Button } from '../ui/button.tsx'
import { DateField, SelectField, TextField } from '../ui/fields.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { useFormats } from './use-formats.ts'
import type { RecordEdits } from './use-record.ts'

interface ComposedProps {
  readonly field: EntityField
  readonly edits: RecordEdits
  readonly mark: ReactNode
}

type Parts = Readonly<Record<string, unknown>>
const partsOf = (value: unknown): Parts => (typeof value === 'object' && value !== null ? { ...value } : {})
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const dayOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const without = (parts: Parts): Parts =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined))

const Group = ({ field, mark, children }: ComposedProps & { readonly children: ReactNode }) => (
  <fieldset className="field bare">
    <legend className="field-label">
      <span className="legend-text">{field.label}</span> {mark}
    </legend>
    {field.hint && <p className="soft small">{field.hint}</p>}
    {children}
  </fieldset>
)

/** What to do next with somebody, and for when. */
export const NextStepField = (props: ComposedProps) => {
  const { field, edits } = props
  const value = partsOf(edits.record[field.field])
  const set = (part: Parts) =>
    edits.update(field.field, (stored) => {
      const next = without({ ...partsOf(stored), ...part })
      return textOf(next.text) === '' && next.date === undefined ? undefined : { text: '', ...next }
    })
  return (
    <Group {...props}>
      <div className="todo-line">
        <TextField label={field.parts?.text} value={textOf(value.text)} onSave={(text) => set({ text })} />
        <DateField label={field.parts?.date} value={dayOf(value.date)} onSave={(date) => set({ date })} />
      </div>
    </Group>
  )
}

/** How much work, and how it is counted. Without a number there is nothing to store. */
export const WorkloadField = (props: ComposedProps) => {
  const { field, edits } = props
  const { t } = useTranslation('entry')
  const value = partsOf(edits.record[field.field])
  const set = (part: Parts) =>
    edits.update(field.field, (stored) => {
      const next = without({ unit: 'days_total', ...partsOf(stored), ...part })
      return next.value === undefined ? undefined : next
    })
  return (
    <Group {...props}>
      <div className="fields">
        <NumberField
          label={field.parts?.value}
          value={typeof value.value === 'number' ? value.value : undefined}
          max={10_000}
          parse={parseNumber}
          format={formatNumber}
          invalidText={t(($) => $.invalidNumber)}
          onSave={(number) => set({ value: number })}
        />
        <SelectField
          label={field.parts?.unit}
          value={dayOf(value.unit) ?? 'days_total'}
          options={field.choices}
          onSave={(unit) => unit && set({ unit })}
        />
      </div>
    </Group>
  )
}

/** Things to do after a meeting: what, who, for when; the last line is always free. */
export const TodoListField = (props: ComposedProps) => {
  const { field, edits } = props
  const { t } = useTranslation('entry')
  const { project } = useDossier()
  const formats = useFormats()
  const value = edits.record[field.field]
  const todos: readonly Parts[] = Array.isArray(value) ? value.map(partsOf) : []
  const actors = referenceChoices(project, 'actor', formats)
  const set = (at: number, part: Parts) =>
    edits.update(field.field, (stored) => {
      const next: Parts[] = Array.isArray(stored) ? stored.map(partsOf) : []
      next[at] = without({ text: '', ...next[at], ...part })
      return next.filter((todo) => Object.values(todo).some((entry) => entry !== '' && entry !== undefined))
    })
  return (
    <Group {...props}>
      <ol className="plain stack tight">
        {[...todos, {}].map((todo: Parts, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; the caret must stay when a line is added
          <li key={at} className="todo-line with-actor">
            <TextField
              label={`${field.parts?.text ?? ''} ${at + 1}`}
              value={textOf(todo.text)}
              {...(at === todos.length && field.each !== undefined && { placeholder: field.each })}
              onSave={(text) => set(at, { text })}
            />
            <SelectField
              label={field.parts?.actor}
              value={dayOf(todo.actor)}
              emptyLabel={t(($) => $.unset)}
              options={actors}
              onSave={(actor) => set(at, { actor })}
            />
            <DateField label={field.parts?.date} value={dayOf(todo.date)} onSave={(date) => set(at, { date })} />
            {at < todos.length && (
              <Button
                variant="quiet"
                excludeFromTabOrder
                aria-label={t(($) => $.todo.remove, { number: at + 1 })}
                onPress={() =>
                  void edits.update(field.field, (stored) =>
                    Array.isArray(stored) ? stored.filter((_, index) => index !== at) : stored,
                  )
                }
              >
                {t(($) => $.textList.remove)}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Group>
  )
}
