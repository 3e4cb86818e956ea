import { useTranslation } from 'react-i18next'
import { loadRoles } from '../../../shared/content/load-roles.ts'
import { practiceState } from '../../../shared/domain/answers.ts'
import { countFilters } from '../../../shared/referential/filter-practices.ts'
import { practicePriority } from '../../../shared/referential/practice-schema.ts'
import { usePractices } from '../../db/use-practices.ts'
import { Choice } from '../../ui/choice.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Field, SelectField } from '../../ui/fields.tsx'
import type { PracticeView } from './practice-view.ts'
import { useSelection } from './use-selection.ts'

interface FiltersProps {
  readonly view: PracticeView
  readonly onChange: (patch: Partial<PracticeView>) => void
}

const depths = ['essential', 'full'] as const

const SearchField = ({ view, onChange }: FiltersProps) => {
  const { t } = useTranslation('practices')
  return (
    <Field
      label={t(($) => $.search)}
      control={({ id, describedBy }) => (
        <input
          id={id}
          type="search"
          className="box"
          autoComplete="off"
          maxLength={100}
          value={view.query}
          placeholder={t(($) => $.searchHint)}
          aria-describedby={describedBy}
          onChange={(event) => onChange({ query: event.target.value })}
        />
      )}
    />
  )
}

const MoreFilters = ({ view, onChange }: FiltersProps) => {
  const { t } = useTranslation('practices')
  const count = countFilters(view)
  const any = t(($) => $.filters.any)
  const { all, themes } = usePractices()
  const used = new Set(all.flatMap(({ plain }) => plain.who))
  return (
    <Disclosure
      className="disclosure practice-more"
      level={2}
      title={count === 0 ? t(($) => $.filters.title) : t(($) => $.filters.titleCount, { count })}
    >
      <div className="fields">
        <SelectField
          label={t(($) => $.filters.theme)}
          emptyLabel={any}
          value={view.theme}
          options={themes.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          onSave={(theme) => onChange({ theme })}
        />
        <SelectField
          label={t(($) => $.filters.state)}
          emptyLabel={any}
          value={view.state}
          options={[
            { value: 'unanswered' as const, label: t(($) => $.row.unanswered) },
            ...practiceState.options.map((value) => ({ value, label: t(($) => $.states[value]) })),
          ]}
          onSave={(state) => onChange({ state })}
        />
        <SelectField
          label={t(($) => $.filters.priority)}
          emptyLabel={any}
          value={view.priority}
          options={practicePriority.options.map((value) => ({ value, label: t(($) => $.priorities[value]) }))}
          onSave={(priority) => onChange({ priority })}
        />
        <SelectField
          label={t(($) => $.filters.who)}
          emptyLabel={any}
          value={view.who}
          options={loadRoles()
            .roles.filter(({ id }) => used.has(id))
            .map(({ id, label }) => ({ value: id, label }))}
          onSave={(who) => onChange({ who })}
        />
      </div>
    </Disclosure>
  )
}

/** How the list is narrowed: words, how many, and the rest behind one line. */
export const PracticeFiltersBar = ({ view, onChange }: FiltersProps) => {
  const { t } = useTranslation('practices')
  const counts = {
    essential: useSelection('essential').essential.length,
    full: useSelection('full').essential.length,
  }
  return (
    <search className="practice-filters no-print">
      <SearchField view={view} onChange={onChange} />
      <Choice
        label={t(($) => $.depth.label)}
        value={view.depth}
        options={depths.map((value) => ({
          value,
          label: t(($) => $.depth[value], { count: counts[value] }),
        }))}
        onChange={(depth) => onChange({ depth })}
      />
      <MoreFilters view={view} onChange={onChange} />
    </search>
  )
}
