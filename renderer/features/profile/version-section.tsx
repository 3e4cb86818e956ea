import { useTranslation } from 'react-i18next'
import type { StepsVersion } from '../../../shared/domain/profile.ts'
import { loadProgramme } from '../../../shared/steps/load-steps.ts'
import { loadVersions } from '../../../shared/steps/load-versions.ts'
import { versionForPopulation, versionKey } from '../../../shared/steps/version-for-population.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { Tag } from '../../ui/layout.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { OptionList } from '../../ui/option-list.tsx'
import { ProfileSection } from './profile-section.tsx'
import { useProfile } from './use-profile.tsx'

/** The version of the path. Changing it hides or shows tasks; no answer is lost, and it can be undone. */
export const VersionSection = () => {
  const { t } = useTranslation('profile')
  const { t: tCommon } = useTranslation()
  const { undo } = useDossier()
  const { profile, save } = useProfile()
  const notice = useNotice()
  const { hours, itemCounts } = loadProgramme()
  const versions = loadVersions()
  const proposed = profile.population === undefined ? undefined : versionForPopulation(profile.population)
  const change = async (version: StepsVersion) => {
    if (version === profile.version) return
    const stored = await save({ version })
    const title = versions.find(({ id }) => id === version)?.title ?? ''
    if (stored.ok)
      notice({
        text: t(($) => $.version.changed, { title }),
        action: { label: tCommon(($) => $.undo), run: () => void undo() },
      })
  }
  return (
    <ProfileSection title={t(($) => $.version.title)} hint={t(($) => $.version.hint)}>
      <OptionList
        label={t(($) => $.version.label)}
        value={profile.version}
        onChange={(version) => void change(version)}
        options={versions.map((version) => ({
          value: version.id,
          title: (
            <>
              {t(($) => $.version.for, { title: version.title, population: version.for })}
              {version.id === proposed && <Tag>{t(($) => $.version.proposed)}</Tag>}
            </>
          ),
          detail: version.sentence,
          aside: t(($) => $.version.load, {
            hours: hours[versionKey(version.id)],
            items: itemCounts[versionKey(version.id)].items,
          }),
        }))}
      />
    </ProfileSection>
  )
}
