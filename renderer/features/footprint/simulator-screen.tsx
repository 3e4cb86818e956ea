import './footprint.css'
import './study.css'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ScenarioLevers } from '../../../shared/footprint/apply-scenario.ts'
import { compareScenarioRange } from '../../../shared/footprint/scenario-range.ts'
import { leverIds, leverSavingEur } from '../../../shared/footprint/scenario-savings.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { useFootprint } from '../../db/use-footprint.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { EmptyState } from '../../ui/layout.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { LeverRow } from './lever-row.tsx'
import { ScenarioSummary } from './scenario-summary.tsx'
import { registerStudyTexts } from './study-texts.ts'

registerStudyTexts()

/** What would change if: five sliders, each with its effect, its money and its way into the plan. Nothing is written. */
export const SimulatorScreen = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('footprintStudy')
  const { project } = useDossier()
  const { result, content } = useFootprint()
  const [levers, setLevers] = useState<ScenarioLevers>({})
  const settled = useDeferredValue(levers)
  const { parameters } = result
  const effects = useMemo(
    () =>
      leverIds.map((lever) => {
        const amount = settled[lever] ?? 0
        const range = compareScenarioRange(project, { [lever]: amount }, content, parameters)
        const { savedKwh } = range.central
        const savingEur = leverSavingEur(
          lever,
          amount,
          savedKwh,
          project.equipmentLots,
          project.footprintSettings,
          content,
        )
        return { lever, range, savingEur }
      }),
    [project, settled, content, parameters],
  )
  const together = useMemo(
    () => compareScenarioRange(project, settled, content, parameters),
    [project, settled, content, parameters],
  )
  return (
    <div className="stack wide footprint">
      <PageHeader
        above={<Link href={`${base}/empreinte`}>{t(($) => $.back)}</Link>}
        title={t(($) => $.simulator.title)}
      >
        <p>
          <Glossed text={t(($) => $.simulator.lead)} />
        </p>
      </PageHeader>
      {result.internal.totalKgCo2e > 0 ? (
        <>
          <ScenarioSummary range={together} />
          <div className="settings-list">
            {effects.map(({ lever, range, savingEur }) => (
              <LeverRow
                key={lever}
                lever={lever}
                amount={levers[lever] ?? 0}
                range={range}
                savingEur={savingEur}
                onChange={(amount) => setLevers({ ...levers, [lever]: amount })}
              />
            ))}
          </div>
          <p className="note small">
            <Glossed text={t(($) => $.simulator.note)} />
          </p>
        </>
      ) : (
        <EmptyState
          title={t(($) => $.simulator.nothing)}
          action={
            <LinkButton href={`${base}/materiel/comptage`} variant="primary">
              {t(($) => $.evolution.count)}
            </LinkButton>
          }
        />
      )}
    </div>
  )
}
