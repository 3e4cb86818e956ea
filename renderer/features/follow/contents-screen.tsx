import { useTranslation } from 'react-i18next'
import texts from '../../../resources/locales/fr/contents.json'
import type { PackAction, PackContact, PackOffer } from '../../../shared/domain/content-pack.ts'
import type { PackPractice } from '../../../shared/referential/import/pack-schema.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { registerTexts } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/fields.tsx'
import { Sheet } from '../../ui/layout.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ContentsDocuments } from './contents-documents.tsx'
import { type ContentFields, levelField, textField } from './contents-fields.tsx'
import { ContentsList } from './contents-list.tsx'
import { FollowFrame } from './follow-frame.tsx'
import { SignatureSection } from './signature-section.tsx'
import { useContents } from './use-contents.ts'

registerTexts('contents', texts)

const contactFields: ContentFields<PackContact> = [
  textField('name', 'name', { isNeeded: true }),
  textField('title', 'job'),
  textField('phone', 'phone'),
  textField('email', 'email'),
  textField('hours', 'hours'),
]
const offerFields: ContentFields<PackOffer> = [
  textField('title', 'title', { isNeeded: true }),
  textField('text', 'text', { kind: 'paragraph' }),
  textField('price', 'price'),
]
const actionFields: ContentFields<PackAction> = [
  textField('title', 'title', { isNeeded: true }),
  textField('text', 'text', { kind: 'paragraph' }),
  levelField('ease', 'ease'),
  levelField('impact', 'impact'),
]
const practiceFields: ContentFields<PackPractice> = [
  textField('title', 'title', { isNeeded: true }),
  {
    label: 'what',
    kind: 'paragraph',
    read: ({ inPlain }) => inPlain?.join('\n'),
    write: (text) => ({ inPlain: text.split('\n').filter(Boolean).slice(0, 20) }),
  },
  // A local practice is named after its theme: its letter, then a number.
  {
    label: 'theme',
    kind: 'theme',
    read: ({ id }) => id.slice(0, 1),
    write: (letter, { id }) => (letter === '' ? {} : { id: `${letter}${id.slice(1)}` }),
  },
]

/** *Vos contenus*: what a body hands to its communes, in one signed file. */
export const OwnContentsScreen = () => {
  const { t } = useTranslation('contents')
  const { contents, isBegun, key, change, save } = useContents()
  if (!contents || key === undefined) return null
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
      <ContentsList
        kind="contacts"
        entries={contents.contacts}
        fields={contactFields}
        empty={(name) => ({ name })}
        onChange={(update) => change((now) => ({ ...now, contacts: [...update(now.contacts)] }))}
      />
      <ContentsList
        kind="offers"
        entries={contents.offers}
        fields={offerFields}
        empty={(title) => ({ title })}
        onChange={(update) => change((now) => ({ ...now, offers: [...update(now.offers)] }))}
      />
      <ContentsList
        kind="actions"
        entries={contents.exampleActions}
        fields={actionFields}
        empty={(title) => ({ title })}
        onChange={(update) => change((now) => ({ ...now, exampleActions: [...update(now.exampleActions)] }))}
      />
      <ContentsList
        kind="practices"
        entries={contents.practices}
        fields={practiceFields}
        empty={(title) => ({ id: `a.${(contents.practices.length % 99) + 1}`, title, pilots: [], indicators: [] })}
        onChange={(update) => change((now) => ({ ...now, practices: [...update(now.practices)] }))}
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
