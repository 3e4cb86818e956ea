import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { type SortedKind, sortedKinds } from '../../../shared/exchange/sort-delivery.ts'
import { setIncoming } from '../../db/incoming-file.ts'
import { setIncomingWorkbook } from '../../db/incoming-workbook.ts'
import { Button } from '../../ui/button.tsx'
import type { SortedFile } from './sort-files.ts'

/** Files whose differences one looks at, one by one. */
const comparable: ReadonlySet<SortedKind> = new Set(['review', 'wrong-municipality', 'workbook'])

/** What came in, kind by kind, each with what it means and what can be done. */
export const IntakeReport = ({
  files,
  taken,
  added,
  onTake,
  onUnlock,
  onRestart,
}: {
  readonly files: readonly SortedFile[]
  readonly taken: number
  readonly added: number
  readonly onTake: (kind: 'ready' | 'unknown') => void
  readonly onUnlock: (file: SortedFile) => void
  readonly onRestart: () => void
}) => {
  const { t } = useTranslation('follow')
  const [, navigate] = useLocation()
  const groups = sortedKinds.flatMap((kind) => {
    const own = files.filter((file) => file.kind === kind)
    return own.length > 0 ? [{ kind, own }] : []
  })
  const isFirst = (kind: SortedKind) => kind === 'ready' || (kind === 'unknown' && groups[0]?.kind !== 'ready')
  const compare = async ({ incoming, projectId, name, file }: SortedFile) => {
    if (!projectId) return
    if (incoming) setIncoming(incoming)
    else setIncomingWorkbook({ projectId, name, bytes: new Uint8Array(await file.arrayBuffer()) })
    navigate(`/d/${encodeURIComponent(projectId)}/${incoming ? 'echanges/recu' : 'documents/reprise'}`)
  }
  return (
    <>
      <div role="status" className="stack tight">
        {taken > 0 && <p>{t(($) => $.receive.taken, { count: taken })}</p>}
        {added > 0 && <p>{t(($) => $.receive.added, { count: added })}</p>}
        {taken + added > 0 ? (
          files.length > 0 && <p>{t(($) => $.receive.left, { count: files.length })}</p>
        ) : (
          <p>
            {t(($) => $.receive.sorted, { count: files.length })} {t(($) => $.receive.nothingYet)}
          </p>
        )}
      </div>
      {groups.map(({ kind, own }) => (
        <section key={kind} className="stack tight">
          <h2>{t(($) => $.receive.kinds[kind].title, { count: own.length })}</h2>
          <p className="soft">{t(($) => $.receive.kinds[kind].about)}</p>
          {(kind === 'ready' || kind === 'unknown') && (
            <Button {...(isFirst(kind) && { variant: 'primary' as const })} onPress={() => onTake(kind)}>
              {t(($) => $.receive.kinds[kind].action, { count: own.length })}
            </Button>
          )}
          <ul className="plain follow-alerts follow-names">
            {own.map((file) => (
              <li key={file.at} className="row spread">
                <span>
                  {file.municipality ?? file.name}
                  {file.municipality !== undefined && <span className="soft small block">{file.name}</span>}
                </span>
                {comparable.has(kind) && (
                  <Button
                    variant="quiet"
                    aria-label={t(($) => $.receive.reviewNamed, { name: file.name })}
                    onPress={() => void compare(file)}
                  >
                    {t(($) => $.receive.review)}
                  </Button>
                )}
                {kind === 'protected' && (
                  <Button
                    variant="quiet"
                    aria-label={t(($) => $.receive.unlockNamed, { name: file.name })}
                    onPress={() => onUnlock(file)}
                  >
                    {t(($) => $.receive.unlock)}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <div className="row">
        <Button onPress={onRestart}>{t(($) => $.receive.again)}</Button>
      </div>
    </>
  )
}
