import { randomUUID } from 'node:crypto'

/** Paths stay in the shell: the window gets an id for each copy it may read. */
export const createCopyIds = () => {
  const pathById = new Map<string, string>()
  const idByPath = new Map<string, string>()
  return {
    idOf: (file: string): string => {
      const known = idByPath.get(file)
      if (known) return known
      const id = randomUUID()
      idByPath.set(file, id)
      pathById.set(id, file)
      return id
    },
    pathOf: (id: string): string | undefined => pathById.get(id),
  }
}
export type CopyIds = ReturnType<typeof createCopyIds>
