import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addRecord } from '../../../shared/domain/edit.ts'
import { freezeFootprint } from '../../../shared/footprint/freeze-footprint.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { useFootprint } from '../../db/use-footprint.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { useNotice } from '../../ui/notice.tsx'

/** Keeps today's footprint as that of a year: this one, or last one's when the count comes in January. */
export const FreezeSection = () => {
  const { t } = useTranslation('footprintStudy')
  const { t: tCommon } = useTranslation()
  const { edit, undo } = useDossier()
  const { result, content } = useFootprint()
  const notice = useNotice()
  const current = result.parameters.year
  const [year, setYear] = useState(current)
  const freeze = async () => {
    const done = await edit((project, context) => {
      const evaluation = freezeFootprint(project, content, { ...result.parameters, year })
      return addRecord(project, 'footprintEvaluations', evaluation, context).project
    })
    if (done.ok)
      notice({
        text: t(($) => $.evolution.frozen, { year }),
        action: { label: tCommon(($) => $.undo), run: () => void undo() },
      })
  }
  return (
    <section className="sheet pad stack no-print">
      <h2>{t(($) => $.evolution.freezeTitle)}</h2>
      <p>{t(($) => $.evolution.freezeBody)}</p>
      <div className="row freeze-row">
        <SelectField
          label={t(($) => $.evolution.freezeYear)}
          value={String(year)}
          options={[current, current - 1].map((value) => ({ value: String(value), label: String(value) }))}
          onSave={(value) => setYear(Number(value ?? current))}
        />
        <Button variant="primary" onPress={() => void freeze()}>
          {t(($) => $.evolution.freeze)}
        </Button>
      </div>
    </section>
  )
}
