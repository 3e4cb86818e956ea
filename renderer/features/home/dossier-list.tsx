import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { type DossierSummary, deleteDossier, restoreDeleted } from '../../db/project-repository.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { formatDay, formatTime } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { ProgressLine } from '../../ui/layout.tsx'
import { useNotice } from '../../ui/notice.tsx'
import type { DossierFacts } from './dossier-facts.ts'
import { type FactsByDossier, factsKey } from './use-dossier-facts.ts'

const Progress = ({ facts }: { readonly facts: DossierFacts }) => {
  const { t } = useTranslation('home')
  return (
    <>
      <span className="num">{t(($) => $.list.tasks, { count: facts.done, total: facts.counted })}</span>
      <ProgressLine value={facts.counted === 0 ? 1 : facts.done / facts.counted} />
    </>
  )
}

/** The dossiers of this machine, each kept apart from the others. */
export const DossierList = ({
  dossiers,
  facts,
}: {
  readonly dossiers: readonly DossierSummary[]
  readonly facts: FactsByDossier
}) => {
  const { t } = useTranslation('home')
  const { t: tCommon } = useTranslation()
  const { t: tError } = useTranslation('errors')
  const { appVersion } = useDesktop()
  const notice = useNotice()
  const title = useRef<HTMLHeadingElement>(null)
  const [toDelete, setToDelete] = useState<DossierSummary | null>(null)

  const savedAt = (iso: string): string => {
    const date = new Date(iso)
    const time = formatTime(date)
    return date.toDateString() === new Date().toDateString()
      ? t(($) => $.list.today, { time })
      : t(($) => $.list.savedAt, { time, day: formatDay(iso) })
  }
  const restore = async ({ id, name }: DossierSummary) => {
    const restored = await restoreDeleted(id, appVersion, new Date())
    notice(
      restored.ok
        ? { text: t(($) => $.delete.back, { name }) }
        : { text: errorText(tError, restored.error), isError: true },
    )
  }
  const remove = async (dossier: DossierSummary) => {
    const deleted = await deleteDossier(dossier.id, new Date())
    if (!deleted.ok) return notice({ text: errorText(tError, deleted.error), isError: true })
    notice({
      text: t(($) => $.delete.done, { name: dossier.name }),
      action: { label: tCommon(($) => $.undo), run: () => void restore(dossier) },
    })
    // Its row is gone: the keyboard goes on from the title of the list.
    title.current?.focus()
  }
  const progress = (dossier: DossierSummary) => {
    const known = facts.get(factsKey(dossier))
    if (!known) return null
    return known.ok ? <Progress facts={known.value} /> : t(($) => $.list.unreadable)
  }

  return (
    <section className="stack tight">
      <h2 ref={title} tabIndex={-1} id="dossiers">
        {t(($) => $.list.title)}
      </h2>
      <table className="table dossier-list" aria-labelledby="dossiers">
        <thead>
          <tr>
            <th scope="col">{t(($) => $.list.name)}</th>
            <th scope="col">{t(($) => $.list.progress)}</th>
            <th scope="col">{t(($) => $.list.saved)}</th>
            <th scope="col">
              <span className="visually-hidden">{t(($) => $.list.actions)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {dossiers.map((dossier) => {
            const known = facts.get(factsKey(dossier))
            return (
              <tr key={dossier.id}>
                <th scope="row">
                  <Link href={`/d/${encodeURIComponent(dossier.id)}`}>{dossier.name}</Link>
                  {known?.ok && known.value.departmentName && (
                    <span className="soft small block">{known.value.departmentName}</span>
                  )}
                </th>
                <td>{progress(dossier)}</td>
                <td>{savedAt(dossier.savedAt)}</td>
                <td className="end">
                  <Button
                    variant="quiet"
                    aria-label={t(($) => $.list.deleteNamed, { name: dossier.name })}
                    onPress={() => setToDelete(dossier)}
                  >
                    {t(($) => $.list.delete)}
                  </Button>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <ConfirmDialog
        title={t(($) => $.delete.title, { name: toDelete?.name ?? '' })}
        isOpen={toDelete !== null}
        confirmLabel={t(($) => $.delete.confirm)}
        cancelLabel={tCommon(($) => $.cancel)}
        onClose={() => setToDelete(null)}
        onConfirm={() => {
          if (toDelete) void remove(toDelete)
        }}
      >
        <p>{t(($) => $.delete.body)}</p>
        <p className="soft small">{t(($) => $.delete.undo)}</p>
      </ConfirmDialog>
    </section>
  )
}
