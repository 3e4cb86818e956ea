import { runCommandLine } from './run.ts'

// A reader that wants no more (`| head`) is no failure of ours: what was to be written is written.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await runCommandLine(process.argv.slice(2))
