// Adds to package-lock.json the optional packages of other systems that `npm install` leaves out when its registry does not offer
// them. Without them `npm ci` refuses the lockfile everywhere. Run it after a change of dependencies; a test checks the result.
import { readFileSync, writeFileSync } from 'node:fs'
import { completeLockfile } from './lib/lockfile.mjs'
import { inRoot } from './lib/paths.mjs'

const file = inRoot('package-lock.json')
const { lock, added } = completeLockfile(JSON.parse(readFileSync(file, 'utf8')))
if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`package-lock.json : ${added.length} paquets ajoutés.`)
