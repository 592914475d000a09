import type { Service } from '../../../shared/model/service.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { ExternalLink } from '../../ui/ExternalLink.tsx'
import { Section } from '../../ui/Page.tsx'
import { closingLink } from './service-links.ts'

/** More about a service: its programme for people at high risk, working on it together, getting back in, closing it. */
export function ServiceMore({ service }: { service: Service }) {
  const { say } = useWords()
  const { programme, delegation, recoveryNote, closing } = service
  if (!programme && !delegation && !recoveryNote && !closing) return null
  const whereToClose = closingLink(service)
  return (
    <Section title={say('accounts.moreAbout', { service: service.name })}>
      {programme && (
        <Disclosure title={programme.name}>
          <p>{programme.does}</p>
          <Steps steps={programme.steps} />
          {!programme.confirmed && <p>{say('accounts.checkWith', { service: service.name })}</p>}
        </Disclosure>
      )}
      {delegation && (
        <Disclosure title={say('accounts.delegation')}>
          <p>{say('accounts.delegationText')}</p>
          <Steps steps={delegation.steps} />
          {!delegation.confirmed && <p>{say('accounts.checkWith', { service: service.name })}</p>}
        </Disclosure>
      )}
      {recoveryNote && (
        <Disclosure title={say('accounts.gettingBackIn')}>
          <p>{recoveryNote}</p>
        </Disclosure>
      )}
      {closing && (
        <Disclosure title={say('accounts.closing')}>
          <p>{say(`accounts.closing-${closing.difficulty}`)}</p>
          {!closing.confirmed && <p>{say('accounts.checkWith', { service: service.name })}</p>}
          {whereToClose && <ExternalLink link={whereToClose} />}
        </Disclosure>
      )}
    </Section>
  )
}

function Steps({ steps }: { steps: readonly string[] }) {
  return (
    <ol>
      {steps.map(step => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  )
}
