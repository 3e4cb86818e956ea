import { useTranslation } from 'react-i18next'
import type { Action } from '../../../shared/domain/plan.ts'
import { loadDecreeThemes } from '../../../shared/obligations/load-obligations.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { PlanTable } from './plan-table.tsx'
import { usePlanWords } from './use-plan-words.ts'

interface Group {
  readonly key: string
  readonly title: string
  readonly actions: readonly Action[]
}

const Groups = ({
  base,
  today,
  groups,
  isByOwner = false,
}: {
  readonly base: string
  readonly today: string
  readonly groups: readonly Group[]
  readonly isByOwner?: boolean
}) => {
  const { t } = useTranslation('plan')
  return groups.map(({ key, title, actions }) => (
    <section key={key} className="plan-group" aria-label={title}>
      <div className="row spread">
        <h3>{title}</h3>
        {actions.length > 0 && <span className="small soft">{t(($) => $.group.count, { count: actions.length })}</span>}
      </div>
      {actions.length > 0 ? (
        <PlanTable base={base} today={today} actions={actions} caption={title} isOneOwner={isByOwner} />
      ) : (
        <p className="small soft">{t(($) => $.group.emptyTheme)}</p>
      )}
    </section>
  ))
}

/** The plan by pilot: who does what. What nobody pilots comes last. */
export const PlanByOwner = (props: { readonly base: string; readonly today: string }) => {
  const { t } = useTranslation('plan')
  const { project } = useDossier()
  const words = usePlanWords()
  const owners = [...new Set(project.actions.flatMap(({ owner }) => owner ?? []))]
  const nobody = project.actions.filter(({ owner }) => owner === undefined)
  const groups = [
    ...owners.map((owner) => ({
      key: owner,
      title: words.person(owner) ?? owner,
      actions: project.actions.filter((action) => action.owner === owner),
    })),
    ...(nobody.length > 0 ? [{ key: '', title: t(($) => $.group.nobody), actions: nobody }] : []),
  ]
  return <Groups {...props} groups={groups} isByOwner />
}

/** The plan by theme of the decree, those without an action included. */
export const PlanByTheme = (props: { readonly base: string; readonly today: string }) => {
  const { t } = useTranslation('plan')
  const { project } = useDossier()
  const { themes, reference } = loadDecreeThemes()
  const others = project.actions.filter(({ decreeTheme = 'none' }) => decreeTheme === 'none')
  const groups = [
    ...themes.map(({ id, title }) => ({
      key: id as string,
      title,
      actions: project.actions.filter(({ decreeTheme }) => decreeTheme === id),
    })),
    ...(others.length > 0 ? [{ key: 'none', title: t(($) => $.group.noTheme), actions: others }] : []),
  ]
  return (
    <>
      <p className="small soft plan-theme-note">{t(($) => $.group.themeNote, { reference })}</p>
      <Groups {...props} groups={groups} />
    </>
  )
}
