import { seededRandom } from '../../../campaigns/campaign.ts'
import { documentIds } from './deliverable-fixture.ts'

/**
 * Some documents, other ones at each run, or all of them with `PETITS_PAS_ALL_DOCX=1`. The seed stands in the name of the
 * test; `PETITS_PAS_SEED` gives the same documents again.
 */
export const chooseDocuments = (count: number) => {
  const seed = Number(process.env.PETITS_PAS_SEED ?? Math.floor(Date.now() / 1000) % 100_000)
  const random = seededRandom(seed)
  const shuffled = documentIds.map((id) => ({ id, at: random() })).toSorted((one, other) => one.at - other.at)
  const ids = shuffled.map(({ id }) => id)
  return { seed, chosen: process.env.PETITS_PAS_ALL_DOCX ? documentIds : ids.slice(0, count) }
}
