import { useTranslation } from 'react-i18next'
import type { Action } from '../../../shared/domain/plan.ts'
import { decreeTheme } from '../../../shared/domain/record.ts'
import { loadDecreeThemes } from '../../../shared/obligations/load-obligations.ts'
import { formatNumber, parseNumber } from '../../i18n/format.ts'
import { CheckField, SelectField, TextField } from '../../ui/fields.tsx'
import { MonthField } from '../../ui/month-field.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { OwnerField } from './owner-field.tsx'
import { StatusChoice } from './status-choice.tsx'
import { type ActionPatch, usePlanEdits } from './use-plan-edits.ts'

const MAX_MONTHS = 600
const filled = (text: string): string | undefined => (text.trim() === '' ? undefined : text)

/** What every version asks of an action: title, pilot, month, result, state. */
export const EssentialFields = ({ action }: { readonly action: Action }) => {
  const { t } = useTranslation('plan')
  const edits = usePlanEdits()
  const save = (patch: ActionPatch) => edits.patch(action.id, patch)
  return (
    <section className="stack" aria-label={t(($) => $.action.essential)}>
      <StatusChoice action={action} isLabelHidden={false} />
      <TextField
        label={t(($) => $.action.title)}
        hint={t(($) => $.action.titleHint)}
        rows={1}
        maxLength={200}
        value={action.title}
        onSave={(title) => save({ title })}
      />
      <div className="fields aligned">
        <OwnerField action={action} />
        <MonthField
          label={t(($) => $.action.start)}
          value={action.startPeriod}
          onSave={(startPeriod) => save({ startPeriod })}
        />
        <NumberField
          label={t(($) => $.action.duration)}
          value={action.durationMonths}
          max={MAX_MONTHS}
          parse={parseNumber}
          format={formatNumber}
          invalidText={t(($) => $.action.durationInvalid)}
          onSave={(durationMonths) => save({ durationMonths })}
        />
      </div>
      <TextField
        label={t(($) => $.action.results)}
        hint={t(($) => $.action.resultsHint)}
        rows={2}
        maxLength={5000}
        value={action.expectedResults ?? ''}
        onSave={(text) => save({ expectedResults: filled(text) })}
      />
    </section>
  )
}

/** What a complete sheet adds: summary, money, theme of the decree, what must be seen before starting. */
export const MoreFields = ({ action }: { readonly action: Action }) => {
  const { t } = useTranslation('plan')
  const edits = usePlanEdits()
  const save = (patch: ActionPatch) => edits.patch(action.id, patch)
  const { themes } = loadDecreeThemes()
  const nameOf = (id: string): string => themes.find((one) => one.id === id)?.title ?? t(($) => $.action.noTheme)
  return (
    <section className="stack" aria-labelledby="action-more">
      <h2 id="action-more">{t(($) => $.action.more)}</h2>
      <TextField
        label={t(($) => $.action.summary)}
        rows={3}
        maxLength={5000}
        value={action.summary ?? ''}
        onSave={(text) => save({ summary: filled(text) })}
      />
      <div className="fields aligned">
        <NumberField
          label={t(($) => $.action.budget)}
          hint={t(($) => $.action.budgetHint)}
          value={action.budget}
          parse={parseNumber}
          format={formatNumber}
          invalidText={t(($) => $.action.budgetInvalid)}
          onSave={(budget) => save({ budget })}
        />
        <NumberField
          label={t(($) => $.action.saving)}
          value={action.expectedSaving}
          parse={parseNumber}
          format={formatNumber}
          invalidText={t(($) => $.action.budgetInvalid)}
          onSave={(expectedSaving) => save({ expectedSaving })}
        />
        <SelectField
          label={t(($) => $.action.decreeTheme)}
          value={action.decreeTheme}
          emptyLabel={t(($) => $.action.choose)}
          options={decreeTheme.options.map((value) => ({ value, label: nameOf(value) }))}
          onSave={(chosen) => save({ decreeTheme: chosen })}
        />
      </div>
      <CheckField
        label={t(($) => $.action.quickWin)}
        hint={t(($) => $.action.quickWinHint)}
        isChecked={action.quickWin ?? false}
        onSave={(quickWin) => save({ quickWin })}
      />
      <CheckField
        label={t(($) => $.action.decision)}
        isChecked={action.needsDecision ?? false}
        onSave={(needsDecision) => save({ needsDecision })}
      />
      <CheckField
        label={t(($) => $.action.legal)}
        hint={t(($) => $.action.legalHint)}
        isChecked={action.legalCheck ?? false}
        onSave={(legalCheck) => save({ legalCheck })}
      />
    </section>
  )
}
