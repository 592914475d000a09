import { EyeOff } from 'lucide-react'
import { useState } from 'react'
import { type LoginColumn, loginColumns, type ReadResult } from '../../../shared/model/password-export.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { Page, Section } from '../../ui/Page.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import styles from './ColumnsScreen.module.css'
import { type ColumnProblem, columnProblems } from './column-choice.ts'
import { useExport } from './use-export-session.ts'

type ColumnsTable = Extract<ReadResult, { kind: 'columns' }>

/** A CSV that nobody knows: its first rows, and a choice for each column. */
export function ColumnsScreen({ table }: { table: ColumnsTable }) {
  const { say } = useWords()
  const { actions } = useExport()
  const [mapping, setMapping] = useState<LoginColumn[]>(table.columns.map(({ guess }) => guess))
  const [wasSent, setWasSent] = useState(false)
  const found = columnProblems(mapping)
  const problems = wasSent ? found : []
  const sentenceOf = (problem: ColumnProblem): string =>
    problem.kind === 'no-password'
      ? say('passwordExport.columnNoPassword')
      : say('passwordExport.columnTwice', { name: say(`passwordExport.column-${problem.column}`) })
  const errorAt = (column: LoginColumn): string | null => {
    const twice = problems.find(problem => problem.kind === 'twice' && problem.column === column)
    return twice ? sentenceOf(twice) : null
  }
  const submit = () => {
    setWasSent(true)
    if (found.length === 0) actions.match(mapping)
  }

  return (
    <Page
      title={say('passwordExport.columnsTitle')}
      lede={say('passwordExport.columnsLede')}
      kicker={say('passwordExport.kicker')}
    >
      <ErrorSummary problems={problems.map(sentenceOf)} />
      <Preview table={table} />
      <Form onSubmit={submit}>
        <Section title={say('passwordExport.columnsFields')}>
          <div className={styles.fields}>
            {table.columns.map((column, index) => (
              <SelectField
                // Two columns can have the same heading, and their order never changes.
                // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a column is
                key={index}
                label={
                  column.heading
                    ? say('passwordExport.columnNamed', { number: index + 1, heading: column.heading })
                    : say('passwordExport.columnUnnamed', { number: index + 1 })
                }
                error={errorAt(mapping[index] ?? 'ignore')}
                options={loginColumns.map(value => ({ value, label: say(`passwordExport.column-${value}`) }))}
                value={mapping[index] ?? null}
                onChange={chosen =>
                  setMapping(mapping.map((each, place) => (place === index ? chosen : each)))
                }
              />
            ))}
          </div>
        </Section>
        <ButtonRow>
          <Button kind="primary" type="submit">
            {say('passwordExport.columnsGo')}
          </Button>
          <Button kind="quiet" onPress={actions.again}>
            {say('passwordExport.chooseAnother')}
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

function Preview({ table }: { table: ColumnsTable }) {
  const { say } = useWords()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group with a name, not a part of the page's outline
    <div
      className={styles.scroll}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
      tabIndex={0}
      aria-label={say('passwordExport.columnsPreview')}
    >
      <table className={styles.preview}>
        <caption className={styles.caption}>{say('passwordExport.columnsPreview')}</caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a column is
              <th key={index} scope="col">
                {column.heading || say('passwordExport.columnHeadless', { number: index + 1 })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, rowIndex) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change
            <tr key={rowIndex}>
              {row.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a column is
                <td key={index}>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ cell }: { cell: string | null }) {
  const { say } = useWords()
  if (cell === null) {
    return (
      <span className={styles.hidden}>
        <EyeOff size={16} aria-hidden />
        {say('passwordExport.hidden')}
      </span>
    )
  }
  return cell === '' ? <span className={styles.none}>{say('passwordExport.emptyCell')}</span> : cell
}
