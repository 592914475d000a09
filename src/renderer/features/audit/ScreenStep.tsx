import type { AuditPlan, AuditStep } from '../../../shared/views.ts'
import { useRead } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { OutcomeCounts } from '../../findings/OutcomeCounts.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Stack } from '../../ui/Page.tsx'
import { AccountList, MissingAccounts, type Place } from '../accounts/AccountList.tsx'
import { AccountPage, NewAccountPage } from '../accounts/AccountPage.tsx'
import { SeveralPage } from '../accounts/SeveralPage.tsx'
import { DeviceList } from '../carried-devices/DeviceList.tsx'
import { KnownDevicePage, NewDevicePage } from '../carried-devices/DevicePages.tsx'
import { ofThisDevice } from '../device/device-findings.ts'
import { MeasurePanel } from '../device/MeasurePanel.tsx'
import { NotRead } from '../device/NotRead.tsx'
import { LikelihoodCard } from '../icds/LikelihoodCard.tsx'
import { ServiceCard } from '../icds/ServiceCard.tsx'
import { PasswordCheck } from '../password/PasswordCheck.tsx'
import { ProfileForm } from '../profile/ProfilePage.tsx'
import { FinishStep } from './FinishStep.tsx'
import { StepButtons } from './StepButtons.tsx'
import { StepFrame, WhyWeAsk } from './StepFrame.tsx'

type Screen = Extract<AuditStep, { kind: 'screen' }>
type Step = { plan: AuditPlan; index: number; onNext: () => void }

const accountsPlace: Place = ['audit', 'accounts']
const devicesPlace: Place = ['audit', 'carried-devices']

/** A page of the audit that is a form of its own. `rest` is what follows it in the address, such as one account. */
export function ScreenStep({ step, rest, ...frame }: Step & { step: Screen; rest: readonly string[] }) {
  const [first, second] = rest
  switch (step.id) {
    case 'profile':
      return <ProfileStep {...frame} />
    case 'device':
      return <DeviceStep {...frame} />
    case 'carried-devices':
      if (first === 'new') return <NewDevicePage place={devicesPlace} />
      if (first !== undefined) return <KnownDevicePage key={first} place={devicesPlace} id={first} />
      return <CarriedDevicesStep {...frame} />
    case 'accounts':
      if (first === 'new')
        return <NewAccountPage key={second} place={accountsPlace} keyAccount={second} short />
      if (first === 'several') return <SeveralPage place={accountsPlace} />
      if (first !== undefined) return <AccountPage key={first} place={accountsPlace} id={first} short />
      return <AccountsStep {...frame} />
    case 'password':
      return <PasswordStep {...frame} />
    case 'footprint':
      return <FootprintStep {...frame} />
    case 'icds':
      return <IcdsStep {...frame} />
    case 'result':
      return <FinishStep {...frame} />
  }
}

function ProfileStep({ plan, index, onNext }: Step) {
  const { say } = useWords()
  const profile = useRead('profile')
  return (
    <StepFrame plan={plan} index={index} title={say('audit.screen-profile')} lede={say('profile.lede')}>
      <Loaded query={profile}>
        {known => <ProfileForm profile={known} submitLabel={say('audit.continue')} onSaved={onNext} />}
      </Loaded>
    </StepFrame>
  )
}

function DeviceStep({ plan, index, onNext }: Step) {
  const { say } = useWords()
  const current = useRead('findings')
  return (
    <StepFrame plan={plan} index={index} title={say('audit.screen-device')} lede={say('audit.lede-device')}>
      <Loaded query={current}>
        {known => (
          <Stack gap={5}>
            <MeasurePanel measuredAt={known.measuredAt} />
            {known.measuredAt !== null && (
              <>
                <OutcomeCounts findings={ofThisDevice(known.findings)} />
                <NotRead findings={ofThisDevice(known.findings)} />
              </>
            )}
            <WhyWeAsk>
              <p>{say('audit.why-device')}</p>
            </WhyWeAsk>
            <StepButtons>
              <Button kind={known.measuredAt === null ? 'secondary' : 'primary'} onPress={onNext}>
                {say(known.measuredAt === null ? 'audit.skipMeasure' : 'audit.continue')}
              </Button>
            </StepButtons>
          </Stack>
        )}
      </Loaded>
    </StepFrame>
  )
}

