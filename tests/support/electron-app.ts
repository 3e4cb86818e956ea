import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { isRuntimeReady, runtimeExecutable } from '../../scripts/lib/electron-runtime.mjs'
import { inRoot } from '../../scripts/lib/paths.mjs'
import { isRoot } from '../../scripts/lib/user.mjs'

const OWN_SCHEMES = /^(app|data|blob|devtools|about|chrome-extension):/
/** Shorter than the limit of a test, so that a start that hangs is stopped and told. */
const START_LIMIT_MS = 40_000
const CLOSE_LIMIT_MS = 15_000

export interface LaunchOptions {
  /** Profile folder to keep over several launches; a fresh one, removed by `close`, when absent. */
  readonly userData?: string
  /** Arguments given to the application, such as the path of a `.petitspas` file. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** How long the driver waits for Electron, then starts it once more, in ms. */
  readonly startLimitMs?: number
}

export interface PetitsPasApp {
  readonly app: ElectronApplication
  /** Electron's main process, known even when the driver has lost it. */
  readonly mainProcess: ChildProcess
  /** The first window, loaded. */
  readonly page: Page
  /** How many starts it took until Electron and its driver understood each other: 1, or 2. */
  readonly launches: number
  /** Folder that stands for the user's "Documents/Petits pas"; removed by `close`. */
  readonly documents: string
  /**
   * Errors of the console (policy violations and uncaught errors included) and of the main process. Complete after `close`;
   * may lack the very first ones before.
   */
  readonly consoleErrors: string[]
  /** Addresses asked outside the application itself, refused ones included. Complete after `close`. */
  readonly requests: string[]
  /** Closes the window as a user does, then completes the two lists. */
  readonly close: () => Promise<void>
  /** Ends every process at once, as a power cut of the session would; the two lists stay as they are. */
  readonly kill: () => Promise<void>
}

