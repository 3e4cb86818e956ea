/**
 * Puts a text on the clipboard without the clipboard permission, which the shell refuses to everybody: a hidden field,
 * selected and copied as the keyboard would. False when the system did not take it.
 */
export const copyText = (text: string): boolean => {
  const field = document.createElement('textarea')
  field.value = text
  field.setAttribute('aria-hidden', 'true')
  field.className = 'visually-hidden'
  // Inside the dialog, whose focus trap would take the focus back from anywhere else.
  const parent = document.querySelector('[role=dialog]') ?? document.body
  parent.append(field)
  const focused = document.activeElement
  field.select()
  const isCopied = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return isCopied
}
