import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createStaticServer, listenOnFreePort, resolveFile } from '../../scripts/lib/static-server.mjs'
import { securityHeaders } from '../../shared/ipc/security-headers.ts'

const scratch = mkdtempSync(path.join(tmpdir(), 'petits-pas-server-'))
const folder = path.join(scratch, 'renderer')
let server: Server
let port: number

beforeAll(async () => {
  mkdirSync(path.join(folder, 'assets'), { recursive: true })
  mkdirSync(path.join(scratch, 'renderer-secret'))
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Petits pas</title>')
  writeFileSync(path.join(folder, 'assets/app.js'), 'export {}')
  writeFileSync(path.join(folder, '.hidden'), 'hidden')
  writeFileSync(path.join(scratch, 'secret.txt'), 'secret')
  writeFileSync(path.join(scratch, 'renderer-secret/secret.txt'), 'secret')
  server = createStaticServer({ folder, headers: securityHeaders })
  port = await listenOnFreePort(server, 43_100)
})

afterAll(() => {
  server.close()
  rmSync(scratch, { recursive: true })
})

/** A raw request: `fetch` would tidy the path and refuse to change the Host header. */
const ask = (url: string, { method = 'GET', host = `127.0.0.1:${port}` } = {}) =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: url, method, headers: { host } }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
      .on('error', reject)
      .end()
  })

describe('the server of the browser edition', () => {
  it('gives the page and its files with their types', async () => {
    expect(await ask('/')).toMatchObject({ status: 200, body: '<!doctype html><title>Petits pas</title>' })
    const script = await ask('/assets/app.js?v=1')
    expect(script).toMatchObject({ status: 200, body: 'export {}' })
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
  })

  it('sends the security headers of the application with every answer, refusals included', async () => {
    const expected = Object.fromEntries(
      Object.entries(securityHeaders).map(([name, value]) => [name.toLowerCase(), value]),
    )
    for (const answer of [await ask('/'), await ask('/nothing'), await ask('/', { method: 'POST' })]) {
      expect(answer.headers).toMatchObject(expected)
    }
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../renderer-secret/secret.txt',
    '/.hidden',
    '/assets',
    '/assets/',
    '/%00',
    '/%E0%A4%A',
    '//etc/passwd',
    'secret.txt',
  ])('gives nothing outside its folder, nothing hidden and no list of files: %s', (address) => {
    expect(resolveFile(folder, address)).toBeUndefined()
  })

  it('answers 404 to an address that leads outside', async () => {
    expect(await ask('/..%2fsecret.txt')).toMatchObject({ status: 404, body: '' })
  })

  it('has no error for the icon that browsers ask for by themselves', async () => {
    expect(await ask('/favicon.ico')).toMatchObject({ status: 204, body: '' })
  })

  it('only reads', async () => {
    expect(await ask('/', { method: 'PUT' })).toMatchObject({ status: 405 })
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
  })

  it('sends any other name of this machine to the one address where the dossiers are kept', async () => {
    const answer = await ask('/', { host: `localhost:${port}` })
    expect(answer).toMatchObject({ status: 308, body: '', headers: { location: `http://127.0.0.1:${port}/` } })
    expect(await ask('/', { host: 'attacker.example' })).toMatchObject({ status: 308, body: '' })
  })

  it('takes the next port when the first is busy', async () => {
    const second = createStaticServer({ folder, headers: securityHeaders })
    expect(await listenOnFreePort(second, port)).toBeGreaterThan(port)
    second.close()
  })
})
