import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Action } from '../../../shared/domain/plan.ts'
import { moscow } from '../../../shared/domain/record.ts'
import { countDots, spreadOf } from '../../../shared/plan/apply-session.ts'
import { DOTS_EACH, openSession, PARTICIPANTS, rankingOf } from '../../../shared/plan/priority-sessions.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { formatNumber, parseNumber } from '../../i18n/format.ts'
import { Choice } from '../../ui/choice.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { usePlanWords } from './use-plan-words.ts'
import { usePriorities } from './use-priorities.ts'

const MAX_DAYS = 1000

/** What is kept when time runs short: one of four answers an action. */
export const RankMoscow = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('priorities')
  const { project } = useDossier()
  const words = usePlanWords()
  const edits = usePriorities('moscow')
  const session = openSession(project, 'moscow')
  const placeOf = (action: Action) => rankingOf(session, action.id).moscow ?? action.moscow
  const count = (value: Action['moscow']): number => project.actions.filter((one) => placeOf(one) === value).length
  return (
    <div className="stack">
      <ul className="plain rank-list">
        {project.actions.map((action) => (
          <li key={action.id} className="rank-line">
            <span className="plan-title">
              <Link href={`${base}/plan/${action.id}`}>{words.title(action)}</Link>
            </span>
            <Choice
              label={t(($) => $.moscow.of, { title: words.title(action) })}
              isLabelHidden
              value={placeOf(action)}
              options={moscow.options.map((value) => ({ value, label: t(($) => $.moscow[value]) }))}
              onChange={(value) => edits.rank(action.id, { moscow: value })}
            />
          </li>
        ))}
      </ul>
      <p role="status">
        {t(($) => $.moscow.counts, {
          must: count('must'),
          should: count('should'),
          could: count('could'),
          wont: count('wont'),
          none: count(undefined),
        })}{' '}
        {count('must') * 2 > project.actions.length && t(($) => $.moscow.tooMany)}
      </p>
    </div>
  )
}

/** The dots that each action received, counted and compared with those that were handed out. */
export const RankDots = () => {
  const { t } = useTranslation('priorities')
  const { project } = useDossier()
  const words = usePlanWords()
  const edits = usePriorities('dots')
  const session = openSession(project, 'dots') ?? { rankings: [], participants: PARTICIPANTS, dotsEach: DOTS_EACH }
  const { placed, total } = countDots(session)
  const dotsOf = (action: Action) => session.rankings.find((one) => one.action === action.id)?.dots
  const balance = () => {
    if (placed === total) return ''
    return placed < total
      ? t(($) => $.dots.left, { count: total - placed })
      : t(($) => $.dots.over, { count: placed - total })
  }
  return (
    <div className="stack">
      <ul className="plain rank-list">
        {project.actions.map((action) => {
          const title = words.title(action)
          return (
            <li key={action.id} className="rank-dots">
              <Stepper
                label={title}
                value={dotsOf(action)}
                lessLabel={t(($) => $.dots.less, { title })}
                moreLabel={t(($) => $.dots.more, { title })}
                invalidText={t(($) => $.dots.invalid)}
                parse={parseNumber}
                format={formatNumber}
                onSave={(dots) => edits.rank(action.id, { dots })}
                onStep={(by) => edits.rank(action.id, ({ dots = 0 }) => ({ dots: Math.max(0, dots + by) }))}
              />
              <span className="dots" aria-hidden="true">
                {Array.from({ length: Math.min(dotsOf(action) ?? 0, 60) }, (_, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: dots are all alike
                  <span key={at} className="dot" />
                ))}
              </span>
            </li>
          )
        })}
      </ul>
      <p role="status">
        {t(($) => $.dots.placed, {
          placed,
          total,
          people: session.participants ?? PARTICIPANTS,
          each: session.dotsEach ?? DOTS_EACH,
        })}{' '}
        {balance()}
      </p>
      <p className="soft small">{t(($) => $.dots.rule)}</p>
    </div>
  )
}

/** Each person's estimate in days, how far apart they are, and what was agreed. */
export const RankPoker = () => {
  const { t } = useTranslation('priorities')
  const { project } = useDossier()
  const words = usePlanWords()
  const edits = usePriorities('poker')
  const session = openSession(project, 'poker')
  const people = session?.participants ?? PARTICIPANTS
  const number = {
    max: MAX_DAYS,
    parse: parseNumber,
    format: formatNumber,
    invalidText: t(($) => $.poker.invalid),
  }
  const spreadText = (estimates: Parameters<typeof spreadOf>[0]): string => {
    const spread = spreadOf(estimates)
    if (!spread) return t(($) => $.poker.none)
    const days = formatNumber(spread.lowest)
    if (spread.lowest === spread.highest && spread.count > 1) return t(($) => $.poker.same, { days })
    const said = t(($) => $.poker.spread, {
      lowest: days,
      highest: formatNumber(spread.highest),
      median: formatNumber(spread.median),
    })
    return spread.isWide ? `${said} ${t(($) => $.poker.wide)}` : said
  }
  const inPlan = ({ workload }: Action): string | undefined => {
    if (!workload) return undefined
    const days = formatNumber(workload.value)
    const work =
      workload.unit === 'days_total' ? t(($) => $.poker.total, { days }) : t(($) => $.poker.perMonth, { days })
    return t(($) => $.poker.now, { work })
  }
  return (
    <ul className="plain rank-list">
      {project.actions.map((action) => {
        const { estimates, agreedDays } = rankingOf(session, action.id)
        return (
          <li key={action.id}>
            <fieldset className="bare poker">
              <legend className="poker-title">{words.title(action)}</legend>
              <div className="poker-people">
                {Array.from({ length: people }, (_, person) => (
                  <NumberField
                    {...number}
                    // biome-ignore lint/suspicious/noArrayIndexKey: a person is a place at the table
                    key={person}
                    label={t(($) => $.poker.person, { number: person + 1 })}
                    value={estimates?.[person] ?? undefined}
                    onSave={(days) => edits.estimate(action.id, person, days)}
                  />
                ))}
                <div className="poker-agreed">
                  <NumberField
                    {...number}
                    label={t(($) => $.poker.agreed)}
                    value={agreedDays}
                    onSave={(days) => edits.rank(action.id, { agreedDays: days })}
                  />
                </div>
              </div>
              <p className="small" role="status">
                {spreadText(estimates)} <span className="soft">{inPlan(action)}</span>
              </p>
            </fieldset>
          </li>
        )
      })}
    </ul>
  )
}
