import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { HomeScreen } from '../features/home/home-screen.tsx'
import { MunicipalityQuestion } from '../features/new-dossier/municipality-question.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { NoticePlace, NoticeProvider } from '../ui/notice.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { FrontPage } from './front-page.tsx'
import { StartCheck } from './start-check.tsx'
import { UncaughtErrors } from './uncaught-errors.tsx'
import { useOpenFile } from './use-open-file.tsx'
import { useShellCommands } from './use-shell-commands.ts'

// Each part of the dossier is loaded when it is first opened: the first screen stays light.
const DossierScreens = lazy(() =>
  import('./dossier-screens.tsx').then((module) => ({ default: module.DossierScreens })),
)
const NewDossierScreen = lazy(() =>
  import('../features/new-dossier/new-dossier-screen.tsx').then((module) => ({ default: module.NewDossierScreen })),
)

const PreparedScreen = lazy(() =>
  import('../features/exchange/prepared-screen.tsx').then((module) => ({ default: module.PreparedScreen })),
)

const ContentsForScreen = lazy(() =>
  import('../features/exchange/contents-for-screen.tsx').then((module) => ({ default: module.ContentsForScreen })),
)

const CommunesScreen = lazy(() =>
  import('../features/follow/communes-screen.tsx').then((module) => ({ default: module.CommunesScreen })),
)
const ReceiveScreen = lazy(() =>
  import('../features/follow/receive-screen.tsx').then((module) => ({ default: module.ReceiveScreen })),
)
const PrepareScreen = lazy(() =>
  import('../features/follow/prepare-screen.tsx').then((module) => ({ default: module.PrepareScreen })),
)
const ConsolidationScreen = lazy(() =>
  import('../features/follow/consolidation-screen.tsx').then((module) => ({ default: module.ConsolidationScreen })),
)
const CommuneScreen = lazy(() =>
  import('../features/follow/commune-screen.tsx').then((module) => ({ default: module.CommuneScreen })),
)

const OwnContentsScreen = lazy(() =>
  import('../features/follow/contents-screen.tsx').then((module) => ({ default: module.OwnContentsScreen })),
)

const ModelsScreen = lazy(() =>
  import('../features/follow/models-screen.tsx').then((module) => ({ default: module.ModelsScreen })),
)

const Missing = () => {
  const { t } = useTranslation()
  return (
    <PageHeader title={t(($) => $.missing.title)}>
      <LinkButton href="/">{t(($) => $.missing.home)}</LinkButton>
    </PageHeader>
  )
}

const Screens = () => {
  const openFile = useOpenFile()
  useShellCommands(openFile)
  return (
    <>
      {openFile.question}
      <Suspense fallback={null}>
        <Switch>
          <Route path="/">
            <FrontPage>
              <HomeScreen onOpenFile={openFile.openChosen} question={<MunicipalityQuestion isFocusedAtStart />} />
            </FrontPage>
          </Route>
          <Route path="/nouveau/:code?">
            {({ code }) => (
              <FrontPage>
                <NewDossierScreen {...(code && { code })} />
              </FrontPage>
            )}
          </Route>
          <Route path="/recu">
            <FrontPage>
              <PreparedScreen />
            </FrontPage>
          </Route>
          <Route path="/recu/contenus">
            <FrontPage>
              <ContentsForScreen />
            </FrontPage>
          </Route>
          <Route path="/mutualisateur">
            <FrontPage>
              <CommunesScreen />
            </FrontPage>
          </Route>
          <Route path="/mutualisateur/recevoir">
            <FrontPage>
              <ReceiveScreen />
            </FrontPage>
          </Route>
          <Route path="/mutualisateur/preparer">
            <FrontPage>
              <PrepareScreen />
            </FrontPage>
          </Route>
          <Route path="/mutualisateur/contenus">
            <FrontPage>
              <OwnContentsScreen />
            </FrontPage>
          </Route>
          <Route path="/mutualisateur/modeles">
            <FrontPage>
              <ModelsScreen />
            </FrontPage>
          </Route>
          <Route path="/mutualisateur/consolidation">
            <FrontPage>
              <ConsolidationScreen />
            </FrontPage>
          </Route>
          <Route path="/mutualisateur/c/:id">
            {({ id }) => (
              <FrontPage>
                <CommuneScreen key={id} id={id} />
              </FrontPage>
            )}
          </Route>
          <Route path="/d/:id/*?">
            {({ id }) => (
              <NoticePlace key={id}>
                <DossierScreens id={id} />
              </NoticePlace>
            )}
          </Route>
          <Route>
            <FrontPage>
              <Missing />
            </FrontPage>
          </Route>
        </Switch>
      </Suspense>
    </>
  )
}

/** The whole window: routes live behind `#`, so that any server and our own scheme serve one page. */
export const App = () => {
  const { t } = useTranslation()
  return (
    <Router hook={useHashLocation}>
      <NoticeProvider closeLabel={t(($) => $.close)}>
        <UncaughtErrors />
        <ErrorBoundary>
          <StartCheck>
            <Screens />
          </StartCheck>
        </ErrorBoundary>
      </NoticeProvider>
    </Router>
  )
}
