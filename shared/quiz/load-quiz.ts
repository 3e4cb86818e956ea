import { z } from 'zod'
import raw from '../../resources/quiz/quiz.json' with { type: 'json' }
import { once } from '../content/once.ts'
import { isoDate, year } from '../domain/record.ts'
import { sentence } from '../steps/step-schema.ts'

const questionSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z]+$/),
    question: sentence,
    options: z.array(sentence).length(3),
    /** Place of the right answer among the options, from 0. */
    answer: z.int().min(0).max(2),
    explanation: sentence,
    source: sentence,
    year,
  })
  .readonly()
export type QuizQuestion = z.infer<typeof questionSchema>

const quizSchema = z.strictObject({ note: sentence, writtenOn: isoDate, questions: z.array(questionSchema).length(12) })

/** The twelve questions that open the meeting of step 5, each with its answer and source; checked once. */
export const loadQuiz = once((): readonly QuizQuestion[] => quizSchema.parse(raw).questions)
