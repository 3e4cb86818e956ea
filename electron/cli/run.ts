import { randomUUID } from 'node:crypto'
import { APP_VERSION } from '../app-version.ts'
import { cliTexts, fill } from './cli-text.ts'
import type { Command, CommandContext } from './command.ts'
import { calendarCommand } from './commands/calendar.ts'
import { consolidateCommand } from './commands/consolidate.ts'
import { documentCommand } from './commands/document.ts'
import { inventoryCommand } from './commands/inventory.ts'
import { mergeCommand } from './commands/merge.ts'
import { newDossierCommand } from './commands/new-dossier.ts'
import { prepareCommand } from './commands/prepare.ts'
import { progressReportCommand } from './commands/progress-report.ts'
import { referentialCommand } from './commands/referential.ts'
import { takeBackCommand } from './commands/take-back.ts'
import { verifyCommand } from './commands/verify.ts'
import { workbookCommand } from './commands/workbook.ts'
import { helpWords } from './is-command.ts'
import { parseWords } from './parse-words.ts'

const commands: readonly Command[] = [
  newDossierCommand,
  verifyCommand,
  workbookCommand,
  takeBackCommand,
  inventoryCommand,
  progressReportCommand,
  documentCommand,
  calendarCommand,
  prepareCommand,
  mergeCommand,
  consolidateCommand,
  referentialCommand,
]

/** Where the words go. Standard output holds the report and nothing else. */
export interface CommandOutput {
  readonly out: (line: string) => void
  readonly err: (line: string) => void
}

const console_: CommandOutput = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
}

const helpLines = (): readonly string[] => [
  ...cliTexts.usage,
  ...commands.flatMap((command) => [`  ${command.usage}`, `      ${command.about}`]),
  '',
  cliTexts.json,
  cliTexts.codes,
  cliTexts.aboutOne,
]

const helpOf = ({ usage, about, details = [] }: Command): readonly string[] => [
  fill(cliTexts.help, { usage }),
  '',
  `  ${about}`,
  ...details.map((line) => `  ${line}`),
  '',
  cliTexts.json,
  cliTexts.codes,
]

/**
 * Runs one command. Exit code 0 on success, 1 on a refused input (the reason on standard error, nothing written),
 * 2 on bad usage.
 */
export const runCommandLine = async (
  words: readonly string[],
  output: CommandOutput = console_,
  context: CommandContext = { now: new Date(), newId: randomUUID, appVersion: APP_VERSION },
): Promise<0 | 1 | 2> => {
  const [name = '', ...rest] = words.filter((word) => word !== '--json')
  const isHelp = helpWords.has(name)
  const command = commands.find((entry) => entry.name === (isHelp ? rest[0] : name))
  if (isHelp || (command && rest.some((word) => word.startsWith('-') && helpWords.has(word)))) {
    for (const line of command ? helpOf(command) : helpLines()) output.out(line)
    return 0
  }
  if (!command) {
    if (name) output.err(fill(cliTexts.unknownCommand, { name }))
    for (const line of helpLines()) output.err(line)
    return 2
  }
  const args = parseWords(command, rest)
  const result = 'usage' in args ? args : await command.run(args, context)
  if ('usage' in result) {
    output.err(result.usage)
    output.err(command.usage)
    output.err(cliTexts.see)
    return 2
  }
  if ('refusal' in result) {
    for (const line of result.refusal) output.err(line)
    return 1
  }
  if (!result.ok) {
    const { code, details } = result.error
    const sentence = details?.file ? `${details.file} : ` : ''
    output.err(`${sentence}${fill(cliTexts.errors[code], details)}`)
    return 1
  }
  if (words.includes('--json')) output.out(JSON.stringify(result.value.data, null, 1))
  else for (const line of result.value.lines) output.out(line)
  return 0
}
