import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { FollowRow } from '../../db/database.ts'
import { saveFollow } from '../../db/exchanges.ts'
import { removeFollow } from '../../db/follows.ts'
import { errorText } from '../../i18n/error-text.ts'
import { Button } from '../../ui/button.tsx'
import { DateField, TextField } from '../../ui/fields.tsx'
import { Sheet } from '../../ui/layout.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { FollowFrame } from './follow-frame.tsx'
import { HoursSection } from './hours-section.tsx'
import { useThresholds } from './thresholds.tsx'
import { useFollowWords } from './use-follow-words.ts'
import { useFollowed } from './use-followed.ts'

/** One followed commune: where it is, what calls for attention, what comes next, the hours spent. */
export const CommuneScreen = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('follow')
  const { t: tCommon } = useTranslation()
  const { t: tError } = useTranslation('errors')
  const notice = useNotice()
  const [, navigate] = useLocation()
  const { thresholds } = useThresholds()
  const followed = useFollowed(thresholds, id)
  const words = useFollowWords(followed?.today ?? '')
  const row = followed?.rows[0]
  const line = followed?.lines[0]
  if (!followed || (row && followed.read === 0 && !followed.hasFailed)) return null
  if (!row || !line)
    return (
      <FollowFrame>
        <PageHeader
          title={t(($) => $.commune.missing)}
          actions={
            <LinkButton variant="primary" href="/mutualisateur">
              {t(($) => $.commune.back)}
            </LinkButton>
          }
        >
          <p>{t(($) => $.commune.missingBody)}</p>
        </PageHeader>
      </FollowFrame>
    )
  const { commune, alerts } = line
  const { facts } = commune
  const save = async (changed: FollowRow): Promise<boolean> => {
    const saved = await saveFollow(changed)
    if (!saved.ok) notice({ text: errorText(tError, saved.error), isError: true })
    return saved.ok
  }
  const stop = async () => {
    const removed = await removeFollow(id)
    if (!removed.ok) return notice({ text: errorText(tError, removed.error), isError: true })
    notice({
      text: t(($) => $.commune.stopped, { name: facts.name }),
      action: { label: tCommon(($) => $.undo), run: () => void save(row) },
    })
    navigate('/mutualisateur')
  }
  const setAction = ({ nextAction: _text, ...others }: FollowRow, text: string): FollowRow =>
    text.trim() === '' ? others : { ...others, nextAction: text }
  const setDay = ({ nextActionOn: _day, ...others }: FollowRow, day: string | undefined): FollowRow =>
    day === undefined ? others : { ...others, nextActionOn: day }
  return (
    <FollowFrame>
      <PageHeader
        above={t(($) => $.commune.above)}
        title={facts.name}
        actions={
          <>
            <Button variant="quiet" onPress={() => void stop()}>
              {t(($) => $.commune.stop)}
            </Button>
            <LinkButton href={`/d/${encodeURIComponent(id)}`} variant="primary">
              {t(($) => $.commune.open)}
            </LinkButton>
          </>
        }
      />
      <Sheet label={t(($) => $.commune.facts)}>
        <dl className="follow-facts">
          <div>
            <dt>{t(($) => $.commune.progress)}</dt>
            <dd>{words.step(commune)}</dd>
            <dd className="soft small">{t(($) => $.step.tasksLong, { done: facts.done, counted: facts.counted })}</dd>
          </div>
          <div>
            <dt>{t(($) => $.commune.week)}</dt>
            <dd>{words.week(commune)}</dd>
            <dd className="soft small">{words.council(commune)}</dd>
          </div>
          <div>
            <dt>{t(($) => $.commune.return)}</dt>
            <dd>{words.received(commune)}</dd>
            <dd className="soft small">{words.age(commune)}</dd>
          </div>
          <div>
            <dt>{t(($) => $.commune.mode)}</dt>
            <dd>{words.mode(commune)}</dd>
            <dd className="soft small">{t(($) => $.version[facts.version])}</dd>
          </div>
        </dl>
      </Sheet>
      <section className="stack tight">
        <h2>{t(($) => $.commune.alerts)}</h2>
        {alerts.length === 0 ? (
          <p className="soft">{t(($) => $.alerts.none)}</p>
        ) : (
          <ul className="plain follow-alerts">
            {alerts.map(({ kind, count, limit }) => (
              <li key={kind}>
                <h3>{t(($) => $.alerts[kind].name)}</h3>
                <p>{t(($) => $.alerts[kind].why, { count, limit })}</p>
                <p className="soft">{t(($) => $.commune.todo, { todo: t(($) => $.alerts[kind].todo) })}</p>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="stack tight">
        <h2>{t(($) => $.commune.next)}</h2>
        <div className="fields">
          <TextField
            label={t(($) => $.commune.nextText)}
            value={row.nextAction ?? ''}
            onSave={(text) => save(setAction(row, text))}
          />
          <DateField
            label={t(($) => $.commune.nextOn)}
            value={row.nextActionOn}
            onSave={(day) => save(setDay(row, day))}
          />
        </div>
      </section>
      <HoursSection row={row} mode={facts.mode} onSave={save} />
    </FollowFrame>
  )
}
