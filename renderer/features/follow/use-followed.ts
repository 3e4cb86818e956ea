import { useEffect, useMemo, useState } from 'react'
import { loadContent } from '../../../shared/content/load-content.ts'
import { isoDayOf } from '../../../shared/domain/iso-day.ts'
import { alertsOf, type FollowedCommune } from '../../../shared/exchange/alerts.ts'
import { type FollowFacts, followFacts } from '../../../shared/exchange/follow-facts.ts'
import type { FollowLine } from '../../../shared/exchange/follow-list.ts'
import { type FollowThresholds, loadFollowRules } from '../../../shared/exchange/follow-rules.ts'
import type { FollowRow } from '../../db/database.ts'
import { readFacts, readLastReturns } from '../../db/follows.ts'
import { useFollows } from '../../db/use-follows.ts'

/** Dossiers opened between two drawings: a thousand take seconds, and the window must answer meanwhile. */
const AT_ONCE = 20
const QUARTERS = 4

interface Known {
  readonly facts?: FollowFacts
  readonly lastReturnAt?: string
}

/** Hours of support noted for a commune. */
export const hoursOf = ({ times }: Pick<FollowRow, 'times'>): number =>
  times.reduce((sum, { quarters }) => sum + quarters, 0) / QUARTERS

const toCommune = (row: FollowRow, facts: FollowFacts, lastReturnAt: string | undefined): FollowedCommune => ({
  projectId: row.projectId,
  since: row.since,
  facts,
  hoursSpent: hoursOf(row),
  ...(lastReturnAt !== undefined && { lastReturnOn: isoDayOf(new Date(lastReturnAt)) }),
  ...(row.nextAction !== undefined && { nextAction: row.nextAction }),
  ...(row.nextActionOn !== undefined && { nextActionOn: row.nextActionOn }),
})

/** The communes followed here (or only `id`), read some at a time; `total` is known first. Undefined before that. */
export const useFollowed = (thresholds: FollowThresholds, id?: string) => {
  const all = useFollows()
  const rows = useMemo(() => all?.filter(({ projectId }) => id === undefined || projectId === id), [all, id])
  const [known, setKnown] = useState<ReadonlyMap<string, Known>>(new Map())
  const [hasFailed, setFailed] = useState(false)
  const wanted = rows?.map(({ projectId }) => projectId).join('\n')

  useEffect(() => {
    let isGone = false
    const readAll = async () => {
      const ids = wanted ? wanted.split('\n') : []
      const { steps } = loadContent()
      for (let at = 0; at < ids.length && !isGone; at += AT_ONCE) {
        const group = ids.slice(at, at + AT_ONCE)
        const [facts, returns] = await Promise.all([
          readFacts(group, (project) => followFacts(project, steps)),
          readLastReturns(group),
        ])
        if (isGone) return
        setKnown((before) => {
          const after = new Map(before)
          for (const id of group) {
            const [own, last] = [facts.get(id), returns.get(id)]
            after.set(id, { ...(own && { facts: own }), ...(last !== undefined && { lastReturnAt: last }) })
          }
          return after
        })
        await new Promise((resolve) => setTimeout(resolve, 0))
      }
    }
    readAll().catch(() => setFailed(true)) // the store refused: said on the screen
    return () => {
      isGone = true
    }
  }, [wanted])

  return useMemo(() => {
    if (!rows) return undefined
    const today = isoDayOf(new Date())
    const lines: readonly FollowLine[] = rows.flatMap((row) => {
      const { facts, lastReturnAt } = known.get(row.projectId) ?? {}
      if (!facts) return []
      const commune = toCommune(row, facts, lastReturnAt)
      return [{ commune, alerts: alertsOf(commune, today, { ...loadFollowRules(), thresholds }) }]
    })
    const read = rows.filter(({ projectId }) => known.has(projectId)).length
    return { rows, lines, today, read, total: rows.length, unread: read - lines.length, hasFailed }
  }, [rows, known, hasFailed, thresholds])
}
