import { useTranslation } from 'react-i18next'
import { patchProfile } from '../../../shared/domain/edit.ts'
import { type StepsVersion, stepsVersion } from '../../../shared/domain/profile.ts'
import { loadProgramme, loadSteps } from '../../../shared/steps/load-steps.ts'
import { loadVersions } from '../../../shared/steps/load-versions.ts'
import { overallProgress } from '../../../shared/steps/progress.ts'
import { selectionOf } from '../../../shared/steps/selection-of.ts'
import { versionForPopulation, versionKey } from '../../../shared/steps/version-for-population.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { formatNumber } from '../../i18n/format.ts'
import { Choice } from '../../ui/choice.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { continued } from './use-step-words.ts'

const titleOf = (version: StepsVersion): string => loadVersions().find(({ id }) => id === version)?.title ?? ''

/** Which of the three versions of the ten steps the commune follows. No answer is lost by changing it. */
export const VersionChoice = () => {
  const { t } = useTranslation('steps')
  const { t: tCommon } = useTranslation()
  const { project, edit, undo } = useDossier()
  const notice = useNotice()
  const { version, population } = project.profile
  const { hours } = loadProgramme()
  const { counted, notApplicable } = overallProgress(loadSteps(), project.checklist, selectionOf(project))
  const proposed = versionForPopulation(population)
  const texts = loadVersions().find(({ id }) => id === version)
  const change = async (next: StepsVersion) => {
    const result = await edit((current, context) => patchProfile(current, { version: next }, context))
    if (!result.ok) return
    notice({
      text: t(($) => $.version.changed, { version: continued(titleOf(next)) }),
      action: { label: tCommon(($) => $.undo), run: () => void undo() },
    })
  }
  return (
    <Disclosure
      className="disclosure version no-print"
      level={2}
      title={
        <span className="version-now">
          {t(($) => $.version.label)} <strong>{continued(titleOf(version))}</strong>{' '}
          <span className="soft small">
            {t(($) => $.version.facts, {
              for: texts?.for,
              items: counted + notApplicable,
              hours: hours[versionKey(version)],
            })}
          </span>
        </span>
      }
    >
      <div className="stack tight">
        <Choice
          label={t(($) => $.version.choose)}
          isLabelHidden
          value={version}
          options={stepsVersion.options.map((value) => ({ value, label: titleOf(value) }))}
          onChange={change}
        />
        <p>{texts?.sentence}</p>
        <p className="soft small">
          {population !== undefined && proposed !== version
            ? t(($) => $.version.proposed, {
                population: formatNumber(population),
                version: continued(titleOf(proposed)),
              })
            : t(($) => $.version.kept)}{' '}
          {hours.note}
        </p>
      </div>
    </Disclosure>
  )
}
