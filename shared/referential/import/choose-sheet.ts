import { packPracticeSchema, type ReferentialPack } from './pack-schema.ts'
import { compareIds } from './practice-ids.ts'

/**
 * Answers a question of a pack: of the sheets that share an id, the one at `position` of the question is kept, the others
 * wait in `setAside`. A position that the question does not have changes nothing.
 */
export const chooseSheet = (pack: ReferentialPack, id: string, position: number): ReferentialPack => {
  const question = pack.questions.find((entry) => entry.kind === 'same-id' && entry.id === id)
  const wanted = question?.kind === 'same-id' ? question.titles[position] : undefined
  const rivals = [...pack.practices, ...pack.setAside].filter((sheet) => sheet.id === id)
  const chosen = packPracticeSchema.safeParse(
    rivals.find(({ title, file }) => title === wanted?.title && file === wanted.file),
  )
  if (!wanted || !chosen.success) return pack
  const isChosen = ({ title, file }: { readonly title: string; readonly file?: string | undefined }) =>
    title === wanted.title && file === wanted.file
  return {
    ...pack,
    practices: [...pack.practices.filter((sheet) => sheet.id !== id), chosen.data].toSorted((first, second) =>
      compareIds(first.id, second.id),
    ),
    setAside: [...pack.setAside.filter((sheet) => sheet.id !== id), ...rivals.filter((sheet) => !isChosen(sheet))],
  }
}
