// `node scripts/build-overlap-fixture.mjs FOLDER`: writes tests/fixtures/overlap/official-runs.bin, the digests of all runs of
// eight words of the official texts in FOLDER (Markdown and JSON). The texts themselves stay out of the repository.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inRoot } from './lib/paths.mjs'
import { digestRuns, packDigests, toWords } from './lib/shingles.mjs'

const [folder] = process.argv.slice(2)
if (!folder) {
  console.error('Indiquez le dossier des textes officiels.')
  process.exit(2)
}

/**
 * Every text of a JSON value.
 * @param {unknown} value
 * @returns {string[]}
 */
const textsOf = (value) => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

/** @type {string[]} */
const digests = []
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(md|json)$/i.test(name))
for (const name of files.sort()) {
  const text = readFileSync(path.join(folder, name), 'utf8')
  const texts = name.toLowerCase().endsWith('.json') ? textsOf(JSON.parse(text)) : [text]
  for (const entry of texts) digests.push(...digestRuns(toWords(entry)))
}
const bytes = packDigests(digests)
mkdirSync(inRoot('tests/fixtures/overlap'), { recursive: true })
writeFileSync(inRoot('tests/fixtures/overlap/official-runs.bin'), bytes)
console.log(`${files.length} fichiers, ${digests.length} suites de mots, ${bytes.length} octets.`)