function CarriedDevicesStep({ plan, index, onNext }: Step) {
  const { say } = useWords()
  const devices = useRead('carriedDevices')
  return (
    <StepFrame
      plan={plan}
      index={index}
      title={say('audit.screen-carried-devices')}
      lede={say('audit.lede-carried-devices')}
    >
      <Loaded query={devices}>
        {list => (
          <Stack gap={5}>
            <DeviceList devices={list} place={devicesPlace} />
            {list.length > 0 && (
              <ButtonRow>
                <ButtonLink href={hrefTo(...devicesPlace, 'new')}>{say('carried.add')}</ButtonLink>
              </ButtonRow>
            )}
            <WhyWeAsk>
              <p>{say('audit.why-carried-devices')}</p>
            </WhyWeAsk>
            <Continue isPrimary={list.length > 0} onNext={onNext} />
          </Stack>
        )}
      </Loaded>
    </StepFrame>
  )
}

function AccountsStep({ plan, index, onNext }: Step) {
  const { say } = useWords()
  const accounts = useRead('accounts')
  return (
    <StepFrame
      plan={plan}
      index={index}
      title={say('audit.screen-accounts')}
      lede={say('audit.lede-accounts')}
    >
      <Loaded query={accounts}>
        {list => (
          <Stack gap={5}>
            {list.length > 0 && <AccountList accounts={list} place={accountsPlace} />}
            <MissingAccounts accounts={list} place={accountsPlace} />
            {list.length > 0 && (
              <ButtonRow>
                <ButtonLink href={hrefTo(...accountsPlace, 'new')}>{say('accounts.add')}</ButtonLink>
                <ButtonLink href={hrefTo(...accountsPlace, 'several')}>{say('accounts.several')}</ButtonLink>
              </ButtonRow>
            )}
            <WhyWeAsk>
              <p>{say('audit.why-accounts')}</p>
            </WhyWeAsk>
            <Continue isPrimary={list.length > 0} onNext={onNext} />
          </Stack>
        )}
      </Loaded>
    </StepFrame>
  )
}

function PasswordStep({ plan, index, onNext }: Step) {
  const { say } = useWords()
  return (
    <StepFrame
      plan={plan}
      index={index}
      title={say('audit.screen-password')}
      lede={say('audit.lede-password')}
    >
      <PasswordCheck />
      <WhyWeAsk>
        <p>{say('audit.why-password')}</p>
      </WhyWeAsk>
      <Continue isPrimary onNext={onNext} />
    </StepFrame>
  )
}

/** The review takes sittings of its own, so the audit only says how far it is and where it goes on. */
function FootprintStep({ plan, index, onNext }: Step) {
  const { say } = useWords()
  const searches = useRead('searches')
  return (
    <StepFrame
      plan={plan}
      index={index}
      title={say('audit.screen-footprint')}
      lede={say('audit.lede-footprint')}
    >
      <Loaded query={searches}>
        {pack => (
          <Stack gap={5}>
            <p>{say('audit.footprintState', { done: pack.done, total: pack.queries.length })}</p>
            <ButtonRow>
              <ButtonLink href={hrefTo('footprint')} kind="secondary">
                {say('audit.openFootprint')}
              </ButtonLink>
            </ButtonRow>
            <WhyWeAsk>
              <p>{say('audit.why-footprint')}</p>
            </WhyWeAsk>
            <Continue isPrimary onNext={onNext} />
          </Stack>
        )}
      </Loaded>
    </StepFrame>
  )
}

function IcdsStep({ plan, index, onNext }: Step) {
  const { say } = useWords()
  const icds = useRead('icds')
  return (
    <StepFrame plan={plan} index={index} title={say('audit.screen-icds')} lede={say('audit.lede-icds')}>
      <Loaded query={icds}>
        {view => (
          <>
            <LikelihoodCard view={view} />
            {view.services.map(service => (
              <ServiceCard key={service.id} service={service} status={view.status} />
            ))}
          </>
        )}
      </Loaded>
      <Continue isPrimary onNext={onNext} />
    </StepFrame>
  )
}

function Continue({ isPrimary, onNext }: { isPrimary: boolean; onNext: () => void }) {
  const { say } = useWords()
  return (
    <StepButtons>
      <Button kind={isPrimary ? 'primary' : 'secondary'} onPress={onNext}>
        {say('audit.continue')}
      </Button>
    </StepButtons>
  )
}
