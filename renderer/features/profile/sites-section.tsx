import { useTranslation } from 'react-i18next'
import { patchProfile } from '../../../shared/domain/edit.ts'
import { renameSite } from '../../../shared/domain/sites.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckedTextField } from '../../ui/checked-text-field.tsx'
import { NewNameField } from '../../ui/new-name-field.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { ProfileSection } from './profile-section.tsx'
import { useProfile } from './use-profile.tsx'

/** The places of the commune: rename (its equipment follows), remove with a way back, add. */
export const SitesSection = () => {
  const { t } = useTranslation('profile')
  const { t: tCommon } = useTranslation()
  const { undo } = useDossier()
  const { project, profile, edit, save } = useProfile()
  const notice = useNotice()
  const { sites } = profile
  const lotsAt = (site: string): number =>
    [...project.equipmentLots, ...project.connectedObjects].filter((lot) => lot.site === site).length

  const rename = (index: number, text: string) =>
    edit((current, context) => {
      const from = current.profile.sites[index]
      return from === undefined ? current : renameSite(current, from, text.trim(), context)
    })
  const remove = async (site: string) => {
    const stored = await edit((current, context) =>
      patchProfile(current, { sites: current.profile.sites.filter((entry) => entry !== site) }, context),
    )
    if (stored.ok)
      notice({
        text: t(($) => (lotsAt(site) > 0 ? $.sites.removedWithLots : $.sites.removed), { site }),
        action: { label: tCommon(($) => $.undo), run: () => void undo() },
      })
  }
  const isTaken = (name: string, except?: number): boolean =>
    sites.some((site, index) => index !== except && site.toLocaleLowerCase() === name.toLocaleLowerCase())
  const refuse = (text: string, except?: number): string | undefined => {
    const name = text.trim()
    if (name === '') return t(($) => $.sites.empty)
    return isTaken(name, except) ? t(($) => $.sites.double) : undefined
  }

  return (
    <ProfileSection title={t(($) => $.sites.title)} hint={t(($) => $.sites.hint)}>
      {sites.length > 0 && (
        <ul className="plain sites">
          {sites.map((site, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a place has only its name, which changes while one types
            <li key={index}>
              <CheckedTextField
                label={<span className="visually-hidden">{t(($) => $.sites.label, { number: index + 1 })}</span>}
                value={site}
                maxLength={80}
                refuse={(text) => refuse(text, index)}
                onSave={(text) => rename(index, text)}
              />
              <span className="soft small num">
                {lotsAt(site) === 0 ? t(($) => $.sites.noLot) : t(($) => $.sites.lots, { count: lotsAt(site) })}
              </span>
              <Button
                variant="quiet"
                aria-label={t(($) => $.sites.removeNamed, { site })}
                onPress={() => void remove(site)}
              >
                {t(($) => $.sites.remove)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <NewNameField
        label={t(($) => $.sites.new)}
        hint={t(($) => $.sites.newHint)}
        addLabel={t(($) => $.sites.add)}
        refuse={(name) => refuse(name)}
        onAdd={(name) => void save({ sites: [...sites, name] })}
      />
    </ProfileSection>
  )
}
