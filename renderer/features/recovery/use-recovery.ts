import { useState } from 'react'
import type { CopySummary } from '../../../shared/backup/copy-summary.ts'
import { summariseCopy } from '../../../shared/backup/summarise-copy.ts'
import type { AppError } from '../../../shared/errors/app-error.ts'
import type { FoundCopy } from '../../../shared/ipc/durability-contract.ts'
import { openProjectFile } from '../../../shared/project-file/project-file.ts'
import { storeDossier } from '../../db/project-repository.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'

export interface Recovered {
  readonly done: readonly CopySummary[]
  readonly failed: readonly { readonly copy: FoundCopy; readonly error: AppError }[]
}

/** Brings copies back into the database, one by one; what was there before is kept first. The copies are only read. */
export const useRecovery = () => {
  const { desktop, appVersion } = useDesktop()
  const [isWorking, setWorking] = useState(false)
  const [outcome, setOutcome] = useState<Recovered | null>(null)

  const recoverOne = async (copy: FoundCopy) => {
    const file = await desktop.readCopy(copy.copyId)
    const opened = file.ok ? openProjectFile(file.value.bytes) : file
    if (!opened.ok) return opened
    const { envelope, referential } = opened.value
    const now = new Date()
    const stored = await storeDossier(envelope.project, appVersion, now, 'restore', referential)
    return stored.ok
      ? { ok: true as const, value: summariseCopy({ project: stored.value, savedAt: now.toISOString() }) }
      : stored
  }

  const recover = async (copies: readonly FoundCopy[]): Promise<void> => {
    setWorking(true)
    const done: CopySummary[] = [...(outcome?.done ?? [])]
    const failed: { copy: FoundCopy; error: AppError }[] = []
    for (const copy of copies) {
      const result = await recoverOne(copy)
      if (result.ok) done.push(result.value)
      else failed.push({ copy, error: result.error })
    }
    setOutcome({ done, failed })
    setWorking(false)
  }
  return { isWorking, outcome, recover }
}
