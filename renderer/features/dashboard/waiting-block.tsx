import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { waitingList } from '../../../shared/dashboard/waiting-list.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { formatShortDay } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { useWaitingWords } from './use-waiting-words.ts'
import { WaitingDialog } from './waiting-dialog.tsx'

const SHOWN_PEOPLE = 3

/** Whose answers are awaited, the longest wait first. Nothing at all when nobody is. */
export const WaitingBlock = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('dashboard')
  const { project } = useDossier()
  const words = useWaitingWords(base)
  const [isOpen, setOpen] = useState(false)
  const groups = waitingList(project)
  if (groups.length === 0) return null
  const total = groups.reduce((sum, { entries }) => sum + entries.length, 0)
  const others = groups.length - SHOWN_PEOPLE
  return (
    <section className="sheet pad stack">
      <h2>{t(($) => $.waiting.title)}</h2>
      <ul className="plain waiting-people">
        {groups.slice(0, SHOWN_PEOPLE).map((group) => {
          const since = group.entries[0]?.since
          const count = t(($) => $.waiting.questions, { count: group.entries.length })
          return (
            <li key={group.key}>
              <span className="block">{words.person(group)}</span>
              <span className="soft small">
                {since ? t(($) => $.waiting.countSince, { questions: count, day: formatShortDay(since) }) : count}
              </span>
            </li>
          )
        })}
        {others > 0 && <li className="soft small">{t(($) => $.waiting.others, { count: others })}</li>}
      </ul>
      <p className="block-action">
        <Button variant="quiet" onPress={() => setOpen(true)}>
          {t(($) => $.waiting.all, { count: total })}
        </Button>
      </p>
      <WaitingDialog base={base} groups={groups} isOpen={isOpen} onClose={() => setOpen(false)} />
    </section>
  )
}
