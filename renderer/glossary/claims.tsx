import { createContext, type ReactNode, useCallback, useMemo, useState } from 'react'

interface TermClaims {
  /** Which text of the screen explains which term: the first one that is drawn. */
  readonly owners: Map<string, string>
  /** To call when a text leaves the screen: what it explained is explained by the next one. */
  readonly release: (owner: string) => void
}

export const Claims = createContext<TermClaims | null>(null)

/** A screen, or a part of it that may stay folded: each term is explained once in it. */
export const GlossedScope = ({ children }: { readonly children: ReactNode }) => {
  const [owners, setOwners] = useState(() => new Map<string, string>())
  // A new screen is drawn before the one it replaces leaves: everything is then shared out again, in the order of the page.
  const release = useCallback(
    (owner: string) => setOwners((all) => ([...all.values()].includes(owner) ? new Map() : all)),
    [],
  )
  const claims = useMemo(() => ({ owners, release }), [owners, release])
  return <Claims value={claims}>{children}</Claims>
}
