import { useTranslation } from 'react-i18next'
import texts from '../../../resources/locales/fr/contents.json'
import type { PackAction, PackContact, PackOffer } from '../../../shared/domain/content-pack.ts'
import type { PackPractice } from '../../../shared/referential/import/pack-schema.ts'
import { loadThemes } from '../../../shared/referential/load-referential.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { registerTexts } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { Sheet } from '../../ui/layout.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ContentsDocuments } from './contents-documents.tsx'
import { ContentsList } from './contents-list.tsx'
import { FollowFrame } from './follow-frame.tsx'
import { SignatureSection } from './signature-section.tsx'
import { useContents } from './use-contents.ts'

registerTexts('contents', texts)

/** *Vos contenus*: what a body hands to its communes, in one signed file. */
export const OwnContentsScreen = () => {
  const { t } = useTranslation('contents')
  const { contents, isBegun, key, change, save } = useContents()
  if (!contents || key === undefined) return null
  const themes = loadThemes()
  const levels = ([1, 2, 3] as const).map((level) => ({
    value: String(level),
    label: t(($) => $.own.levels[String(level) as '1' | '2' | '3']), // the three levels above
  }))
  const level = (value: string | undefined) => (value === undefined ? undefined : Number(value))
  const author = isBegun && contents.author !== t(($) => $.own.who) ? contents.author : ''
  return (
    <FollowFrame>
      <PageHeader title={t(($) => $.own.title)}>
        <p className="soft">
          <Glossed text={t(($) => $.own.intro)} />
        </p>
      </PageHeader>
      <div className="fields">
        <TextField
          label={t(($) => $.own.author)}
          hint={t(($) => $.own.authorHint)}
          value={author}
          maxLength={120}
          onSave={(text) => change((now) => ({ ...now, author: text.trim() || t(($) => $.own.who) }))}
        />
        <TextField
          label={t(($) => $.own.name)}
          hint={t(($) => $.own.nameHint)}
          value={contents.name}
          maxLength={200}
          onSave={(text) => change((now) => ({ ...now, name: text.trim() || t(($) => $.own.defaultName) }))}
        />
      </div>
      <ContentsList<PackContact>
        kind="contacts"
        entries={contents.contacts}
        empty={(name) => ({ name })}
        onChange={(update) => change((now) => ({ ...now, contacts: [...update(now.contacts)] }))}
        fields={(entry, patch) => (
          <>
            <TextField
              label={t(($) => $.own.fields.name)}
              value={entry.name}
              onSave={(text) => text.trim() && patch({ name: text.trim() })}
            />
            <TextField
              label={t(($) => $.own.fields.job)}
              value={entry.title ?? ''}
              onSave={(title) => patch({ title })}
            />
            <TextField
              label={t(($) => $.own.fields.phone)}
              value={entry.phone ?? ''}
              onSave={(phone) => patch({ phone })}
            />
            <TextField
              label={t(($) => $.own.fields.email)}
              value={entry.email ?? ''}
              onSave={(email) => patch({ email })}
            />
            <TextField
              label={t(($) => $.own.fields.hours)}
              value={entry.hours ?? ''}
              onSave={(hours) => patch({ hours })}
            />
          </>
        )}
      />
      <ContentsList<PackOffer>
        kind="offers"
        entries={contents.offers}
        empty={(title) => ({ title })}
        onChange={(update) => change((now) => ({ ...now, offers: [...update(now.offers)] }))}
        fields={(entry, patch) => (
          <>
            <TextField
              label={t(($) => $.own.fields.title)}
              value={entry.title}
              onSave={(text) => text.trim() && patch({ title: text.trim() })}
            />
            <TextField
              label={t(($) => $.own.fields.text)}
              value={entry.text ?? ''}
              rows={3}
              maxLength={2000}
              onSave={(text) => patch({ text })}
            />
            <TextField
              label={t(($) => $.own.fields.price)}
              value={entry.price ?? ''}
              onSave={(price) => patch({ price })}
            />
          </>
        )}
      />
      <ContentsList<PackAction>
        kind="actions"
        entries={contents.exampleActions}
        empty={(title) => ({ title })}
        onChange={(update) => change((now) => ({ ...now, exampleActions: [...update(now.exampleActions)] }))}
        fields={(entry, patch) => (
          <>
            <TextField
              label={t(($) => $.own.fields.title)}
              value={entry.title}
              onSave={(text) => text.trim() && patch({ title: text.trim() })}
            />
            <TextField
              label={t(($) => $.own.fields.text)}
              value={entry.text ?? ''}
              rows={3}
              maxLength={2000}
              onSave={(text) => patch({ text })}
            />
            <SelectField
              label={t(($) => $.own.fields.ease)}
              value={entry.ease === undefined ? undefined : String(entry.ease)}
              emptyLabel=""
              options={levels}
              onSave={(value) => patch({ ease: level(value) })}
            />
            <SelectField
              label={t(($) => $.own.fields.impact)}
              value={entry.impact === undefined ? undefined : String(entry.impact)}
              emptyLabel=""
              options={levels}
              onSave={(value) => patch({ impact: level(value) })}
            />
          </>
        )}
      />
      <ContentsList<PackPractice>
        kind="practices"
        entries={contents.practices}
        empty={(title) => ({ id: `a.${(contents.practices.length % 99) + 1}`, title, pilots: [], indicators: [] })}
        onChange={(update) => change((now) => ({ ...now, practices: [...update(now.practices)] }))}
        fields={(entry, patch) => (
          <>
            <TextField
              label={t(($) => $.own.fields.title)}
              value={entry.title}
              onSave={(text) => text.trim() && patch({ title: text.trim() })}
            />
            <TextField
              label={t(($) => $.own.fields.what)}
              value={entry.inPlain?.join('\n') ?? ''}
              rows={4}
              maxLength={4000}
              onSave={(text) => patch({ inPlain: text.split('\n').filter(Boolean).slice(0, 20) })}
            />
            <SelectField
              label={t(($) => $.own.fields.theme)}
              value={entry.id.slice(0, 1)}
              options={themes.map(({ id, shortName }) => ({ value: id as string, label: shortName }))}
              onSave={(letter) => letter && patch({ id: `${letter}${entry.id.slice(1)}` })}
            />
          </>
        )}
      />
      <ContentsDocuments contents={contents} onChange={change} />
      <SignatureSection ownKey={key} author={author} />
      <Sheet>
        <div className="row">
          <Button variant="primary" isDisabled={!key || author === ''} onPress={() => void save(true)}>
            {t(($) => $.own.save)}
          </Button>
          <Button variant="quiet" isDisabled={author === ''} onPress={() => void save(false)}>
            {t(($) => $.own.saveUnsigned)}
          </Button>
        </div>
        <p className="soft small">{t(($) => (author === '' ? $.own.needsAuthor : $.own.unsignedHint))}</p>
      </Sheet>
    </FollowFrame>
  )
}
