import example from '../../resources/example/example-commune.json' with { type: 'json' }
import type { EditContext } from '../../shared/domain/edit.ts'
import { createProject } from '../../shared/domain/new-project.ts'
import { type Project, projectSchema } from '../../shared/domain/project.ts'

/** The fictional commune, as the application opens it. */
export const exampleProject = (): Project => projectSchema.parse(structuredClone(example))

/** A clock that stands still and ids that count: every test sees the same. */
export const editContext = (at = '2026-11-22T10:00:00.000Z'): EditContext => {
  let count = 0
  return {
    now: new Date(at),
    newId: () => {
      count += 1
      return `id-${String(count).padStart(6, '0')}`
    },
    author: 'Référente',
  }
}

/** A new dossier for Thèreval, nothing answered. */
export const newProject = (): Project =>
  createProject(
    {
      name: 'Thèreval',
      inseeCode: '50239',
      population: 1775,
      version: 'under_3500',
      sites: ['mairie', 'école'],
      pins: { steps: '2026-11-21', referential: 'v1-2023-06-19', factors: '2026-11-21', municipalities: '6.0.0' },
    },
    editContext(),
  )
