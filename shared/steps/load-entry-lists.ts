import lists from '../../resources/steps/entry-lists.json' with { type: 'json' }
import links from '../../resources/steps/links-to-watch.json' with { type: 'json' }
import { once } from '../content/once.ts'
import { entryListsSchema } from './entry-lists-schema.ts'
import { linksToWatchSchema } from './programme-schema.ts'

/** Ready-made choices of the data entry screens, checked once. */
export const loadEntryLists = once(() => entryListsSchema.parse(lists))

/** Remarks about addresses that may no longer answer, checked once. */
export const loadLinksToWatch = once(() => linksToWatchSchema.parse(links))
