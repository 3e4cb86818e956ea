import { createContext, type ReactNode, useContext } from 'react'
import type { Desktop } from './desktop.ts'

export interface DesktopContextValue {
  readonly desktop: Desktop
  readonly appVersion: string
  readonly edition: 'desktop' | 'browser'
}

/** For what is no function component; others use `useDesktop`. */
export const DesktopContext = createContext<DesktopContextValue | null>(null)

/** The desktop around the window, and which edition this is. */
export const useDesktop = (): DesktopContextValue => {
  const value = useContext(DesktopContext)
  if (!value) throw new Error('no desktop')
  return value
}

export const DesktopProvider = ({
  value,
  children,
}: {
  readonly value: DesktopContextValue
  readonly children: ReactNode
}) => <DesktopContext value={value}>{children}</DesktopContext>
