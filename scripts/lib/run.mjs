import { spawn } from 'node:child_process'
import { root } from './paths.mjs'

/**
 * Runs a program to its end and answers its exit code (1 when it could not start or was killed).
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, output?: 'shown' | 'on-stderr' }} [options] `on-stderr` keeps standard output
 *   free for the report of the command that asked
 * @returns {Promise<number>}
 */
export function run(program, args, { env = process.env, cwd = root, output = 'shown' } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', output === 'shown' ? 1 : 2, 2] })
    child.on('error', (error) => {
      console.error(`${program} : ${error.message}`)
      resolve(1)
    })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/**
 * Same, with this Node as the program.
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runNode = (args, options) => run(process.execPath, args, options)
