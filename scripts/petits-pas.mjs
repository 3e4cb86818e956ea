// The command line: `npm run -s petits-pas -- COMMAND …`. Builds it first when needed; standard output is the report alone.
import { spawn } from 'node:child_process'
import { cliFile, ensureCli } from './lib/build.mjs'

try {
  await ensureCli()
} catch (error) {
  console.error(`Petits pas : ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}
// npm moves to the package's folder: paths given on the command line are meant from where the user stands.
const startedByNpm = process.env.npm_lifecycle_event === 'petits-pas'
const cwd = (startedByNpm && process.env.INIT_CWD) || process.cwd()
const child = spawn(process.execPath, [cliFile, ...process.argv.slice(2)], { cwd, stdio: 'inherit' })
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
