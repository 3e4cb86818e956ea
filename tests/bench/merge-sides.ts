import type { Project } from '../../shared/domain/project.ts'
import { mergeProjects } from '../../shared/merge/merge-projects.ts'
import { newProject } from '../shared/support.ts'

const merge = mergeProjects

/** A dossier of `answers` answers with six fields each, and two states of it with `edits` changes each, a third of them of one field. */
export const makeSides = (answers: number, edits: number) => {
  const at = '2026-11-22T10:00:00.000Z'
  const questions = Array.from({ length: answers }, (_, index) => ({
    id: `question-${index}`,
    modifiedAt: at,
    modifiedBy: 'Mairie',
    text: `Question ${index}`,
    about: `s4.c${(index % 20) + 1}`,
    state: 'answered' as const,
    answer: `Réponse ${index}`,
  }))
  const base: Project = { ...newProject(), questions }
  const side = (name: string, from: number): Project => {
    const changed = structuredClone(questions)
    for (let edit = 0; edit < edits; edit += 1) {
      const entry = changed[(edit * 7 + from) % answers]
      if (!entry) continue
      entry.modifiedBy = name
      if (edit % 3 === 0) entry.answer = `${name} ${edit}`
      else if (edit % 3 === 1) entry.text = `${name}, question ${edit}`
      else entry.about = `s${(edit % 10) + 1}.c1`
    }
    return { ...base, questions: changed }
  }
  return { base, mine: side('Mairie', 0), theirs: side('Syndicat', 3), merge }
}
