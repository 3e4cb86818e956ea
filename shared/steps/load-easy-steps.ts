import { z } from 'zod'
import raw from '../../resources/steps/easy-to-read.json' with { type: 'json' }
import { once } from '../content/once.ts'
import { stepId } from '../domain/record.ts'
import { type Step, sentence } from './step-schema.ts'

const easyStepsSchema = z.strictObject({
  writtenOn: z.iso.date(),
  steps: z.array(z.strictObject({ id: stepId, aim: z.array(sentence).min(1) })),
})

const loadEasySteps = once(() => easyStepsSchema.parse(raw).steps)

/** What a step is for: in easy words when they are asked for and written, else in plain French. */
export const stepAim = (step: Step, isEasy: boolean): readonly string[] =>
  (isEasy && loadEasySteps().find(({ id }) => id === step.id)?.aim) || step.aim
