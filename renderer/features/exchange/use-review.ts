import { useEffect, useMemo, useState } from 'react'
import type { Project } from '../../../shared/domain/project.ts'
import { exchangeWordsFor } from '../../../shared/exchange/exchange-words.ts'
import { receiveFile } from '../../../shared/exchange/receive-file.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { sentState } from '../../db/exchanges.ts'
import type { IncomingFile } from '../../db/incoming-file.ts'
import { usePractices } from '../../db/use-practices.ts'

/** What a received file brings, compared with the dossier as it stood when the comparison was opened. */
export const useReview = (incoming: IncomingFile) => {
  const { project } = useDossier()
  const { all } = usePractices()
  // Decisions are about what is on the screen: an edit elsewhere meanwhile is merged again when they are applied.
  const [own] = useState<Project>(project)
  const [keptBase, setKeptBase] = useState<Project | null | undefined>(undefined)
  const { file, isOutdated } = incoming
  useEffect(() => {
    void sentState(own.id, file.exchange?.lastReceived).then((state) => setKeptBase(state ?? null))
  }, [own.id, file])
  return useMemo(() => {
    if (keptBase === undefined) return null
    const input = { file, isOutdated, ...(keptBase && { keptBase }) }
    const reception = receiveFile({ ...input, own })
    const words = exchangeWordsFor(all, own, file.envelope.project)
    return { input, reception, words }
  }, [keptBase, file, isOutdated, own, all])
}
