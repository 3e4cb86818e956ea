import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { setIncoming } from '../../db/incoming-file.ts'
import { Button } from '../../ui/button.tsx'
import { type SortedFile, type SortedKind, sortedKinds } from './sort-files.ts'

/** What came in, kind by kind, each with what it means and what can be done. */
export const IntakeReport = ({
  files,
  taken,
  added,
  onTake,
  onRestart,
}: {
  readonly files: readonly SortedFile[]
  readonly taken: number
  readonly added: number
  readonly onTake: (kind: 'ready' | 'unknown') => void
  readonly onRestart: () => void
}) => {
  const { t } = useTranslation('follow')
  const [, navigate] = useLocation()
  const groups = sortedKinds.flatMap((kind) => {
    const own = files.filter((file) => file.kind === kind)
    return own.length > 0 ? [{ kind, own }] : []
  })
  const isFirst = (kind: SortedKind) => kind === 'ready' || (kind === 'unknown' && groups[0]?.kind !== 'ready')
  const review = ({ incoming }: SortedFile) => {
    if (!incoming) return
    setIncoming(incoming)
    navigate(`/d/${encodeURIComponent(incoming.file.envelope.project.id)}/echanges/recu`)
  }
  return (
    <>
      <div role="status" className="stack tight">
        {taken > 0 && <p>{t(($) => $.receive.taken, { count: taken })}</p>}
        {added > 0 && <p>{t(($) => $.receive.added, { count: added })}</p>}
        {files.length > 0 && <p>{t(($) => $.receive.sorted, { count: files.length })}</p>}
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
                  {file.name}
                  {file.municipality !== undefined && <span className="soft small block">{file.municipality}</span>}
                </span>
                {kind === 'review' && (
                  <Button
                    variant="quiet"
                    aria-label={t(($) => $.receive.reviewNamed, { name: file.name })}
                    onPress={() => review(file)}
                  >
                    {t(($) => $.receive.review)}
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
