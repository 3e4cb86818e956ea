import { z } from 'zod'
import versions from '../../resources/steps/versions.json' with { type: 'json' }
import { once } from '../content/once.ts'
import { stepsVersion } from '../domain/profile.ts'
import { sentence } from './step-schema.ts'

const versionTextsSchema = z.strictObject({
  note: sentence,
  versions: z
    .array(
      z.strictObject({
        id: stepsVersion,
        title: sentence,
        /** For whom it is made: a population, in words. */
        for: sentence,
        sentence,
      }),
    )
    .length(stepsVersion.options.length),
})

/** The three versions of the path in words, from the fullest to the lightest; checked once. */
export const loadVersions = once(() => versionTextsSchema.parse(versions).versions)