/** Starts the built application (`npm run build`) in the real Electron of the tests. Fails when that one is missing. */
export async function launchPetitsPas(options: LaunchOptions = {}): Promise<PetitsPasApp> {
  if (!isRuntimeReady()) throw new Error('the Electron of the tests is missing: run `npm test`, which installs it')
  if (!existsSync(inRoot('out/main/index.js'))) throw new Error('the application is not built: run `npm run build`')
  const scratch = await mkdtemp(path.join(tmpdir(), 'petits-pas-e2e-'))
  const documents = path.join(scratch, 'documents')
  const networkLog = path.join(scratch, 'network.json')
  const { app, launches } = await launchTwice({
    executablePath: runtimeExecutable,
    args: [
      '-r',
      inRoot('tests/support/watch-main-process.cjs'),
      `--log-net-log=${networkLog}`,
      '--lang=fr',
      // The software display has no graphics card: starting that process can only fail, and sometimes hangs the handshake.
      '--disable-gpu',
      inRoot(),
      ...(options.args ?? []),
    ],
    // Without this line playwright switches the sandbox off for everybody.
    chromiumSandbox: !isRoot,
    timeout: options.startLimitMs ?? START_LIMIT_MS,
    env: {
      ...withoutUndefined(process.env),
      PETITS_PAS_USER_DATA: options.userData ?? path.join(scratch, 'profile'),
      PETITS_PAS_DOCUMENTS: documents,
      ...options.env,
    },
  })
  const mainProcess = app.process()
  keepAnswers(app)
  const consoleErrors: string[] = []
  const requests: string[] = []
  const add = (list: string[], entry: string) => list.includes(entry) || list.push(entry)
  const addRequest = (url: string) => !OWN_SCHEMES.test(url) && add(requests, url)
  app.context().on('request', (request) => addRequest(request.url()))
  app.context().on('console', (message) => message.type() === 'error' && add(consoleErrors, message.text()))
  const page = await app.firstWindow({ timeout: START_LIMIT_MS }).catch((error: unknown) => {
    mainProcess.kill('SIGKILL')
    throw error
  })
  page.on('pageerror', (error) => add(consoleErrors, `Uncaught ${error.name}: ${error.message}`))
  // Violations of the policy are errors of the console too; this list names the rule, and would see a report-only one.
  await app.context().exposeFunction('petitsPasBreach', (rule: string) => add(consoleErrors, `policy: ${rule}`))
  await app.context().addInitScript(watchPolicy)
  await page.evaluate(watchPolicy).catch(() => undefined) // a window that is gone has none
  page.on('crash', () => add(consoleErrors, 'the window crashed'))
  await page.waitForLoadState()

  const clean = () => rm(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  const close = async () => {
    const watched = await app.evaluate(() => (globalThis as unknown as WithWatch).petitsPasWatch)
    await closeOrKill(app, mainProcess)
    for (const error of watched.consoleErrors) add(consoleErrors, error)
    for (const url of [...watched.sockets, ...(await readNetworkLog(networkLog))]) addRequest(url)
    await clean()
  }
  const kill = async () => {
    if (mainProcess.exitCode === null && mainProcess.signalCode === null) {
      const ended = once(mainProcess, 'exit')
      mainProcess.kill('SIGKILL')
      await ended
    }
    await clean()
  }
  return { app, mainProcess, page, launches, documents, consoleErrors, requests, close, kill }
}

/**
 * What is asked of the main process is asked as an async function. V8 holds an answer that is ready at once by a weak hand
 * until the main process, often asleep, gets round to giving it, and loses it when it cleans up its memory meanwhile:
 * "Resulting promise was garbage collected". An async function holds its own answer until it is given.
 */
function keepAnswers(app: ElectronApplication): void {
  const ask = app.evaluate.bind(app)
  app.evaluate = (question: unknown, given?: unknown) =>
    ask(
      Object.assign(() => undefined, { toString: () => `async (electron, given) => (${question})(electron, given)` }),
      given,
    )
}

/** Runs in the page: tells every breach of the security policy. */
function watchPolicy(): void {
  const scope = globalThis as unknown as { petitsPasWatched?: boolean; petitsPasBreach: (rule: string) => void }
  if (scope.petitsPasWatched) return
  scope.petitsPasWatched = true
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    scope.petitsPasBreach([effectiveDirective, blockedURI, sample].join(' ')),
  )
}

/**
 * Starts Electron, and once more when the handshake between Playwright and Electron hangs: the application has done nothing
 * by then, as watch-main-process.cjs makes it wait. A window that does not come is not tried again.
 */
async function launchTwice(
  options: Parameters<typeof _electron.launch>[0],
): Promise<{ readonly app: ElectronApplication; readonly launches: number }> {
  try {
    return { app: await _electron.launch(options), launches: 1 }
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('electron.launch: Timeout'))) throw error
    console.warn('Electron did not answer; started once more')
    return { app: await _electron.launch(options), launches: 2 }
  }
}

/** What watch-main-process.cjs leaves in the main process. */
interface WithWatch {
  readonly petitsPasWatch: { readonly consoleErrors: readonly string[]; readonly sockets: readonly string[] }
}

/** A window that refuses to close must not hang the whole run: it is an error, said as such. */
async function closeOrKill(app: ElectronApplication, mainProcess: ChildProcess): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      mainProcess.kill('SIGKILL')
      reject(new Error(`the application did not close within ${CLOSE_LIMIT_MS / 1000} s`))
    }, CLOSE_LIMIT_MS)
  })
  await Promise.race([app.close(), limit]).finally(() => clearTimeout(timer))
}

/** Addresses in the log of Chromium's own network code: one event per line, readable even if cut short. */
async function readNetworkLog(file: string): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8')
  const urls = [...text.matchAll(/"url":"([^"]+)"/g)].flatMap(([, url]) => url ?? [])
  const hosts = [...text.matchAll(/"host":"([^"/]+)"/g)].flatMap(([, host]) => (host ? `host://${host}` : []))
  return [...urls, ...hosts]
}

function withoutUndefined(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
