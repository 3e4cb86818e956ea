import type { Project } from '../../domain/project.ts'
import { bundledPin } from '../practices-for.ts'
import { compareReferentials, type ReferentialComparison } from './compare-referentials.ts'
import { type MoveQuestion, moveQuestions } from './move-to-referential.ts'
import type { ReferentialPack } from './pack-schema.ts'
import { type ReferentialView, viewBundledReferential, viewPack } from './referential-view.ts'

/** What a dossier would meet in another version of the guide: every change, and what a person must decide. */
export interface PreparedMove {
  readonly pin: string
  readonly comparison: ReferentialComparison
  readonly questions: readonly MoveQuestion[]
  /** The dossier is on this very version already. */
  readonly isSame: boolean
}

const viewOf = (pin: string, pack: ReferentialPack | undefined): ReferentialView =>
  pack && pin !== bundledPin() ? viewPack(pack) : viewBundledReferential()

/** Compares the version a dossier is on (`current`, when imported) with another: `incoming`, or the application's own. */
export const prepareMove = (
  project: Project,
  current: ReferentialPack | undefined,
  incoming: ReferentialPack | undefined,
): PreparedMove => {
  const next = incoming ? viewPack(incoming) : viewBundledReferential()
  const comparison = compareReferentials(viewOf(project.pins.referential, current), next)
  return {
    pin: next.pin,
    comparison,
    questions: moveQuestions(project, comparison),
    isSame: project.pins.referential === next.pin,
  }
}
