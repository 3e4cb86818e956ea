import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { waitingList } from '../../shared/dashboard/waiting-list.ts'
import { listProposed } from '../../shared/exchange/proposed-values.ts'
import { loadSteps } from '../../shared/steps/load-steps.ts'
import { overallProgress } from '../../shared/steps/progress.ts'
import { selectionOf } from '../../shared/steps/selection-of.ts'
import { useDossier } from '../db/dossier-context.tsx'

/** The ways through a dossier. */
export const DossierRail = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation()
  const { project } = useDossier()
  const [location] = useLocation()
  const progress = overallProgress(loadSteps(), project.checklist, selectionOf(project))
  const answered = project.practiceAnswers.filter((answer) => answer.state !== undefined).length
  const waiting = waitingList(project).reduce((sum, { entries }) => sum + entries.length, 0)
  const proposed = listProposed(project).length
  const link = (path: string, label: string, count?: string) => {
    const href = `${base}${path}`
    const isHere = path === '' ? location === base : location === href || location.startsWith(`${href}/`)
    return (
      <li>
        <Link href={href} aria-current={isHere ? 'page' : undefined}>
          {label}
          {count && <span className="count">{count}</span>}
        </Link>
      </li>
    )
  }
  return (
    <nav className="rail" aria-label={t(($) => $.rail.label)}>
      <ul>
        {link(
          '',
          t(($) => $.rail.dashboard),
        )}
        {link(
          '/etapes',
          t(($) => $.rail.steps),
          `${progress.done} / ${progress.counted}`,
        )}
        {link(
          '/pratiques',
          t(($) => $.rail.practices),
          answered > 0 ? String(answered) : undefined,
        )}
        {link(
          '/plan',
          t(($) => $.rail.plan),
          project.actions.length > 0 ? String(project.actions.length) : undefined,
        )}
        {link(
          '/calendrier',
          t(($) => $.rail.calendar),
        )}
      </ul>
      <h2 className="group">{t(($) => $.rail.data)}</h2>
      <ul>
        {link(
          '/commune',
          t(($) => $.rail.profile),
        )}
        {link(
          '/materiel',
          t(($) => $.rail.inventory),
          project.equipmentLots.length > 0 ? String(project.equipmentLots.length) : undefined,
        )}
        {link(
          '/services',
          t(($) => $.rail.services),
          project.digitalServices.length > 0 ? String(project.digitalServices.length) : undefined,
        )}
        {link(
          '/empreinte',
          t(($) => $.rail.footprint),
        )}
        {link(
          '/obligations',
          t(($) => $.rail.obligations),
        )}
      </ul>
      <h2 className="group">{t(($) => $.rail.share)}</h2>
      <ul>
        {link(
          '/documents',
          t(($) => $.rail.exports),
        )}
        {link(
          '/questions',
          t(($) => $.rail.questions),
          waiting > 0 ? String(waiting) : undefined,
        )}
        {link(
          '/papier',
          t(($) => $.rail.paper),
        )}
        {link(
          '/echanges',
          t(($) => $.rail.exchanges),
          proposed > 0 ? String(proposed) : undefined,
        )}
        {link(
          '/sauvegardes',
          t(($) => $.rail.backups),
        )}
        {link(
          '/lexique',
          t(($) => $.rail.glossary),
        )}
      </ul>
    </nav>
  )
}
