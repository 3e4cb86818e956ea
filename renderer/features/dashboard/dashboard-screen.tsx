import { useTranslation } from 'react-i18next'
import texts from '../../../resources/locales/fr/dashboard.json'
import { storyDay } from '../../../shared/dashboard/story-day.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { formatDay } from '../../i18n/format.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { DocumentsBlock } from './documents-block.tsx'
import { FootprintBlock } from './footprint-block.tsx'
import { LawBlock } from './law-block.tsx'
import { PathBlock } from './path-block.tsx'
import { ResumeBlock } from './resume-block.tsx'
import { WaitingBlock } from './waiting-block.tsx'
import './dashboard.css'

registerTexts('dashboard', texts)

const ExampleNote = () => {
  const { t } = useTranslation('dashboard')
  const { project } = useDossier()
  return (
    <aside className="note example-note row spread">
      <div>
        <h2>{t(($) => $.example.title)}</h2>
        <p className="small">{t(($) => $.example.body, { day: formatDay(storyDay(project, new Date())) })}</p>
      </div>
      <LinkButton href="/nouveau">{t(($) => $.example.action)}</LinkButton>
    </aside>
  )
}

/** The dashboard: what to do next first, then where one is, then what is already known. */
export const DashboardScreen = ({ base }: { readonly base: string }) => {
  const { isExample } = useDossier()
  return (
    <div className="dashboard stack wide">
      <ResumeBlock base={base} />
      <PathBlock base={base} />
      <div className="dashboard-blocks">
        <FootprintBlock base={base} />
        <LawBlock base={base} />
        <WaitingBlock base={base} />
      </div>
      <DocumentsBlock base={base} />
      {isExample && <ExampleNote />}
    </div>
  )
}
