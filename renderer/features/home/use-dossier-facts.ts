import { useEffect, useState } from 'react'
import type { Result } from '../../../shared/errors/app-error.ts'
import type { DossierSummary } from '../../db/project-repository.ts'
import type { DossierFacts } from './dossier-facts.ts'

/** The facts of each dossier by `id savedAt`, read one after the other, the first one first. */
export type FactsByDossier = ReadonlyMap<string, Result<DossierFacts>>

/** Facts of a dossier as it was last saved. */
export const factsKey = ({ id, savedAt }: DossierSummary): string => `${id} ${savedAt}`

/** Follows the facts of the dossiers shown. Reading is spread out: the first dossier is told before the last is read. */
export const useDossierFacts = (dossiers: readonly DossierSummary[]): FactsByDossier => {
  const [facts, setFacts] = useState<FactsByDossier>(new Map())
  const wanted = dossiers.map(factsKey).join('\n')

  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` changes when, and only when, a dossier does
  useEffect(() => {
    let isGone = false
    const readAll = async () => {
      const { readDossierFacts } = await import('./dossier-facts.ts')
      for (const dossier of dossiers) {
        if (isGone) return
        const key = factsKey(dossier)
        const result = await readDossierFacts(dossier.id)
        if (!isGone) setFacts((before) => new Map([...before, [key, result]]))
      }
    }
    void readAll()
    return () => {
      isGone = true
    }
  }, [wanted])

  return facts
}
