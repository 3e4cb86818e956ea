import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  ReturnedAddition,
  ReturnedChange,
  ReturnPlan,
  ReturnProblem,
  ShownValue,
  WorkbookPlace,
} from '../../../shared/import/workbook/return-plan.ts'
import { formatDay, formatNumber } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { CheckField } from '../../ui/fields.tsx'

/** Entries of a list shown before *tout montrer*. */
const SHOWN = 30
const LONGEST = 140

/** How values and places of a workbook are said. */
const useReturnWords = () => {
  const { t } = useTranslation('import')
  const sayValue = (value: ShownValue | undefined): string => {
    if (value === undefined) return t(($) => $.workbook.empty)
    if (typeof value === 'number')
      return formatNumber(value, { maximumFractionDigits: 9, useGrouping: value >= 10_000 })
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(value)
    return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value
  }
  const sayPlace = ({ sheet, row, cell, column }: WorkbookPlace): string => {
    if (cell !== undefined) return t(($) => $.workbook.cell, { sheet, cell })
    if (row > 0) return t(($) => $.workbook.row, { sheet, row })
    return column === undefined ? sheet : t(($) => $.workbook.columnOf, { sheet, column })
  }
  const sayWhat = ({ label, column }: ReturnedChange): string =>
    column === undefined || column === label ? label : t(($) => $.workbook.what, { label, column })
  return { sayValue, sayPlace, sayWhat }
}

const Section = <Entry,>({
  title,
  intro,
  entries,
  children,
}: {
  readonly title: string
  readonly intro?: string
  readonly entries: readonly Entry[]
  readonly children: (entry: Entry) => ReactNode
}) => {
  const { t } = useTranslation('import')
  const [isWhole, setWhole] = useState(false)
  const id = useId()
  if (entries.length === 0) return null
  return (
    <section className="stack" aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        {intro && <p className="soft">{intro}</p>}
      </div>
      <ul className="plain return-list">{entries.slice(0, isWhole ? undefined : SHOWN).map(children)}</ul>
      {!isWhole && entries.length > SHOWN && (
        <div>
          <Button variant="quiet" onPress={() => setWhole(true)}>
            {t(($) => $.workbook.all, { count: entries.length })}
          </Button>
        </div>
      )}
    </section>
  )
}

export interface ReturnDecisions {
  /** Keys of the changes and new rows that are left out. */
  readonly refused: ReadonlySet<string>
  /** Keys of the conflicts decided for the workbook. */
  readonly taken: ReadonlySet<string>
}

/** Everything a workbook brings: what is taken unless unticked, what has to be decided, what is not taken. */
export const ReturnLists = ({
  plan,
  decisions,
  onRefuse,
  onTake,
}: {
  readonly plan: ReturnPlan
  readonly decisions: ReturnDecisions
  readonly onRefuse: (key: string, isRefused: boolean) => void
  readonly onTake: (key: string, isTaken: boolean) => void
}) => {
  const { t } = useTranslation('import')
  const { sayValue, sayPlace, sayWhat } = useReturnWords()
  const tick = (key: string, label: ReactNode, hint: string) => (
    <li key={key}>
      <CheckField
        label={label}
        hint={hint}
        isChecked={!decisions.refused.has(key)}
        onSave={(isChecked) => onRefuse(key, !isChecked)}
      />
    </li>
  )
  const change = (entry: ReturnedChange) =>
    tick(
      entry.key,
      <>
        {sayWhat(entry)}
        <b className="return-values">
          {t(($) => $.workbook.change, { before: sayValue(entry.before), after: sayValue(entry.after) })}
        </b>
      </>,
      sayPlace(entry),
    )
  const addition = (entry: ReturnedAddition) => tick(entry.key, entry.label, sayPlace(entry))
  const conflict = (entry: ReturnedChange) => (
    <li key={entry.key}>
      <Choice
        label={t(($) => $.workbook.conflictLabel, {
          label: entry.label,
          column: entry.column ?? '',
          place: sayPlace(entry),
        })}
        value={decisions.taken.has(entry.key) ? 'take' : 'keep'}
        options={[
          { value: 'keep', label: t(($) => $.workbook.keep, { value: sayValue(entry.before) }) },
          { value: 'take', label: t(($) => $.workbook.take, { value: sayValue(entry.after) }) },
        ]}
        onChange={(chosen) => onTake(entry.key, chosen === 'take')}
      />
    </li>
  )
  const problem = (entry: ReturnProblem) => {
    const place = sayPlace(entry)
    const reason = t(($) => $.workbook.reasons[entry.reason])
    return (
      <li key={`${place} ${entry.column ?? ''} ${entry.reason}`}>
        {entry.value === undefined
          ? t(($) => $.workbook.problem, { place, reason })
          : t(($) => $.workbook.problemValue, { place, value: sayValue(entry.value), reason })}
      </li>
    )
  }
  return (
    <>
      <Section
        title={t(($) => $.workbook.conflictsTitle)}
        intro={t(($) => $.workbook.conflictsIntro)}
        entries={plan.conflicts}
      >
        {conflict}
      </Section>
      <Section
        title={t(($) => $.workbook.changesTitle)}
        intro={t(($) => $.workbook.changesIntro)}
        entries={plan.changes}
      >
        {change}
      </Section>
      <Section title={t(($) => $.workbook.additionsTitle)} entries={plan.additions}>
        {addition}
      </Section>
      <Section title={t(($) => $.workbook.problemsTitle)} entries={plan.problems}>
        {problem}
      </Section>
      <Section
        title={t(($) => $.workbook.missingTitle)}
        intro={t(($) => $.workbook.missingIntro)}
        entries={plan.missingRows}
      >
        {({ target, recordId, label }) => <li key={`${target} ${recordId}`}>{label}</li>}
      </Section>
    </>
  )
}
