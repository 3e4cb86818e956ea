import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contents } from '../../../shared/contents/content-file.ts'
import { LOGO_ADDRESS, MAX_LOGO_BYTES, type PackWording } from '../../../shared/domain/content-pack.ts'
import { readLogo } from '../../../shared/export/wording/read-logo.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { useGate } from '../../desktop/use-gate.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { formatDay } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { ChooseFiles } from '../../ui/choose-files.tsx'
import { TextField } from '../../ui/fields.tsx'
import { useNotice } from '../../ui/notice.tsx'

/** The picture as a `data:` address; undefined for one that documents would not take. */
const readPicture = async (file: File): Promise<string | undefined> => {
  if (file.size > MAX_LOGO_BYTES) return undefined
  let text = ''
  for (const byte of new Uint8Array(await file.arrayBuffer())) text += String.fromCharCode(byte)
  const png = btoa(text)
  return readLogo({ png, description: file.name }).ok ? `${LOGO_ADDRESS}${png}` : undefined
}

const none: PackWording = { words: [] }

/** What the documents of a commune take from its body: a sentence, a footer, its own words, its logo; and the cells of a workbook. */
export const ContentsDocuments = ({
  contents,
  onChange,
}: {
  readonly contents: Contents
  readonly onChange: (change: (contents: Contents) => Contents) => Promise<boolean>
}) => {
  const { t } = useTranslation('contents')
  const { t: tError } = useTranslation('errors')
  const { desktop } = useDesktop()
  const gate = useGate()
  const notice = useNotice()
  const [isBad, setBad] = useState(false)
  const { wording = none, logo, mapping } = contents
  const say = (patch: Partial<PackWording>) =>
    onChange((now) => ({ ...now, wording: { ...(now.wording ?? none), ...patch } }))
  const setWord = (at: number, patch: Partial<PackWording['words'][number]>) =>
    onChange((now) => {
      const before = now.wording ?? none
      const words = before.words.map((word, place) => (place === at ? { ...word, ...patch } : word))
      return { ...now, wording: { ...before, words } }
    })
  const chooseLogo = async ([file]: readonly File[]) => {
    const read = file && (await readPicture(file))
    setBad(read === undefined)
    if (read !== undefined) await onChange((now) => ({ ...now, logo: read }))
  }
  const chooseMapping = async () => {
    const opened = await desktop.openMapping()
    const read = opened.ok && opened.value ? await gate.read('mapping', opened.value.bytes) : opened
    if (!read.ok) return notice({ text: errorText(tError, read.error), isError: true })
    const chosen = read.value
    if (chosen && 'cells' in chosen) await onChange((now) => ({ ...now, mapping: chosen }))
  }
  const without = (field: 'logo' | 'mapping') =>
    onChange((now) => Object.fromEntries(Object.entries(now).filter(([name]) => name !== field)) as Contents) // an optional field left out
  return (
    <>
      <section className="stack tight" aria-labelledby="contents-documents">
        <h2 id="contents-documents">{t(($) => $.own.documents)}</h2>
        <p className="soft small">{t(($) => $.own.documentsHelp)}</p>
        <div className="fields">
          <TextField
            label={t(($) => $.own.mention)}
            value={wording.mention ?? ''}
            onSave={(mention) => say({ mention })}
          />
          <TextField
            label={t(($) => $.own.footer)}
            value={wording.footer ?? ''}
            maxLength={200}
            onSave={(footer) => say({ footer })}
          />
        </div>
        <h3>{t(($) => $.own.words)}</h3>
        {wording.words.map((word, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a wording has no other name than its place
          <div key={at} className="fields">
            <TextField
              label={t(($) => $.own.fields.usual)}
              value={word.usual}
              maxLength={120}
              onSave={(usual) => usual.trim() && setWord(at, { usual: usual.trim() })}
            />
            <TextField
              label={t(($) => $.own.fields.ours)}
              value={word.ours}
              maxLength={120}
              onSave={(ours) => ours.trim() && setWord(at, { ours: ours.trim() })}
            />
            <Button
              variant="quiet"
              aria-label={t(($) => $.own.deleteLabel, { title: word.ours })}
              onPress={() => void say({ words: wording.words.toSpliced(at, 1) })}
            >
              {t(($) => $.own.delete)}
            </Button>
          </div>
        ))}
        <div className="row">
          <Button
            onPress={() =>
              void say({
                words: [...wording.words, { usual: t(($) => $.own.usualExample), ours: contents.author }],
              })
            }
          >
            {t(($) => $.own.add.words)}
          </Button>
        </div>
        <h3>{t(($) => $.own.logo)}</h3>
        {logo !== undefined && <img className="contents-logo" src={logo} alt={t(($) => $.own.logo)} />}
        <div className="row">
          <ChooseFiles variant="plain" onFiles={(files) => void chooseLogo(files)}>
            {t(($) => $.own.chooseLogo)}
          </ChooseFiles>
          {logo !== undefined && (
            <Button variant="quiet" onPress={() => void without('logo')}>
              {t(($) => $.own.removeLogo)}
            </Button>
          )}
        </div>
        <p className={isBad ? 'field-error small' : 'soft small'} role={isBad ? 'alert' : undefined}>
          {t(($) => (isBad ? $.own.logoBad : $.own.logoHint))}
        </p>
      </section>
      <section className="stack tight" aria-labelledby="contents-mapping">
        <h2 id="contents-mapping">{t(($) => $.own.mapping)}</h2>
        <p className="soft small">
          <Glossed text={t(($) => $.own.mappingHelp)} />
        </p>
        {mapping && <p>{t(($) => $.own.hasMapping, { name: mapping.templateName, day: formatDay(mapping.madeOn) })}</p>}
        <div className="row">
          <Button onPress={() => void chooseMapping()}>{t(($) => $.own.chooseMapping)}</Button>
          {mapping && (
            <Button variant="quiet" onPress={() => void without('mapping')}>
              {t(($) => $.own.removeMapping)}
            </Button>
          )}
        </div>
      </section>
    </>
  )
}
