import { useTranslation } from 'react-i18next'
import { type QuestionSheet, questionSheets, type SheetQuestion } from '../../../shared/paper/question-sheets.ts'
import { itemNumber } from '../../../shared/steps/item-number.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { useContent } from '../../db/use-practices.ts'

/** The question sheets of the dossier, and how they are said. */
export const useSheets = () => {
  const { t } = useTranslation('paper')
  const { project } = useDossier()
  const content = useContent()
  const nameOf = ({ actorId, role }: QuestionSheet): string | undefined =>
    project.actors.find(({ id }) => id === actorId)?.name ?? content.roles.find(({ id }) => id === role)?.label
  const aboutOf = ({ kind, about, title, text }: SheetQuestion): string | undefined => {
    if (about === undefined || title === undefined || text === undefined) return undefined
    if (kind === 'equipment' || kind === 'open') return title
    return t(($) => $.questions.about, { number: kind === 'task' ? itemNumber(about) : about, title })
  }
  return {
    sheets: questionSheets(project, content),
    who: (sheet: QuestionSheet): string => nameOf(sheet) ?? t(($) => $.questions.someone),
    titleOf: (sheet: QuestionSheet): string => {
      const who = nameOf(sheet)
      return who ? t(($) => $.questions.sheetTitle, { who }) : t(($) => $.questions.sheetTitleNobody)
    },
    entryTitleOf: (sheet: QuestionSheet): string => {
      const who = nameOf(sheet)
      return who ? t(($) => $.questions.entryTitle, { who }) : t(($) => $.questions.entryTitleNobody)
    },
    textOf: ({ text, title }: SheetQuestion): string => text ?? title ?? '',
    /** What the question is about, when its own words do not say it all. */
    aboutOf,
    contactOf: ({ actorId }: QuestionSheet): string =>
      [project.actors.find(({ id }) => id === actorId)]
        .flatMap((actor) => [actor?.title, actor?.contact])
        .filter(Boolean)
        .join(' · '),
    mailOf: (sheet: QuestionSheet): string =>
      [
        t(($) => $.questions.mailGreeting),
        '',
        t(($) => $.questions.mailIntro, { municipality: project.profile.name }),
        '',
        ...sheet.questions.map((question) => `${question.number}. ${question.text ?? question.title ?? ''}`),
        '',
        t(($) => $.questions.mailEnd),
      ].join('\n'),
  }
}
