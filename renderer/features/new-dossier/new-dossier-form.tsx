import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import source from '../../../resources/municipalities/source.json'
import { loadContent } from '../../../shared/content/load-content.ts'
import type { Municipality } from '../../../shared/municipalities/municipality.ts'
import { flushPendingEdits } from '../../db/pending-edits.ts'
import { storeDossier } from '../../db/project-repository.ts'
import { useDossiers } from '../../db/use-dossiers.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { formatDay, formatTime } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { type Draft, draftFor, projectFromDraft, versionOf } from './draft.ts'
import { ByHandFields, type ListedPopulation, PersonFields, PlaceFields } from './draft-fields.tsx'
import { LawSummary } from './law-summary.tsx'
import { VersionChoice } from './version-choice.tsx'

/** Everything about a new dossier on one screen; nothing is stored before *Créer le dossier*. */
export const NewDossierForm = ({
  municipality,
  populationYear,
}: {
  readonly municipality: Municipality | undefined
  readonly populationYear?: number | undefined
}) => {
  const { t } = useTranslation('home')
  const { t: tError } = useTranslation('errors')
  const { appVersion } = useDesktop()
  const [, navigate] = useLocation()
  const notice = useNotice()
  const [draft, setDraft] = useState<Draft>(() => draftFor(municipality))
  const [isCreating, setCreating] = useState(false)
  const [isNameMissing, setNameMissing] = useState(false)
  // What is still being typed arrives while *Créer* is pressed: read from here, not from the last render.
  const latest = useRef(draft)
  const form = useRef<HTMLDivElement>(null)
  const change = (changes: Partial<Draft>) => {
    latest.current = { ...latest.current, ...changes }
    setDraft(latest.current)
    if (changes.name?.trim()) setNameMissing(false)
  }
  const dossiers = useDossiers()
  const existing = dossiers?.find(({ inseeCode }) => inseeCode !== undefined && inseeCode === municipality?.code)
  const listed: ListedPopulation | undefined =
    municipality?.population !== undefined && populationYear !== undefined
      ? { population: municipality.population, year: populationYear }
      : undefined

  const create = async () => {
    await flushPendingEdits()
    if (latest.current.name.trim() === '') {
      setNameMissing(true)
      form.current?.querySelector<HTMLInputElement>('[aria-required="true"]')?.focus()
      return
    }
    setCreating(true)
    const now = new Date()
    const project = projectFromDraft(
      latest.current,
      municipality,
      { ...loadContent().pins, municipalities: source.packageVersion },
      { now, newId: () => crypto.randomUUID(), author: latest.current.referentName ?? t(($) => $.newDossier.author) },
    )
    const stored = await storeDossier(project, appVersion, now)
    if (stored.ok) return navigate(`/d/${encodeURIComponent(stored.value.id)}`, { replace: true })
    setCreating(false)
    notice({ text: errorText(tError, stored.error), isError: true })
  }

  // Which button comes first depends on what is here already: nothing is shown before it is known.
  if (!dossiers) return null

  return (
    <div className="stack mid">
      {existing && (
        <div className="sheet pad row spread existing">
          <div>
            <p>{t(($) => $.newDossier.exists, { name: existing.name })}</p>
            <p className="soft small">
              {t(($) => $.newDossier.existsSaved, {
                day: formatDay(existing.savedAt),
                time: formatTime(new Date(existing.savedAt)),
              })}
            </p>
          </div>
          <LinkButton href={`/d/${encodeURIComponent(existing.id)}`} variant="primary">
            {t(($) => $.newDossier.openExisting)}
          </LinkButton>
        </div>
      )}
      <div className="two">
        <div ref={form} className="sheet pad stack mid">
          {!municipality && <ByHandFields draft={draft} onChange={change} isNameMissing={isNameMissing} />}
          <PlaceFields draft={draft} onChange={change} listed={listed} />
          <PersonFields draft={draft} onChange={change} />
          <VersionChoice
            population={draft.population}
            value={versionOf(draft)}
            onChange={(chosenVersion) => change({ chosenVersion })}
          />
          <div className="row create-row">
            <Button variant={existing ? 'plain' : 'primary'} isDisabled={isCreating} onPress={() => void create()}>
              {t(($) => (existing ? $.newDossier.createAnother : $.newDossier.create))}
            </Button>
            <span className="soft small">{t(($) => $.newDossier.laterChange)}</span>
          </div>
        </div>
        <aside className="stack">
          <h2>{t(($) => $.newDossier.lawTitle)}</h2>
          <LawSummary facts={{ population: draft.population, kind: draft.kind }} />
        </aside>
      </div>
    </div>
  )
}
