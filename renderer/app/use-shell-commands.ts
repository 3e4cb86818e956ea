import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { flushDiskCopies } from '../db/disk-copier.ts'
import { flushPendingEdits } from '../db/pending-edits.ts'
import { hasUnstoredEdits } from '../db/unstored-edits.ts'
import { useDesktop } from '../desktop/desktop-context.tsx'
import { runInDossier } from './dossier-commands.ts'
import type { OpenFile } from './use-open-file.tsx'

/** The shell asks about a window that does not answer within three seconds: the file on the disk may take two of them. */
const DISK_LIMIT_MS = 2000

const saveAll = async (): Promise<void> => {
  await flushPendingEdits()
  await flushDiskCopies(DISK_LIMIT_MS)
}

/** Does what the menu and the shell ask: new, open, save a copy, undo, print, close. */
export const useShellCommands = ({ openChosen, openPending }: OpenFile): void => {
  const { desktop } = useDesktop()
  const [, navigate] = useLocation()

  useEffect(() => {
    void openPending()
    return desktop.onShellEvent((name) => {
      if (name === 'command:new') navigate('/nouveau')
      else if (name === 'command:home') navigate('/')
      else if (name === 'command:open') void openChosen()
      else if (name === 'pending-file') void openPending()
      else if (name === 'command:print') void desktop.print()
      else if (name === 'close-requested')
        void saveAll().finally(() => desktop.readyToClose({ isAllStored: !hasUnstoredEdits() }))
      else runInDossier(name)
    })
  }, [desktop, navigate, openChosen, openPending])

  useEffect(() => {
    // The browser edition has no close request: what is being typed is written when the tab is left.
    const flush = () => void flushPendingEdits()
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
    }
  }, [])
}
