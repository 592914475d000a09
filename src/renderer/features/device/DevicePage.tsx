import { useState } from 'react'
import type { CurrentFindings } from '../../../shared/views.ts'
import { useRead } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { FindingList } from '../../findings/FindingList.tsx'
import { worstFirst } from '../../findings/worst-first.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page, Section } from '../../ui/Page.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { type Group, groups, isIn, ofThisDevice } from './device-findings.ts'
import { MeasurePanel } from './MeasurePanel.tsx'
import { NotRead } from './NotRead.tsx'

/** This device: what was measured, worst first, with what to do about each. */
export function DevicePage(_: { rest: readonly string[] }) {
  const { say } = useWords()
  const current = useRead('findings')
  return (
    <Page title={say('shell.device')} lede={say('device.lede')} width="wide">
      <Loaded query={current}>
        {known => (
          <>
            <MeasurePanel measuredAt={known.measuredAt} />
            {known.measuredAt !== null && <Findings current={known} />}
            <ButtonRow>
              {known.measuredAt !== null && (
                <ButtonLink href={hrefTo('plan')}>{say('device.nextPlan')}</ButtonLink>
              )}
              <ButtonLink href={hrefTo('audit')} kind={known.measuredAt === null ? 'secondary' : 'quiet'}>
                {say('device.nextAudit')}
              </ButtonLink>
            </ButtonRow>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Findings({ current }: { current: CurrentFindings }) {
  const { say } = useWords()
  const [chosen, setChosen] = useState<Group>('all')
  const findings = worstFirst(ofThisDevice(current.findings))
  const counted = groups
    .map(group => ({ group, count: findings.filter(finding => isIn(group, finding)).length }))
    .filter(({ group, count }) => group === 'all' || count > 0)
  // The chosen group may have emptied after a change: then everything is shown again.
  const group = counted.some(each => each.group === chosen) ? chosen : 'all'
  return (
    <Section title={say('device.findingsTitle')}>
      <NotRead findings={findings} />
      <RadioCards
        label={say('device.filter')}
        options={counted.map(each => ({
          value: each.group,
          label: say(`device.${each.group}`, { count: each.count }),
        }))}
        value={group}
        onChange={setChosen}
        inline
      />
      <FindingList findings={findings.filter(finding => isIn(group, finding))} />
    </Section>
  )
}
