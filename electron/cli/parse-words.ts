import { cliTexts, fill } from './cli-text.ts'
import type { Command, CommandArguments, UsageProblem } from './command.ts'

/** Sorts the words of a command line into files and options; anything unknown, missing or in excess is named. */
export const parseWords = (command: Command, words: readonly string[]): CommandArguments | UsageProblem => {
  const files: string[] = []
  const options: Record<string, string | true> = {}
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (!word.startsWith('--')) {
      files.push(word)
      continue
    }
    const [name = '', inline] = word.slice(2).split(/=(.*)/s)
    if (command.flags.includes(name) && inline === undefined) options[name] = true
    else if (command.values.includes(name)) {
      const value = inline ?? words[at + 1]
      if (value === undefined || value === '' || (inline === undefined && value.startsWith('--')))
        return { usage: fill(cliTexts.unknownOption, { name: word }) }
      if (inline === undefined) at += 1
      options[name] = value
    } else return { usage: fill(cliTexts.unknownOption, { name: word }) }
  }
  if (files.length > command.files) return { usage: fill(cliTexts.extra, { name: files[command.files] ?? '' }) }
  const isAlone = (command.alone ?? []).some((flag) => options[flag] === true)
  if (files.length < command.files && !isAlone) return { usage: fill(cliTexts.missing, { name: command.usage }) }
  return { files, options }
}
