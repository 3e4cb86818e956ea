import { zipSync } from 'fflate'
import { useCallback, useState } from 'react'
import type { AppError } from '../../../shared/errors/app-error.ts'
import type { OpenedSheets } from '../../../shared/ipc/contract.ts'
import { chooseSheet } from '../../../shared/referential/import/choose-sheet.ts'
import type { ReferentialPack } from '../../../shared/referential/import/pack-schema.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { useGate } from '../../desktop/use-gate.ts'

export type SheetsState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'failed'; readonly error: AppError }
  /** `pack` absent: back to the version of the application. */
  | { readonly kind: 'open'; readonly name: string; readonly pack: ReferentialPack | undefined }

/** One run of bytes for the worker that reads: a folder goes as a zip that is not compressed. */
const toBytes = ({ isFolder, files }: OpenedSheets): Uint8Array | undefined =>
  isFolder ? zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), { level: 0 }) : files[0]?.bytes

/** Sheets that were chosen and read, with what the user said of those that share a number. Nothing is stored here. */
export const useReferentialImport = () => {
  const { desktop, appVersion } = useDesktop()
  const gate = useGate()
  const [state, setState] = useState<SheetsState>({ kind: 'none' })
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})

  const choose = useCallback(
    async (what: 'folder' | 'file') => {
      const opened = await desktop.openSheets(what)
      if (!opened.ok) return setState({ kind: 'failed', error: opened.error })
      if (!opened.value) return
      const { name, files } = opened.value
      setChosen({})
      if (files.length === 0) return setState({ kind: 'empty' })
      setState({ kind: 'reading', name })
      const read = await gate.read('sheets', toBytes(opened.value) ?? new Uint8Array(), name)
      if (!read.ok) return setState({ kind: 'failed', error: read.error })
      setState({ kind: 'open', name, pack: { ...read.value, appVersion } })
    },
    [desktop, appVersion, gate],
  )
  const answer = useCallback((id: string, position: string) => {
    setChosen((current) => ({ ...current, [id]: position }))
    setState((current) =>
      current.kind === 'open' && current.pack
        ? { ...current, pack: chooseSheet(current.pack, id, Number(position)) }
        : current,
    )
  }, [])
  const openBundled = useCallback((name: string) => setState({ kind: 'open', name, pack: undefined }), [])
  return { state, chosen, choose, answer, openBundled, stop: gate.stop }
}
