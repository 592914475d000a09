// biome-ignore-all lint/a11y/noRedundantRoles: laid out as blocks on narrow windows, where some browsers drop the table roles
import type { ReactNode } from 'react'
import styles from './Table.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export type TableColumn<Row> = {
  id: string
  title: string
  cell: (row: Row) => ReactNode
  align?: 'start' | 'end'
}

/** A plain table. On narrow windows each row becomes a small list, so that nothing scrolls sideways. */
export function Table<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
}: {
  caption: string
  captionHidden?: boolean
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}) {
  return (
    <table className={styles.table} role="table">
      <caption className={styles.caption}>
        {captionHidden ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}
      </caption>
      <thead className={styles.head} role="rowgroup">
        <tr role="row">
          {columns.map(column => (
            <th key={column.id} scope="col" role="columnheader" data-align={column.align}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(row => (
          <tr key={rowKey(row)} className={styles.row} role="row">
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.id} scope="row" role="rowheader" data-align={column.align}>
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.id} role="cell" data-align={column.align} data-title={column.title}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
