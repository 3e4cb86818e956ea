// `npm run demo`: the fictional example, its workbook and its report, in `demo/`, without a window.
import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { cliFile, ensureCli } from './lib/build.mjs'
import { inRoot } from './lib/paths.mjs'
import { runNode } from './lib/run.mjs'

const folder = inRoot('demo')
const dossier = 'valbourg-sur-aure.petitspas'
const COMMANDS = [
  ['nouveau', '--exemple', '--vers', dossier],
  ['verifier', dossier],
  ['classeur', dossier, '--vers', 'valbourg-sur-aure-classeur.xlsx'],
  ['rapport', dossier, '--vers', 'valbourg-sur-aure-rapport.docx'],
  ['rapport', dossier, '--vers', 'valbourg-sur-aure-rapport.html'],
]

await ensureCli()
mkdirSync(folder, { recursive: true })
for (const command of COMMANDS) {
  const code = await runNode([cliFile, ...command], { cwd: folder })
  if (code !== 0) process.exit(code)
}
console.log('\nDans demo/ :')
for (const name of readdirSync(folder)) {
  console.log(`  ${name} (${Math.ceil(statSync(`${folder}/${name}`).size / 1000)} ko)`)
}
