import { z } from 'zod'
import raw from '../../resources/steps/item-screens.json' with { type: 'json' }
import { once } from '../content/once.ts'
import { checklistItemId } from '../domain/record.ts'
import { sentence } from './step-schema.ts'

const screen = z.enum([
  'profile',
  'inventory',
  'services',
  'practices',
  'footprint',
  'obligations',
  'calendar',
  'priorities',
  'quiz',
])
/** A screen where what a task asks for is written down or looked up. */
export type ItemScreen = z.infer<typeof screen>

const itemScreensSchema = z.strictObject({
  note: sentence,
  items: z.array(
    z.strictObject({
      item: checklistItemId,
      screen,
    }),
  ),
})
export type ItemScreenLink = z.infer<typeof itemScreensSchema>['items'][number]

/** For some tasks, the screen of the application where they are done; checked once. */
export const loadItemScreens = once(() => itemScreensSchema.parse(raw).items)
