import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { AppError } from '../../shared/errors/app-error.ts'
import type { FoundCopy } from '../../shared/ipc/durability-contract.ts'
import { listPresentDossiers } from '../db/project-repository.ts'
import { useDesktop } from '../desktop/desktop-context.tsx'
import { RecoveryScreen } from '../features/recovery/recovery-screen.tsx'
import { Button } from '../ui/button.tsx'
import '../i18n/use-copy-words.ts'

/** For a dossier that does not open: looks for a copy of it on the disk, and offers to have it back. */
export const SearchCopies = ({ id, error }: { readonly id: string; readonly error: AppError }) => {
  const { t } = useTranslation('backups')
  const { desktop, edition } = useDesktop()
  const [, navigate] = useLocation()
  const [found, setFound] = useState<readonly FoundCopy[] | null>(null)
  // A newer version's dossier is whole: a copy of before would only put it back in time.
  if (edition !== 'desktop' || error.code === 'too-new') return null
  const search = async () => {
    const present = await listPresentDossiers()
    const others = present.ok ? present.value.filter((dossier) => dossier.id !== id) : []
    const copies = await desktop.surveyCopies([...others])
    setFound(copies.ok ? copies.value.filter((copy) => copy.summary.dossierId === id) : [])
  }
  if (!found)
    return (
      <div>
        <Button variant="primary" onPress={search}>
          {t(($) => $.recovery.search.button)}
        </Button>
      </div>
    )
  return found.length > 0 ? (
    <RecoveryScreen copies={found} present={[]} onDone={() => navigate('/')} />
  ) : (
    <p role="status">{t(($) => $.recovery.search.none)}</p>
  )
}
