import { useEffect, useMemo, useState } from 'react'
import type { PasswordVerdict } from '../../../shared/views.ts'
import { useClient } from '../../app/backend.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Card } from '../../ui/Card.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Stack } from '../../ui/Page.tsx'
import { PassphraseField } from '../../ui/PassphraseField.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Exposure } from './Exposure.tsx'
import { Verdict } from './Verdict.tsx'

const restBeforeJudging = 250
/** The contract takes so many words of so many characters. */
const mostWords = 50
const longestWord = 60

/** Tries a password. It lives in this component and goes when the page is left. */
export function PasswordCheck() {
  const { say } = useWords()
  const [password, setPassword] = useState('')
  const [words, setWords] = useState('')
  const ownWords = useMemo(() => wordsOf(words), [words])
  const { verdict, error } = useVerdict(password, ownWords)

  return (
    <>
      <Stack gap={3}>
        <PassphraseField
          label={say('password.field')}
          hint={say('password.fieldHint')}
          value={password}
          onChange={setPassword}
          name="tried-password"
        />
        <Disclosure title={say('password.ownWordsTitle')}>
          <TextField
            label={say('password.ownWords')}
            hint={say('password.ownWordsHint')}
            value={words}
            onChange={setWords}
            spellCheck={false}
          />
        </Disclosure>
      </Stack>
      <Problem error={error} />
      {password && verdict && (
        <Card>
          <Verdict verdict={verdict} />
        </Card>
      )}
      {/* The key makes another password start from nothing: no answer may stand beside the wrong one. */}
      {password && <Exposure key={password} password={password} />}
    </>
  )
}

/** Asks once the typing rests. An answer to an earlier password is never shown for a later one. */
function useVerdict(
  password: string,
  ownWords: string[],
): { verdict: PasswordVerdict | null; error: unknown } {
  const client = useClient()
  const [answer, setAnswer] = useState<{ verdict: PasswordVerdict | null; error: unknown }>({
    verdict: null,
    error: null,
  })
  useEffect(() => {
    setAnswer({ verdict: null, error: null })
    if (!password) return
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const verdict = await client.passwords.check({ password, ownWords }, { signal: stop.signal })
        if (!stop.signal.aborted) setAnswer({ verdict, error: null })
      } catch (error) {
        if (!stop.signal.aborted) setAnswer({ verdict: null, error })
      }
    }, restBeforeJudging)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [client, password, ownWords])
  return answer
}

function wordsOf(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map(word => word.trim().slice(0, longestWord))
    .filter(Boolean)
    .slice(0, mostWords)
}
