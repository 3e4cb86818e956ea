import { cliTexts } from './cli-text.ts'

export const helpWords: ReadonlySet<string> = new Set(['aide', '--aide', '--help', '-h'])

/**
 * True when these words are a command of ours: the packaged application then opens no window. Known from the texts
 * alone, so that the window starts without loading the commands.
 */
export const isCommand = ([name = '']: readonly string[]): boolean =>
  helpWords.has(name) || Object.hasOwn(cliTexts.commands, name)
