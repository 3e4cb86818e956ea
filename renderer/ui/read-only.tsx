import { createContext, type ReactNode, useContext } from 'react'

const ReadOnlyContext = createContext(false)

/** Whether fields here can be read and not changed. */
export const useReadOnly = (): boolean => useContext(ReadOnlyContext)

/** All fields inside are greyed and refuse to be changed while `isReadOnly`; what only shows or leads elsewhere goes on. */
export const ReadOnlyArea = ({
  isReadOnly,
  children,
}: {
  readonly isReadOnly: boolean
  readonly children: ReactNode
}) => <ReadOnlyContext value={isReadOnly}>{children}</ReadOnlyContext>
