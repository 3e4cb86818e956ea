import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Redirect, Route, Switch } from 'wouter'
import { DiskCopyProvider } from '../db/disk-copy-context.tsx'
import { DossierProvider } from '../db/dossier-context.tsx'
import { useDesktop } from '../desktop/desktop-context.tsx'
import { errorText } from '../i18n/error-text.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { DossierFrame } from './dossier-frame.tsx'
import { DossierKeys } from './dossier-keys.tsx'
import { FrontPage } from './front-page.tsx'
import { SearchCopies } from './search-copies.tsx'

const DashboardScreen = lazy(() =>
  import('../features/dashboard/dashboard-screen.tsx').then((m) => ({ default: m.DashboardScreen })),
)
const StepsScreen = lazy(() => import('../features/steps/steps-screen.tsx').then((m) => ({ default: m.StepsScreen })))
const StepScreen = lazy(() => import('../features/steps/step-screen.tsx').then((m) => ({ default: m.StepScreen })))
const StepDataScreen = lazy(() =>
  import('../features/step-data/step-data-screen.tsx').then((m) => ({ default: m.StepDataScreen })),
)
const PracticesScreen = lazy(() =>
  import('../features/practices/practices-screen.tsx').then((m) => ({ default: m.PracticesScreen })),
)
const PracticeScreen = lazy(() =>
  import('../features/practices/practice-screen.tsx').then((m) => ({ default: m.PracticeScreen })),
)
const PlanScreen = lazy(() => import('../features/plan/plan-screen.tsx').then((m) => ({ default: m.PlanScreen })))
const CalendarScreen = lazy(() =>
  import('../features/calendar/calendar-screen.tsx').then((m) => ({ default: m.CalendarScreen })),
)
const NewActionScreen = lazy(() =>
  import('../features/plan/new-action-screen.tsx').then((m) => ({ default: m.NewActionScreen })),
)
const PrioritiesScreen = lazy(() =>
  import('../features/plan/priorities-screen.tsx').then((m) => ({ default: m.PrioritiesScreen })),
)
const QuizScreen = lazy(() => import('../features/quiz/quiz-screen.tsx').then((m) => ({ default: m.QuizScreen })))
const ActionScreen = lazy(() => import('../features/plan/action-screen.tsx').then((m) => ({ default: m.ActionScreen })))
const AnswerFlowScreen = lazy(() =>
  import('../features/practices/answer-flow-screen.tsx').then((m) => ({ default: m.AnswerFlowScreen })),
)
const ProfileScreen = lazy(() =>
  import('../features/profile/profile-screen.tsx').then((m) => ({ default: m.ProfileScreen })),
)
const SituationScreen = lazy(() =>
  import('../features/profile/situation-screen.tsx').then((m) => ({ default: m.SituationScreen })),
)
const InventoryScreen = lazy(() =>
  import('../features/inventory/inventory-screen.tsx').then((m) => ({ default: m.InventoryScreen })),
)
const QuickCountScreen = lazy(() =>
  import('../features/inventory/quick-count-screen.tsx').then((m) => ({ default: m.QuickCountScreen })),
)
const ImportScreen = lazy(() =>
  import('../features/inventory/import-screen.tsx').then((m) => ({ default: m.ImportScreen })),
)
const ServicesScreen = lazy(() =>
  import('../features/services/services-screen.tsx').then((m) => ({ default: m.ServicesScreen })),
)
const FootprintScreen = lazy(() =>
  import('../features/footprint/footprint-screen.tsx').then((m) => ({ default: m.FootprintScreen })),
)
const FootprintSettingsScreen = lazy(() =>
  import('../features/footprint/settings-screen.tsx').then((m) => ({ default: m.FootprintSettingsScreen })),
)
const SimulatorScreen = lazy(() =>
  import('../features/footprint/simulator-screen.tsx').then((m) => ({ default: m.SimulatorScreen })),
)
const EvolutionScreen = lazy(() =>
  import('../features/footprint/evolution-screen.tsx').then((m) => ({ default: m.EvolutionScreen })),
)
const ElsewhereScreen = lazy(() =>
  import('../features/footprint/elsewhere-screen.tsx').then((m) => ({ default: m.ElsewhereScreen })),
)
const TerritoryScreen = lazy(() =>
  import('../features/footprint/territory-screen.tsx').then((m) => ({ default: m.TerritoryScreen })),
)
const ObligationsScreen = lazy(() =>
  import('../features/obligations/obligations-screen.tsx').then((m) => ({ default: m.ObligationsScreen })),
)
const ExportsScreen = lazy(() =>
  import('../features/exports/exports-screen.tsx').then((m) => ({ default: m.ExportsScreen })),
)
const BackupsScreen = lazy(() =>
  import('../features/backups/backups-screen.tsx').then((m) => ({ default: m.BackupsScreen })),
)
const ReturnScreen = lazy(() =>
  import('../features/exports/return-screen.tsx').then((m) => ({ default: m.ReturnScreen })),
)
const GlossaryScreen = lazy(() =>
  import('../features/glossary/glossary-screen.tsx').then((m) => ({ default: m.GlossaryScreen })),
)
const ImportReferentialScreen = lazy(() =>
  import('../features/import-referential/import-referential-screen.tsx').then((m) => ({
    default: m.ImportReferentialScreen,
  })),
)
const DocumentScreen = lazy(() =>
  import('../features/exports/document-screen.tsx').then((m) => ({ default: m.DocumentScreen })),
)
const FillScreen = lazy(() =>
  import('../features/fill-workbook/fill-screen.tsx').then((m) => ({ default: m.FillScreen })),
)
const ExchangeScreen = lazy(() =>
  import('../features/exchange/exchange-screen.tsx').then((m) => ({ default: m.ExchangeScreen })),
)
const ReceivedScreen = lazy(() =>
  import('../features/exchange/received-screen.tsx').then((m) => ({ default: m.ReceivedScreen })),
)
const ContentsScreen = lazy(() =>
  import('../features/exchange/contents-screen.tsx').then((m) => ({ default: m.ContentsScreen })),
)
const ProposalsScreen = lazy(() =>
  import('../features/exchange/proposals-screen.tsx').then((m) => ({ default: m.ProposalsScreen })),
)
const PaperScreen = lazy(() => import('../features/paper/paper-screen.tsx').then((m) => ({ default: m.PaperScreen })))
const QuestionsScreen = lazy(() =>
  import('../features/paper/questions-screen.tsx').then((m) => ({ default: m.QuestionsScreen })),
)
const AnswersScreen = lazy(() =>
  import('../features/paper/answers-screen.tsx').then((m) => ({ default: m.AnswersScreen })),
)

