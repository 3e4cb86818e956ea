import type { Result } from '../../shared/errors/app-error.ts'

/** What a command is given from outside: clock, ids and version are passed in, for tests. */
export interface CommandContext {
  readonly now: Date
  readonly newId: () => string
  readonly appVersion: string
}

/** What a command answers: lines for a person, the same facts for a program. */
export interface Report {
  readonly lines: readonly string[]
  readonly data: Readonly<Record<string, unknown>>
}

/** A command was called with wrong words: exit code 2. The sentence says which. */
export interface UsageProblem {
  readonly usage: string
}

/** An input refused for reasons that take several lines, all of them told: exit code 1, nothing written. */
export interface Refusal {
  readonly refusal: readonly string[]
}

export type CommandResult = Result<Report> | UsageProblem | Refusal

export interface CommandArguments {
  /** The words that are no options, in order. */
  readonly files: readonly string[]
  readonly options: Readonly<Record<string, string | true>>
}

export interface Command {
  readonly name: string
  readonly about: string
  readonly usage: string
  /** What its words mean, a line each, for the help of this command. */
  readonly details?: readonly string[]
  /** Options with a value, by name. */
  readonly values: readonly string[]
  /** Options without a value. */
  readonly flags: readonly string[]
  /** How many files the command wants. */
  readonly files: number
  /** Flags that stand alone: with one of them, no file is wanted. */
  readonly alone?: readonly string[]
  readonly run: (args: CommandArguments, context: CommandContext) => Promise<CommandResult>
}
