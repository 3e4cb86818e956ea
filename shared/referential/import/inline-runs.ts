import { type TextRun, textLimits, toSafeLink } from './text-block.ts'
import { decodeEntities } from './text-entities.ts'

/** What could not be kept as it was: a link that is shown as text, a tag that is dropped, a text too long. */
export type InlineLoss = 'link-as-text' | 'html-as-text' | 'cut'
export type OnLoss = (loss: InlineLoss, detail: string) => void

/** Gathers runs; neighbours of the same look become one. */
const createWriter = (onLoss: OnLoss) => {
  const runs: TextRun[] = []
  const look = { strong: false, emphasis: false }
  const isLike = (run: TextRun): boolean =>
    run.href === undefined && (run.strong ?? false) === look.strong && (run.emphasis ?? false) === look.emphasis
  const add = (words: string, href?: string): void => {
    const clean = decodeEntities(words).replace(/[ \t\n]+/g, ' ')
    const last = runs.at(-1)
    if (clean === '') return
    if (last && href === undefined && isLike(last))
      last.text += last.text.endsWith(' ') && clean.startsWith(' ') ? clean.slice(1) : clean
    else if (runs.length < textLimits.runs)
      runs.push({
        text: clean,
        ...(look.strong && { strong: true }),
        ...(look.emphasis && { emphasis: true }),
        ...(href && { href }),
      })
  }
  /** A link when the address is safe; else its label and its address, as text. */
  const addLink = (label: string, address: string): void => {
    const words = label
      .replace(/\*\*|__|[*`]/g, '')
      .replace(/<[^<>]{0,500}>/g, '')
      .trim()
    const href = toSafeLink(address)
    if (href) add(words || address, href)
    else {
      onLoss('link-as-text', address)
      add(words && words !== address ? `${words} (${address})` : address)
    }
  }
  return { runs, look, add, addLink, onLoss }
}
type Writer = ReturnType<typeof createWriter>

/** Writes what stands at `at` and gives where the rest starts; undefined when it is none of its business. */
type Rule = (text: string, at: number, writer: Writer) => number | undefined

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}
const isWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)
const isSpace = (sign: string | undefined): boolean => sign === undefined || /\s/.test(sign)

const escaped: Rule = (text, at, { add }) => {
  const next = text[at + 1]
  if (next === undefined || !/[!-/:-@[-`{-~]/.test(next)) return undefined
  add(next)
  return at + 2
}

const codeFence = /`{1,10}/y
const code: Rule = (text, at, { add }) => {
  const fence = matchAt(codeFence, text, at)?.[0] ?? '`'
  const end = text.indexOf(fence, at + fence.length)
  if (end === -1) return undefined
  add(text.slice(at + fence.length, end))
  return end + fence.length
}

/** `**strong**`, `_emphasis_`: a mark opens before a word when another one follows later, and closes after a word. */
const mark: Rule = (text, at, { add, look }) => {
  const sign = text[at] ?? ''
  const isDouble = text[at + 1] === sign
  const length = isDouble ? 2 : 1
  const kind = isDouble ? 'strong' : 'emphasis'
  const [before, after] = [text[at - 1], text[at + length]]
  const isOpen = look[kind]
  const isLast = text.lastIndexOf(sign.repeat(length)) <= at
  const canOpen = !isOpen && !isLast && !isSpace(after) && (sign === '*' || !isWord(before))
  const canClose = isOpen && !isSpace(before) && (sign === '*' || !isWord(after))
  if (canOpen || canClose) look[kind] = canOpen
  else add(sign.repeat(length))
  return at + length
}

/** The target of `[label](target "title")` from its opening bracket: brackets in pairs; `\)` belongs to the address. */
const readTarget = (text: string, open: number): { readonly address: string; readonly end: number } | undefined => {
  let depth = 0
  for (let at = open; at < text.length && at - open < 2100; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '(') depth += 1
    else if (text[at] === ')') {
      depth -= 1
      if (depth > 0) continue
      const inside = text.slice(open + 1, at).trim()
      const address = inside.replace(/\s(?:"[^"]*"|'[^']*')$/, '').trim()
      return { address: address.replace(/^<(.*)>$/, '$1').replace(/\\([()\\])/g, '$1'), end: at + 1 }
    }
  }
  return undefined
}

const link: Rule = (text, at, { add, addLink }) => {
  const isPicture = text[at] === '!'
  if (isPicture && text[at + 1] !== '[') return undefined
  const start = at + (isPicture ? 2 : 1)
  const close = text.slice(start, start + 1000).indexOf('](')
  const target = close === -1 ? undefined : readTarget(text, start + close + 1)
  if (!target) return undefined
  const label = text.slice(start, start + close)
  // A picture is never fetched: its description stays.
  if (isPicture) add(label)
  else addLink(label, target.address)
  return target.end
}

const angleAddress = /<((?:https?:\/\/|mailto:)[^\s<>]{1,2000})>/iy
const comment = /<!--[\s\S]*?(?:-->|$)/y
const tag = /<\/?[a-z][^<>]{0,500}>/iy
const angle: Rule = (text, at, { add, addLink, onLoss }) => {
  const address = matchAt(angleAddress, text, at)
  if (address) {
    addLink('', address[1] ?? '')
    return at + address[0].length
  }
  const dropped = matchAt(comment, text, at) ?? matchAt(tag, text, at)
  if (!dropped) return undefined
  if (/^<br/i.test(dropped[0])) add(' ')
  else onLoss('html-as-text', dropped[0])
  return at + dropped[0].length
}

const address = /https?:\/\/[^\s<>"»\u00a0]+/iy
/** An address typed in a sentence, without the sentence's full stop or closing bracket. */
const bareAddress: Rule = (text, at, { addLink }) => {
  const found = isWord(text[at - 1]) ? undefined : matchAt(address, text, at)?.[0]
  if (found === undefined) return undefined
  let end = found.length
  const isBracketOdd = !found.includes('(')
  while (end > 8 && ('.,;:!?*_'.includes(found[end - 1] ?? '') || (isBracketOdd && found[end - 1] === ')'))) end -= 1
  addLink(found.slice(0, end), found.slice(0, end))
  return at + end
}

const entity = /&[#\w]{1,10};/y
const named: Rule = (text, at, { add }) => {
  const found = matchAt(entity, text, at)?.[0]
  if (found === undefined) return undefined
  add(found)
  return at + found.length
}

const rules: Readonly<Record<string, Rule>> = {
  '\\': escaped,
  '`': code,
  '*': mark,
  _: mark,
  '[': link,
  '!': link,
  '<': angle,
  h: bareAddress,
  H: bareAddress,
  '&': named,
}
const ordinary = /[^\\`*_[!<hH&]+/y

/**
 * The runs of one paragraph of Markdown: strong, emphasis, links and plain text. Tags are dropped, their words stay; a
 * link that is not `https:` or `mailto:` becomes its label and its address, as text.
 */
export const toRuns = (source: string, onLoss: OnLoss = () => undefined): TextRun[] => {
  const text = source.slice(0, textLimits.run)
  if (text.length < source.length) onLoss('cut', '')
  const writer = createWriter(onLoss)
  for (let at = 0; at < text.length; ) {
    const sign = text[at] ?? ''
    const next = rules[sign]?.(text, at, writer)
    const plain = next === undefined ? (matchAt(ordinary, text, at)?.[0] ?? sign) : ''
    if (plain) writer.add(plain)
    at = next ?? at + plain.length
  }
  return trimRuns(writer.runs)
}

/** The runs without space at the two ends, and without empty ones. */
export const trimRuns = (runs: readonly TextRun[]): TextRun[] =>
  runs
    .map((run, index) => {
      const start = index === 0 ? run.text.replace(/^ +/, '') : run.text
      return { ...run, text: index === runs.length - 1 ? start.trimEnd() : start }
    })
    .filter(({ text }) => text !== '')
