import { useTranslation } from 'react-i18next'
import { countSheets } from '../../../shared/referential/import/build-pack.ts'
import { addPackPractices, comparePackPractices } from '../../../shared/referential/import/pack-practices.ts'
import type { ReferentialPack } from '../../../shared/referential/import/pack-schema.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Lines } from './pack-lists.tsx'
import { useTakeIn } from './use-take-in.ts'

interface BodyReviewProps {
  readonly base: string
  readonly name: string
  readonly pack: ReferentialPack
}

/** How many sheets were read, kept and refused. */
export const PackCounts = ({ name, pack }: Omit<BodyReviewProps, 'base'>) => {
  const { t } = useTranslation('import-fiches')
  const copies = pack.remarks.filter(({ reason }) => reason === 'copy').length
  return (
    <p role="status">
      {t(($) => $.screen.file, {
        name,
        read: t(($) => $.screen.read, { count: countSheets(pack) + copies }),
        kept: t(($) => $.screen.kept, { count: pack.practices.length }),
        refused: t(($) => $.screen.refused, { count: pack.refused.length }),
      })}
    </p>
  )
}

/** Practices of a body: what would be added beside the guide, under its name. */
export const BodyReview = ({ base, name, pack }: BodyReviewProps) => {
  const { t } = useTranslation('import-fiches')
  const { project } = useDossier()
  const { isWorking, takeIn } = useTakeIn(base)
  const { added, renewed } = comparePackPractices(project, pack)
  const confirm = () =>
    takeIn(
      (current, context) => addPackPractices(current, pack, context, pack.name.slice(0, 120)),
      undefined,
      t(($) => $.screen.doneBody, { count: pack.practices.length }),
    )
  return (
    <section className="stack" aria-labelledby="body-practices">
      <PackCounts name={name} pack={pack} />
      <h2 id="body-practices">{t(($) => $.screen.bodyTitle, { owner: pack.author ?? pack.name })}</h2>
      <p>{t(($) => $.screen.bodyHelp)}</p>
      {added.length > 0 && (
        <div>
          <h3>{t(($) => $.screen.bodyAdded, { count: added.length })}</h3>
          <Lines lines={added.map(({ title }) => title)} />
        </div>
      )}
      {renewed.length > 0 && (
        <div>
          <h3>{t(($) => $.screen.bodyRenewed, { count: renewed.length })}</h3>
          <Lines lines={renewed.map(({ title }) => title)} />
        </div>
      )}
      <div className="row">
        <Button variant="primary" isDisabled={isWorking} onPress={() => void confirm()}>
          {isWorking ? t(($) => $.screen.working) : t(($) => $.screen.confirmBody)}
        </Button>
      </div>
    </section>
  )
}
