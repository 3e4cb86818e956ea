import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inRoot } from '../../scripts/lib/paths.mjs'
import { isRoot } from '../../scripts/lib/user.mjs'
import { CONTENT_SECURITY_POLICY, securityHeaders } from '../../shared/ipc/security-headers.ts'
import { launchPetitsPas, type PetitsPasApp } from '../support/electron-app.ts'

// Electron's own list of twenty (electronjs.org, « Security », August 2026), in its order. What only a packaged binary can show
// (19, the fuses) is in packaged.test.ts, and what depends on the release (16) is told in docs/reliability.md.

let started: PetitsPasApp
let server: Server
let address = ''
const received: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    received.push(request.url ?? '')
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.end('alert(1)')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // an address with a port, not a socket's path
  started = await launchPetitsPas()
  await started.page.getByRole('heading', { level: 1 }).waitFor()
})
afterAll(async () => {
  await started.kill()
  await new Promise((resolve) => server.close(resolve))
})

/** What the window was really given, read back from Chromium: a line of ours that had no effect would show. */
const preferences = () =>
  started.app.evaluate(({ BrowserWindow }) => {
    // Known to Electron and absent from its types.
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>
    }
    return contents.getLastWebPreferences()
  })
const windows = () => started.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
/** The policy breaches that an act of the page causes, as the browser names them. */
const breachesOf = (act: string): Promise<readonly string[]> =>
  started.page.evaluate(async (name) => {
    const breaches: string[] = []
    const acts: Readonly<Record<string, () => void>> = {
      inlineScript: () => {
        const script = document.createElement('script')
        script.append('window.petitsPasPirate = true')
        document.body.append(script)
      },
      inlineStyle: () => document.body.append(Object.assign(document.createElement('style'), { textContent: '*{}' })),
      html: () => {
        document.createElement('div').innerHTML = '<b>x</b>'
      },
      trustedPolicy: () => {
        const { trustedTypes } = globalThis as unknown as { trustedTypes: { createPolicy: (name: string) => unknown } }
        trustedTypes.createPolicy('pirate')
      },
      inlineHandler: () => {
        const button = document.createElement('button')
        button.setAttribute('onclick', 'window.petitsPasPirate = true')
        button.click()
      },
      // Later, since what the test itself runs is above the policy.
      evaluate: () =>
        setTimeout(() => {
          try {
            // biome-ignore lint/security/noGlobalEval: the point is that it is refused
            globalThis.eval('window.petitsPasPirate = true')
          } catch {
            breaches.push('thrown')
          }
        }),
      pluggedWorker: () => new Worker(URL.createObjectURL(new Blob(['']))),
      frame: () => document.body.append(Object.assign(document.createElement('iframe'), { src: 'data:text/html,x' })),
      form: () => {
        const form = Object.assign(document.createElement('form'), { action: 'https://exemple.fr/', method: 'post' })
        document.body.append(form)
        form.submit()
      },
    }
    const listen = (event: SecurityPolicyViolationEvent) => breaches.push(event.effectiveDirective)
    document.addEventListener('securitypolicyviolation', listen)
    try {
      acts[name]?.()
    } catch {
      breaches.push('thrown')
    }
    await new Promise((resolve) => setTimeout(resolve, 300))
    document.removeEventListener('securitypolicyviolation', listen)
    return breaches
  }, act)

