import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import texts from '../../../resources/locales/fr/profile.json'
import { withoutFullStop } from '../../../shared/dashboard/titles.ts'
import { patchProfile } from '../../../shared/domain/edit.ts'
import { isoDayOf } from '../../../shared/domain/iso-day.ts'
import { confirmProposal, isProposed, proposerName } from '../../../shared/domain/prefilled.ts'
import { missingProfileFields } from '../../../shared/domain/profile-missing.ts'
import { loadSteps } from '../../../shared/steps/load-steps.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { Glossed } from '../../glossary/glossed.tsx'
import { formatDay } from '../../i18n/format.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { IdentitySection, SizeSection } from './identity-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { SitesSection } from './sites-section.tsx'
import { SituationSection } from './situation-section.tsx'
import { TimeSection } from './time-section.tsx'
import { useProfile } from './use-profile.tsx'
import { VersionSection } from './version-section.tsx'
import './profile.css'

registerTexts('profile', texts)

/** The task that this screen fills in. */
const PROFILE_TASK = 's1.c1'

/** What the task still waits for, in words, and the way to the task. */
const Missing = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('profile')
  const { profile } = useProfile()
  const [first] = loadSteps()
  const entry = first?.dataEntry.find(({ key }) => key === 'communityProfile')
  const task = first?.items.find(({ id }) => id === PROFILE_TASK)
  if (!entry || !task) return null
  const names = new Map(Object.entries(texts.fieldNames))
  const missing = missingProfileFields(profile, entry).flatMap((field) => names.get(field) ?? [])
  return (
    <p role="status" className="small">
      {missing.length > 0 ? t(($) => $.missing, { fields: missing.join(', ') }) : t(($) => $.complete)}{' '}
      <Link href={`${base}/etapes/s1/${PROFILE_TASK}`}>
        {t(($) => $.toTask, { title: withoutFullStop(task.title) })}
      </Link>
    </p>
  )
}

/** Who proposed values that nobody has confirmed yet, and one way to confirm them together. */
const Proposal = () => {
  const { t } = useTranslation('profile')
  const { t: tCommon } = useTranslation()
  const { undo } = useDossier()
  const { project, profile, edit } = useProfile()
  const notice = useNotice()
  const { prefilled } = profile
  if (!prefilled || !isProposed(profile)) return null
  const confirm = async () => {
    const stored = await edit((current, context) =>
      patchProfile(current, { prefilled: confirmProposal(prefilled, isoDayOf(context.now)) }, context),
    )
    if (stored.ok)
      notice({
        text: t(($) => $.proposal.confirmed),
        action: { label: tCommon(($) => $.undo), run: () => void undo() },
      })
  }
  return (
    <div className="note row spread proposal-note">
      <p>
        {t(($) => $.proposal.note, {
          count: prefilled.fields.length,
          name: proposerName(project.actors, prefilled.by),
          day: formatDay(prefilled.on),
        })}
      </p>
      <Button onPress={() => void confirm()}>{t(($) => $.proposal.confirm)}</Button>
    </div>
  )
}

/** The commune's own sheet: everything the other screens are worked out from. */
export const ProfileScreen = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('profile')
  return (
    <div className="profile stack mid">
      <PageHeader title={t(($) => $.title)}>
        <p className="soft">
          <Glossed text={t(($) => $.intro)} />
        </p>
        <Missing base={base} />
      </PageHeader>
      <Proposal />
      <div className="profile-sections">
        <IdentitySection />
        <SizeSection />
        <SituationSection base={base} />
        <PeopleSection />
        <TimeSection />
        <VersionSection />
        <SitesSection />
      </div>
    </div>
  )
}
