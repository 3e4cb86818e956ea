import { useTranslation } from 'react-i18next'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { formatTime } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import type { ExportState } from './use-export.ts'

/** How an export went: being written, where it is, or why not. */
export const ExportOutcome = ({ state, working }: { readonly state: ExportState; readonly working: string }) => {
  const { t } = useTranslation('exports')
  const { desktop } = useDesktop()
  if (state.kind === 'idle') return <div role="status" />
  if (state.kind === 'working')
    return (
      <div role="status" className="export-outcome">
        <progress className="export-progress" aria-label={working} value={state.rows} max={state.total} />
        <span>{working}</span>
        {state.rows !== undefined && (
          // The bar tells it to a screen reader: said aloud at each step, it would hide everything else.
          <span className="soft small" aria-hidden="true">
            {t(($) => $.rows, { rows: state.rows, total: state.total ?? state.rows })}
          </span>
        )}
      </div>
    )
  if (state.kind === 'failed')
    return (
      <p role="alert" className="field-error">
        {state.text}
      </p>
    )
  const { name, folder, fileId } = state.file
  return (
    <div role="status" className="export-outcome">
      <span>
        <b>{t(($) => $.done, { time: formatTime(state.at), name })}</b>
        <span className="soft block small">{folder ? t(($) => $.where, { folder }) : t(($) => $.downloads)}</span>
      </span>
      {fileId && (
        <Button variant="quiet" onPress={() => void desktop.showFile(fileId)}>
          {t(($) => $.show)}
        </Button>
      )}
    </div>
  )
}
