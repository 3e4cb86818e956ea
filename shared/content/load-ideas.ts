import catalogue from '../../resources/actions/catalogue.json' with { type: 'json' }
import territories from '../../resources/examples/territories.json' with { type: 'json' }
import facts from '../../resources/facts/facts.json' with { type: 'json' }
import { catalogueFileSchema, factsFileSchema, territoriesFileSchema } from './ideas-schema.ts'
import { once } from './once.ts'

/** Sourced landmarks and precautions. */
export const loadFacts = once(() => factsFileSchema.parse(facts))

/** The forty ideas of actions. */
export const loadCatalogue = once(() => catalogueFileSchema.parse(catalogue))

/** What other territories did, and the small commune of Thèreval. */
export const loadTerritories = once(() => territoriesFileSchema.parse(territories))
