import { useCallback, useEffect, useRef, useState } from 'react'
import { FILE_EXTENSION } from '../../../shared/project-file/project-file.ts'
import { readStored, readStoredGuides } from '../../db/follows.ts'
import { type ConsolidationRun, startConsolidation } from '../../desktop/consolidation.ts'
import type { ConsolidationRequest, ConsolidationResult } from '../../desktop/consolidation-worker.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'

/** Dossiers handed over between two looks at the progress. */
const AT_ONCE = 25
/** A window holds the details of so many; a whole country is for the command line, which puts them aside on the disk. */
export const MOST_FILES = 5000

export type ConsolidationState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | { readonly kind: 'too-many'; readonly total: number }
  | { readonly kind: 'none' | 'failed' }
  | { readonly kind: 'done'; readonly result: ConsolidationResult; readonly without: readonly string[] }

export type Saving = 'xlsx' | 'csv' | 'parquet'

const isDossier = ({ name }: File): boolean => name.toLowerCase().endsWith(`.${FILE_EXTENSION}`)

/** Brings dossiers together, in a worker: from the communes followed here, or from a folder. Nothing is stored. */
export const useConsolidation = () => {
  const { desktop } = useDesktop()
  const [state, setState] = useState<ConsolidationState>({ kind: 'waiting' })
  const [saving, setSaving] = useState<Saving | undefined>()
  const current = useRef<ConsolidationRun | null>(null)
  const end = useCallback(() => {
    current.current?.end()
    current.current = null
  }, [])
  useEffect(() => end, [end])

  const count = async (run: ConsolidationRun, without: readonly string[]) => {
    const answer = await run.ask({ ask: 'result', without })
    if (answer.answer !== 'result' || current.current !== run) return
    setState(answer.result.communes.length === 0 ? { kind: 'none' } : { kind: 'done', result: answer.result, without })
  }

  const read = async (total: number, groupAt: (at: number) => Promise<ConsolidationRequest>) => {
    end()
    if (total === 0) return setState({ kind: 'none' })
    if (total > MOST_FILES) return setState({ kind: 'too-many', total })
    const run = startConsolidation()
    current.current = run
    setState({ kind: 'reading', done: 0, total })
    try {
      await run.ask({ ask: 'guides', guides: await readStoredGuides() })
      for (let at = 0; at < total && current.current === run; at += AT_ONCE) {
        await run.ask(await groupAt(at))
        if (current.current === run) setState({ kind: 'reading', done: Math.min(total, at + AT_ONCE), total })
      }
      if (current.current === run) await count(run, [])
    } catch (error) {
      console.error('consolidation', error)
      if (current.current === run) setState({ kind: 'failed' })
    }
  }

  const save = async (kind: Saving, folderName: string) => {
    const run = current.current
    if (!run || saving) return undefined
    setSaving(kind)
    try {
      const folder = kind === 'xlsx' ? undefined : await desktop.chooseFolder(folderName)
      if (folder && (!folder.ok || !folder.value)) return folder.ok ? undefined : folder
      const made = await run.ask({ ask: 'make', kind })
      const files = made.answer === 'made' ? made.files : []
      const [workbook] = files
      if (!folder?.ok || !folder.value)
        return (
          workbook && desktop.saveFile({ kind: 'workbook', suggestedName: `${folderName}.xlsx`, bytes: workbook.bytes })
        )
      const { folderId, name } = folder.value
      for (const file of files) {
        const written = await desktop.writeToFolder({ folderId, files: [file] })
        if (!written.ok) return written
      }
      // The browser edition hands over the archive; a desktop shows the folder.
      await desktop.showFolder(folderId)
      return { ok: true as const, value: { name, folder: name, fileId: '' } }
    } finally {
      setSaving(undefined)
    }
  }

  return {
    state,
    saving,
    readFollowed: (ids: readonly string[]) =>
      read(ids.length, async (at) => ({ ask: 'stored', dossiers: await readStored(ids.slice(at, at + AT_ONCE)) })),
    readFiles: (chosen: readonly File[]) => {
      const files = chosen.filter(isDossier)
      return read(files.length, async (at) => ({ ask: 'files', files: files.slice(at, at + AT_ONCE) }))
    },
    setAside: (without: readonly string[]) => current.current && count(current.current, without),
    save,
    stop: () => {
      end()
      setState({ kind: 'waiting' })
    },
  }
}
