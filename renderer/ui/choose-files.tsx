import type { ReactNode } from 'react'
import { FileTrigger } from 'react-aria-components'
import { Button, type ButtonProps } from './button.tsx'

/** A button that lets any number of files be chosen: the browser's own control speaks the language of the system. */
export const ChooseFiles = ({
  children,
  variant = 'primary',
  onFiles,
  isFolder = false,
}: {
  readonly children: ReactNode
  readonly variant?: ButtonProps['variant']
  readonly onFiles: (files: readonly File[]) => void
  /** All the files of a folder and of those below. */
  readonly isFolder?: boolean
}) => (
  <FileTrigger allowsMultiple acceptDirectory={isFolder} onSelect={(files) => onFiles([...(files ?? [])])}>
    <Button {...(variant && { variant })}>{children}</Button>
  </FileTrigger>
)
