import glossary from '../../resources/glossary/glossary.json' with { type: 'json' }
import { once } from '../content/once.ts'
import { glossarySchema } from './glossary-schema.ts'

/** The glossary, checked once. */
export const loadGlossary = once(() => glossarySchema.parse(glossary))
