import './footprint.css'
import './study.css'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { type ComparedEvaluation, freezeFootprint } from '../../../shared/footprint/freeze-footprint.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { useFootprint } from '../../db/use-footprint.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { formatDay } from '../../i18n/format.ts'
import { SelectField } from '../../ui/fields.tsx'
import { EmptyState } from '../../ui/layout.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { EvolutionResult } from './evolution-result.tsx'
import { FreezeSection } from './freeze-section.tsx'
import { FrozenList } from './frozen-list.tsx'
import { registerStudyTexts } from './study-texts.ts'

registerStudyTexts()

const TODAY = 'today'

interface Side {
  readonly id: string
  readonly label: string
  /** The same inside a sentence. */
  readonly words: string
  readonly evaluation: ComparedEvaluation
}

/** Freezing the footprint of a year, and what moved from one to the next. */
export const EvolutionScreen = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('footprintStudy')
  const { project } = useDossier()
  const { result, content } = useFootprint()
  const [chosen, setChosen] = useState<{ readonly from?: string | undefined; readonly to?: string | undefined }>({})
  const sides = useMemo((): readonly Side[] => {
    const frozen = [...project.footprintEvaluations]
      .sort((one, other) => one.date.localeCompare(other.date))
      .map((evaluation) => ({
        id: evaluation.id,
        label: t(($) => $.evolution.name, { year: evaluation.year, day: formatDay(evaluation.date) }),
        words: t(($) => $.evolution.inSentenceFrozen, { day: formatDay(evaluation.date) }),
        evaluation,
      }))
    const today = {
      id: TODAY,
      label: t(($) => $.evolution.today),
      words: t(($) => $.evolution.inSentenceToday),
      evaluation: freezeFootprint(project, content, result.parameters),
    }
    return [...frozen, today]
  }, [project, content, result, t])
  const isCounted = result.internal.totalKgCo2e > 0
  const frozen = sides.slice(0, -1)
  // Two balances tell the change of a year; one alone is compared with today.
  const [last, previous] = frozen.toReversed()
  const from = frozen.find(({ id }) => id === chosen.from) ?? previous ?? last
  const to = sides.find(({ id }) => id === chosen.to) ?? (previous ? last : sides.at(-1))
  const options = (list: readonly Side[]) => list.map(({ id, label }) => ({ value: id, label }))
  return (
    <div className="stack wide footprint">
      <PageHeader
        above={<Link href={`${base}/empreinte`}>{t(($) => $.back)}</Link>}
        title={t(($) => $.evolution.title)}
      >
        <p>
          <Glossed text={t(($) => $.evolution.lead)} />
        </p>
      </PageHeader>
      {!isCounted && frozen.length === 0 ? (
        <EmptyState
          title={t(($) => $.evolution.nothing)}
          action={
            <LinkButton href={`${base}/materiel/comptage`} variant="primary">
              {t(($) => $.evolution.count)}
            </LinkButton>
          }
        />
      ) : (
        <div className="grid2">
          {isCounted && <FreezeSection />}
          <FrozenList />
        </div>
      )}
      {from && to && (
        <section className="stack mid">
          <h2>{t(($) => $.evolution.compareTitle)}</h2>
          <div className="fields no-print settings-fields">
            <SelectField
              label={t(($) => $.evolution.from)}
              value={from.id}
              options={options(frozen)}
              onSave={(id) => setChosen({ ...chosen, from: id })}
            />
            <SelectField
              label={t(($) => $.evolution.to)}
              value={to.id}
              options={options(sides)}
              onSave={(id) => setChosen({ ...chosen, to: id })}
            />
          </div>
          {from.id === to.id ? (
            <p className="note">{t(($) => $.evolution.same)}</p>
          ) : (
            <EvolutionResult from={from} to={to} />
          )}
        </section>
      )}
    </div>
  )
}
