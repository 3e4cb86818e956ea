import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useDossier } from '../db/dossier-context.tsx'
import { flushPendingEdits } from '../db/pending-edits.ts'
import { useSaveCopy } from '../features/backups/use-save-copy.ts'
import { useNotice } from '../ui/notice.tsx'
import { takeDossierCommands } from './dossier-commands.ts'

/** Undo, redo and *save a copy* from the menu and the keyboard. */
export const DossierKeys = () => {
  const { undo, redo, canUndo, canRedo } = useDossier()
  const { t } = useTranslation()
  const notice = useNotice()
  const saveCopy = useSaveCopy()

  useEffect(() => {
    const undoOrRedo = async (isUndo: boolean) => {
      // A field being edited has its own undo, which goes letter by letter.
      const active = document.activeElement
      if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) {
        document.execCommand(isUndo ? 'undo' : 'redo')
        return
      }
      await flushPendingEdits()
      if (isUndo ? !canUndo : !canRedo) return notice({ text: t(($) => $.nothingToUndo) })
      await (isUndo ? undo() : redo())
      notice({ text: t(($) => (isUndo ? $.undone : $.redone)) })
    }
    const onKey = (event: KeyboardEvent) => {
      // On the desktop the menu has these keys; in a browser the page has them.
      if (window.petitsPas || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return
      event.preventDefault()
      void undoOrRedo(!event.shiftKey)
    }
    window.addEventListener('keydown', onKey)
    const giveBack = takeDossierCommands((command) => {
      if (command === 'command:save-copy') void saveCopy()
      else void undoOrRedo(command === 'command:undo')
    })
    return () => {
      window.removeEventListener('keydown', onKey)
      giveBack()
    }
  }, [undo, redo, canUndo, canRedo, notice, saveCopy, t])
  return null
}
