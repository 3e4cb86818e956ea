import quickCount from '../../resources/inventory/quick-count.json' with { type: 'json' }
import { once } from '../content/once.ts'
import { quickCountFileSchema } from './quick-count-schema.ts'

/** The twelve kinds of the quick count, in the order of the screen. */
export const loadQuickCount = once(() => quickCountFileSchema.parse(quickCount).groups)
