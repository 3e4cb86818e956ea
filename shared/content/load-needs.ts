import { z } from 'zod'
import needs from '../../resources/deliverables/needs.json' with { type: 'json' }
import { sentence } from '../steps/step-schema.ts'
import { once } from './once.ts'

const needsSchema = z.strictObject({
  note: sentence,
  needs: z.array(
    z.strictObject({ id: z.string(), title: sentence, hint: sentence, documents: z.array(z.string()).min(1) }),
  ),
})

/** The documents by what one needs them for, in words. Checked once. */
export const loadNeeds = once(() => needsSchema.parse(needs).needs)
