import type { ReactNode } from 'react'
import { FileTrigger } from 'react-aria-components'
import { Button } from './button.tsx'

/** A button that lets any number of files be chosen: the browser's own control speaks the language of the system. */
export const ChooseFiles = ({
  children,
  onFiles,
}: {
  readonly children: ReactNode
  readonly onFiles: (files: readonly File[]) => void
}) => (
  <FileTrigger allowsMultiple onSelect={(files) => onFiles([...(files ?? [])])}>
    <Button variant="primary">{children}</Button>
  </FileTrigger>
)
