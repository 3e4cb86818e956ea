import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { chooseDoFirst } from '../../../shared/referential/first-practices.ts'
import type { FullPractice } from '../../../shared/referential/load-plain-practices.ts'
import { firstSentence, practiceIntro, practiceWhy } from '../../../shared/referential/practice-intro.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { Glossed } from '../../glossary/glossed.tsx'
import { useEasyReading } from '../../i18n/easy-reading.ts'

/** The one thing to do first here: what it is, why it counts, and what to do on Monday. */
export const DoFirst = ({ base, first }: { readonly base: string; readonly first: readonly FullPractice[] }) => {
  const { t } = useTranslation('practices')
  const { practiceAnswers } = useDossier().project
  const { isEasy } = useEasyReading()
  const chosen = chooseDoFirst(first, practiceAnswers)
  if (!chosen)
    return (
      <section className="sheet pad stack tight" aria-labelledby="do-first">
        <h2 id="do-first">{t(($) => $.doFirst.allDone)}</h2>
        <p>{t(($) => $.doFirst.allDoneHelp)}</p>
      </section>
    )
  const { entry, kind } = chosen
  const { practice, plain } = entry
  const { level, hours } = plain.smallCommuneEffort
  return (
    <section className="sheet pad do-first" aria-labelledby="do-first">
      <div className="stack tight">
        <p id="do-first" className="do-first-kind">
          {t(($) => $.doFirst[kind])}
        </p>
        <h2 className="do-first-title">
          <Link href={`${base}/pratiques/${practice.id}`}>{practice.title}</Link>
        </h2>
        <p>
          <Glossed text={practiceIntro(plain, isEasy)[0] ?? ''} />
        </p>
        <p>
          <strong>{t(($) => $.doFirst.why)}</strong>{' '}
          <Glossed text={firstSentence(practiceWhy(plain, isEasy)[0] ?? '')} />
        </p>
      </div>
      <div className="monday stack tight">
        <h3>
          {t(($) => $.practice.monday)}
          <span className="soft small do-first-minutes">
            {t(($) => $.practice.minutes, { count: plain.mondayMorning.minutes })}
          </span>
        </h3>
        <p>
          <Glossed text={plain.mondayMorning.action} />
        </p>
        <p className="soft small">
          {[
            t(($) => $.row.effort, { level: t(($) => $.efforts[level]), count: hours }),
            t(($) => $.practice.moneyKinds[plain.money]),
          ].join(' · ')}
        </p>
      </div>
    </section>
  )
}
