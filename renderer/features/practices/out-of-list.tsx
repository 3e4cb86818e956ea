import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { FullPractice } from '../../../shared/referential/load-plain-practices.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { PlacementButton } from './placement-button.tsx'
import { practiceLinkId } from './practice-row.tsx'
import type { SortedPractices } from './use-selection.ts'

/** The practices that can wait, or that do not apply here: each with its reason and one press to bring it back. */
export const OutOfList = ({
  base,
  group,
  practices,
  standings,
}: {
  readonly base: string
  readonly group: 'later' | 'notHere'
  readonly practices: readonly FullPractice[]
  readonly standings: SortedPractices['standings']
}) => {
  const { t } = useTranslation('practices')
  if (practices.length === 0) return null
  return (
    <Disclosure level={2} title={t(($) => $.groups[group], { count: practices.length })}>
      <div className="stack tight">
        <p className="soft small">{t(($) => $.groups.help[group])}</p>
        <ul className="sheet plain">
          {practices.map(({ practice }) => (
            <li key={practice.id} className="practice-row is-out">
              <div className="practice-words">
                <h3 className="practice-title">
                  <Link id={practiceLinkId(practice.id)} href={`${base}/pratiques/${practice.id}`}>
                    {practice.title}
                  </Link>
                </h3>
                <p className="soft">{standings.get(practice.id)?.reason.text}</p>
              </div>
              <PlacementButton practice={practice} group={group} />
            </li>
          ))}
        </ul>
      </div>
    </Disclosure>
  )
}
