import { createContext, type ReactNode, useState } from 'react'

/** Which text of the screen explains which term: the first one that is drawn. */
export const Claims = createContext<Map<string, string> | null>(null)

/** The part of the window that changes with the screen: each term is explained once in it. */
export const GlossedScope = ({ children }: { readonly children: ReactNode }) => {
  const [claims] = useState(() => new Map<string, string>())
  return <Claims value={claims}>{children}</Claims>
}
