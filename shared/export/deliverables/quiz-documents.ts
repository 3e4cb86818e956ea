import { loadQuiz } from '../../quiz/load-quiz.ts'
import { fillRuns, fillText } from '../document/fill-template.ts'
import { heading, paragraph, plain } from '../document/runs.ts'
import type { Block } from '../document-model.ts'
import type { BuildParts } from './deliverable.ts'

/** The first question of the second page, from 0. */
const SECOND_PAGE = 6

/** d5.quiz: the twelve questions, each with three boxes to tick. */
export const buildQuiz: BuildParts = ({ content }) => {
  const { quiz: texts } = content.family.d5
  return {
    slots: {
      questions: loadQuiz().flatMap(({ question, options }, index): readonly Block[] => [
        // Six questions a page: none is cut from its boxes.
        ...(index === SECOND_PAGE ? [{ kind: 'page-break' as const }] : []),
        heading(2, fillText(texts.question, { number: index + 1, question })),
        { kind: 'list', marker: 'check', items: options.map((option) => plain(option)) },
      ]),
    },
  }
}

/** d5.quiz_answers: the right answers, why, and where each figure comes from; for whoever leads the meeting. */
export const buildQuizAnswers: BuildParts = ({ content }) => {
  const { quiz: texts } = content.family.d5
  return {
    slots: {
      answers: loadQuiz().flatMap(
        ({ question, options, answer, explanation, source, year }, index): readonly Block[] => [
          heading(2, fillText(texts.question, { number: index + 1, question })),
          { ...paragraph(fillRuns(texts.answer, { answer: options[answer] ?? '' })), keepWithNext: true },
          { ...paragraph(plain(explanation)), keepWithNext: true },
          paragraph(fillRuns(texts.source, { source, year: String(year) }), 'small'),
        ],
      ),
    },
  }
}
