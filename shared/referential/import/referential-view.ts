import { loadContent } from '../../content/load-content.ts'
import type { Practice } from '../practice-schema.ts'
import { pinOfPack } from './build-pack.ts'
import type { ReferentialPack } from './pack-schema.ts'
import { plainTextOf } from './text-block.ts'

/** The fields of a practice that two versions of a guide are compared by. */
export const comparedFields = ['title', 'priority', 'difficulty', 'pilots', 'indicators', 'date', 'text'] as const
export type ComparedField = (typeof comparedFields)[number]

/** One practice as a comparison sees it. `text` is absent when the source holds no text of the sheet. */
export interface ViewedPractice {
  readonly id: string
  readonly title: string
  readonly priority?: Practice['priority']
  readonly difficulty?: Practice['difficulty']
  readonly pilots: readonly string[]
  readonly indicators: readonly string[]
  readonly date?: string
  readonly text?: string
}

/** A version of a guide: what `project.pins.referential` names, and its practices. */
export interface ReferentialView {
  readonly pin: string
  readonly practices: readonly ViewedPractice[]
}

/** The guide that the application brings. */
export const viewBundledReferential = (): ReferentialView => {
  const { pins, practices } = loadContent()
  return {
    pin: pins.referential,
    practices: practices.map(({ id, title, priority, difficulty, pilots, indicators, date }) => ({
      id,
      title,
      ...(priority && { priority }),
      ...(difficulty && { difficulty }),
      pilots,
      indicators,
      ...(date && { date }),
    })),
  }
}

/** An imported pack. What waits in `setAside` takes no part until somebody has decided. */
export const viewPack = (pack: ReferentialPack): ReferentialView => ({
  pin: pinOfPack(pack),
  practices: pack.practices.map(
    ({ id, title, priority, difficulty, pilots, otherPilots = [], indicators, date, body }) => ({
      id,
      title,
      ...(priority && { priority }),
      ...(difficulty && { difficulty }),
      pilots: [...pilots, ...otherPilots],
      indicators,
      ...(date && { date }),
      ...(body && { text: plainTextOf(body) }),
    }),
  ),
})
