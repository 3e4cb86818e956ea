// Stand-in for the default application that the unpacked runtime lacks: `electron [-r MODULE]… [flags] APP [args]`.
import fs from 'node:fs'
import Module from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const { preloads, application } = readArguments(process.argv.slice(1))
if (preloads.length > 0) Module._preloadModules(preloads)
if (!application) {
  console.error('usage: electron [flags] APP')
  process.exit(2)
}
Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true })
const folder = path.resolve(application)
const isProject = takeIdentity(path.join(folder, 'package.json'))
const entry = Module._resolveFilename(folder, null, true)
app.setAppPath(isProject ? folder : path.dirname(entry))
// Top-level await: 'ready' must not fire before the application's own ES module has run, because
// protocol.registerSchemesAsPrivileged is refused after it.
try {
  await import(pathToFileURL(entry).href)
} catch (error) {
  console.error(error)
  app.exit(1)
}

function readArguments(args) {
  const preloads = []
  for (let i = 0; i < args.length; i++) {
    const argument = args[i]
    if (argument === '-r' || argument === '--require') preloads.push(args[++i])
    else if (argument === '-v' || argument === '--version') {
      console.log(`v${process.versions.electron}`)
      process.exit(0)
    } else if (argument.startsWith('--app=')) return { preloads, application: argument.slice('--app='.length) }
    else if (!argument.startsWith('-')) return { preloads, application: argument }
  }
  return { preloads, application: null }
}

/** Takes name and version from the application's manifest, as Electron's own default application does. */
function takeIdentity(manifest) {
  if (!fs.existsSync(manifest)) return false
  const { name, productName, version, desktopName } = JSON.parse(fs.readFileSync(manifest, 'utf8'))
  if (version) app.setVersion(version)
  if (productName || name) app.name = productName || name
  app.setDesktopName(desktopName || `${app.name}.desktop`)
  return true
}
