import './practices.css'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import texts from '../../../resources/locales/fr/practices.json'
import easyTexts from '../../../resources/locales/fr-facile/practices.json'
import type { FullPractice } from '../../../shared/referential/load-plain-practices.ts'
import { practiceIntro } from '../../../shared/referential/practice-intro.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { usePractices } from '../../db/use-practices.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { registerEasyTexts, useEasyReading } from '../../i18n/easy-reading.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { LocalPracticeTexts } from './local-practice.tsx'
import { OfficialFacts } from './official-facts.tsx'
import { PracticeAnswerForm } from './practice-answer.tsx'
import { PracticeAside } from './practice-aside.tsx'
import { PracticePlan } from './practice-plan.tsx'
import { MondayMorning, PracticeTexts } from './practice-texts.tsx'
import { neighboursOf, rememberOpened } from './practice-view.ts'
import { SheetText } from './sheet-text.tsx'

registerTexts('practices', texts)
registerEasyTexts('practices', easyTexts)

interface PracticeProps {
  readonly base: string
  readonly entry: FullPractice
}

const PracticeHeader = ({ base, entry: { practice, plain, local } }: PracticeProps) => {
  const { t } = useTranslation('practices')
  const { isEasy } = useEasyReading()
  const theme = usePractices().themes.find(({ id }) => id === practice.theme)
  const place = practice.firstYearCore
    ? t(($) => $.practice.firstYear)
    : practice.selection === 'essential'
      ? undefined
      : t(($) => $.practice[practice.selection === 'later' ? 'later' : 'hidden'])
  const facts = local
    ? [t(($) => $.local.mark, { owner: local.owner }), theme?.shortName].filter((fact) => fact !== undefined)
    : [practice.id, theme?.shortName, place].filter((fact) => fact !== undefined)
  return (
    <PageHeader
      title={practice.title}
      above={
        <>
          <Link href={`${base}/pratiques`}>{t(($) => $.practice.toList)}</Link> {['', ...facts].join(' · ')}
        </>
      }
    >
      {!local &&
        practiceIntro(plain, isEasy).map((sentence) => (
          <p key={sentence}>
            <Glossed text={sentence} />
          </p>
        ))}
    </PageHeader>
  )
}

const PracticeNav = ({ base, previous, following }: Omit<PracticeProps, 'entry'> & ReturnType<typeof neighboursOf>) => {
  const { t } = useTranslation('practices')
  return (
    <nav className="practice-nav no-print" aria-label={t(($) => $.practice.nav)}>
      {previous && (
        <Link href={`${base}/pratiques/${previous.practice.id}`}>
          <span className="soft small block">{t(($) => $.practice.previous)}</span>
          {previous.practice.title}
        </Link>
      )}
      {following && (
        <Link className="practice-nav-next" href={`${base}/pratiques/${following.practice.id}`}>
          <span className="soft small block">{t(($) => $.practice.following)}</span>
          {following.practice.title}
        </Link>
      )}
    </nav>
  )
}

const OnePractice = ({ base, entry }: PracticeProps) => {
  const { project } = useDossier()
  const { id } = entry.practice
  const neighbours = neighboursOf(project.id, id, usePractices().all)
  useEffect(() => rememberOpened(project.id, id), [project.id, id])
  if (entry.local || entry.sheet?.hasOwnText === false)
    return (
      <div className="stack mid">
        <PracticeHeader base={base} entry={entry} />
        <PracticeAnswerForm base={base} entry={entry} following={neighbours.following} />
        {entry.local ? (
          <LocalPracticeTexts base={base} local={entry.local} />
        ) : (
          <SheetText body={entry.sheet?.body ?? []} />
        )}
        {entry.sheet && <OfficialFacts {...entry} />}
        <PracticeNav base={base} {...neighbours} />
      </div>
    )
  return (
    <div className="two">
      <div className="stack mid">
        <PracticeHeader base={base} entry={entry} />
        <MondayMorning plain={entry.plain} />
        <PracticeAnswerForm base={base} entry={entry} following={neighbours.following} />
        <PracticePlan base={base} entry={entry} />
        <PracticeTexts plain={entry.plain} />
        <OfficialFacts {...entry} />
        {entry.sheet && <SheetText body={entry.sheet.body} />}
        <PracticeNav base={base} {...neighbours} />
      </div>
      <PracticeAside base={base} entry={entry} />
    </div>
  )
}

/** One practice: in plain words first, what to do next Monday, the answer, and apart from it what the official guide says. */
export const PracticeScreen = ({ base, practiceId }: { readonly base: string; readonly practiceId: string }) => {
  const { t } = useTranslation('practices')
  const entry = usePractices().all.find(({ practice }) => practice.id === practiceId)
  if (entry) return <OnePractice base={base} entry={entry} />
  return (
    <PageHeader title={t(($) => $.practice.missing)}>
      <LinkButton href={`${base}/pratiques`}>{t(($) => $.practice.toList)}</LinkButton>
    </PageHeader>
  )
}
