import type { ShellEvent } from '../../shared/ipc/contract.ts'

export type DossierCommand = Extract<ShellEvent, 'command:save-copy' | 'command:undo' | 'command:redo'>

let current: ((command: DossierCommand) => void) | null = null

/** The dossier on screen takes the menu's commands; returns the way to give them back. */
export const takeDossierCommands = (run: (command: DossierCommand) => void): (() => void) => {
  current = run
  return () => {
    if (current === run) current = null
  }
}

/** Hands a command of the menu to the dossier on screen; without one, nothing happens. */
export const runInDossier = (command: DossierCommand): void => current?.(command)
