import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import path from 'node:path'
import { getCurrentFuseWire } from '@electron/fuses'
import { build, Platform } from 'electron-builder'
import { chromium, type Page } from 'playwright-core'
import config from '../../electron-builder.config.mjs'
import { runtimeExecutable } from '../../scripts/lib/electron-runtime.mjs'
import { inRoot } from '../../scripts/lib/paths.mjs'
import { isRoot } from '../../scripts/lib/user.mjs'

/** Packages the built application around the Electron of the tests, as a folder. Downloads nothing. Returns that folder. */
export const packageForTests = async (root: string): Promise<string> => {
  const runtime = path.join(root, 'electron')
  await fs.cp(path.dirname(runtimeExecutable), runtime, { recursive: true, verbatimSymlinks: true })
  // Ours, for the tests alone; a shipped Electron loads nothing but the application.
  await fs.rm(path.join(runtime, 'resources', 'default_app.asar'), { force: true })
  const electronVersion = (await fs.readFile(path.join(runtime, 'version'), 'utf8')).trim()
  await build({
    projectDir: inRoot(),
    targets: Platform.LINUX.createTarget('dir'),
    config: { ...config, electronDist: runtime, electronVersion, directories: { output: path.join(root, 'release') } },
    publish: 'never',
  })
  await fs.rm(runtime, { recursive: true })
  return path.join(root, 'release', 'linux-unpacked')
}

/** The fuses that the packaged program really has, by their place in the wire: true for on. */
export const readFuses = async (executable: string): Promise<readonly boolean[]> => {
  const { version: _version, ...wire } = await getCurrentFuseWire(executable)
  const ON = '1'.charCodeAt(0)
  return Object.values(wire)
    .filter((state) => typeof state === 'number')
    .map((state) => state === ON)
}

export interface PackagedApp {
  readonly page: Page
  /** Closes the window as a user does, and waits for the program to end. */
  readonly close: () => Promise<number | null>
}

/** Starts a packaged program. Its fuses refuse Node's inspector: the window is driven through Chromium's own way in. */
export const startPackaged = async (
  executable: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<PackagedApp> => {
  const switches = ['--remote-debugging-port=0', '--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])]
  const program = spawn(executable, [...switches, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  const endpoint = await new Promise<string>((resolve, reject) => {
    program.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)))
    program.stderr.on('data', (chunk) => {
      said += String(chunk)
      const found = said.match(/DevTools listening on (ws:\S+)/)?.[1]
      if (found) resolve(found)
    })
  })
  // Joined too early, the driver waits for ever for a window that is still being made: it joins again.
  const join = (left: number): Promise<Awaited<ReturnType<typeof chromium.connectOverCDP>>> =>
    chromium.connectOverCDP(endpoint, { timeout: 8000 }).catch((error: unknown) => {
      if (left === 0) throw error
      return join(left - 1)
    })
  const browser = await join(2)
  const [context] = browser.contexts()
  if (!context) throw new Error('no window')
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  return {
    page,
    close: async () => {
      const ended = once(program, 'exit')
      await page.evaluate(() => window.close()).catch(() => undefined) // it may be gone before it answers
      const timer = setTimeout(() => program.kill('SIGKILL'), 15_000)
      const [code] = await ended
      clearTimeout(timer)
      return code
    },
  }
}
