import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FollowThresholds, loadFollowRules, thresholdsSchema } from '../../../shared/exchange/follow-rules.ts'
import { parseNumber } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { NumberField } from '../../ui/number-field.tsx'

const KEY = 'petits-pas-seuils'
const PER_CENT = 100
const names = ['daysWithoutReturn', 'daysBeforeCouncil', 'unknownShare', 'hoursShare'] as const
const isShare = (name: (typeof names)[number]): boolean => name.endsWith('Share')

const parseWhole = (text: string): number | undefined | null => {
  const value = parseNumber(text)
  return typeof value === 'number' && !Number.isInteger(value) ? null : value
}

/** The thresholds of this computer; those of the project when none were set, or what was kept cannot be read. */
const readThresholds = (): FollowThresholds => {
  const usual = loadFollowRules().thresholds
  try {
    return thresholdsSchema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null')).data ?? usual
  } catch {
    return usual
  }
}

/** Thresholds, and the way to change them: kept on this computer. */
export const useThresholds = () => {
  const [thresholds, setThresholds] = useState(readThresholds)
  const change = (next: FollowThresholds) => {
    localStorage.setItem(KEY, JSON.stringify(next))
    setThresholds(next)
  }
  return { thresholds, change }
}

/** When a body wants to be warned about a commune. */
export const ThresholdsSection = ({ thresholds, change }: ReturnType<typeof useThresholds>) => {
  const { t } = useTranslation('follow')
  return (
    <Disclosure level={2} title={t(($) => $.thresholds.title)}>
      <div className="stack">
        <p className="soft">{t(($) => $.thresholds.intro)}</p>
        <div className="fields">
          {names.map((name) => (
            <NumberField
              key={name}
              label={t(($) => $.thresholds[name])}
              value={isShare(name) ? Math.round(thresholds[name] * PER_CENT) : thresholds[name]}
              parse={parseWhole}
              format={String}
              min={1}
              max={isShare(name) ? PER_CENT : 999}
              invalidText={t(($) => $.thresholds.bad)}
              onSave={(value) =>
                value !== undefined && change({ ...thresholds, [name]: isShare(name) ? value / PER_CENT : value })
              }
            />
          ))}
        </div>
        <div className="row">
          <Button variant="quiet" onPress={() => change(loadFollowRules().thresholds)}>
            {t(($) => $.thresholds.usual)}
          </Button>
        </div>
      </div>
    </Disclosure>
  )
}
