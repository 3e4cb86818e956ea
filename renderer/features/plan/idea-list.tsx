import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { CatalogueAction } from '../../../shared/content/ideas-schema.ts'
import { loadCatalogue } from '../../../shared/content/load-ideas.ts'
import { exampleActions } from '../../../shared/contents/dossier-contents.ts'
import { loadDecreeThemes } from '../../../shared/obligations/load-obligations.ts'
import { listIdeas } from '../../../shared/plan/list-ideas.ts'
import { linkedPractices } from '../../../shared/referential/practices-for.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { usePractices } from '../../db/use-practices.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { Tag } from '../../ui/layout.tsx'
import { type ActionPatch, usePlanEdits } from './use-plan-edits.ts'

const levelNames = { 1: '1', 2: '2', 3: '3' } as const

interface Idea {
  readonly id: string
  readonly title: string
  readonly detail?: string
  readonly facts?: string
  readonly helpsObligation?: boolean
  readonly fields: ActionPatch
}

const Ideas = ({ base, ideas }: { readonly base: string; readonly ideas: readonly Idea[] }) => {
  const { t } = useTranslation('plan')
  const edits = usePlanEdits()
  const [, go] = useLocation()
  const take = async ({ title, fields }: Idea) => {
    const id = await edits.add({ ...fields, title })
    if (id !== undefined) go(`${base}/plan/${id}`)
  }
  return (
    <ul className="plain plan-ideas">
      {ideas.map((idea) => (
        <li key={idea.id}>
          <div>
            <span className="plan-idea-title">
              <Glossed text={idea.title} />
            </span>{' '}
            {idea.helpsObligation && <Tag tone="law">{t(($) => $.idea.obligation)}</Tag>}
            {idea.detail && (
              <span className="block small">
                <Glossed text={idea.detail} />
              </span>
            )}
            {idea.facts && <span className="block small soft">{idea.facts}</span>}
          </div>
          <Button onPress={() => void take(idea)} aria-label={t(($) => $.idea.takeLabel, { title: idea.title })}>
            {t(($) => $.idea.take)}
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** Ideas not yet in the plan: the commune's own levers first, then those of the catalogue, by theme. */
export const IdeaList = ({ base, limit }: { readonly base: string; readonly limit?: number }) => {
  const { t } = useTranslation('plan')
  const { project } = useDossier()
  const practices = usePractices()
  const [theme, setTheme] = useState<string | undefined>()
  const { levers, catalogue } = listIdeas(project, loadCatalogue().actions)
  const { themes } = loadDecreeThemes()
  const inTheme = catalogue.filter(({ decreeTheme = 'none' }) => theme === undefined || decreeTheme === theme)
  const toIdea = (idea: CatalogueAction): Idea => ({
    id: idea.id,
    title: idea.actionTitle,
    detail: idea.inSmallMunicipality,
    facts: t(($) => $.idea.facts, {
      ease: t(($) => $.idea.ease[levelNames[idea.ease as 1 | 2 | 3]]), // level3 is 1 to 3
      impact: t(($) => $.idea.impact[levelNames[idea.impact as 1 | 2 | 3]]), // as above
    }),
    helpsObligation: idea.helpsObligations !== undefined,
    fields: {
      theme: idea.theme,
      practice: linkedPractices(practices, idea.practices).map(({ practice }) => practice.id),
      ease: idea.ease,
      impact: idea.impact,
      ...(idea.decreeTheme && { decreeTheme: idea.decreeTheme }),
    },
  })
  const shown = inTheme.slice(0, limit)
  const fromBodies = exampleActions(project)
  return (
    <div className="stack mid">
      {levers.length > 0 && (
        <section className="stack tight" aria-labelledby="idea-levers">
          <h2 id="idea-levers">{t(($) => $.idea.levers)}</h2>
          <Ideas
            base={base}
            ideas={levers.map(({ id, title, theme: leverTheme, practice, ease, impact, reason }) => ({
              id,
              title,
              ...(reason !== undefined && { detail: reason }),
              fields: {
                lever: id,
                ...(leverTheme && { theme: leverTheme }),
                ...(practice && { practice: [practice] }),
                ...(ease !== undefined && { ease }),
                ...(impact !== undefined && { impact }),
              },
            }))}
          />
        </section>
      )}
      {fromBodies.length > 0 && (
        <section className="stack tight" aria-labelledby="idea-bodies">
          <h2 id="idea-bodies">{t(($) => $.idea.bodies)}</h2>
          <Ideas
            base={base}
            ideas={fromBodies.map(({ key, title, text, author, theme: actionTheme, ease, impact }) => ({
              id: key,
              title,
              ...(text !== undefined && { detail: text }),
              facts: t(($) => $.idea.from, { author }),
              fields: {
                ...(text !== undefined && { summary: text }),
                ...(actionTheme && { theme: actionTheme }),
                ...(ease !== undefined && { ease }),
                ...(impact !== undefined && { impact }),
              },
            }))}
          />
        </section>
      )}
      <section className="stack tight" aria-labelledby="idea-catalogue">
        <div className="row spread">
          <h2 id="idea-catalogue">{t(($) => $.idea.catalogue)}</h2>
          {limit === undefined && (
            <p className="small soft" role="status">
              {t(($) => $.idea.count, { count: inTheme.length })}
            </p>
          )}
        </div>
        {limit === undefined && (
          <div className="plan-theme">
            <SelectField
              label={t(($) => $.idea.theme)}
              value={theme}
              emptyLabel={t(($) => $.idea.allThemes)}
              options={[
                ...themes.map(({ id, title }) => ({ value: id as string, label: title })),
                { value: 'none', label: t(($) => $.idea.otherTheme) },
              ]}
              onSave={setTheme}
            />
          </div>
        )}
        {shown.length > 0 ? (
          <Ideas base={base} ideas={shown.map(toIdea)} />
        ) : (
          <p className="small soft">{t(($) => $.idea.none)}</p>
        )}
      </section>
    </div>
  )
}
