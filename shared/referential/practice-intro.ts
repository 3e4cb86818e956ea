import type { PlainPractice } from './plain-practice-schema.ts'

/** What a practice is about: in easy words when they are asked for and written, else in plain French. */
export const practiceIntro = (plain: PlainPractice, isEasy: boolean): readonly string[] =>
  (isEasy && plain.easyToRead) || plain.inPlain

/** Why a practice matters, sentence by sentence in easy words, else one text in plain French. */
export const practiceWhy = (plain: PlainPractice, isEasy: boolean): readonly string[] =>
  (isEasy && plain.easyWhy) || [plain.whyItMatters]

/** The first sentence of a text: enough where the rest is one press away. */
export const firstSentence = (text: string): string => text.split(/(?<=[.!?]) /u)[0] ?? text
