import { useTranslation } from 'react-i18next'
import { addRecord } from '../../../shared/domain/edit.ts'
import { toScenarioAction } from '../../../shared/footprint/scenario-action.ts'
import type { ScenarioRange } from '../../../shared/footprint/scenario-range.ts'
import { type LeverId, pricesOfLever } from '../../../shared/footprint/scenario-savings.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { formatDay, formatNumber, parseNumber } from '../../i18n/format.ts'
import { formatMass } from '../../i18n/format-mass.ts'
import { Button } from '../../ui/button.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { SliderField } from '../../ui/slider-field.tsx'
import { useSettingsEdits } from './use-settings-edits.ts'

/** In the unit that is shown. */
const bounds: Readonly<Record<LeverId, { readonly max: number; readonly step: number }>> = {
  keepComputersYears: { max: 5, step: 1 },
  refurbishedShare: { max: 100, step: 5 },
  fewerScreens: { max: 10, step: 1 },
  nightHours: { max: 14, step: 1 },
  fewerCopiers: { max: 3, step: 1 },
}

// A share is moved in hundredths and computed as a part of one.
const scaleOf = (lever: LeverId): number => (lever === 'refurbishedShare' ? 100 : 1)

/** One lever: its slider, what it changes in a sentence, the prices it needs, and its way into the plan. */
export const LeverRow = ({
  lever,
  amount,
  range,
  savingEur,
  onChange,
}: {
  readonly lever: LeverId
  readonly amount: number
  readonly range: ScenarioRange
  readonly savingEur: number | undefined
  readonly onChange: (amount: number) => void
}) => {
  const { t } = useTranslation('footprintStudy')
  const { t: tCommon } = useTranslation()
  const { project, edit, undo } = useDossier()
  const edits = useSettingsEdits()
  const notice = useNotice()
  const shown = Math.round(amount * scaleOf(lever))
  const { verdict, lowKgCo2e, highKgCo2e } = range
  const values = {
    value: formatMass(range.central.avoidedKgCo2e),
    low: formatMass(lowKgCo2e),
    high: formatMass(highKgCo2e),
  }
  const effect =
    verdict === 'nothing'
      ? t(($) => $.simulator.none)
      : verdict === 'unsure'
        ? t(($) => $.simulator.unsure, values)
        : values.low === values.high
          ? t(($) => $.simulator.effectSame, values)
          : t(($) => $.simulator.effect, values)
  const money =
    savingEur === undefined
      ? t(($) => $.simulator.noPrice)
      : t(($) => $.simulator.money, { value: formatNumber(savingEur, { maximumFractionDigits: 0 }) })
  const addToPlan = async () => {
    const texts = {
      title: t(($) => $.simulator.levers[lever].action, {
        value: t(($) => $.simulator.levers[lever].value, { value: formatNumber(shown) }),
      }),
      summary: t(($) => $.simulator.levers[lever].summary),
      expectedResults: t(($) => (savingEur === undefined ? $.simulator.expected : $.simulator.expectedMoney), {
        effect,
        money,
        version: formatDay(range.central.before.parameters.factorsVersion),
      }),
    }
    const done = await edit(
      (current, context) => addRecord(current, 'actions', toScenarioAction(lever, texts, savingEur), context).project,
    )
    if (done.ok)
      notice({
        text: t(($) => $.simulator.added, { title: texts.title }),
        action: { label: tCommon(($) => $.undo), run: () => void undo() },
      })
  }
  return (
    <section className="stack tight">
      <h2>{t(($) => $.simulator.levers[lever].title)}</h2>
      <SliderField
        label={t(($) => $.simulator.levers[lever].label)}
        numberLabel={t(($) => $.simulator.inFigures, { label: t(($) => $.simulator.levers[lever].label) })}
        unit={t(($) => $.simulator.levers[lever].unit)}
        value={shown}
        {...bounds[lever]}
        parse={parseNumber}
        format={formatNumber}
        onChange={(value) => onChange(value / scaleOf(lever))}
      />
      {amount > 0 && (
        <>
          <p role="status">{effect}</p>
          <p className="soft small">{money}</p>
          <div className="price-fields">
            {pricesOfLever[lever].map((price) => (
              <NumberField
                key={price}
                label={t(($) => $.simulator.prices[price])}
                value={project.footprintSettings?.[price]}
                max={price === 'electricityPriceEurPerKwh' ? 10 : 1e6}
                parse={parseNumber}
                format={(value) => formatNumber(value, { maximumFractionDigits: 4 })}
                invalidText={t(($) => $.settings.invalid)}
                onSave={(value) => edits.patch({ [price]: value })}
              />
            ))}
          </div>
          {verdict !== 'nothing' && (
            <p className="no-print">
              <Button onPress={() => void addToPlan()}>{t(($) => $.simulator.add)}</Button>
            </p>
          )}
        </>
      )}
    </section>
  )
}
