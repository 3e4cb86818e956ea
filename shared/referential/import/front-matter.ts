import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit, type YAMLError } from 'yaml'
import { type ImportReason, type LocalProblem, problem } from './import-problem.ts'

const MAX_FRONT_MATTER = 20_000

/** A value of the front matter as text, texts, or named texts, with its line in the file. Numbers and dates stay as written. */
export interface FrontMatterValue {
  readonly line: number
  readonly texts: readonly string[]
  readonly fields: ReadonlyMap<string, string>
}

export interface FrontMatter {
  readonly values: ReadonlyMap<string, FrontMatterValue>
  readonly body: string
  /** Line of the file where the body starts. */
  readonly bodyLine: number
}

export type FrontMatterResult =
  | { readonly ok: true; readonly value: FrontMatter }
  | { readonly ok: false; readonly problem: LocalProblem }

const refuse = (reason: ImportReason, line?: number, detail?: string): FrontMatterResult => ({
  ok: false,
  problem: problem(reason, line, detail),
})

/** What the parser says, in the few kinds that a person can act upon. */
const reasons: Partial<Record<YAMLError['code'], ImportReason>> = {
  BAD_INDENT: 'yaml-indent',
  BAD_SCALAR_START: 'yaml-start',
  UNEXPECTED_TOKEN: 'yaml-after-quote',
  MISSING_CHAR: 'yaml-quote',
  TAB_AS_INDENT: 'yaml-tab',
  DUPLICATE_KEY: 'yaml-duplicate',
  BLOCK_AS_IMPLICIT_KEY: 'yaml-colon',
  MULTILINE_IMPLICIT_KEY: 'yaml-colon',
}

/**
 * Text of a scalar: `source` keeps what was written (`1.10`, `2023-06-01`). A key without a value is no text: the parser
 * gives it an empty source.
 */
const scalarText = (node: unknown): string => {
  if (!isScalar(node)) return ''
  return (typeof node.value === 'string' ? node.value : (node.source ?? '')).trim()
}

const readValue = (node: unknown, line: number): FrontMatterValue => {
  if (isSeq(node)) return { line, texts: node.items.map(scalarText).filter((text) => text !== ''), fields: new Map() }
  if (isMap(node)) {
    const entries = node.items.map((pair) => [scalarText(pair.key), scalarText(pair.value)] as const)
    return { line, texts: [], fields: new Map(entries.filter(([, text]) => text !== '')) }
  }
  const text = scalarText(node)
  return { line, texts: text === '' ? [] : [text], fields: new Map() }
}

/** A tab between two words or before one. Some YAML readers refuse it: what one of them cannot read is not passed on. */
const tabBeforeText = /\t[^\t\r\n ]/

/**
 * Cuts a sheet into its YAML front matter and its body, and reads the front matter with the core schema: no date, no
 * merge, no tag of a program. An alias (`*name`), which could unfold a small file into gigabytes, is refused.
 */
export const readFrontMatter = (text: string): FrontMatterResult => {
  const lines = text.split(/\r\n|\r|\n/)
  const first = lines.findIndex((line) => line.trim() !== '')
  if (first === -1) return refuse('empty')
  if (lines[first]?.trimEnd() !== '---') return refuse('no-front-matter', first + 1)
  const length = lines.slice(first + 1).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line))
  if (length === -1) return refuse('not-closed', first + 1)
  const inner = lines.slice(first + 1, first + 1 + length)
  const yaml = inner.join('\n')
  if (yaml.length > MAX_FRONT_MATTER) return refuse('too-large', first + 1)
  const tab = inner.findIndex((line) => tabBeforeText.test(line))
  if (tab !== -1) return refuse('yaml-tab', first + 2 + tab)

  const counter = new LineCounter()
  const document = parseDocument(yaml, {
    schema: 'core',
    strict: true,
    uniqueKeys: true,
    lineCounter: counter,
    prettyErrors: false,
  })
  const lineAt = (position: number): number => first + 1 + counter.linePos(position).line
  const error = document.errors[0]
  if (error) return refuse(reasons[error.code] ?? 'yaml', lineAt(error.pos[0]))
  let alias: Node | undefined
  visit(document, {
    Alias: (_key, node) => {
      alias = node
      return visit.BREAK
    },
  })
  if (isAlias(alias)) return refuse('yaml-alias', lineAt(alias.range?.[0] ?? 0))
  if (!isMap(document.contents)) return refuse('no-front-matter', first + 1)

  const values = new Map<string, FrontMatterValue>()
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key)) continue
    values.set(scalarText(key), readValue(value, lineAt(key.range?.[0] ?? 0)))
  }
  const bodyStart = first + length + 2
  return { ok: true, value: { values, body: lines.slice(bodyStart).join('\n'), bodyLine: bodyStart + 1 } }
}
