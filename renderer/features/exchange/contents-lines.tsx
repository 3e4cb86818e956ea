import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentPack } from '../../../shared/domain/content-pack.ts'

/** What a pack holds, of a file or of a dossier. */
export type ShownContents = Pick<
  ContentPack,
  'author' | 'contacts' | 'offers' | 'exampleActions' | 'wording' | 'logo' | 'mapping'
> & { readonly practices: readonly { readonly title: string }[] }

interface Line {
  readonly title: string
  readonly detail?: string
  readonly action?: ReactNode
}

const Group = ({
  title,
  lines,
  children,
}: {
  readonly title: string
  readonly lines: readonly Line[]
  readonly children?: ReactNode
}) => (
  <section className="stack tight">
    <h3>{title}</h3>
    <ul className="plain content-lines">
      {lines.map(({ title: name, detail, action }) => (
        <li key={`${name} ${detail ?? ''}`} className="spread">
          <div>
            {name}
            {detail && <span className="block small soft">{detail}</span>}
          </div>
          {action}
        </li>
      ))}
    </ul>
    {children}
  </section>
)

/** Everything in a pack, said in words. `contactAction`: what can be done with a contact. `isAdded`: where things are found now. */
export const ContentsLines = ({
  contents,
  isAdded = false,
  contactAction,
}: {
  readonly contents: ShownContents
  readonly isAdded?: boolean
  readonly contactAction?: (contact: ContentPack['contacts'][number]) => ReactNode
}) => {
  const { t } = useTranslation('contents')
  const { author, contacts, offers, exampleActions, practices, wording, logo, mapping } = contents
  const joined = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(', ')
  const documents: readonly Line[] = [
    ...(wording?.mention ? [{ title: t(($) => $.mention, { text: wording.mention }) }] : []),
    ...(wording?.footer ? [{ title: t(($) => $.footer, { text: wording.footer }) }] : []),
    ...(wording?.words ?? []).map(({ usual, ours }) => ({ title: t(($) => $.word, { usual, ours }) })),
  ]
  return (
    <>
      {contacts.length > 0 && (
        <Group
          title={t(($) => $.contacts)}
          lines={contacts.map((contact) => ({
            title: joined(contact.name, contact.title),
            detail: joined(contact.phone, contact.email, contact.hours),
            action: contactAction?.(contact),
          }))}
        />
      )}
      {offers.length > 0 && (
        <Group
          title={t(($) => $.offers)}
          lines={offers.map(({ title, text, price }) => ({
            title: joined(title, price),
            ...(text && { detail: text }),
          }))}
        />
      )}
      {exampleActions.length > 0 && (
        <Group
          title={t(($) => $.actions)}
          lines={exampleActions.map(({ title, text }) => ({ title, ...(text && { detail: text }) }))}
        >
          {isAdded && <p className="small soft">{t(($) => $.actionsWhere, { author })}</p>}
        </Group>
      )}
      {practices.length > 0 && (
        <Group title={t(($) => $.practices)} lines={practices.map(({ title }) => ({ title }))}>
          {isAdded && <p className="small soft">{t(($) => $.practicesWhere, { author })}</p>}
        </Group>
      )}
      {(documents.length > 0 || logo !== undefined) && (
        <Group title={t(($) => $.documents)} lines={documents}>
          {logo !== undefined && <img className="content-logo" src={logo} alt={t(($) => $.logo, { author })} />}
        </Group>
      )}
      {mapping && (
        <Group
          title={t(($) => $.mapping)}
          lines={[{ title: t(($) => $.mappingSays, { name: mapping.templateName }) }]}
        />
      )}
    </>
  )
}
