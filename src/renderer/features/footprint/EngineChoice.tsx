import { useState } from 'react'
import { type SearchEngine, searchEngines } from '../../../shared/model/search.ts'
import type { Settings } from '../../../shared/model/settings.ts'
import { useChange, useRead } from '../../app/queries.ts'
import { useWords } from '../../i18n/use-words.ts'
import { CheckboxCards } from '../../ui/CheckboxField.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { useToast } from '../../ui/Toast.tsx'

/** The search engines that each search offers. */
export function EngineChoice() {
  const settings = useRead('settings')
  return <Loaded query={settings}>{known => <Engines settings={known} />}</Loaded>
}

function Engines({ settings }: { settings: Settings }) {
  const { say, list } = useWords()
  const toast = useToast()
  const [isEmpty, setIsEmpty] = useState(false)
  const save = useChange((client, engines: SearchEngine[]) =>
    client.settings.save({ ...settings, searchEngines: engines }),
  )
  const choose = (engines: SearchEngine[]) => {
    setIsEmpty(engines.length === 0)
    if (engines.length > 0) save.mutate(engines, { onSuccess: () => toast(say('footprint.enginesSaved')) })
  }
  const names = settings.searchEngines.map(engine => say(`footprint.engine-${engine}`))
  return (
    <Disclosure title={say('footprint.engines', { names: list(names) })}>
      <CheckboxCards
        label={say('footprint.enginesLabel')}
        hint={say('footprint.enginesHint')}
        error={isEmpty ? say('footprint.enginesMissing') : null}
        options={searchEngines.map(engine => ({
          value: engine,
          label: say(`footprint.engine-${engine}`),
          ...(engine === 'yandex' ? { hint: say('footprint.engine-yandexHint') } : {}),
        }))}
        value={settings.searchEngines}
        onChange={choose}
      />
      <Problem error={save.error} />
    </Disclosure>
  )
}
