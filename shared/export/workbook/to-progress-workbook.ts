import type { Project } from '../../domain/project.ts'
import { PRODUCT_NAME } from '../../product.ts'
import type { WorkbookModel } from '../workbook-model.ts'
import { buildAdminSheet } from './admin-sheet.ts'
import { toSheetInput, type WorkbookContext } from './build-context.ts'
import { buildEquipmentSheet } from './equipment-sheet.ts'
import { buildHelpSheet } from './help-sheet.ts'
import { buildHomeSheet } from './home-sheet.ts'
import { buildHostedSheet } from './hosted-sheet.ts'
import { buildLabelSheet } from './label-sheet.ts'
import { buildMunicipalitySheet } from './municipality-sheet.ts'
import { buildPracticesSheet } from './practices-sheet.ts'
import { buildPurchasesSheet } from './purchases-sheet.ts'
import { buildResultsSheet } from './results-sheet.ts'
import { buildTerritorySheet } from './territory-sheet.ts'
import type { WorkbookContent } from './workbook-content.ts'

/**
 * A dossier as a workbook of fourteen sheets, structured like the perimeters of the 2023 eNRT: live formulas with their
 * results, drop-down lists, print set-up. It is not the eNRT's own file, which nobody here has seen, and it holds no
 * personal contact.
 */
export const toProgressWorkbook = (
  project: Project,
  content: WorkbookContent,
  context: WorkbookContext,
): WorkbookModel => {
  const input = toSheetInput(project, content, context)
  const { texts } = content
  const admin = buildAdminSheet(input)
  const municipality = buildMunicipalitySheet(input, admin.refs)
  const equipment = (perimeter: Parameters<typeof buildEquipmentSheet>[0]) =>
    buildEquipmentSheet(perimeter, input, admin.refs, municipality.refs)
  const workstations = equipment('workstations')
  const network = equipment('network')
  const serverRoom = equipment('server_room')
  const connected = equipment('connected_territory')
  const hosted = buildHostedSheet(input, admin.refs)
  const purchases = buildPurchasesSheet(input, admin.refs, municipality.refs)
  const territory = buildTerritorySheet(input, admin.refs, municipality.refs)
  const practices = buildPracticesSheet(input, admin.refs)
  const results = buildResultsSheet(input, {
    equipment: {
      workstations: workstations.refs,
      network: network.refs,
      server_room: serverRoom.refs,
      connected_territory: connected.refs,
    },
    hosted: hosted.refs,
    purchases: purchases.refs,
    territory: territory.refs,
    practices: practices.refs,
    municipality: municipality.refs,
  })
  return {
    properties: {
      title: `${texts.title} – ${project.profile.name}`,
      subject: texts.subject,
      author: project.profile.name,
      description: texts.description,
      keywords: texts.keywords,
      category: texts.category,
      language: texts.language,
      createdAt: context.now.toISOString(),
      application: `${PRODUCT_NAME} ${context.appVersion}`,
    },
    footer: { left: `${project.profile.name} – ${texts.footer.warning}`, right: texts.footer.page },
    sheets: [
      buildHomeSheet(input, results.refs),
      municipality.sheet,
      workstations.sheet,
      network.sheet,
      serverRoom.sheet,
      hosted.sheet,
      connected.sheet,
      purchases.sheet,
      territory.sheet,
      results.sheet,
      practices.sheet,
      buildLabelSheet(input, admin.refs),
      admin.sheet,
      buildHelpSheet(input),
    ],
  }
}
