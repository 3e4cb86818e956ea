/** Many short texts kept as one, with the place of each: opening 35,000 names then creates none of them. */
export interface TextColumn {
  readonly text: string
  /** Where each line starts, plus one entry past the last line. */
  readonly starts: Int32Array
}

/** @param text lines separated by line feeds. */
export function createTextColumn(text: string): TextColumn {
  const starts = [0]
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  starts.push(text.length + 1)
  return { text, starts: Int32Array.from(starts) }
}

export function countLines(column: TextColumn): number {
  return column.starts.length - 1
}

/** The text of one line; empty when there is no such line. */
export function lineAt({ text, starts }: TextColumn, line: number): string {
  return text.slice(starts[line] ?? text.length, (starts[line + 1] ?? text.length + 1) - 1)
}

/**
 * Calls `visit` once for each line where `probe` is found, in order: one scan of one string, without cutting out each
 * line to test it. @param probe a pattern with the `g` flag, that never spans two lines.
 */
export function visitLines({ text, starts }: TextColumn, probe: RegExp, visit: (line: number) => void): void {
  let line = 0
  probe.lastIndex = 0
  while (probe.test(text)) {
    while ((starts[line + 1] ?? text.length) < probe.lastIndex) line++
    visit(line)
    probe.lastIndex = starts[line + 1] ?? text.length
  }
}
