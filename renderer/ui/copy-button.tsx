import { Button } from './button.tsx'

/**
 * Puts a text in the clipboard by the document's own command: the shell refuses the permission that the newer way asks for.
 * Returns whether it worked.
 */
const copyText = (text: string): boolean => {
  const area = document.createElement('textarea')
  area.value = text
  area.className = 'visually-hidden'
  document.body.append(area)
  area.select()
  const isCopied = document.execCommand('copy')
  area.remove()
  return isCopied
}

/** Copies a text that cannot be opened here: an address, a reference. */
export const CopyButton = ({
  text,
  label,
  children,
  onCopied,
}: {
  readonly text: string
  /** What is copied, for who does not see what stands beside. */
  readonly label: string
  readonly children: string
  readonly onCopied: (isCopied: boolean) => void
}) => (
  <Button
    variant="quiet"
    aria-label={label}
    onPress={({ target }) => {
      const isCopied = copyText(text)
      if (target instanceof HTMLElement) target.focus() // selecting the text took the focus away
      onCopied(isCopied)
    }}
  >
    {children}
  </Button>
)
