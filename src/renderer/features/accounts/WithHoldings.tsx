import type { ReactNode } from 'react'
import { useRead } from '../../app/queries.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import type { Holdings } from './holders.ts'

/** Reads everything a way in can go through. The short form does without. */
export function WithHoldings({
  short,
  children,
}: {
  short: boolean
  children: (holdings: Holdings | null) => ReactNode
}) {
  return short ? children(null) : <Known>{children}</Known>
}

function Known({ children }: { children: (holdings: Holdings) => ReactNode }) {
  const accounts = useRead('accounts')
  const devices = useRead('carriedDevices')
  const openers = useRead('openers')
  return (
    <Loaded query={accounts}>
      {accountViews => (
        <Loaded query={devices}>
          {deviceViews => (
            <Loaded query={openers}>
              {known =>
                children({
                  accounts: accountViews.map(({ account }) => account),
                  devices: deviceViews.map(({ device }) => device),
                  openers: known,
                })
              }
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  )
}
