import { useTranslation } from 'react-i18next'
import type { StepsVersion } from '../../../shared/domain/profile.ts'
import { loadProgramme } from '../../../shared/steps/load-steps.ts'
import { loadVersions } from '../../../shared/steps/load-versions.ts'
import { versionForPopulation, versionKey } from '../../../shared/steps/version-for-population.ts'
import { Tag } from '../../ui/layout.tsx'
import { OptionList } from '../../ui/option-list.tsx'

/** The three versions of the path: the one for this population is proposed, any can be chosen. */
export const VersionChoice = ({
  population,
  value,
  onChange,
}: {
  readonly population: number | undefined
  readonly value: StepsVersion
  readonly onChange: (version: StepsVersion) => void
}) => {
  const { t } = useTranslation('home')
  const { hours, itemCounts } = loadProgramme()
  const proposed = population === undefined ? undefined : versionForPopulation(population)
  return (
    <OptionList
      label={t(($) => $.newDossier.version)}
      value={value}
      onChange={onChange}
      options={loadVersions().map((version) => ({
        value: version.id,
        title: (
          <>
            {t(($) => $.newDossier.versionFor, { title: version.title, for: version.for })}
            {version.id === proposed && <Tag>{t(($) => $.newDossier.versionProposed)}</Tag>}
          </>
        ),
        detail: version.sentence,
        aside: t(($) => $.newDossier.versionLoad, {
          hours: hours[versionKey(version.id)],
          items: itemCounts[versionKey(version.id)].items,
        }),
      }))}
    />
  )
}
