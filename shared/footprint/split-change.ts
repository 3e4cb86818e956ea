/** What can move a footprint from one evaluation to the next. */
export const changeCauses = ['real', 'factors', 'method', 'scope'] as const
export type ChangeCause = (typeof changeCauses)[number]
export type ChangeParts = Readonly<Record<ChangeCause, number>>

/** One factor of a product, before and after, and why it moved. Division is a term of 1 ÷ value. */
export interface ChangeTerm {
  readonly cause: ChangeCause
  readonly before: number
  readonly after: number
}

export const noChange: ChangeParts = { real: 0, factors: 0, method: 0, scope: 0 }

export const addChanges = (one: ChangeParts, other: ChangeParts): ChangeParts => ({
  real: one.real + other.real,
  factors: one.factors + other.factors,
  method: one.method + other.method,
  scope: one.scope + other.scope,
})

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1))

/**
 * Shares the change of a product among the causes of its terms, exactly: the parts sum to after − before. Each cause gets
 * its mean effect over every order in which the causes can be changed one after the other (Shapley, 1953), so that no
 * order is preferred and the way back is the opposite of the way there.
 */
export const splitProductChange = (terms: readonly ChangeTerm[]): ChangeParts => {
  const moved = changeCauses.filter((cause) => terms.some((term) => term.cause === cause && term.before !== term.after))
  const products = new Map<string, { readonly before: number; readonly after: number }>()
  for (const cause of moved) {
    const own = terms.filter((term) => term.cause === cause)
    products.set(cause, {
      before: own.reduce((product, term) => product * term.before, 1),
      after: own.reduce((product, term) => product * term.after, 1),
    })
  }
  const fixed = terms.filter((term) => !moved.includes(term.cause)).reduce((product, term) => product * term.before, 1)
  const productWith = (changed: readonly ChangeCause[]): number =>
    moved.reduce((product, cause) => {
      const own = products.get(cause)
      return product * ((changed.includes(cause) ? own?.after : own?.before) ?? 1)
    }, fixed)
  // Every set of causes that moved, one bit each: four causes at most, so sixteen sets.
  const subsets = Array.from({ length: 2 ** moved.length }, (_, set) =>
    moved.filter((_cause, index) => (set >> index) % 2 === 1),
  )
  const parts = { ...noChange }
  for (const cause of moved)
    for (const subset of subsets.filter((one) => !one.includes(cause))) {
      const weight = (factorial(subset.length) * factorial(moved.length - subset.length - 1)) / factorial(moved.length)
      parts[cause] += weight * (productWith([...subset, cause]) - productWith(subset))
    }
  return parts
}
