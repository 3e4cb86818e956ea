import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dossierOf } from '../../../shared/contents/open-incoming.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { exchangeWordsFor } from '../../../shared/exchange/exchange-words.ts'
import { joinMunicipalities } from '../../../shared/exchange/join-municipalities.ts'
import { noteInJournal } from '../../../shared/exchange/support-changes.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { flushPendingEdits } from '../../db/pending-edits.ts'
import { readDossier } from '../../db/project-repository.ts'
import { useDossiers } from '../../db/use-dossiers.ts'
import { usePractices } from '../../db/use-practices.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { useGate } from '../../desktop/use-gate.ts'
import { errorText } from '../../i18n/error-text.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { useNotice } from '../../ui/notice.tsx'

/** A new municipality made of former ones: their dossiers come in side by side, nothing is mixed and nothing is averaged. */
export const JoinSection = () => {
  const { t } = useTranslation('exchange')
  const { t: tCommon } = useTranslation()
  const { t: tError } = useTranslation('errors')
  const { project, edit, undo, takeSnapshot, isExample } = useDossier()
  const { desktop } = useDesktop()
  const gate = useGate()
  const notice = useNotice()
  const dossiers = useDossiers()
  const { all } = usePractices()
  const [sources, setSources] = useState<readonly Project[]>([])
  const words = useMemo(() => exchangeWordsFor(all, project, ...sources), [all, project, sources])
  if (isExample) return null
  const others = (dossiers ?? []).filter(({ id }) => id !== project.id && sources.every((source) => source.id !== id))
  const say = (text: string) => notice({ text, isError: true })
  const add = (source: Project) => {
    if (source.id === project.id) return say(t(($) => $.join.same))
    if (sources.some(({ id }) => id === source.id)) return
    setSources([...sources, source])
  }
  const addStored = async (id: string | undefined) => {
    if (id === undefined) return
    const read = await readDossier(id)
    if (read.ok) add(read.value.project)
    else say(errorText(tError, read.error))
  }
  const addFile = async () => {
    const opened = await desktop.openProject()
    if (!opened.ok) return say(errorText(tError, opened.error))
    if (!opened.value) return
    const read = dossierOf(await gate.read('incoming', opened.value.bytes))
    if (read.ok) add(read.value.envelope.project)
    else say(errorText(tError, read.error))
  }
  const describe = (name: string, { id, ...answer }: Parameters<Parameters<typeof joinMunicipalities>[2]>[1]) => {
    const place = {
      kind: 'record',
      collection: 'state' in answer && id.includes('.c') ? 'checklist' : 'practiceAnswers',
      id,
    } as const
    return t(($) => $.join.answer, { name, what: words.place(place), answer: words.record(place, answer).join(' ; ') })
  }
  const join = async () => {
    await flushPendingEdits()
    const names = sources.map(({ profile }) => profile.name).join(', ')
    const kept = await takeSnapshot('merge')
    const result = kept.ok
      ? await edit((current, context) =>
          noteInJournal(
            joinMunicipalities(current, sources, describe, context),
            t(($) => $.join.journal, { names }),
            context,
          ),
        )
      : kept
    if (!result.ok) return say(errorText(tError, result.error))
    setSources([])
    notice({
      text: t(($) => $.join.done, { names }),
      action: { label: tCommon(($) => $.undo), run: () => void undo() },
    })
  }
  return (
    <Disclosure level={2} title={t(($) => $.join.title)}>
      <div className="stack">
        <p>{t(($) => $.join.body, { name: project.profile.name })}</p>
        {sources.length > 0 && (
          <ul className="plain change-list">
            {sources.map(({ id, profile, equipmentLots, actions }) => (
              <li key={id} className="row spread">
                <span>
                  {profile.name}
                  <span className="soft small block">
                    {t(($) => $.join.holds, { lots: equipmentLots.length, actions: actions.length })}
                  </span>
                </span>
                <Button
                  variant="quiet"
                  aria-label={t(($) => $.join.removeNamed, { name: profile.name })}
                  onPress={() => setSources(sources.filter((source) => source.id !== id))}
                >
                  {t(($) => $.join.remove)}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <div className="row exchange-sources">
          {others.length > 0 && (
            <SelectField
              label={t(($) => $.join.stored)}
              value={undefined}
              emptyLabel={t(($) => $.join.pick)}
              options={others.map(({ id, name }) => ({ value: id, label: name }))}
              onSave={addStored}
            />
          )}
          <Button onPress={() => void addFile()}>{t(($) => $.join.file)}</Button>
        </div>
        {sources.length > 0 && (
          <div className="row">
            <Button onPress={() => void join()}>{t(($) => $.join.confirm, { count: sources.length })}</Button>
            <span className="soft small">{t(($) => $.received.safe)}</span>
          </div>
        )}
      </div>
    </Disclosure>
  )
}
