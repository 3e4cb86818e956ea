import './footprint.css'
import './study.css'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { computeFootprint } from '../../../shared/footprint/compute-footprint.ts'
import { sourceFamily as families } from '../../../shared/footprint/footprint-parameters.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { useFootprint } from '../../db/use-footprint.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { formatNumber, parseNumber } from '../../i18n/format.ts'
import { formatMass } from '../../i18n/format-mass.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ElectricitySection } from './electricity-section.tsx'
import { FamiliesSection } from './families-section.tsx'
import { registerStudyTexts } from './study-texts.ts'
import { useSettingsEdits } from './use-settings-edits.ts'

registerStudyTexts()

const plainNumber = (value: number): string => formatNumber(value, { maximumFractionDigits: 4 })

/** What the computation can be set to, in words, with what each setting changes; then the same fleet under each database. */
export const FootprintSettingsScreen = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('footprintStudy')
  const { t: tCommon } = useTranslation()
  const { project, edit, undo } = useDossier()
  const notice = useNotice()
  const edits = useSettingsEdits()
  const { result, content } = useFootprint()
  const { parameters, internal } = result
  const isCounted = internal.totalKgCo2e > 0
  const electricityWith = (usageProfile: 'home' | 'office') =>
    formatMass(computeFootprint(project, content, { ...parameters, usageProfile }).internal.useKgCo2e)
  const reset = async () => {
    const done = await edit(({ footprintSettings: settings, ...others }) => {
      if (!settings) return others
      const { sourceFamily, usageProfile, pue, territory, electricityFactorId, ...kept } = settings
      const { electricityKgCo2ePerKwh, electricitySource, ...prices } = kept
      return { ...others, footprintSettings: prices }
    })
    if (done.ok)
      notice({
        text: t(($) => $.settings.resetDone),
        action: { label: tCommon(($) => $.undo), run: () => void undo() },
      })
  }
  return (
    <div className="stack wide footprint">
      <PageHeader above={<Link href={`${base}/empreinte`}>{t(($) => $.back)}</Link>} title={t(($) => $.settings.title)}>
        <p>
          <Glossed text={t(($) => $.settings.lead)} />
        </p>
      </PageHeader>
      <p className="study-now" role="status">
        {isCounted
          ? t(($) => $.settings.now, { value: formatMass(internal.totalKgCo2e), year: parameters.year })
          : t(($) => $.settings.nothing)}
      </p>
      <div className="settings-list">
        <section className="stack">
          <h2>{t(($) => $.settings.family.title)}</h2>
          <Choice
            label={t(($) => $.settings.family.label)}
            value={parameters.sourceFamily}
            options={families.options.map((value) => ({ value, label: t(($) => $.settings.family.options[value]) }))}
            onChange={(value) => edits.patch({ sourceFamily: value === 'as_recorded' ? undefined : value })}
          />
          <p className="soft small">
            <Glossed text={t(($) => $.settings.family.hint)} />
          </p>
        </section>
        <section className="stack">
          <h2>{t(($) => $.settings.profile.title)}</h2>
          <Choice
            label={t(($) => $.settings.profile.label)}
            value={parameters.usageProfile}
            options={(['home', 'office'] as const).map((value) => ({
              value,
              label: t(($) => $.settings.profile.options[value]),
            }))}
            onChange={(value) => edits.patch({ usageProfile: value === 'home' ? undefined : value })}
          />
          <p className="soft small">
            <Glossed text={t(($) => $.settings.profile.hint)} />
          </p>
          {isCounted && (
            <p className="small">
              {t(($) => $.settings.profile.effect, {
                home: electricityWith('home'),
                office: electricityWith('office'),
              })}
            </p>
          )}
        </section>
        <ElectricitySection parameters={parameters} content={content} />
        <section className="stack">
          <h2>{t(($) => $.settings.pue.title)}</h2>
          <div className="settings-field">
            <NumberField
              label={t(($) => $.settings.pue.label)}
              hint={
                <Glossed
                  text={t(($) => $.settings.pue.hint, {
                    value: plainNumber(content.factors.get(content.rules.cooling.pueFactorId)?.value ?? 1),
                  })}
                />
              }
              value={project.footprintSettings?.pue}
              placeholder={plainNumber(parameters.pue)}
              min={1}
              max={5}
              parse={parseNumber}
              format={plainNumber}
              invalidText={t(($) => $.settings.invalid)}
              onSave={(pue) => edits.patch({ pue })}
            />
          </div>
          {isCounted && !result.lines.some(({ pue }) => pue > 1) && (
            <p className="soft small">{t(($) => $.settings.pue.none)}</p>
          )}
        </section>
        {project.footprintSettings && (
          <p>
            <Button variant="quiet" onPress={() => void reset()}>
              {t(($) => $.settings.reset)}
            </Button>
          </p>
        )}
      </div>
      {isCounted && <FamiliesSection result={result} content={content} />}
    </div>
  )
}
