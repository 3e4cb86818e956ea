import type { EquipmentKind, EquipmentKindsFile, Factor, FactorSource } from '../footprint/factor-schema.ts'
import { loadEquipmentKinds, loadFactorSources, loadFactors } from '../footprint/load-factors.ts'
import { loadObligations } from '../obligations/load-obligations.ts'
import type { Obligation } from '../obligations/obligation-schema.ts'
import { loadPilots, loadPractices, loadThemes } from '../referential/load-referential.ts'
import type { GuideTheme, Pilot, Practice, ReferentialHeader } from '../referential/practice-schema.ts'
import { loadProgramme, loadSteps } from '../steps/load-steps.ts'
import type { Programme } from '../steps/programme-schema.ts'
import type { Step } from '../steps/step-schema.ts'
import type { Deliverable, RoleInfo } from './deliverable-schema.ts'
import { loadDeliverables, loadRoles } from './load-roles.ts'
import { once } from './once.ts'

/** The content that documents, workbooks and figures are made with. Glossary, facts and ideas have their own loaders. */
export interface Content {
  readonly steps: readonly Step[]
  readonly programme: Programme
  /** Title, version, licence and attribution of the official guide. */
  readonly referential: ReferentialHeader
  readonly practices: readonly Practice[]
  /** Practices of a body or of the commune: named like the others, counted apart. */
  readonly localPractices: readonly Practice[]
  readonly themes: readonly GuideTheme[]
  readonly pilots: readonly Pilot[]
  readonly roles: readonly RoleInfo[]
  readonly deliverables: readonly Deliverable[]
  readonly factors: readonly Factor[]
  readonly equipmentKinds: readonly EquipmentKind[]
  readonly perimeters: EquipmentKindsFile['perimeters']
  readonly factorSources: readonly FactorSource[]
  readonly obligations: readonly Obligation[]
  /** What a dossier made with this content notes down (`project.pins`). */
  readonly pins: { readonly steps: string; readonly referential: string; readonly factors: string }
}

/** The bundled content, each part checked against its schema once. A fault in it is a bug: it throws. */
export const loadContent = once((): Content => {
  const { practices, ...referential } = loadPractices()
  const { kinds, perimeters } = loadEquipmentKinds()
  const factors = loadFactors()
  const programme = loadProgramme()
  return {
    steps: loadSteps(),
    programme,
    referential,
    practices,
    localPractices: [],
    themes: loadThemes(),
    pilots: loadPilots(),
    roles: loadRoles().roles,
    deliverables: loadDeliverables(),
    factors: factors.factors,
    equipmentKinds: kinds,
    perimeters,
    factorSources: loadFactorSources().sources,
    obligations: loadObligations().obligations,
    pins: {
      steps: programme.version,
      referential: `${referential.version}-${referential.versionDate}`,
      factors: factors.version,
    },
  }
})
