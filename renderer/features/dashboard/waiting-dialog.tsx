import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { WaitingEntry, WaitingGroup } from '../../../shared/dashboard/waiting-list.ts'
import { formatDay } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useWaitingWords } from './use-waiting-words.ts'

/** Every question that waits, person by person, with the way to reach them and the place where the answer goes. */
export const WaitingDialog = ({
  base,
  groups,
  isOpen,
  onClose,
}: {
  readonly base: string
  readonly groups: readonly WaitingGroup[]
  readonly isOpen: boolean
  readonly onClose: () => void
}) => {
  const { t } = useTranslation('dashboard')
  const { t: tCommon } = useTranslation()
  const words = useWaitingWords(base)
  const dates = ({ since, remindedOn }: WaitingEntry): string =>
    [
      since && t(($) => $.waiting.asked, { day: formatDay(since) }),
      remindedOn && t(($) => $.waiting.reminded, { day: formatDay(remindedOn) }),
    ]
      .filter(Boolean)
      .join(', ')
  return (
    <Dialog
      title={t(($) => $.waiting.dialogTitle)}
      size="wide"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          {tCommon(($) => $.close)}
        </Button>
      }
    >
      {groups.map((group) => {
        const actor = words.actor(group)
        const about = [actor?.title, actor?.contact].filter(Boolean).join(' · ')
        return (
          <section key={group.key} className="waiting-group stack tight">
            <div>
              <h3>{words.person(group)}</h3>
              {about && <p className="soft small">{about}</p>}
            </div>
            <ul className="plain">
              {group.entries.map((entry, index) => {
                const href = words.href(entry)
                return (
                  <li key={entry.about ?? index}>
                    {href ? (
                      <Link href={href} onClick={onClose}>
                        {words.text(entry)}
                      </Link>
                    ) : (
                      words.text(entry)
                    )}
                    {dates(entry) && <span className="soft small block">{dates(entry)}</span>}
                  </li>
                )
              })}
            </ul>
          </section>
        )
      })}
    </Dialog>
  )
}
