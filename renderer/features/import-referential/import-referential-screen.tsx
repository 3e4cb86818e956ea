import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import texts from '../../../resources/locales/fr/import-fiches.json'
import { bundledPin } from '../../../shared/referential/practices-for.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { Glossed } from '../../glossary/glossed.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/layout.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { BodyReview } from './body-review.tsx'
import { GuideReview } from './guide-review.tsx'
import { PackProblems } from './pack-lists.tsx'
import { useReferentialImport } from './use-referential-import.ts'

registerTexts('import-fiches', texts)

/** Official sheets or a pack, read and compared with the dossier; nothing enters it before it is agreed to. */
export const ImportReferentialScreen = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('import-fiches')
  const { t: tError } = useTranslation('errors')
  const { project, referential } = useDossier()
  const { state, chosen, choose, answer, openBundled, stop } = useReferentialImport()
  const isOpen = state.kind === 'open'
  const pack = isOpen ? state.pack : undefined
  const isUseless = isOpen && pack !== undefined && pack.practices.length === 0
  const isImported = referential !== undefined && project.pins.referential !== bundledPin()
  const isReading = state.kind === 'reading'
  return (
    <div className="stack wide">
      <PageHeader
        title={t(($) => $.screen.title)}
        above={<Link href={`${base}/pratiques`}>{t(($) => $.screen.back)}</Link>}
        actions={
          <>
            <Button variant={isOpen ? 'quiet' : 'plain'} isDisabled={isReading} onPress={() => void choose('folder')}>
              {t(($) => $.screen.chooseFolder)}
            </Button>
            <Button variant={isOpen ? 'quiet' : 'primary'} isDisabled={isReading} onPress={() => void choose('file')}>
              {t(($) => $.screen.chooseFile)}
            </Button>
          </>
        }
      >
        <p>
          <Glossed text={t(($) => $.screen.intro)} />
        </p>
        {!isOpen && <p className="soft">{t(($) => $.screen.formats)}</p>}
      </PageHeader>
      {isReading && (
        <div className="row">
          <p role="status">{t(($) => $.screen.reading, { name: state.name })}</p>
          <Button variant="quiet" onPress={stop}>
            {t(($) => $.screen.stop)}
          </Button>
        </div>
      )}
      {state.kind === 'failed' && (
        <p role="alert" className="field-error">
          {errorText(tError, state.error)}
        </p>
      )}
      {state.kind === 'empty' && (
        <p role="alert" className="field-error">
          {t(($) => $.screen.empty)}
        </p>
      )}
      {isUseless && (
        <p role="alert" className="field-error">
          {t(($) => $.screen.nothing, { name: state.name })}
        </p>
      )}
      {isOpen && !isUseless && pack?.origin !== 'local' && (
        <GuideReview
          key={pack ? pack.madeAt : 'bundled'}
          base={base}
          name={state.name}
          pack={pack}
          chosen={chosen}
          onAnswer={answer}
        />
      )}
      {isOpen && !isUseless && pack?.origin === 'local' && <BodyReview base={base} name={state.name} pack={pack} />}
      {pack && <PackProblems pack={pack} />}
      {!isOpen && <Note>{t(($) => $.screen.promise)}</Note>}
      {!isOpen && isImported && (
        <section className="stack tight">
          <p>{t(($) => $.screen.imported)}</p>
          <div className="row">
            <Button onPress={() => openBundled(t(($) => $.screen.bundled))}>{t(($) => $.screen.toBundled)}</Button>
          </div>
        </section>
      )}
    </div>
  )
}
