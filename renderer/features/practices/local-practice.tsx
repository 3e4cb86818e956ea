import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { patchRecord } from '../../../shared/domain/edit.ts'
import type { LocalPractice } from '../../../shared/domain/local-practice.ts'
import { removeLocalPractice, removePackPractices } from '../../../shared/referential/local-practices.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/fields.tsx'
import { useNotice } from '../../ui/notice.tsx'

interface LocalProps {
  readonly base: string
  readonly local: LocalPractice
}

/** What a practice of a body says. It came with others, and goes with them: it is not the commune's to rewrite. */
const TheirTexts = ({ base, local, pack }: LocalProps & { readonly pack: string }) => {
  const { t } = useTranslation('practices')
  const { t: tCommon } = useTranslation()
  const { project, edit, undo, takeSnapshot } = useDossier()
  const [, navigate] = useLocation()
  const notice = useNotice()
  const isOfContents = project.contentPacks.some(({ id }) => id === pack)
  const count = project.localPractices.filter((one) => one.pack === pack).length
  const remove = async () => {
    const kept = await takeSnapshot('deletion')
    const result = kept.ok ? await edit((current, context) => removePackPractices(current, pack, context)) : kept
    if (!result.ok) return
    notice({
      text: t(($) => $.local.packRemoved, { count }),
      action: { label: tCommon(($) => $.undo), run: () => void undo() },
    })
    navigate(`${base}/pratiques`)
  }
  const texts = [local.why, local.how, local.who].filter((text) => text !== undefined && text !== '')
  return (
    <section className="stack">
      <h2>{t(($) => $.local.texts)}</h2>
      {texts.map((text) => (
        <p key={text} className="keep-lines">
          {text}
        </p>
      ))}
      <p className="soft small">{t(($) => $.local.theirs, { owner: local.owner })}</p>
      <div className="row no-print">
        {isOfContents ? (
          <Link href={`${base}/echanges/contenus`}>{t(($) => $.local.toContents)}</Link>
        ) : (
          <Button variant="quiet" onPress={() => void remove()}>
            {t(($) => $.local.removePack, { count })}
          </Button>
        )}
      </div>
    </section>
  )
}

/** What a local practice says: that of a body to read, the commune's own to write. */
export const LocalPracticeTexts = ({ base, local }: LocalProps) =>
  local.pack === undefined ? (
    <OwnTexts base={base} local={local} />
  ) : (
    <TheirTexts base={base} local={local} pack={local.pack} />
  )

/** The commune's own practice, written here; it can be taken away. */
const OwnTexts = ({ base, local }: LocalProps) => {
  const { t } = useTranslation('practices')
  const { t: tCommon } = useTranslation()
  const { edit, undo } = useDossier()
  const [, navigate] = useLocation()
  const notice = useNotice()
  const save = (field: 'title' | 'why' | 'how' | 'who') => (text: string) =>
    field === 'title' && text.trim() === ''
      ? undefined
      : edit((current, context) =>
          patchRecord(current, 'localPractices', local.id, { [field]: text || undefined }, context),
        )
  const remove = async () => {
    const result = await edit((current, context) => removeLocalPractice(current, local.id, context))
    if (!result.ok) return
    notice({
      text: t(($) => $.local.removed, { title: local.title }),
      action: { label: tCommon(($) => $.undo), run: () => void undo() },
    })
    navigate(`${base}/pratiques`)
  }
  return (
    <section className="stack">
      <h2>{t(($) => $.local.texts)}</h2>
      <TextField label={t(($) => $.local.title)} value={local.title} onSave={save('title')} />
      <TextField label={t(($) => $.local.why)} rows={2} maxLength={5000} value={local.why ?? ''} onSave={save('why')} />
      <TextField
        label={t(($) => $.local.how)}
        hint={t(($) => $.local.howHint)}
        rows={2}
        maxLength={5000}
        value={local.how ?? ''}
        onSave={save('how')}
      />
      <TextField label={t(($) => $.local.who)} value={local.who ?? ''} onSave={save('who')} />
      <div className="row no-print">
        <Button variant="quiet" onPress={() => void remove()}>
          {t(($) => $.local.remove)}
        </Button>
      </div>
    </section>
  )
}