describe('Electron’s checklist', () => {
  test('1. the window loads nothing but our own scheme, and whatever else is asked for never leaves', async () => {
    const outcomes = await started.page.evaluate(async (url) => {
      const image = await new Promise((resolve) => {
        const element = new Image()
        element.onload = () => resolve('loaded')
        element.onerror = () => resolve('refused')
        element.src = `${url}/image`
      })
      const call = await fetch(`${url}/fetch`).then(
        () => 'loaded',
        () => 'refused',
      )
      const file = await fetch('file:///etc/hostname').then(
        () => 'loaded',
        () => 'refused',
      )
      const sources = [...document.querySelectorAll('script, link')].map((element) =>
        element instanceof HTMLScriptElement ? element.src : element instanceof HTMLLinkElement ? element.href : '',
      )
      return { image, call, file, sources }
    }, address)
    expect(outcomes).toMatchObject({ image: 'refused', call: 'refused', file: 'refused' })
    expect(outcomes.sources.length).toBeGreaterThan(1)
    expect(outcomes.sources.filter((url) => !url.startsWith('app://petits-pas/'))).toEqual([])
    expect(received).toEqual([])
  })

  test('1. the session itself refuses, even without the page’s policy', async () => {
    // From main, through the window's own session: no page, no policy, only the filter of requests.
    const outcomes = await started.app.evaluate(
      async ({ session }, urls) =>
        Promise.all(
          urls.map((url) =>
            session.defaultSession.fetch(url).then(
              () => 'loaded',
              () => 'refused',
            ),
          ),
        ),
      [`${address}/a`, 'https://exemple.fr/', 'ftp://127.0.0.1/'],
    )
    expect(outcomes).toEqual(['refused', 'refused', 'refused'])
    expect(received).toEqual([])
  })

  test('2. the page has no Node, neither has a worker or a frame', async () => {
    const given = await preferences()
    expect(given).toMatchObject({ nodeIntegration: false, nodeIntegrationInSubFrames: false })
    expect(given.nodeIntegrationInWorker ?? false).toBe(false) // Electron leaves this one out when it is off
    const kinds = await started.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', 'electron', '__dirname'].map((name) => name in globalThis),
    )
    expect(kinds).toEqual(Array(7).fill(false))
  })

  test('3. the page and the preload live apart: what the page changes, the preload does not see', async () => {
    expect(await preferences()).toMatchObject({ contextIsolation: true })
    const answer = await started.page.evaluate(async () => {
      const own = Array.prototype.join
      Array.prototype.join = () => 'pirate'
      const { petitsPas } = globalThis as unknown as { petitsPas: { appInfo: () => Promise<unknown> } }
      const info = await petitsPas.appInfo()
      Array.prototype.join = own
      return info
    })
    expect(answer).toMatchObject({ ok: true, value: { edition: 'desktop' } })
  })

  test('4. the window is in the system’s sandbox', async () => {
    expect(await preferences()).toMatchObject({ sandbox: true })
    const main = await readFile(inRoot('out/main/index.js'), 'utf8')
    expect(main).toContain('enableSandbox()')
    const switches = await started.app.evaluate(({ app }) => app.commandLine.hasSwitch('no-sandbox'))
    expect(switches).toBe(isRoot) // only where the system has none to give
  })

  test('5. every permission is refused', async () => {
    const outcomes = await started.page.evaluate(async () => {
      const refused = (promise: Promise<unknown>) =>
        promise.then(
          (value) => String(value),
          (error: unknown) => (error instanceof Error ? error.name : 'refused'),
        )
      const state = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state
      return {
        notification: await Notification.requestPermission(),
        camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
        clipboard: await refused(navigator.clipboard.readText()),
        place: await new Promise((resolve) => {
          navigator.geolocation.getCurrentPosition(
            () => resolve('given'),
            ({ code }) => resolve(code),
          )
        }),
        states: await Promise.all(
          ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'].map(state),
        ),
      }
    })
    expect(outcomes).toEqual({
      notification: 'denied',
      camera: expect.stringMatching(/^(NotAllowedError|NotFoundError)$/),
      clipboard: 'NotAllowedError',
      place: 1, // PERMISSION_DENIED
      states: ['denied', 'denied', 'denied', 'denied', 'denied'],
    })
  })

  test('6, 8, 9, 10. nothing of Chromium’s own protection is loosened', async () => {
    const given = await preferences()
    expect(given).toMatchObject({ webSecurity: true, allowRunningInsecureContent: false, experimentalFeatures: false })
    expect(given.enableBlinkFeatures ?? '').toBe('')
    expect(given.disableBlinkFeatures ?? '').toBe('')
  })

  test('7. every answer carries the policy, which has nothing unsafe in it', async () => {
    const headers = await started.page.evaluate(async () => {
      const answers = await Promise.all([fetch('app://petits-pas/'), fetch('app://petits-pas/nulle-part.js')])
      return answers.map((answer) => Object.fromEntries(answer.headers))
    })
    for (const given of headers)
      for (const [name, value] of Object.entries(securityHeaders)) expect(given[name.toLowerCase()]).toBe(value)
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|\*|https?:/)
    expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'")
    expect(CONTENT_SECURITY_POLICY).toContain("require-trusted-types-for 'script'")
    expect(CONTENT_SECURITY_POLICY).toMatch(/; trusted-types petits-pas-worker$/)
  })

  test.each([
    ['inlineScript', /^require-trusted-types-for$/],
    ['inlineHandler', /^(script-src-attr|require-trusted-types-for)$/], // the latter in newer versions
    ['inlineStyle', /^style-src-elem$/],
    ['html', /^require-trusted-types-for$/],
    ['trustedPolicy', /^trusted-types$/],
    ['evaluate', /^thrown$/],
    ['frame', /^frame-src$/],
    ['pluggedWorker', /^worker-src|thrown$/],
    ['form', /^form-action$/],
  ])('7. the policy bites: %s is stopped', async (act, directive) => {
    expect(await breachesOf(act)).toContainEqual(expect.stringMatching(directive))
    expect(await started.page.evaluate(() => 'petitsPasPirate' in globalThis)).toBe(false)
  })

  test('11, 12. a webview is an unknown tag, and main would refuse to attach one', async () => {
    expect(await preferences()).toMatchObject({ webviewTag: false })
    const kind = await started.page.evaluate(() => document.createElement('webview').constructor.name)
    expect(kind).toBe('HTMLElement')
    const refused = await started.app.evaluate(({ BrowserWindow }) => {
      let prevented = false
      const event = { preventDefault: () => (prevented = true) }
      BrowserWindow.getAllWindows()[0]?.webContents.emit('will-attach-webview', event, {}, {})
      return prevented
    })
    expect(refused).toBe(true)
  })

  test.each(['https://exemple.fr/', 'file:///etc/hostname', 'app://autre/', 'data:text/html,x'])(
    '13. the window never goes to %s',
    async (url) => {
      await started.page.evaluate((to) => {
        const link = Object.assign(document.createElement('a'), { href: to })
        document.body.append(link)
        link.click()
        link.remove()
      }, url)
      await started.page.waitForTimeout(300)
      expect(new URL(started.page.url()).host).toBe('petits-pas')
      expect(await started.page.getByRole('banner').count()).toBe(1)
    },
  )

  test('14. no second window opens', async () => {
    const before = await windows()
    const opened = await started.page.evaluate(() =>
      ['https://exemple.fr/', 'app://petits-pas/', 'about:blank', ''].map((url) => window.open(url) === null),
    )
    expect(opened).toEqual([true, true, true, true])
    expect(await windows()).toBe(before)
  })

  test('15. only an https address of a site of the fixed list is handed to the system', async () => {
    const main = await readFile(inRoot('out/main/index.js'), 'utf8')
    expect(main.match(/openExternal\b/g)?.length).toBeLessThanOrEqual(4) // one call, and the function around it
    await started.app.evaluate(({ shell }) => {
      const scope = globalThis as unknown as { petitsPasOpened: string[] }
      scope.petitsPasOpened = []
      shell.openExternal = async (url) => void scope.petitsPasOpened.push(url)
    })
    const ask = (url: string) =>
      started.page.evaluate(
        (asked) =>
          (globalThis as unknown as { petitsPas: { openLink: (url: string) => Promise<unknown> } }).petitsPas.openLink(
            asked,
          ),
        url,
      )
    const good = 'https://ecoresponsable.numerique.gouv.fr/publications/'
    const bad = [
      good.replace('https', 'http'),
      good.replace('ecoresponsable', 'pirate'),
      'https://ecoresponsable.numerique.gouv.fr@exemple.fr/',
      'https://ecoresponsable.numerique.gouv.fr:8443/',
      'https://ecoresponsable.numerique.gouv.fr.exemple.fr/',
      'https://exemple.fr/?https://ecoresponsable.numerique.gouv.fr/',
      'https:\\\\exemple.fr/',
      'file:///etc/hostname',
      'javascript:alert(1)',
      '',
    ]
    for (const url of bad) expect(await ask(url)).toMatchObject({ ok: false, error: { code: 'forbidden' } })
    expect(await ask(good)).toEqual({ ok: true, value: true })
    const opened = await started.app.evaluate(
      () => (globalThis as unknown as { petitsPasOpened: string[] }).petitsPasOpened,
    )
    expect(opened).toEqual([good])
  })

  test('16. the application depends on a current Electron', async () => {
    const { devDependencies } = JSON.parse(await readFile(inRoot('package.json'), 'utf8')) as {
      devDependencies: Record<string, string>
    }
    expect(Number(devDependencies.electron?.split('.')[0])).toBeGreaterThanOrEqual(45)
  })

  test('17. a frame that is not our top one gets no answer', async () => {
    // A second page, on an address of another kind, is given the very same preload.
    const reply = await started.app.evaluate(
      async ({ BrowserWindow }, preload) => {
        const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
        await stranger.loadURL('data:text/html,<title>x</title>')
        const answer: unknown = await stranger.webContents.executeJavaScript('window.petitsPas.appInfo()')
        stranger.destroy()
        return answer
      },
      inRoot(path.join('out', 'preload', 'index.cjs')),
    )
    expect(reply).toEqual({ ok: false, error: { code: 'forbidden' } })
  })

  test('18. our scheme serves the window’s files and no other, whatever the way asked', async () => {
    const answers = await started.page.evaluate(
      (urls) =>
        Promise.all(
          urls.map((url) =>
            fetch(url).then(
              ({ status }) => status,
              () => 'refused',
            ),
          ),
        ),
      [
        'app://petits-pas/index.html',
        'app://petits-pas/..%2fmain%2findex.js',
        'app://petits-pas/%2e%2e/main/index.js',
        'app://petits-pas/..%5cmain%5cindex.js',
        'app://petits-pas//etc/hostname',
        'app://autre/index.html',
      ],
    )
    expect(answers).toEqual([200, 404, 404, 404, 404, 'refused'])
    const posted = await started.page.evaluate(() =>
      fetch('app://petits-pas/', { method: 'POST' }).then((r) => r.status),
    )
    expect(posted).toBe(404)
  })

  test('20. the page is given named functions, which pass data and nothing of Electron', async () => {
    const given = await started.page.evaluate(() => {
      const { petitsPas } = globalThis as unknown as { petitsPas: Record<string, unknown> }
      const seen: unknown[] = []
      const off = (petitsPas.onShellEvent as (f: (...args: unknown[]) => void) => () => void)((...args) =>
        seen.push(args),
      )
      return {
        kinds: [...new Set(Object.values(petitsPas).map((value) => typeof value))],
        names: Object.keys(petitsPas),
        off: typeof off,
        isFrozen: (() => {
          try {
            petitsPas.appInfo = () => 'pirate'
          } catch {
            return true
          }
          return petitsPas.appInfo?.toString().includes('pirate') === false
        })(),
      }
    })
    expect(given).toMatchObject({ kinds: ['function'], off: 'function', isFrozen: true })
    expect(given.names.filter((name) => /ipc|invoke|^send|^on$|electron|path|exec/i.test(name))).toEqual([])
    const heard = started.page.evaluate(
      () =>
        new Promise((resolve) => {
          const { petitsPas } = globalThis as unknown as {
            petitsPas: { onShellEvent: (listener: (...args: unknown[]) => void) => void }
          }
          petitsPas.onShellEvent((...args) => resolve(args))
        }),
    )
    await started.page.waitForTimeout(100)
    await started.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send('shell-event', 'command:undo'),
    )
    expect(await heard).toEqual(['command:undo'])
  })

  test('a download started by the page writes nothing', async () => {
    const downloads = await started.page.evaluate(async () => {
      const url = URL.createObjectURL(new Blob(['x']))
      const link = Object.assign(document.createElement('a'), { href: url, download: 'pirate.txt' })
      document.body.append(link)
      link.click()
      link.remove()
      await new Promise((resolve) => setTimeout(resolve, 500))
      return true
    })
    expect(downloads).toBe(true)
    const outcome = await started.app.evaluate(async ({ session }) => {
      let state = ''
      session.defaultSession.on('will-download', (event) => {
        state = event.defaultPrevented ? 'prevented' : 'allowed'
      })
      session.defaultSession.downloadURL('app://petits-pas/index.html')
      await new Promise((resolve) => setTimeout(resolve, 500))
      return state
    })
    expect(outcome).toBe('prevented')
  })
})
