import fs from 'node:fs/promises'
import { readProjectFile } from '../../shared/project-file/project-file.ts'
import { editedProject, packed } from './durability.ts'

/** Name of the file of the small dossier of `edit`, in the Documents of a test computer. */
export const FILE = '50239-thereval.petitspas'
/** Its id. */
export const { id } = editedProject('')

/** A moment of the day on which the clock of a test computer stands, in minutes after its start. */
export const at = (minute: number) => new Date(Date.parse('2026-11-22T10:00:00.000Z') + minute * 60_000).toISOString()

/** The bytes of the dossier after an edit that `text` names, stored at that minute. */
export const edit = (text: string, minute = 0) => packed(editedProject(text), at(minute))

/** Which edit a file holds, or the code of the error when it does not open. */
export const readEdit = async (file: string): Promise<string | undefined> => {
  const opened = readProjectFile(new Uint8Array(await fs.readFile(file)))
  return opened.ok ? opened.value.project.profile.referentName : opened.error.code
}
