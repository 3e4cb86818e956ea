import type { ReactNode } from 'react'
import texts from '../../../resources/locales/fr/home.json'
import type { DossierSummary } from '../../db/project-repository.ts'
import { useDossiers } from '../../db/use-dossiers.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { DossierList } from './dossier-list.tsx'
import { FirstStart } from './first-start.tsx'
import { OtherWays } from './other-ways.tsx'
import { ResumeSheet } from './resume-sheet.tsx'
import { factsKey, useDossierFacts } from './use-dossier-facts.ts'
import './home.css'

registerTexts('home', texts)

type OpenFile = () => Promise<void>

const Returning = ({
  dossiers,
  last,
  onOpenFile,
}: {
  readonly dossiers: readonly DossierSummary[]
  readonly last: DossierSummary
  readonly onOpenFile: OpenFile
}) => {
  const facts = useDossierFacts(dossiers)
  return (
    <div className="home stack wide">
      <ResumeSheet key={last.id} dossier={last} facts={facts.get(factsKey(last))} />
      <div className="two">
        <DossierList dossiers={dossiers} facts={facts} />
        <OtherWays onOpenFile={onOpenFile} />
      </div>
    </div>
  )
}

/** The first screen. Without a dossier: `question`, the search of the commune. With some: *Reprendre* first. */
export const HomeScreen = ({
  question,
  onOpenFile,
}: {
  readonly question: ReactNode
  readonly onOpenFile: OpenFile
}) => {
  const dossiers = useDossiers()
  if (!dossiers) return null
  const [last] = dossiers
  return last ? (
    <Returning dossiers={dossiers} last={last} onOpenFile={onOpenFile} />
  ) : (
    <FirstStart question={question} onOpenFile={onOpenFile} />
  )
}
