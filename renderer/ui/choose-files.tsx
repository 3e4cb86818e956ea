import type { ReactNode } from 'react'
import { FileTrigger } from 'react-aria-components'
import { Button, type ButtonProps } from './button.tsx'

/** A button that lets any number of files be chosen: the browser's own control speaks the language of the system. */
export const ChooseFiles = ({
  children,
  variant = 'primary',
  onFiles,
}: {
  readonly children: ReactNode
  readonly variant?: ButtonProps['variant']
  readonly onFiles: (files: readonly File[]) => void
}) => (
  <FileTrigger allowsMultiple onSelect={(files) => onFiles([...(files ?? [])])}>
    <Button {...(variant && { variant })}>{children}</Button>
  </FileTrigger>
)
