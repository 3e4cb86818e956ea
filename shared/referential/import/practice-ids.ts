import { foldName } from '../../municipalities/fold-name.ts'

const usual = /^([a-z])\.(\d{1,2})$/

/** `A.1`, ` a.1.` and `a.01` are a.1; anything else stays as written, so that a person can say what it is. */
export const normaliseId = (text: string): string => {
  const id = text.trim().toLowerCase().replace(/\.$/, '')
  const [, letter, number] = usual.exec(id) ?? []
  return letter && number ? `${letter}.${Number(number)}` : text.trim()
}

/** True for an id that an answer of a dossier can have. */
export const isUsualId = (id: string): boolean => usual.test(id)

const order = new Intl.Collator('fr', { numeric: true })

/** Natural order: g.2 before g.10, which neither text nor numbers give. */
export const compareIds = (first: string, second: string): number => order.compare(first, second)

/** True when two titles differ only in case, accents, apostrophes or spaces. */
export const isSameTitle = (first: string, second: string): boolean => foldName(first) === foldName(second)
