// Loaded into Electron's main process before the application (`electron -r`), in end-to-end tests: sees from the very first
// moment what playwright only sees once it is connected, and makes the application wait for playwright. Read back by
// electron-app.ts.
const { subscribe } = require('node:diagnostics_channel')
const { app } = require('electron')

// The application waits for the driver. A driver that comes while the window is on its way from the empty page to the first
// screen waits for an answer that went with the empty page, for ever: one start in forty on a busy machine.
const whenReady = app.whenReady.bind(app)
const driven = new Promise((resolve) => {
  globalThis.__playwright_run = resolve // playwright calls it once it listens
})
app.whenReady = () => driven.then(whenReady)

const ERROR_LEVEL = 3
const watched = { consoleErrors: [], sockets: [] }
globalThis.petitsPasWatch = watched

// Every TCP connection opened by Node in main: http, https and fetch all go through it.
subscribe('net.client.socket', ({ socket }) => {
  socket.once('lookup', (_error, _address, _family, host) => watched.sockets.push(`socket://${host}`))
  socket.once('connect', () => watched.sockets.push(`socket://${socket.remoteAddress}:${socket.remotePort}`))
})

process.on('uncaughtExceptionMonitor', (error) => watched.consoleErrors.push(`main: ${error.stack}`))
process.on('unhandledRejection', (error) => watched.consoleErrors.push(`main: ${error}`))

app.on('web-contents-created', (_created, contents) => {
  contents.on('console-message', (_event, level, message) => {
    if (level >= ERROR_LEVEL) watched.consoleErrors.push(message)
  })
  contents.on('preload-error', (_event, _path, error) => watched.consoleErrors.push(`preload: ${error.message}`))
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') watched.consoleErrors.push(`render process gone: ${reason}`)
  })
})
