import { RefreshCw, Settings2 } from 'lucide-react'
import type { FindingView } from '../../shared/views.ts'
import { useAsk } from '../app/queries.ts'
import { hrefTo } from '../app/routes.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button, ButtonLink, ButtonRow } from '../ui/Button.tsx'
import { ExternalLink } from '../ui/ExternalLink.tsx'
import { Problem } from '../ui/Problem.tsx'
import { useToast } from '../ui/Toast.tsx'
import styles from './Advice.module.css'
import { useMeasure } from './use-measure.ts'

/** What to do, step by step. */
export function AdviceSteps({ finding }: { finding: FindingView }) {
  const { steps } = finding.advice
  if (steps.length === 0) return null
  if (steps.length === 1) return <p>{steps[0]}</p>
  return (
    <ol className={styles.steps}>
      {steps.map(step => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  )
}

/** The ways on: the settings page, the link, the place of the answer, and measuring once more. */
export function AdviceButtons({ finding }: { finding: FindingView }) {
  const { say } = useWords()
  const { settings, link } = finding.advice
  return (
    <div className={styles.ways}>
      <ButtonRow>
        {settings && <OpenSettings id={settings.id} label={settings.label} />}
        <AnswerLink finding={finding} />
        {finding.deviceFacts.length > 0 && <CheckAgain finding={finding} />}
      </ButtonRow>
      {settings && !settings.confirmed && (
        <p className={styles.doubt}>{say('findings.settingsUnconfirmed')}</p>
      )}
      {link && <ExternalLink link={link} />}
    </div>
  )
}

function OpenSettings({ id, label }: { id: string; label: string }) {
  const { say } = useWords()
  const toast = useToast()
  const open = useAsk((client, settingsId: string) => client.device.openSettings({ id: settingsId }))
  return (
    <>
      <Button
        kind="primary"
        busy={open.isPending}
        icon={<Settings2 size={19} aria-hidden />}
        onPress={() => open.mutate(id, { onSuccess: () => toast(say('findings.settingsOpened')) })}
      >
        {label}
      </Button>
      <Problem error={open.error} />
    </>
  )
}

/** Where the person can change the answer behind the finding. */
function AnswerLink({ finding }: { finding: FindingView }) {
  const { say } = useWords()
  const at = finding.answeredAt
  if (!at) return null
  const id = at.id === null ? [] : [at.id]
  // Changes this one answer, whether or not an audit is under way.
  const change = at.id === null ? [] : [at.id, 'change']
  switch (at.kind) {
    case 'question':
      return <ButtonLink href={hrefTo('audit', ...change)}>{say('findings.changeAnswer')}</ButtonLink>
    case 'accounts':
      return <ButtonLink href={hrefTo('accounts', ...id)}>{say('findings.openAccounts')}</ButtonLink>
    case 'carried-devices':
      return (
        <ButtonLink href={hrefTo('carried-devices', ...id)}>{say('findings.openCarriedDevices')}</ButtonLink>
      )
    case 'icds':
      return <ButtonLink href={hrefTo('icds')}>{say('findings.openIcds')}</ButtonLink>
    case 'searches':
      return <ButtonLink href={hrefTo('footprint', 'searches')}>{say('findings.openSearches')}</ButtonLink>
    case 'exposures':
      return (
        <ButtonLink href={hrefTo('footprint', 'exposures', ...id)}>
          {say('findings.openExposures')}
        </ButtonLink>
      )
    case 'routes':
      return <ButtonLink href={hrefTo('footprint-routes')}>{say('findings.openRoutes')}</ButtonLink>
    case 'domains':
      return <ButtonLink href={hrefTo('domains')}>{say('findings.openDomains')}</ButtonLink>
    case 'breaches':
      return <ButtonLink href={hrefTo('breaches')}>{say('findings.openBreaches')}</ButtonLink>
    case 'privacy':
      return <ButtonLink href={hrefTo('privacy', ...id)}>{say('findings.openPrivacy')}</ButtonLink>
    case 'profile':
      return <ButtonLink href={hrefTo('profile')}>{say('findings.openProfile')}</ButtonLink>
  }
}

function CheckAgain({ finding }: { finding: FindingView }) {
  const { say } = useWords()
  const toast = useToast()
  const { measurement, measure } = useMeasure()
  const running = measurement.state === 'running'
  const again = async () => {
    await measure(finding.deviceFacts)
    toast(say('findings.checkedAgain'))
  }
  return (
    <>
      <Button busy={running} icon={<RefreshCw size={18} aria-hidden />} onPress={() => void again()}>
        {say(running ? 'findings.checking' : 'findings.checkAgain')}
      </Button>
      <Problem error={measurement.error} />
    </>
  )
}
