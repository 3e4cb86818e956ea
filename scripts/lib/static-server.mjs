import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'

/** The only address served: never visible from another machine. */
export const LOOPBACK = '127.0.0.1'

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/**
 * The file that an address designates inside `folder`, or nothing: no way out of the folder, no hidden file.
 * @param {string} folder
 * @param {string} address path of the request, as received
 * @returns {string | undefined}
 */
export function resolveFile(folder, address) {
  const rawPath = address.split(/[?#]/, 1)[0] ?? ''
  let decoded
  try {
    decoded = decodeURIComponent(rawPath)
  } catch {
    return undefined // malformed escape: no such file
  }
  if (!decoded.startsWith('/') || /[\0\\]/.test(decoded)) return undefined
  const segments = decoded.split('/')
  if (segments.some((segment) => segment.startsWith('.'))) return undefined
  const file = path.join(folder, decoded.endsWith('/') ? `${decoded}index.html` : decoded)
  const isInside = file.startsWith(path.join(folder, path.sep))
  return isInside && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined
}

/**
 * A small read-only HTTP server for the browser edition.
 * @param {{ folder: string, headers: Readonly<Record<string, string>> }} options headers: the security headers of the application
 */
export function createStaticServer({ folder, headers }) {
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    const ownHost = `${LOOPBACK}:${request.socket.localPort}`
    const address = request.url ?? '/'
    // Another name for this machine would be another origin, hence another, empty store; a foreign name is an attack
    // (DNS rebinding): it gets the true address and nothing else.
    if (request.headers.host !== ownHost) return end(308, { Location: `http://${ownHost}/` })
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(405, { Allow: 'GET, HEAD' })
    const file = resolveFile(folder, address)
    // Browsers ask for this one by themselves: without it the console would show an error that nobody made.
    if (file === undefined) return end(address === '/favicon.ico' ? 204 : 404)
    response.writeHead(200, {
      'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      'Content-Length': statSync(file).size,
      'Cache-Control': 'no-cache',
    })
    if (request.method === 'HEAD') return response.end()
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response)

    /**
     * @param {number} status
     * @param {Record<string, string>} [more]
     */
    function end(status, more = {}) {
      response.writeHead(status, { ...more, 'Content-Length': 0 }).end()
    }
  })
}

/**
 * Listens on the loopback address, on the first free port from `firstPort`.
 * @param {import('node:http').Server} server
 * @param {number} firstPort
 * @param {number} [attempts]
 * @returns {Promise<number>} the port
 */
export async function listenOnFreePort(server, firstPort, attempts = 20) {
  for (let port = firstPort; port < firstPort + attempts; port++) {
    if (await tryToListen(server, port)) return port
  }
  throw new Error(`aucun port libre entre ${firstPort} et ${firstPort + attempts - 1}`)
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<boolean>} false when the port is taken
 */
function tryToListen(server, port) {
  return new Promise((resolve, reject) => {
    /** @param {NodeJS.ErrnoException} error */
    const onError = (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error))
    server.once('error', onError)
    server.listen(port, LOOPBACK, () => {
      server.off('error', onError)
      resolve(true)
    })
  })
}
