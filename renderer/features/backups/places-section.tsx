import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupPlaces, PlaceName } from '../../../shared/ipc/durability-contract.ts'
import { useDiskCopy } from '../../db/disk-copy-context.tsx'
import { useDossier } from '../../db/dossier-context.tsx'
import { isStorageError } from '../../db/unstored-edits.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { formatTime } from '../../i18n/format.ts'
import { dayAndTime, useCopyWords } from '../../i18n/use-copy-words.ts'
import { Button } from '../../ui/button.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { SyncWarning } from './sync-warning.tsx'
import type { Copy } from './use-copies.ts'

const Place = ({
  title,
  folder,
  children,
  actions,
}: {
  readonly title: string
  readonly folder?: string
  readonly children: ReactNode
  readonly actions?: ReactNode
}) => (
  <div className="place">
    <dt>{title}</dt>
    <dd>
      {folder && <span className="place-folder">{folder}</span>}
      {children}
    </dd>
    {actions && <dd className="place-actions">{actions}</dd>}
  </div>
)

/** The three places where the work lies on this computer, the one beside it, and how to change them. */
export const PlacesSection = ({
  copies,
  onChanged,
}: {
  readonly copies: readonly Copy[]
  readonly onChanged: () => void
}) => {
  const { t } = useTranslation('backups')
  const { t: tError } = useTranslation('errors')
  const words = useCopyWords()
  const { desktop } = useDesktop()
  const { project, savedAt, saveState } = useDossier()
  const { state, write } = useDiskCopy()
  const notice = useNotice()
  const [places, setPlaces] = useState<BackupPlaces | null>(null)

  const read = useCallback(async () => {
    const told = await desktop.backupPlaces()
    if (told.ok) setPlaces(told.value)
  }, [desktop])
  useEffect(() => void read(), [read])

  const change = async (place: PlaceName, isReset: boolean) => {
    const chosen = await desktop.chooseBackupPlace({ place, isReset })
    if (!chosen.ok) return notice({ text: errorText(tError, chosen.error), isError: true })
    if (!chosen.value) return
    setPlaces(chosen.value)
    if (place === 'mirror') await write()
    notice({ text: t(($) => (place === 'second' && isReset ? $.places.forgotten : $.places.changed)) })
    onChanged()
  }
  const open = async (place: PlaceName) => {
    const opened = await desktop.openBackupFolder({ place, dossierId: project.id })
    if (!opened.ok || !opened.value) notice({ text: t(($) => $.places.cannotOpen), isError: true })
  }
  if (!places) return null

  const dated = copies.filter((copy) => copy.place !== 'mirror')
  const lastDated = dated[0]
  const actions = (place: PlaceName, name: string, isChosen: boolean) => (
    <>
      <Button variant="quiet" aria-label={t(($) => $.places.openLabel, { place: name })} onPress={() => open(place)}>
        {t(($) => $.places.open)}
      </Button>
      <Button
        variant="quiet"
        aria-label={t(($) => $.places.changeLabel, { place: name })}
        onPress={() => change(place, false)}
      >
        {t(($) => $.places.change)}
      </Button>
      {isChosen && (
        <Button variant="quiet" onPress={() => change(place, true)}>
          {t(($) => (place === 'second' ? $.places.forget : $.places.reset))}
        </Button>
      )}
    </>
  )
  const away = <span className="place-away">{t(($) => $.places.away)}</span>
  const lastMirror = 'last' in state ? state.last : null
  return (
    <section className="stack" aria-labelledby="places-title">
      <h2 id="places-title">{t(($) => $.places.title)}</h2>
      <dl className="places">
        <Place title={t(($) => $.places.app)}>
          {saveState.kind === 'failed' && isStorageError(saveState.error) ? (
            <span className="place-away">{t(($) => $.places.appUnstored, dayAndTime(savedAt))}</span>
          ) : (
            t(($) => $.places.appState, dayAndTime(savedAt))
          )}
        </Place>
        <Place
          title={t(($) => $.places.mirror)}
          folder={places.mirror.folder}
          actions={actions(
            'mirror',
            t(($) => $.places.mirror),
            places.mirror.isChosen,
          )}
        >
          {state.kind === 'failed' ? (
            <span className="place-away">{t(($) => $.foot.failed, { reason: words.reason(state.error.code) })}</span>
          ) : lastMirror ? (
            t(($) => $.places.mirrorState, { name: lastMirror.name, time: formatTime(new Date(lastMirror.at)) })
          ) : (
            t(($) => $.places.mirrorNone)
          )}
        </Place>
        <Place
          title={t(($) => $.places.dated)}
          folder={places.backups.folder}
          actions={actions(
            'backups',
            t(($) => $.places.dated),
            places.backups.isChosen,
          )}
        >
          {!places.backups.isThere
            ? away
            : lastDated
              ? t(($) => $.places.datedCount, { count: dated.length, ...dayAndTime(lastDated.takenAt) })
              : t(($) => $.places.datedNone)}
        </Place>
        <Place
          title={t(($) => $.places.second)}
          {...(places.second && { folder: places.second.folder })}
          actions={
            places.second ? (
              actions(
                'second',
                t(($) => $.places.second),
                true,
              )
            ) : (
              <Button variant="quiet" onPress={() => change('second', false)}>
                {t(($) => $.places.choose)}
              </Button>
            )
          }
        >
          {!places.second
            ? t(($) => $.places.secondNone)
            : places.second.isThere
              ? t(($) => $.places.secondThere)
              : away}
        </Place>
      </dl>
      {places.profileSyncService && <SyncWarning service={places.profileSyncService} />}
    </section>
  )
}
