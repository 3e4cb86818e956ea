import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../scripts/lib/chromium.mjs'
import { inRoot } from '../../scripts/lib/paths.mjs'
import { isRoot } from '../../scripts/lib/user.mjs'
import { securityHeaders } from '../../shared/ipc/security-headers.ts'

let server: ChildProcess
let browser: Browser
let announced = ''
let address = ''

beforeAll(async () => {
  server = spawn(process.execPath, [inRoot('scripts/start.mjs')], {
    env: { ...process.env, PETITS_PAS_EDITION: 'navigateur', CI: 'true' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  while (!/http:\S+/.test(announced)) {
    const [chunk] = await once(server.stdout ?? server, 'data')
    announced += String(chunk)
  }
  address = announced.match(/http:\S+/)?.[0] ?? ''
  const executablePath = findChromium()
  if (!executablePath) throw new Error('no Chromium: run `npm test`, which installs it')
  browser = await chromium.launch({ executablePath, chromiumSandbox: !isRoot })
})

afterAll(async () => {
  await browser?.close()
  server?.kill()
})

describe('the browser edition, served by `npm start` where Electron cannot be had', () => {
  it('says so in one line, with an address of this machine alone', () => {
    const line = announced.split('\n').find((text) => text.includes('http'))
    expect(line).toMatch(/navigateur.*Ouvrez http:\/\/127\.0\.0\.1:\d+\//)
  })

  it('shows its first screen under the security headers of the application, without error or outside request', async () => {
    const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1024, height: 700 } })
    const page = await context.newPage()
    const problems: string[] = []
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
    page.on('pageerror', (error) => problems.push(String(error)))
    page.on('request', (request) => request.url().startsWith(address) || problems.push(request.url()))
    const response = await page.goto(address)
    await page.locator('h1').first().waitFor()
    const names = Object.keys(securityHeaders)
    const received = await Promise.all(names.map((name) => response?.headerValue(name)))
    expect(received).toEqual(Object.values(securityHeaders))
    expect(problems).toEqual([])
    await context.close()
  })
})
