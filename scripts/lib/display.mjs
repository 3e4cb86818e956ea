import { spawn } from 'node:child_process'

/**
 * Screens for Electron: the user's own, or as many virtual ones as applications run at once, so that none takes the focus
 * or the clipboard of another. `tests/support/own-display.ts` gives each its own.
 * @param {number} [count]
 * @returns {Promise<{ env: NodeJS.ProcessEnv, stop: () => void }>}
 */
export async function openDisplays(count = 1) {
  if (process.env.DISPLAY) return { env: process.env, stop: () => {} }
  const displays = await Promise.all(Array.from({ length: count }, openDisplay))
  const names = displays.map(({ name }) => name)
  return {
    env: { ...process.env, DISPLAY: names[0], PETITS_PAS_DISPLAYS: names.join(' ') },
    stop: () => {
      for (const display of displays) display.stop()
    },
  }
}

/**
 * A virtual screen (Xvfb) on the first free number, as large as the smallest laptop the application is designed for.
 * @returns {Promise<{ name: string, stop: () => void }>}
 */
async function openDisplay() {
  // Without -noreset it starts afresh when its last window closes, and refuses the next one meanwhile.
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const stop = () => {
    xvfb.kill('SIGTERM')
  }
  process.once('exit', stop)
  /** @type {string} */
  const number = await new Promise((resolve, reject) => {
    xvfb.once('error', reject)
    xvfb.once('exit', (code) => reject(new Error(`Xvfb s’est arrêté (${code})`)))
    xvfb.stdio[3]?.once('data', (chunk) => resolve(String(chunk).trim()))
  })
  return { name: `:${number}`, stop }
}
