import { useTranslation } from 'react-i18next'
import type { EntityField } from '../../../shared/entry/load-entities.ts'
import { loadEntryLists } from '../../../shared/steps/load-entry-lists.ts'
import type { RecordEdits } from '../../entry/use-record.ts'
import { Button } from '../../ui/button.tsx'
import { CheckField, TextField } from '../../ui/fields.tsx'

interface Section {
  readonly key: string
  readonly included: boolean
  readonly text?: string
}

const isSection = (value: unknown): value is Section => typeof value === 'object' && value !== null && 'key' in value

/** The sections as the user ordered them, then those of the method that are not there yet. */
const sectionsOf = (value: unknown): readonly Section[] => {
  const stored = Array.isArray(value) ? value.filter(isSection) : []
  const known = loadEntryLists().roadmapSections.map(({ source }) => source)
  return [
    ...stored,
    ...known.filter((key) => stored.every((one) => one.key !== key)).map((key) => ({ key, included: false })),
  ]
}

/** The sections of the roadmap: kept or not, in an order, with a sentence of one's own. */
export const SectionsField = ({ field, edits }: { readonly field: EntityField; readonly edits: RecordEdits }) => {
  const { t } = useTranslation('stepData')
  const sections = sectionsOf(edits.record[field.field])
  const labelOf = (key: string) => loadEntryLists().roadmapSections.find(({ source }) => source === key)?.label ?? key
  const change = (apply: (now: readonly Section[]) => readonly Section[]) =>
    edits.update(field.field, (stored) =>
      apply(sectionsOf(stored)).map(({ key, included, text }, index) => ({
        key,
        included,
        order: index + 1,
        ...(text && { text }),
      })),
    )
  const patch = (key: string, part: Partial<Section>) =>
    change((now) => now.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const raise = (key: string) =>
    change((now) => {
      const at = now.findIndex((one) => one.key === key)
      const before = now[at - 1]
      const moved = now[at]
      return before && moved ? now.with(at - 1, moved).with(at, before) : now
    })
  return (
    <fieldset className="field bare">
      <legend className="legend-text">{field.label}</legend>
      <p className="soft small">{field.hint}</p>
      <ol className="plain">
        {sections.map(({ key, included, text }, at) => (
          <li key={key} className="roadmap-section">
            <div className="row spread">
              <CheckField
                label={labelOf(key)}
                isChecked={included}
                onSave={(isChecked) => patch(key, { included: isChecked })}
              />
              {at > 0 && (
                <Button
                  variant="quiet"
                  aria-label={t(($) => $.sections.raise, { title: labelOf(key) })}
                  onPress={() => void raise(key)}
                >
                  {t(($) => $.sections.up)}
                </Button>
              )}
            </div>
            {included && (
              <TextField
                label={t(($) => $.sections.text, { title: labelOf(key) })}
                rows={1}
                maxLength={5000}
                value={text ?? ''}
                onSave={(typed) => patch(key, { text: typed })}
              />
            )}
          </li>
        ))}
      </ol>
    </fieldset>
  )
}
