import { z } from 'zod'
import { role } from '../domain/people.ts'
import { checklistItemId, practiceId } from '../domain/record.ts'
import { deliverableId, sentence } from '../steps/step-schema.ts'
import { practiceDifficulty, practiceSelection, themeLetter } from './practice-schema.ts'

/** What the dossier can work out by itself; `none`: the commune types the figure. */
export const indicatorSource = z.enum([
  'none',
  'trained_share',
  'lots_with_known_age_share',
  'screens_per_agent',
  'mean_age_years',
  'refurbished_purchase_share',
  'dormant_count',
  'services_known_host_share',
  'reuse_rate',
  'done_action_share',
  'leased_count',
  'server_count',
])
export const practiceMoney = z.enum(['free', 'costs_little', 'saves', 'costs'])
export type PracticeMoney = z.infer<typeof practiceMoney>

/** What brings back a practice that is not among the essentials. */
export const bringBackReason = z.enum([
  'many_staff',
  'own_server',
  'own_website_contract',
  'it_provider',
  'grouped_purchasing',
  'connected_devices',
])

/** One practice in plain French for a small commune: our own words, never the official sentences. */
export const plainPracticeSchema = z.strictObject({
  id: practiceId,
  inPlain: z.array(sentence).min(2).max(3),
  whyItMatters: sentence,
  /** One action of an hour at most. */
  mondayMorning: z.strictObject({ action: sentence, minutes: z.int().min(5).max(60) }),
  who: z.array(role).min(1),
  proof: sentence,
  indicator: z.strictObject({ label: sentence, unit: sentence, computedFrom: indicatorSource, how: sentence }),
  /** Effort rated again for a small commune, shown beside the official difficulty. */
  smallCommuneEffort: z.strictObject({ level: practiceDifficulty, hours: z.number().positive(), reason: sentence }),
  money: practiceMoney,
  moneyNote: sentence,
  /** Ids of obligations (`resources/obligations`). */
  law: z.array(z.string()),
  lawNote: sentence.optional(),
  changedSince2023: z.array(
    z.strictObject({
      date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
      text: sentence,
      source: sentence,
      verified: z.boolean(),
    }),
  ),
  links: z.strictObject({ items: z.array(checklistItemId), documents: z.array(deliverableId) }),
  keywords: z.array(sentence),
  selection: practiceSelection,
  /** The four below are given for essentials only. */
  example: sentence.optional(),
  frequentMistake: sentence.optional(),
  easyToRead: z.array(sentence).optional(),
  easyWhy: z.array(sentence).optional(),
  sources: z.array(z.strictObject({ text: sentence, year: z.int() })),
  /** The two below are given for practices that are not essential. */
  selectionReason: sentence.optional(),
  bringBackWhen: z.array(bringBackReason).optional(),
})
export type PlainPractice = z.infer<typeof plainPracticeSchema>

export const plainPracticesFileSchema = z.strictObject({
  theme: themeLetter,
  writtenOn: z.iso.date(),
  practices: z.array(plainPracticeSchema).min(1),
})