/** Everything inside one dossier. */
export const DossierScreens = ({ id }: { readonly id: string }) => {
  const { appVersion } = useDesktop()
  const { t } = useTranslation()
  const { t: tError } = useTranslation('errors')
  const base = `/d/${encodeURIComponent(id)}`
  return (
    <DossierProvider
      id={id}
      appVersion={appVersion}
      whileOpening={
        <FrontPage>
          <p role="status">{t(($) => $.opening)}</p>
        </FrontPage>
      }
      whenRefused={(error) => (
        <FrontPage>
          <div className="stack mid">
            <PageHeader title={t(($) => $.refused.title)}>
              <p>{errorText(tError, error)}</p>
            </PageHeader>
            <SearchCopies id={id} error={error} />
            <LinkButton href="/">{t(($) => $.refused.home)}</LinkButton>
          </div>
        </FrontPage>
      )}
    >
      <DiskCopyProvider>
        <DossierKeys />
        <DossierFrame base={base}>
          <Suspense fallback={null}>
            <Switch>
              <Route path={base}>
                <DashboardScreen base={base} />
              </Route>
              <Route path={`${base}/etapes`}>
                <StepsScreen base={base} />
              </Route>
              <Route path={`${base}/etapes/:step/donnees`}>
                {({ step }) => <StepDataScreen key={step} base={base} stepId={step} />}
              </Route>
              <Route path={`${base}/etapes/:step/donnees/:entity/:record?`}>
                {({ step, entity, record }) => (
                  <StepDataScreen
                    key={`${step} ${entity}`}
                    base={base}
                    stepId={step}
                    slug={entity}
                    {...(record && { recordId: record })}
                  />
                )}
              </Route>
              <Route path={`${base}/etapes/:step/:item?`}>
                {({ step, item }) => (
                  <StepScreen key={step} base={base} stepId={step} {...(item && { itemId: item })} />
                )}
              </Route>
              <Route path={`${base}/pratiques`}>
                <PracticesScreen base={base} />
              </Route>
              <Route path={`${base}/pratiques/suite`}>
                <AnswerFlowScreen base={base} />
              </Route>
              <Route path={`${base}/pratiques/:practice`}>
                {({ practice }) => <PracticeScreen key={practice} base={base} practiceId={practice} />}
              </Route>
              <Route path={`${base}/referentiel`}>
                <ImportReferentialScreen base={base} />
              </Route>
              <Route path={`${base}/plan`}>
                <PlanScreen base={base} />
              </Route>
              <Route path={`${base}/plan/nouvelle`}>
                <NewActionScreen base={base} />
              </Route>
              <Route path={`${base}/plan/priorites`}>
                <PrioritiesScreen base={base} />
              </Route>
              <Route path={`${base}/plan/:action`}>
                {({ action }) => <ActionScreen key={action} base={base} actionId={action} />}
              </Route>
              <Route path={`${base}/quiz`}>
                <QuizScreen base={base} />
              </Route>
              <Route path={`${base}/calendrier`}>
                <CalendarScreen base={base} />
              </Route>
              <Route path={`${base}/commune`}>
                <ProfileScreen base={base} />
              </Route>
              <Route path={`${base}/commune/situation`}>
                <SituationScreen base={base} />
              </Route>
              <Route path={`${base}/materiel/comptage`}>
                <QuickCountScreen base={base} />
              </Route>
              <Route path={`${base}/materiel/import`}>
                <ImportScreen base={base} />
              </Route>
              <Route path={`${base}/materiel/:lot?`}>
                {({ lot }) => <InventoryScreen key={lot} base={base} {...(lot && { lotId: lot })} />}
              </Route>
              <Route path={`${base}/services`}>
                <ServicesScreen base={base} />
              </Route>
              <Route path={`${base}/empreinte`}>
                <FootprintScreen base={base} />
              </Route>
              <Route path={`${base}/empreinte/reglages`}>
                <FootprintSettingsScreen base={base} />
              </Route>
              <Route path={`${base}/empreinte/simuler`}>
                <SimulatorScreen base={base} />
              </Route>
              <Route path={`${base}/empreinte/evolution`}>
                <EvolutionScreen base={base} />
              </Route>
              <Route path={`${base}/empreinte/ailleurs`}>
                <ElsewhereScreen base={base} />
              </Route>
              <Route path={`${base}/empreinte/territoire`}>
                <TerritoryScreen base={base} />
              </Route>
              <Route path={`${base}/obligations`}>
                <ObligationsScreen base={base} />
              </Route>
              <Route path={`${base}/documents`}>
                <ExportsScreen base={base} />
              </Route>
              <Route path={`${base}/documents/reprise`}>
                <ReturnScreen base={base} />
              </Route>
              <Route path={`${base}/documents/classeur-recu`}>
                <FillScreen base={base} />
              </Route>
              <Route path={`${base}/documents/rapport`}>
                <DocumentScreen base={base} documentId="d9.progress_report" />
              </Route>
              <Route path={`${base}/documents/:document`}>
                {({ document }) => <DocumentScreen base={base} documentId={document} />}
              </Route>
              <Route path={`${base}/questions`}>
                <QuestionsScreen base={base} />
              </Route>
              <Route path={`${base}/questions/:sheet`}>
                {({ sheet }) => <AnswersScreen key={sheet} base={base} sheetKey={decodeURIComponent(sheet)} />}
              </Route>
              <Route path={`${base}/papier/:what/:id/saisie`}>
                {({ what, id: sheet }) => <PaperScreen key={sheet} base={base} what={what} id={sheet} isEntry />}
              </Route>
              <Route path={`${base}/papier/:what?/:id?`}>
                {({ what, id: sheet }) => (
                  <PaperScreen
                    key={`${what}/${sheet}`}
                    base={base}
                    {...(what && { what })}
                    {...(sheet && { id: decodeURIComponent(sheet) })}
                  />
                )}
              </Route>
              <Route path={`${base}/lexique/:term?`}>
                {({ term }) => <GlossaryScreen key={term} {...(term && { termId: term })} />}
              </Route>
              <Route path={`${base}/echanges`}>
                <ExchangeScreen base={base} />
              </Route>
              <Route path={`${base}/echanges/recu`}>
                <ReceivedScreen base={base} />
              </Route>
              <Route path={`${base}/echanges/contenus`}>
                <ContentsScreen base={base} />
              </Route>
              <Route path={`${base}/echanges/propositions`}>
                <ProposalsScreen base={base} />
              </Route>
              <Route path={`${base}/sauvegardes`}>
                <BackupsScreen />
              </Route>
              <Route>
                <Redirect to={base} />
              </Route>
            </Switch>
          </Suspense>
        </DossierFrame>
      </DiskCopyProvider>
    </DossierProvider>
  )
}
