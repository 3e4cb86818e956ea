import { useTranslation } from 'react-i18next'
import { isoDayOf } from '../../../shared/domain/iso-day.ts'
import { checkSmart, type SmartLetter, smartLetters } from '../../../shared/entry/check-smart.ts'
import type { EntityField } from '../../../shared/entry/load-entities.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import type { RecordEdits } from '../../entry/use-record.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { Choice } from '../../ui/choice.tsx'

const statesOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {}

/** The five letters of the SMART test: what is noticed while one types, and the user's own verdict. */
export const SmartCheck = ({ field, edits }: { readonly field: EntityField; readonly edits: RecordEdits }) => {
  const { t } = useTranslation('stepData')
  const { ambition } = useDossier().project
  const remarks = checkSmart(ambition ?? {}, isoDayOf(new Date()))
  const states = statesOf(edits.record[field.field])
  const set = (letter: SmartLetter, state: string) =>
    edits.update(field.field, (stored) => ({ ...statesOf(stored), [letter]: state }))
  return (
    <section className="stack tight">
      <h2>{field.label}</h2>
      <p className="soft small">
        <Glossed text={t(($) => $.smart.intro)} />
      </p>
      <ul className="plain">
        {smartLetters.map((letter) => (
          <li key={letter} className="smart-letter">
            <Choice
              label={field.parts?.[letter]}
              value={field.choices.find(({ value }) => value === states[letter])?.value}
              options={field.choices}
              onChange={(state) => set(letter, state)}
            />
            <p role="status" className="small">
              {t(($) => $.smart[remarks[letter]])}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
