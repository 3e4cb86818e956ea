/** @import { PackageNotice } from './production-packages.mjs' */

const INTRODUCTION = `# Composants tiers

Fichier produit par \`npm run notices\` à partir de \`package-lock.json\` : ne pas le modifier à la main.

Petits pas repose sur les composants libres énumérés ici. Leurs licences demandent de conserver ces mentions. Quand une licence laisse
le choix (« MIT OR … »), c’est MIT qui est retenue. L’application installée contient aussi **Electron** (MIT) et **Chromium**
(licences multiples) : leurs textes complets, \`LICENSE\` et \`LICENSES.chromium.html\`, sont dans le dossier de l’application.`

/**
 * The notices file: a table, then each licence text once, with the packages it covers. Same packages, same file.
 * @param {readonly PackageNotice[]} packages sorted
 */
export function writeNotices(packages) {
  const rows = packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`)
  const table = ['| Composant | Version | Licence |', '|---|---|---|', ...rows].join('\n')
  const count = `${packages.length} composants.`
  return `${[INTRODUCTION, count, table, '## Textes', ...writeTexts(packages)].join('\n\n')}\n`
}

/** @param {readonly PackageNotice[]} packages */
function writeTexts(packages) {
  /** @type {Map<string, string[]>} */
  const namesByText = new Map()
  for (const { name, version, licence, author, texts } of packages) {
    const text = texts.length > 0 ? texts.join('\n\n') : describeMissingText(licence, author)
    namesByText.set(text, [...(namesByText.get(text) ?? []), `${name} ${version}`])
  }
  return [...namesByText].map(([text, names]) => `### ${names.join(', ')}\n\n${fence(text)}`)
}

/**
 * @param {string} licence
 * @param {string} author
 */
function describeMissingText(licence, author) {
  return `The package carries no licence file. Declared licence: ${licence}.${author ? ` Author: ${author}.` : ''}`
}

/**
 * A fence longer than any in the text.
 * @param {string} text
 */
function fence(text) {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length))
  const mark = '`'.repeat(longest + 1)
  return `${mark}text\n${text}\n${mark}`
}
