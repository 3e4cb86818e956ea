// A command of the command line, from its start to its end, as its own process sees it.
import { spawnSync } from 'node:child_process'

// Told by the program itself when it ends; its threads say nothing. On Linux `maxRSS` also counts the process that started it:
// the high-water mark of its own memory does not.
const tell = `import { isMainThread } from 'node:worker_threads'; import { existsSync, readFileSync } from 'node:fs'; if (isMainThread) process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage(); const own = existsSync('/proc/self/status') && /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]; process.stderr.write('\\n' + JSON.stringify([Number(own || maxRSS), userCPUTime + systemCPUTime])) })`

/** Seconds, seconds of processor and megabytes at most of `node cliFile ...words`; what it said. Throws when it fails. */
export function measureCommand(cliFile, words) {
  const start = performance.now()
  const done = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, cliFile, ...words],
    { encoding: 'utf8', maxBuffer: 1e9 },
  )
  const seconds = (performance.now() - start) / 1000
  if (done.status !== 0) throw new Error(done.stderr + done.stdout)
  const [kilobytes, microseconds] = JSON.parse(done.stderr.slice(done.stderr.lastIndexOf('\n') + 1))
  return { seconds, processor: microseconds / 1e6, megabytes: kilobytes / 1000, said: done.stdout }
}
