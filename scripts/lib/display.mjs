import { spawn } from 'node:child_process'

/**
 * A screen for Electron: the user's own, or a virtual one (Xvfb) on the first free number, as large as the smallest
 * laptop the application is designed for.
 * @returns {Promise<{ env: NodeJS.ProcessEnv, stop: () => void }>}
 */
export async function openDisplay() {
  if (process.env.DISPLAY) return { env: process.env, stop: () => {} }
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp'], {
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
  return { env: { ...process.env, DISPLAY: `:${number}` }, stop }
}
