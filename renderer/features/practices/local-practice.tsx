import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { patchRecord } from '../../../shared/domain/edit.ts'
import type { LocalPractice } from '../../../shared/domain/local-practice.ts'
import { removeLocalPractice } from '../../../shared/referential/local-practices.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/fields.tsx'
import { useNotice } from '../../ui/notice.tsx'

/** What a practice of a body says; the commune's own is written here, and can be taken away. */
export const LocalPracticeTexts = ({ base, local }: { readonly base: string; readonly local: LocalPractice }) => {
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
