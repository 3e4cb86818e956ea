import { Component, type ReactNode } from 'react'
import { CrashScreen } from './crash-screen.tsx'

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

  override componentDidCatch(error: unknown): void {
    console.error('screen failed', error)
  }

  private readonly again = (): void => this.setState(({ attempt }) => ({ error: null, attempt: attempt + 1 }))

  override render(): ReactNode {
    if (this.state.error !== null) return <CrashScreen onAgain={this.again} />
    return <div key={this.state.attempt}>{this.props.children}</div>
  }
}
