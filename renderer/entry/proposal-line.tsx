import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isProposed, proposerName } from '../../shared/domain/prefilled.ts'
import type { CollectionName } from '../../shared/domain/project.ts'
import type { Prefilled } from '../../shared/domain/record.ts'
import { confirmProposed } from '../../shared/exchange/proposed-values.ts'
import { useDossier } from '../db/dossier-context.tsx'
import { Button } from '../ui/button.tsx'
import { Tag } from '../ui/layout.tsx'
import { useNotice } from '../ui/notice.tsx'
import './use-formats.ts'

interface ProposedRecord {
  readonly id: string
  readonly prefilled?: Prefilled | undefined
}

/** Under a line of a list: who proposes it, and the word that agrees with all of it. Nothing when nothing waits. */
export const ProposalLine = ({
  collection,
  records,
  about,
  className = '',
}: {
  readonly collection: CollectionName
  /** The records that the line stands for. */
  readonly records: readonly ProposedRecord[]
  /** How the line is called in sentences. */
  readonly about: string
  readonly className?: string
}) => {
  const { t } = useTranslation('entry')
  const { t: tCommon } = useTranslation()
  const { project, edit, undo } = useDossier()
  const notice = useNotice()
  const line = useRef<HTMLDivElement>(null)
  const proposed = records.filter(isProposed)
  const by = proposed[0]?.prefilled?.by
  if (by === undefined) return null
  const name = proposerName(project.actors, by)
  const confirm = async () => {
    const row = line.current?.closest('li')
    const result = await edit((current, context) =>
      proposed.reduce(
        (changed, { id }) => confirmProposed(changed, { kind: 'record', collection, id }, undefined, context),
        current,
      ),
    )
    if (!result.ok) return
    // The button goes with its line; the place of the keyboard stays in the row.
    requestAnimationFrame(() => row?.querySelector('button')?.focus())
    notice({
      text: t(($) => $.proposal.confirmed),
      action: { label: tCommon(($) => $.undo), run: () => void undo() },
    })
  }
  return (
    <div ref={line} className={`row fold-proposal ${className}`}>
      <Tag tone="proposed">{t(($) => $.proposal.tag, { name })}</Tag>
      <Button
        variant="quiet"
        aria-label={t(($) => $.proposal.confirmLine, { name, about })}
        onPress={() => void confirm()}
      >
        {t(($) => $.proposal.confirmShort)}
      </Button>
    </div>
  )
}
