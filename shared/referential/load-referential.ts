import pilots from '../../resources/referential/pilots.json' with { type: 'json' }
import practices from '../../resources/referential/practices.json' with { type: 'json' }
import themes from '../../resources/referential/themes.json' with { type: 'json' }
import { once } from '../content/once.ts'
import { pilotsFileSchema, practicesFileSchema, themesFileSchema } from './practice-schema.ts'

/** The 59 practices of the official guide, in the natural order of their ids, with version, source and licence. */
export const loadPractices = once(() => practicesFileSchema.parse(practices))

/** The nine themes, a to i. */
export const loadThemes = once(() => themesFileSchema.parse(themes).themes)

/** The eleven official pilots and who they are in a small commune. */
export const loadPilots = once(() => pilotsFileSchema.parse(pilots).pilots)
