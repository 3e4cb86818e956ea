// `npm run notices`: writes THIRD-PARTY-NOTICES.md from the lockfile and the licence files of what is installed.
import { writeFileSync } from 'node:fs'
import { writeNotices } from './lib/notices.mjs'
import { inRoot } from './lib/paths.mjs'
import { listProductionPackages } from './lib/production-packages.mjs'

const packages = listProductionPackages()
writeFileSync(inRoot('THIRD-PARTY-NOTICES.md'), writeNotices(packages))
console.log(`THIRD-PARTY-NOTICES.md : ${packages.length} composants.`)
