import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Result } from '../../../shared/errors/app-error.ts'
import { workbookContentFor } from '../../../shared/export/workbook/workbook-content.ts'
import type { Spreadsheet } from '../../../shared/import/readers/spreadsheet.ts'
import type { ReturnPlan } from '../../../shared/import/workbook/return-plan.ts'
import { toReturnPlan } from '../../../shared/import/workbook/to-return-plan.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { type IncomingWorkbook, takeIncomingWorkbook } from '../../db/incoming-workbook.ts'
import { usePractices } from '../../db/use-practices.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { useGate } from '../../desktop/use-gate.ts'

export type ReturnState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly name: string; readonly reason: string }
  | { readonly kind: 'open'; readonly name: string; readonly spreadsheet: Spreadsheet }

/** The workbook on screen, compared with the dossier as it is now. Nothing is written here. */
export const useReturnedWorkbook = () => {
  const { project } = useDossier()
  const practices = usePractices()
  const { desktop, appVersion } = useDesktop()
  const gate = useGate()
  const [state, setState] = useState<ReturnState>({ kind: 'none' })

  const open = useCallback(
    async ({ name, bytes }: Pick<IncomingWorkbook, 'name' | 'bytes'>) => {
      setState({ kind: 'reading' })
      const read = await gate.read('table', bytes)
      if (!read.ok && read.error.code === 'cancelled') return setState({ kind: 'none' })
      setState(
        read.ok
          ? { kind: 'open', name, spreadsheet: read.value }
          : { kind: 'refused', name, reason: String(read.error.details?.reason ?? read.error.code) },
      )
    },
    [gate],
  )
  const choose = useCallback(async () => {
    const opened = await desktop.openTable()
    if (!opened.ok) return setState({ kind: 'refused', name: '', reason: opened.error.code })
    if (opened.value) await open(opened.value)
  }, [desktop, open])
  // One that came in with a delivery is there already.
  useEffect(() => {
    const incoming = takeIncomingWorkbook(project.id)
    if (incoming) void open(incoming)
  }, [project.id, open])

  const spreadsheet = state.kind === 'open' ? state.spreadsheet : undefined
  const compared = useMemo<Result<ReturnPlan> | undefined>(
    () =>
      spreadsheet && toReturnPlan(spreadsheet, project, workbookContentFor(practices), { now: new Date(), appVersion }),
    [spreadsheet, project, practices, appVersion],
  )
  return { state, compared, choose, stop: gate.stop }
}
