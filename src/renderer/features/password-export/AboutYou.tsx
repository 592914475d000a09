import { useWords } from '../../i18n/use-words.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Stack } from '../../ui/Page.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ownWordFields, readOwnWords, unreadableDay } from './own-words-draft.ts'
import { useExport } from './use-export-session.ts'

/** What a stranger could guess a password from. Kept in memory, as long as the export. */
export function AboutYou() {
  const { say } = useWords()
  const { ownWords, setOwnWords } = useExport()
  const unreadable = unreadableDay(ownWords)
  const count = readOwnWords(ownWords).length
  return (
    <Disclosure title={say('passwordExport.aboutTitle', { count })}>
      <Stack>
        <p>{say('passwordExport.aboutText')}</p>
        {ownWordFields.map(field => (
          <TextField
            key={field}
            label={say('ui.optional', { label: say(`passwordExport.about-${field}`) })}
            hint={say(`passwordExport.about-${field}Hint`)}
            error={
              field === 'days' && unreadable !== null
                ? say('passwordExport.aboutNoDay', { day: unreadable })
                : null
            }
            value={ownWords[field]}
            onChange={text => setOwnWords({ ...ownWords, [field]: text })}
            maxLength={1000}
            spellCheck={false}
          />
        ))}
      </Stack>
    </Disclosure>
  )
}
