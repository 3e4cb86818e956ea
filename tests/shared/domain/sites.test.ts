import { describe, expect, test } from 'vitest'
import { projectSchema } from '../../../shared/domain/project.ts'
import { renameSite } from '../../../shared/domain/sites.ts'
import { editContext, exampleProject } from '../support.ts'

const atSite = (project: ReturnType<typeof exampleProject>, site: string) =>
  project.equipmentLots.filter((lot) => lot.site === site).map(({ id }) => id)

describe('renaming a place', () => {
  test('takes its equipment along', () => {
    const before = exampleProject()
    const after = renameSite(before, 'médiathèque', 'bibliothèque', editContext())
    expect(after.profile.sites).toEqual(['mairie', 'école', 'bibliothèque', 'ateliers'])
    expect(atSite(after, 'bibliothèque')).toEqual(atSite(before, 'médiathèque'))
    expect(atSite(after, 'bibliothèque').length).toBeGreaterThan(0)
    expect(atSite(after, 'médiathèque')).toEqual([])
    expect(projectSchema.safeParse(after).success).toBe(true)
  })

  test('to the name of another place makes one place of the two', () => {
    const before = exampleProject()
    const after = renameSite(before, 'ateliers', 'mairie', editContext())
    expect(after.profile.sites).toEqual(['mairie', 'école', 'médiathèque'])
    expect(atSite(after, 'mairie')).toHaveLength(atSite(before, 'mairie').length + atSite(before, 'ateliers').length)
  })

  test('a place that does not exist changes nothing', () => {
    const project = exampleProject()
    expect(renameSite(project, 'piscine', 'mairie', editContext())).toBe(project)
    expect(renameSite(project, 'mairie', 'mairie', editContext())).toBe(project)
  })
})
