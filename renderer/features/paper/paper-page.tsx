import './paper.css'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { isoDayOf } from '../../../shared/domain/iso-day.ts'
import { projectFileName } from '../../../shared/project-file/project-file.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { formatDay } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'

/** A sheet as it will be printed, and the ways to get it on paper and back. */
export const PaperPage = ({
  base,
  title,
  fileName,
  entryHref,
  options,
  children,
}: {
  readonly base: string
  readonly title: string
  /** What the file is about, in its name. */
  readonly fileName: string
  /** Where what is written on the sheet is typed back. */
  readonly entryHref?: string
  readonly options?: ReactNode
  readonly children: ReactNode
}) => {
  const { t } = useTranslation('paper')
  const { t: tError } = useTranslation('errors')
  const { project } = useDossier()
  const { desktop, edition } = useDesktop()
  const notice = useNotice()
  const [size, setSize] = useState<'normal' | 'large'>('normal')
  const savePdf = async () => {
    const saved = await desktop.savePdf({ suggestedName: projectFileName({ project }, fileName, 'pdf') })
    if (!saved.ok) notice({ text: errorText(tError, saved.error), isError: true })
    else if (saved.value) notice({ text: t(($) => $.saved, { name: saved.value?.name ?? '' }) })
  }
  return (
    <div className={size === 'large' ? 'stack mid paper is-large' : 'stack mid paper'}>
      <PageHeader title={title} above={<Link href={`${base}/papier`}>{t(($) => $.back)}</Link>}>
        <p className="soft">
          {t(($) => $.for, { municipality: project.profile.name, day: formatDay(isoDayOf(new Date())) })}
        </p>
      </PageHeader>
      <div className="no-print stack tight">
        <div className="row paper-options">
          <Choice
            label={t(($) => $.size)}
            value={size}
            options={(['normal', 'large'] as const).map((value) => ({ value, label: t(($) => $.sizes[value]) }))}
            onChange={setSize}
          />
          {options}
        </div>
        <div className="row">
          <Button variant="primary" onPress={() => void desktop.print()}>
            {t(($) => $.print)}
          </Button>
          {edition === 'desktop' && <Button onPress={savePdf}>{t(($) => $.pdf)}</Button>}
          {entryHref && (
            <LinkButton variant="quiet" href={entryHref}>
              {t(($) => $.typeBack)}
            </LinkButton>
          )}
        </div>
      </div>
      <p className="paper-who">
        <span>{t(($) => $.filledBy)}</span>
        <span>{t(($) => $.filledOn)}</span>
      </p>
      {children}
    </div>
  )
}

/** Boxes to tick with a pen; the one that is known already bears a cross. */
export const PaperBoxes = ({
  options,
  chosen,
}: {
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly chosen: string | undefined
}) => (
  <ul className="plain paper-boxes">
    {options.map(({ value, label }) => (
      <li key={value} className={value === chosen ? 'is-chosen' : undefined}>
        <span className="paper-box" aria-hidden="true" />
        {label}
      </li>
    ))}
  </ul>
)
