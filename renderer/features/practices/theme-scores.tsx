import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { FullPractice } from '../../../shared/referential/load-plain-practices.ts'
import type { ThemeLetter } from '../../../shared/referential/practice-schema.ts'
import {
  bestMove,
  countedParts,
  loadAnswerScale,
  nextAnswer,
  type PracticeScore,
  scoreByTheme,
  scorePractices,
} from '../../../shared/referential/score-practices.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { usePractices } from '../../db/use-practices.ts'
import { formatNumber } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ProgressLine } from '../../ui/layout.tsx'

const percent = (share: number): string => formatNumber(share, { style: 'percent', maximumFractionDigits: 0 })

/** The heading of a theme in the list. */
export const themeHeadingId = (theme: ThemeLetter): string => `theme-${theme}`

const ScoreWords = ({ score }: { readonly score: PracticeScore }) => {
  const { t } = useTranslation('practices')
  const { answered, total, share } = score
  const parts = [
    t(($) => $.score.answered, { count: answered, total }),
    ...(share === undefined ? [] : [t(($) => $.score.share, { share: percent(share) })]),
  ]
  return <span className="soft small num">{parts.join(' · ')}</span>
}

interface ThemePart {
  readonly name: string
  readonly parts: readonly number[]
  readonly share: number
}

const HowItIsComputed = ({ count, themes }: { readonly count: number; readonly themes: readonly ThemePart[] }) => {
  const { t } = useTranslation('practices')
  const { shares, note } = loadAnswerScale()
  const states = ['not_started', 'considering', 'experimenting', 'in_progress', 'in_place'] as const
  return (
    <Disclosure level={3} title={t(($) => $.score.how)}>
      <div className="stack tight small">
        <p>{t(($) => $.score.howMean)}</p>
        <ul className="score-scale">
          {states.map((state) => (
            <li key={state}>
              <span>{t(($) => $.states[state])}</span>
              <span className="num">{percent(shares[state])}</span>
            </li>
          ))}
        </ul>
        {themes.length > 0 && (
          <>
            <p>{t(($) => $.score.howHere)}</p>
            <ul className="score-sums">
              {themes.map(({ name, parts, share }) => (
                <li key={name} className="num">
                  {parts.length > 1
                    ? t(($) => $.score.sum, {
                        theme: name,
                        parts: parts.map(percent).join(' + '),
                        count: parts.length,
                        share: percent(share),
                      })
                    : t(($) => $.score.sumOfOne, { theme: name, share: percent(share) })}
                </li>
              ))}
            </ul>
          </>
        )}
        <p>{t(($) => $.score.howLeft)}</p>
        <p>{t(($) => $.score.howDepth, { count })}</p>
        <p className="soft">{note}</p>
      </div>
    </Disclosure>
  )
}

/** What would move a theme most, once something of it is answered: the practice to take further, else the next to answer. */
const ThemeMove = ({ base, practices }: { readonly base: string; readonly practices: readonly FullPractice[] }) => {
  const { t } = useTranslation('practices')
  const { practiceAnswers } = useDossier().project
  const move = bestMove(practices, practiceAnswers, loadAnswerScale())
  const entry = move?.entry ?? nextAnswer(practices, practiceAnswers)
  if (!entry) return null
  return (
    <p className="small score-theme-move">
      {move ? t(($) => $.score.themeMove) : t(($) => $.score.themeAnswer)}{' '}
      <Link href={`${base}/pratiques/${entry.practice.id}`}>{entry.practice.title}</Link>
      {move && (
        <span className="soft num">
          {' '}
          {t(($) => $.score.themeMoveTo, { from: percent(move.from), to: percent(move.to) })}
        </span>
      )}
    </p>
  )
}

/** The one practice that would raise the score most, and by how much. */
const BestMoveWords = ({ base, practices }: { readonly base: string; readonly practices: readonly FullPractice[] }) => {
  const { t } = useTranslation('practices')
  const { practiceAnswers } = useDossier().project
  const move = bestMove(practices, practiceAnswers, loadAnswerScale())
  if (!move) return null
  return (
    <div className="small score-move">
      <h3>{t(($) => $.score.move)}</h3>
      <p>
        <Link href={`${base}/pratiques/${move.entry.practice.id}`}>{move.entry.practice.title}</Link>
        <span className="soft block num">
          {t(($) => $.score.moveTo, { from: percent(move.from), to: percent(move.to) })}
        </span>
      </p>
    </div>
  )
}

/** How far the commune is, theme by theme, over the practices of the chosen depth. Never a judgement: no answer is not zero. */
export const ThemeScores = ({
  base,
  practices,
  canGoTo,
}: {
  readonly base: string
  readonly practices: readonly FullPractice[]
  /** Whether the themes are headings of the list on screen. */
  readonly canGoTo: (theme: ThemeLetter) => boolean
}) => {
  const { t } = useTranslation('practices')
  const { project } = useDossier()
  const { themes, local } = usePractices()
  const scale = loadAnswerScale()
  const guide = practices.filter((entry) => !entry.local)
  const facts = guide.map(({ practice }) => practice)
  const inTheme = (theme: ThemeLetter) => guide.filter(({ practice }) => practice.theme === theme)
  const scores = scoreByTheme(themes, facts, project.practiceAnswers, scale)
  const sums = scores.flatMap(({ theme, score: { share } }): readonly ThemePart[] => {
    const here = inTheme(theme.id).map(({ practice }) => practice)
    return share === undefined
      ? []
      : [{ name: theme.shortName, parts: countedParts(here, project.practiceAnswers, scale), share }]
  })
  const apart = scorePractices(
    local.map(({ practice }) => practice),
    project.practiceAnswers,
    scale,
  )
  const whole = scorePractices(facts, project.practiceAnswers, scale)
  return (
    <section className="stack tight theme-scores" aria-labelledby="theme-scores">
      <h2 id="theme-scores">{t(($) => $.score.title)}</h2>
      <p>
        <ScoreWords score={whole} />
      </p>
      <BestMoveWords base={base} practices={guide} />
      <ul>
        {scores.map(({ theme, score }) => (
          <li key={theme.id}>
            {canGoTo(theme.id) ? (
              <Button
                variant="quiet"
                aria-label={t(($) => $.score.goTo, { theme: theme.shortName })}
                onPress={() => {
                  const heading = document.getElementById(themeHeadingId(theme.id))
                  heading?.scrollIntoView({ block: 'start' })
                  heading?.focus({ preventScroll: true })
                }}
              >
                {theme.shortName}
              </Button>
            ) : (
              <span>{theme.shortName}</span>
            )}
            <ScoreWords score={score} />
            {score.share !== undefined && <ProgressLine value={score.share} />}
            {score.answered > 0 && <ThemeMove base={base} practices={inTheme(theme.id)} />}
          </li>
        ))}
      </ul>
      {apart.total > 0 && (
        <p className="soft small">{t(($) => $.local.score, { answered: apart.answered, total: apart.total })}</p>
      )}
      <HowItIsComputed count={facts.length} themes={sums} />
    </section>
  )
}
