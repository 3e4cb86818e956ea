import type { EditContext } from '../domain/edit.ts'
import type { FootprintSettings } from '../domain/footprint.ts'
import type { Project } from '../domain/project.ts'

export type SettingsPatch = {
  readonly [Key in keyof Omit<FootprintSettings, 'id' | 'modifiedAt' | 'modifiedBy' | 'prefilled'>]?:
    | FootprintSettings[Key]
    | undefined
}

/** Changes some settings of the footprint; `undefined` goes back to the default. */
export const patchFootprintSettings = (project: Project, patch: SettingsPatch, context: EditContext): Project => {
  const modifiedAt = context.now.toISOString()
  const settings = {
    ...project.footprintSettings,
    ...patch,
    id: 'footprint-settings',
    modifiedAt,
    modifiedBy: context.author,
  }
  const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))
  return { ...project, modifiedAt, footprintSettings: given as FootprintSettings } // the same fields, minus the empty ones
}
