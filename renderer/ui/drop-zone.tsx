import { type ReactNode, useState } from 'react'

/** Where files are dropped. What is inside must offer the same by keyboard. */
export const DropZone = ({
  children,
  onFiles,
}: {
  readonly children: ReactNode
  readonly onFiles: (files: readonly File[]) => void
}) => {
  const [isOver, setOver] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the field inside does the same by keyboard
    <div
      className={isOver ? 'empty stack is-over' : 'empty stack'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onFiles([...event.dataTransfer.files])
      }}
    >
      {children}
    </div>
  )
}
