import { fork } from 'node:child_process'
import { inRoot } from '../../scripts/lib/paths.mjs'
import type { Finding, Strand } from './strands.ts'

/** What the other process answers (scripts/campaign-strand.mjs): a finding, or why there is none. */
type Answer = { readonly finding: Finding } | { readonly error: string }

/** A strand in a process of its own, for runs that keep a processor busy: `open` is the function of `module` that makes it. */
export const forkStrand = (module: string, open: string, seed: number): Strand => {
  const child = fork(inRoot('scripts/campaign-strand.mjs'), [module, open, String(seed)], { stdio: 'inherit' })
  const run = (index: number) =>
    new Promise<Finding>((resolve, reject) => {
      const gone = (code: number | null) => reject(new Error(`le programme s’est arrêté (${code})`))
      child.once('exit', gone)
      child.once('message', (message) => {
        child.off('exit', gone)
        const answer = message as Answer // our own script's
        if ('finding' in answer) resolve(answer.finding)
        else reject(new Error(answer.error))
      })
      child.send(index)
    })
  return {
    run,
    end: async () => {
      child.kill('SIGKILL')
    },
  }
}
