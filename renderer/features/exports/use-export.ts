import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedFile } from '../../../shared/ipc/contract.ts'
import { practicesFor } from '../../../shared/referential/practices-for.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { readLatest } from '../../db/dossier-file.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { type ExportRequest, exportKind, makeFile } from './make-file.ts'

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly rows?: number; readonly total?: number }
  | { readonly kind: 'failed'; readonly text: string }
  | { readonly kind: 'saved'; readonly file: SavedFile; readonly at: Date }

/** A file that takes longer says how far it is. */
const QUIET_MS = 1000

/** Makes and saves one kind of file, and tells how it went. */
export const useExport = (
  request: ExportRequest,
): { readonly state: ExportState; readonly run: () => Promise<void> } => {
  const { project, referential } = useDossier()
  const { desktop, appVersion } = useDesktop()
  const { t } = useTranslation('errors')
  const [state, setState] = useState<ExportState>({ kind: 'idle' })

  const run = async () => {
    setState({ kind: 'working' })
    const startedAt = performance.now()
    const onRows = (rows: number, total: number) => {
      if (performance.now() - startedAt > QUIET_MS) setState({ kind: 'working', rows, total })
    }
    try {
      const latest = await readLatest(project.id)
      if (!latest.ok) return setState({ kind: 'failed', text: errorText(t, latest.error) })
      const practices = practicesFor(latest.value, referential)
      const file = await makeFile(request, latest.value, practices, appVersion, new Date(), onRows)
      if (!file.ok) return setState({ kind: 'failed', text: errorText(t, file.error) })
      const saved = await desktop.saveFile({ kind: exportKind(request), ...file.value })
      if (!saved.ok) return setState({ kind: 'failed', text: errorText(t, saved.error) })
      setState(saved.value ? { kind: 'saved', file: saved.value, at: new Date() } : { kind: 'idle' })
    } catch (error) {
      // A bug of a writer: said here, where it happened, instead of losing the screen.
      console.error(request.kind, error)
      setState({ kind: 'failed', text: errorText(t, { code: 'unexpected' }) })
    }
  }

  return { state, run }
}
