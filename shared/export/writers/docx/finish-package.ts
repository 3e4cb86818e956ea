import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { DocumentModel } from '../../document-model.ts'

const CORE = 'docProps/core.xml'

const setDate = (xml: string, element: string, date: string): string =>
  xml.replace(new RegExp(`(<${element}[^>]*>)[^<]*(</${element}>)`, 'u'), `$1${date}$2`)

/**
 * Writes the dates of the model and the language into the properties, where the library puts the clock of the machine
 * and nothing: the same model gives the same file, and says that it is in French.
 */
export const finishPackage = (bytes: Uint8Array, model: DocumentModel): Uint8Array => {
  const date = `${model.properties.createdAt.slice(0, 19).replace(/Z?$/u, '')}Z`
  const files = unzipSync(bytes)
  const core = strFromU8(files[CORE] ?? new Uint8Array())
  const dated = setDate(setDate(core, 'dcterms:created', date), 'dcterms:modified', date)
  const withLanguage = dated.replace(
    '</cp:coreProperties>',
    `<dc:language>${model.language}</dc:language></cp:coreProperties>`,
  )
  const mtime = new Date(model.properties.createdAt)
  const entries: Zippable = {}
  for (const [name, content] of Object.entries(files)) {
    entries[name] = [name === CORE ? strToU8(withLanguage) : content, { mtime }]
  }
  return zipSync(entries, { level: 6 })
}
