import type { CDPSession } from 'playwright-core'
import type { PetitsPasApp } from './electron-app.ts'

/** Keys that write no letter: their code, and what a press of them writes. */
const named: Readonly<Record<string, { readonly code: number; readonly text?: string }>> = {
  Tab: { code: 9 },
  Enter: { code: 13, text: '\r' },
  Space: { code: 32, text: ' ' },
  ArrowRight: { code: 39 },
  ArrowDown: { code: 40 },
}
const SHIFT = 8

const eventsOf = (stroke: string) => {
  const name = stroke.replace('Shift+', '')
  const { code, text } = named[name] ?? { code: name.toUpperCase().charCodeAt(0), text: name }
  const shared = {
    key: name === 'Space' ? ' ' : name,
    code: name,
    windowsVirtualKeyCode: code,
    modifiers: name === stroke ? 0 : SHIFT,
  }
  return [
    { type: text === undefined ? ('rawKeyDown' as const) : ('keyDown' as const), ...shared, ...(text && { text }) },
    { type: 'keyUp' as const, ...shared },
  ]
}

/** Strokes of the keyboard, one after the other as fast as the window takes them, without asking for news after each. */
export type Strike = (...strokes: readonly string[]) => Promise<void>

/** `Tab`, `Shift+Tab`, `Enter`, `Space`, an arrow, or a letter. */
export const openKeyboard = async ({ app, page }: PetitsPasApp): Promise<Strike> => {
  const session: CDPSession = await app.context().newCDPSession(page)
  return async (...strokes) => {
    // Sent in order and taken in order: each is a task of its own in the page.
    await Promise.all(strokes.flatMap(eventsOf).map((event) => session.send('Input.dispatchKeyEvent', event)))
  }
}

/**
 * Runs in the page: the way of the keyboard to the first element that matches, as far as one can tell from the document;
 * nothing when it is there. Whoever asks walks it, and asks again where that has led.
 */
export const guessWay = (
  selector: string,
): { readonly key: 'Tab' | 'Shift+Tab'; readonly times: number } | undefined => {
  const at = document.activeElement ?? document.body
  if (at.matches(selector)) return undefined
  const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex]')]
  const stops = all.filter((element) => {
    if (element.tabIndex < 0 || element.matches(':disabled') || element.getClientRects().length === 0) return false
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
    const group = all.filter((one) => one instanceof HTMLInputElement && one.name === element.name)
    return element === (group.find((one) => one.matches(':checked')) ?? group[0])
  })
  const follows = (stop: Element) => Boolean(at.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING)
  const after = stops.filter(follows)
  const before = stops.filter((stop) => stop !== at && !follows(stop))
  // Past the last stop, the keyboard goes round.
  const ahead = [...after, ...before].findIndex((stop) => stop.matches(selector)) + 1
  const back = [...before.toReversed(), ...after.toReversed()].findIndex((stop) => stop.matches(selector)) + 1
  if (ahead === 0) return { key: 'Tab', times: 1 }
  return back < ahead ? { key: 'Shift+Tab', times: back } : { key: 'Tab', times: ahead }
}
