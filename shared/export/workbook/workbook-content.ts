import texts from '../../../resources/export/workbook.json' with { type: 'json' }
import { once } from '../../content/once.ts'
import type { EquipmentKindsFile, FactorSource } from '../../footprint/factor-schema.ts'
import { type FootprintContent, loadFootprintContent } from '../../footprint/footprint-content.ts'
import { loadEquipmentKinds, loadFactorSources } from '../../footprint/load-factors.ts'
import { loadPilots, loadPractices, loadThemes } from '../../referential/load-referential.ts'
import type { GuideTheme, Pilot, PracticesFile } from '../../referential/practice-schema.ts'
import type { PracticeSet } from '../../referential/practices-for.ts'
import { type WorkbookTexts, workbookTextsSchema } from './workbook-texts-schema.ts'

/** All the content a workbook is made of. */
export interface WorkbookContent {
  readonly footprint: FootprintContent
  readonly kinds: EquipmentKindsFile['kinds']
  readonly sources: readonly FactorSource[]
  readonly practices: PracticesFile
  readonly themes: readonly GuideTheme[]
  readonly pilots: readonly Pilot[]
  readonly texts: WorkbookTexts
}

/** The content of a workbook with the practices of one dossier. */
export const workbookContentFor = ({ header, guide, themes }: PracticeSet): WorkbookContent => ({
  ...loadWorkbookContent(),
  practices: { ...header, practices: guide.map(({ practice }) => practice) },
  themes,
})

/** The bundled content, checked once. */
export const loadWorkbookContent = once(
  (): WorkbookContent => ({
    footprint: loadFootprintContent(),
    kinds: loadEquipmentKinds().kinds,
    sources: loadFactorSources().sources,
    practices: loadPractices(),
    themes: loadThemes(),
    pilots: loadPilots(),
    texts: workbookTextsSchema.parse(texts),
  }),
)
