import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addUnknown, takeIn } from '../../db/take-in.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { useNotice } from '../../ui/notice.tsx'
import { type SortedFile, sortFiles } from './sort-files.ts'

/** Where one stands with a delivery: nothing yet, files being gone through, or the report. */
export type IntakeState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sorting' | 'taking'; readonly done: number; readonly total: number }
  | { readonly kind: 'report'; readonly files: readonly SortedFile[]; readonly taken: number; readonly added: number }

/** Sorts the files of a delivery, then takes in what may be. Stopping leaves what is done, and starts nothing more. */
export const useIntake = () => {
  const { t } = useTranslation('follow')
  const { t: tError } = useTranslation('errors')
  const { appVersion } = useDesktop()
  const notice = useNotice()
  const [state, setState] = useState<IntakeState>({ kind: 'waiting' })
  const stopped = useRef(false)

  const sort = useCallback(async (files: readonly File[]) => {
    if (files.length === 0) return
    stopped.current = false
    const total = files.length
    setState({ kind: 'sorting', done: 0, total })
    const sorted = await sortFiles(
      files,
      (done) => setState({ kind: 'sorting', done, total }),
      () => stopped.current,
    )
    setState(stopped.current ? { kind: 'waiting' } : { kind: 'report', files: sorted, taken: 0, added: 0 })
  }, [])

  const takeOne = async ({ incoming, municipality = '' }: SortedFile, isNew: boolean) => {
    if (!incoming) return { ok: true, value: { taken: false } } as const
    const now = new Date()
    if (isNew) {
      const added = await addUnknown(incoming, appVersion, now)
      return added.ok ? ({ ok: true, value: { taken: true } } as const) : added
    }
    const author = incoming.file.exchange?.author ?? municipality
    const note = t(($) => $.receive.journal, { file: incoming.name, author })
    return takeIn(incoming, { now, newId: () => crypto.randomUUID(), author, note, appVersion })
  }

  const take = async (kind: 'ready' | 'unknown') => {
    if (state.kind !== 'report') return
    const { files } = state
    const chosen = files.filter((file) => file.kind === kind)
    stopped.current = false
    const taken = new Set<number>()
    const toReview = new Set<number>()
    setState({ kind: 'taking', done: 0, total: chosen.length })
    for (const [index, file] of chosen.entries()) {
      if (stopped.current) break
      const result = await takeOne(file, kind === 'unknown')
      if (!result.ok) {
        notice({ text: errorText(tError, result.error), isError: true })
        break
      }
      ;(result.value.taken ? taken : toReview).add(file.at)
      setState({ kind: 'taking', done: index + 1, total: chosen.length })
    }
    const left = files
      .filter(({ at }) => !taken.has(at))
      .map((file) => (toReview.has(file.at) ? { ...file, kind: 'review' as const } : file))
    const isNew = kind === 'unknown'
    setState({
      kind: 'report',
      files: left,
      taken: state.taken + (isNew ? 0 : taken.size),
      added: state.added + (isNew ? taken.size : 0),
    })
  }

  /** A protected file, without its protection: sorted anew, in its place. */
  const replace = async ({ at }: SortedFile, clear: File) => {
    if (state.kind !== 'report') return
    const [sorted] = await sortFiles(
      [clear],
      () => undefined,
      () => false,
    )
    if (sorted) setState({ ...state, files: state.files.map((file) => (file.at === at ? { ...sorted, at } : file)) })
  }

  return {
    state,
    sort,
    take,
    replace,
    stop: () => {
      stopped.current = true
    },
    restart: () => setState({ kind: 'waiting' }),
  }
}
