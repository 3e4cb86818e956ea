import type { ReactNode } from 'react'
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import './term-button.css'

/** A word in a sentence that opens its definition, by mouse or keyboard; Escape closes it and gives the focus back. */
export const TermButton = ({
  word,
  label,
  title,
  children,
}: {
  readonly word: string
  /** What a screen reader says of the button: the word, and that it is explained. */
  readonly label: string
  readonly title: string
  readonly children: ReactNode
}) => (
  <DialogTrigger>
    <AriaButton className="term-button" aria-label={label}>
      {word}
    </AriaButton>
    <Popover className="term-popover" placement="bottom start" offset={6}>
      <Dialog className="term-dialog stack tight" aria-label={title}>
        <p>
          <strong>{title}</strong>
        </p>
        {children}
      </Dialog>
    </Popover>
  </DialogTrigger>
)
