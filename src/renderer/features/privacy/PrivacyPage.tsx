import { audiences } from '../../../shared/model/privacy.ts'
import { PlatformList } from './PlatformList.tsx'
import { PlatformPage } from './PlatformPage.tsx'
import { StepPage } from './StepPage.tsx'

/**
 * The privacy walkthroughs: `#/privacy`, one platform as `#/privacy/<platform>`, and one setting of one kind of account as
 * `#/privacy/<platform>/<audience>/<setting>`.
 */
export function PrivacyPage({ rest }: { rest: readonly string[] }) {
  const [platform, second, setting] = rest
  if (platform === undefined) return <PlatformList />
  const audience = audiences.find(one => one === second)
  if (audience === undefined || setting === undefined) return <PlatformPage key={platform} id={platform} />
  return (
    <StepPage
      key={`${platform} ${audience} ${setting}`}
      platformId={platform}
      audience={audience}
      settingId={setting}
    />
  )
}
