import { Component, type ContextType, type ReactNode } from 'react'
import { DesktopContext } from '../desktop/desktop-context.tsx'
import { CrashScreen } from './crash-screen.tsx'
import { reportProblem } from './uncaught-errors.tsx'

interface State {
  readonly error: unknown
  readonly attempt: number
}

/** Catches a bug of a screen: says so, offers a copy of the dossier, and starts again where the user was. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null, attempt: 0 }

  static getDerivedStateFromError(error: unknown): Pick<State, 'error'> {
    return { error }
  }

  static override contextType = DesktopContext
  declare context: ContextType<typeof DesktopContext>

  override componentDidCatch(error: unknown): void {
    console.error('screen failed', error)
    if (this.context) reportProblem(this.context.desktop, error)
  }

  private readonly again = (): void => this.setState(({ attempt }) => ({ error: null, attempt: attempt + 1 }))

  override render(): ReactNode {
    if (this.state.error !== null) return <CrashScreen onAgain={this.again} />
    return <div key={this.state.attempt}>{this.props.children}</div>
  }
}
