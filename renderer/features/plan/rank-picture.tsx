import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { openSession, placeOf } from '../../../shared/plan/priority-sessions.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { ImpactPicture, isLevel, levels, type PlacedAction } from './impact-picture.tsx'
import { usePlanWords } from './use-plan-words.ts'
import { usePriorities } from './use-priorities.ts'

const options = levels.map((level) => `${level}` as const)

/** Effect and ease, on the picture or in the table; both show and change the same thing. */
export const RankPicture = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('priorities')
  const { project } = useDossier()
  const words = usePlanWords()
  const edits = usePriorities('picture')
  const session = openSession(project, 'picture')
  const rows = project.actions.map((action, index) => ({
    action,
    number: index + 1,
    title: words.title(action),
    ...placeOf(session, action),
  }))
  const placed = rows.flatMap(({ impact, ease, ...row }): readonly PlacedAction[] =>
    isLevel(impact) && isLevel(ease) ? [{ ...row, impact, ease }] : [],
  )
  const left = rows.length - placed.length
  const first = placed.filter(({ impact, ease }) => impact === 3 && ease === 3).map(({ title }) => title)
  return (
    <div className="stack mid">
      <ImpactPicture placed={placed} onMove={(action, place) => edits.rank(action, place)} />
      <p role="status">
        {left === 0 ? t(($) => $.picture.allPlaced) : t(($) => $.picture.toPlace, { count: left })}{' '}
        {first.length > 0 &&
          t(($) => $.picture.summary, { corner: t(($) => $.picture.corner.first), titles: first.join(', ') })}
      </p>
      <table className="table rank-table">
        <caption className="visually-hidden">{t(($) => $.picture.table)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.picture.action)}</th>
            <th scope="col">{t(($) => $.picture.impactAxis)}</th>
            <th scope="col">{t(($) => $.picture.easeAxis)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ action, number, title, impact, ease }) => (
            <tr key={action.id}>
              <th scope="row" className="plan-title">
                <span className="rank-number num">{number}</span>
                <Link href={`${base}/plan/${action.id}`}>{title}</Link>
              </th>
              <td>
                <SelectField
                  label={<span className="visually-hidden">{t(($) => $.picture.impactOf, { title })}</span>}
                  value={isLevel(impact) ? `${impact}` : undefined}
                  emptyLabel={t(($) => $.picture.unset)}
                  options={options.map((value) => ({ value, label: t(($) => $.picture.impactShort[value]) }))}
                  onSave={(value) => edits.rank(action.id, { impact: value && Number(value) })}
                />
              </td>
              <td>
                <SelectField
                  label={<span className="visually-hidden">{t(($) => $.picture.easeOf, { title })}</span>}
                  value={isLevel(ease) ? `${ease}` : undefined}
                  emptyLabel={t(($) => $.picture.unset)}
                  options={options.map((value) => ({ value, label: t(($) => $.picture.easeShort[value]) }))}
                  onSave={(value) => edits.rank(action.id, { ease: value && Number(value) })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
