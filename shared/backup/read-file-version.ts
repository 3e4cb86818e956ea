import { strFromU8 } from 'fflate'
import { z } from 'zod'
import { parseGuardedJson } from '../project-file/json-guard.ts'
import { unzipGuarded } from '../project-file/zip-guard.ts'

const manifestSchema = z.looseObject({ version: z.int().min(1) })

/** The format version a `.petitspas` file says it has, without opening the dossier; null when it says none. */
export const readFileVersion = (bytes: Uint8Array): number | null => {
  const unpacked = unzipGuarded(bytes, (name) => name === 'manifest.json')
  const manifest = unpacked.ok ? unpacked.value['manifest.json'] : undefined
  if (!manifest) return null
  const json = parseGuardedJson(strFromU8(manifest))
  const parsed = json.ok ? manifestSchema.safeParse(json.value) : null
  return parsed?.success ? parsed.data.version : null
}
