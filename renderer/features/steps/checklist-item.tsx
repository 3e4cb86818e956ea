import { useTranslation } from 'react-i18next'
import { loadRoles } from '../../../shared/content/load-roles.ts'
import type { ChecklistAnswer } from '../../../shared/domain/answers.ts'
import { loadEntities } from '../../../shared/entry/load-entities.ts'
import { itemNumber } from '../../../shared/steps/item-number.ts'
import { loadItemScreens } from '../../../shared/steps/item-screens.ts'
import { loadProgramme } from '../../../shared/steps/load-steps.ts'
import type { ChecklistItem } from '../../../shared/steps/step-schema.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { EntityCount } from '../../entry/entity-links.tsx'
import { entityPath } from '../../entry/entry-base.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { formatShortDay } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { StateMark, Tag } from '../../ui/layout.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { ItemAnswer } from './item-answer.tsx'
import { ItemFacts, ItemLaw, isLegal } from './item-facts.tsx'
import { ScreenCount } from './screen-count.tsx'
import { screenPaths } from './screen-paths.ts'
import { useItemEdits } from './use-item-edits.ts'
import { continued } from './use-step-words.ts'

/** The id of the button that opens a task: what takes the focus when the task is opened from elsewhere. */
export const itemTriggerId = (itemId: string): string => `tache-${itemId}`

const useStateWords = () => {
  const { t } = useTranslation('steps')
  const { project } = useDossier()
  const whoOf = ({ askActor, askRole }: ChecklistAnswer): string | undefined =>
    project.actors.find(({ id }) => id === askActor)?.name ?? loadRoles().roles.find(({ id }) => id === askRole)?.label
  return {
    /** The state in two or three words. */
    short: (answer: ChecklistAnswer | undefined): string =>
      answer?.state === 'done' && answer.date
        ? t(($) => $.item.doneOn, { day: formatShortDay(answer.date ?? '') })
        : t(($) => $.item.states[answer?.state ?? 'todo']),
    /** What goes with the state: the reason, the person asked, the note. */
    detail: (answer: ChecklistAnswer | undefined): string | undefined => {
      if (answer?.state === 'not_applicable') return answer.reason
      if (answer?.state !== 'unknown') return answer?.state === 'done' ? undefined : answer?.note
      const who = whoOf(answer)
      return who ? t(($) => $.item.askedTo, { who }) : t(($) => $.item.whomToAsk)
    },
  }
}

export interface ChecklistItemProps {
  readonly base: string
  readonly item: ChecklistItem
  readonly isOpen: boolean
  readonly onToggle: () => void
  /** The way on once this task is settled. */
  readonly next: { readonly label: string; readonly title: string; readonly go: () => void } | undefined
}

const ItemBody = ({
  base,
  item,
  next,
  edits,
}: ChecklistItemProps & { readonly edits: ReturnType<typeof useItemEdits> }) => {
  const { t } = useTranslation('steps')
  const link = loadItemScreens().find((entry) => entry.item === item.id)
  // A task with a screen of its own goes there; another one goes to what it asks to write down.
  const entity = link ? undefined : loadEntities().find(({ items }) => items.includes(item.id))
  const isSettled = edits.answer !== undefined && edits.answer.state !== 'todo'
  return (
    <div className="item-body" id={`${itemTriggerId(item.id)}-corps`}>
      <p>
        <strong>{t(($) => $.item.doneWhen)}</strong> <Glossed text={continued(item.doneWhen)} />
      </p>
      <p className="soft">
        <Glossed text={item.help} />
      </p>
      <ItemLaw item={item} base={base} />
      <ItemAnswer edits={edits} />
      {(link || entity || (isSettled && next)) && (
        <div className="row">
          {link && (
            <LinkButton href={`${base}${screenPaths[link.screen]}`} variant={isSettled ? 'plain' : 'primary'}>
              {t(($) => $.screens[link.screen].open)}
            </LinkButton>
          )}
          {link && <ScreenCount link={link} />}
          {entity && (
            <LinkButton href={entityPath(base, entity)} variant={isSettled ? 'plain' : 'primary'}>
              {t(($) => $.item.write, { title: entity.title })}
            </LinkButton>
          )}
          {entity && <EntityCount entity={entity} />}
          {isSettled && next && (
            <span className={link || entity ? undefined : 'item-next'}>
              <Button variant="quiet" aria-label={next.title} onPress={next.go}>
                {next.label}
              </Button>
            </span>
          )}
        </div>
      )}
      <ItemFacts item={item} base={base} />
    </div>
  )
}

/** One task of a checklist: a line that opens on what to do, how to know it is done, and the answer. */
export const ChecklistItemRow = (props: ChecklistItemProps) => {
  const { item, isOpen, onToggle } = props
  const { t } = useTranslation('steps')
  const { population } = useDossier().project.profile
  const edits = useItemEdits(item)
  const words = useStateWords()
  const state = edits.answer?.state ?? 'todo'
  const detail = isOpen ? undefined : words.detail(edits.answer)
  return (
    <li className={`item is-${state}${isOpen ? ' is-open' : ''}`}>
      <h3 className="item-heading">
        <button
          type="button"
          id={itemTriggerId(item.id)}
          className="item-trigger"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${itemTriggerId(item.id)}-corps` : undefined}
          onClick={onToggle}
        >
          <StateMark state={state} />
          <span className="item-title">
            <span className="item-number num">{itemNumber(item.id)}</span> {item.title}{' '}
            {isLegal(item, population) && <LegalTag />}
            {detail && <span className="item-detail">{detail}</span>}
          </span>
          <span className="item-state">{words.short(edits.answer)}</span>
        </button>
      </h3>
      <p className="item-print">
        <span className="item-id">{itemNumber(item.id)}</span> <strong>{t(($) => $.item.doneWhen)}</strong>{' '}
        {continued(item.doneWhen)}
        {edits.answer?.note && <span className="block">{`${t(($) => $.item.printNote)} ${edits.answer.note}`}</span>}
      </p>
      {isOpen && <ItemBody {...props} edits={edits} />}
    </li>
  )
}

const LegalTag = () => <Tag tone="law">{loadProgramme().levelLabels.law}</Tag>
