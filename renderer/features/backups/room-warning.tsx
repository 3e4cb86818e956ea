import './backups.css'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDiskCopy } from '../../db/disk-copy-context.tsx'
import { useDossier } from '../../db/dossier-context.tsx'
import { isStorageError } from '../../db/unstored-edits.ts'
import { formatNumber } from '../../i18n/format.ts'
import '../../i18n/use-copy-words.ts'

const MB = 1_000_000
/** Room for some weeks of work and copies (50 MB at most each year) and for what the system itself needs. */
const ENOUGH_BYTES = 200 * MB

/** What the browser still gives to the database, in bytes; null when it does not say. */
const askBrowser = async (): Promise<number | null> => {
  try {
    const { quota, usage } = await navigator.storage.estimate()
    return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage)
  } catch {
    return null // not known everywhere, and no reason to stop
  }
}

/**
 * Says that the disk is nearly full, while there is still time. Once something was refused, the footer says so, and what was
 * left at the last copy that succeeded would only contradict it.
 */
export const RoomWarning = () => {
  const { t } = useTranslation('backups')
  const { state } = useDiskCopy()
  const { savedAt, saveState } = useDossier()
  const [inBrowser, setInBrowser] = useState<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored takes room, and savedAt tells that something was
  useEffect(() => {
    let isLeft = false
    void askBrowser().then((bytes) => isLeft || setInBrowser(bytes))
    return () => {
      isLeft = true
    }
  }, [savedAt])
  const onDisk = 'last' in state ? (state.last?.freeBytes ?? null) : null
  const left = Math.min(inBrowser ?? Number.POSITIVE_INFINITY, onDisk ?? Number.POSITIVE_INFINITY)
  const isRefused =
    (saveState.kind === 'failed' && isStorageError(saveState.error)) ||
    (state.kind === 'failed' && state.error.code === 'disk-full')
  return (
    <span role="status" data-testid="room" className="problem">
      {left < ENOUGH_BYTES && !isRefused && t(($) => $.foot.room, { size: formatNumber(Math.floor(left / MB)) })}
    </span>
  )
}
