import { type EditContext, patchProfile } from './edit.ts'
import type { Project } from './project.ts'

/**
 * Renames a place of the commune, and with it the place of the lots that stand there: a lot keeps the name of its
 * place, so the two must change together. Without such a place the project is returned as it is.
 */
export const renameSite = (project: Project, from: string, to: string, context: EditContext): Project => {
  const { sites } = project.profile
  if (!sites.includes(from) || from === to) return project
  const moved = { site: to, modifiedAt: context.now.toISOString(), modifiedBy: context.author }
  const withMoved = <Lot extends { readonly site: string }>(lots: readonly Lot[]): Lot[] =>
    lots.map((lot) => (lot.site === from ? { ...lot, ...moved } : lot))
  return patchProfile(
    {
      ...project,
      equipmentLots: withMoved(project.equipmentLots),
      connectedObjects: withMoved(project.connectedObjects),
    },
    // Two places that now have one name become one.
    { sites: [...new Set(sites.map((site) => (site === from ? to : site)))] },
    context,
  )
}
