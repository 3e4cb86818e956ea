import { useTranslation } from 'react-i18next'
import { type Contents, writeContentsFile } from '../../../shared/contents/content-file.ts'
import { updateOwnContents } from '../../db/own-contents.ts'
import { useOwnContents, useOwnKey } from '../../db/use-signing.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { useNotice } from '../../ui/notice.tsx'

/** Optional texts that were emptied are absent, in every entry: an empty text is no text. */
const withoutEmpty = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value), (_key, entry: unknown) => (entry === '' ? undefined : entry)) as Value // the same, empty texts left out

/** What the body of this computer prepares: read, changed as it is typed, and written as a file. */
export const useContents = () => {
  const { t } = useTranslation('contents')
  const { t: tError } = useTranslation('errors')
  const { desktop, appVersion } = useDesktop()
  const notice = useNotice()
  const stored = useOwnContents()
  const key = useOwnKey()
  const first: Contents = {
    id: crypto.randomUUID(),
    madeAt: new Date().toISOString(),
    name: t(($) => $.own.defaultName),
    author: t(($) => $.own.who),
    contacts: [],
    offers: [],
    exampleActions: [],
    practices: [],
  }
  const change = async (update: (contents: Contents) => Contents): Promise<boolean> => {
    const result = await updateOwnContents((contents) => withoutEmpty(update(contents)), first)
    if (!result.ok) notice({ text: errorText(tError, result.error), isError: true })
    return result.ok
  }
  const save = async (isSigned: boolean) => {
    if (!stored) return
    const made = { ...stored, madeAt: new Date().toISOString() }
    const bytes = writeContentsFile(made, appVersion, isSigned && key ? { ...key, name: key.name } : undefined)
    const saved = await desktop.saveFile({
      kind: 'project',
      suggestedName: `NR_${t(($) => $.own.fileName)}_${made.madeAt.slice(0, 10)}.petitspas`,
      bytes,
    })
    if (!saved.ok) return notice({ text: errorText(tError, saved.error), isError: true })
    if (saved.value) notice({ text: t(($) => $.own.saved, { name: saved.value.name }) })
  }
  return { contents: stored === null ? first : stored, isBegun: stored !== null, key, change, save }
}
