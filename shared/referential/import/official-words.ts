import { foldName } from '../../municipalities/fold-name.ts'
import { loadPilots } from '../load-referential.ts'
import type { PilotId, Practice } from '../practice-schema.ts'

/** Words of the official sheets, folded; `recommande` was written in the drafts of 2022. */
const priorities: Readonly<Record<string, Practice['priority']>> = {
  prioritaire: 'priority',
  recommandee: 'recommended',
  recommande: 'recommended',
  'aller plus loin': 'further',
}
const difficulties: Readonly<Record<string, Practice['difficulty']>> = {
  facile: 'easy',
  moyenne: 'medium',
  moyen: 'medium',
  difficile: 'hard',
}

/** Our id of a priority or a difficulty; undefined for another word. */
export const readPriority = (text: string): Practice['priority'] | undefined => priorities[foldName(text)]
export const readDifficulty = (text: string): Practice['difficulty'] | undefined => difficulties[foldName(text)]

/** Our id of an official pilot; undefined for another name, which is then kept as written. */
export const readPilot = (text: string): PilotId | undefined => {
  const folded = foldName(text)
  return loadPilots().find(({ officialLabel }) => foldName(officialLabel) === folded)?.id
}
