import { useMemo } from 'react'
import { patchFootprintSettings, type SettingsPatch } from '../../../shared/footprint/edit-settings.ts'
import { useDossier } from '../../db/dossier-context.tsx'

/** Changes settings of the footprint; `undefined` goes back to the default. Resolves once it is stored. */
export const useSettingsEdits = () => {
  const { edit } = useDossier()
  return useMemo(
    () => ({
      patch: (patch: SettingsPatch) => edit((project, context) => patchFootprintSettings(project, patch, context)),
    }),
    [edit],
  )
}
