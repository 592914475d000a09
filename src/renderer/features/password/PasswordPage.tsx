import { FileSearch } from 'lucide-react'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Page, Section } from '../../ui/Page.tsx'
import { PasswordCheck } from './PasswordCheck.tsx'

/** Tries a password, and says what makes a good one. */
export function PasswordPage(_: { rest: readonly string[] }) {
  const { say } = useWords()
  return (
    <Page title={say('password.title')} lede={say('password.lede')}>
      <PasswordCheck />
      <Section title={say('passwordExport.linkTitle')} lede={say('passwordExport.linkText')}>
        <ButtonRow>
          <ButtonLink href={hrefTo('password-export')} icon={<FileSearch size={19} aria-hidden />}>
            {say('passwordExport.linkGo')}
          </ButtonLink>
        </ButtonRow>
      </Section>
      <Section title={say('password.adviceTitle')}>
        <ul>
          <li>{say('password.advice1')}</li>
          <li>{say('password.advice2')}</li>
          <li>{say('password.advice3')}</li>
          <li>{say('password.advice4')}</li>
        </ul>
        <ButtonRow>
          <ButtonLink href={hrefTo('accounts')}>{say('password.next')}</ButtonLink>
        </ButtonRow>
      </Section>
    </Page>
  )
}
