import { Component, type ReactNode } from 'react'
import { WordsContext } from '../i18n/use-words.ts'
import { Button, ButtonLink, ButtonRow } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { hrefTo } from './routes.ts'

/** Catches what breaks while drawing and offers a way on. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  static override contextType = WordsContext
  declare context: React.ContextType<typeof WordsContext>
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    const { say } = this.context
    return (
      <Page title={say('shell.brokenTitle')} lede={say('shell.brokenText')}>
        <ButtonRow>
          <Button kind="primary" onPress={() => this.setState({ broken: false })}>
            {say('shell.tryAgain')}
          </Button>
          <ButtonLink href={hrefTo('home')}>{say('shell.goHome')}</ButtonLink>
        </ButtonRow>
      </Page>
    )
  }
}
