/** Tables for spreadsheets: RFC 4180, or as German Excel expects it. */
import { stringify } from 'csv-stringify/sync'

export const CSV_FORMS = ['de', 'rfc4180'] as const
export type CsvForm = (typeof CSV_FORMS)[number]

const BOM = '\uFEFF'

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it; a number is none. */
const neutral = (cell: string): string =>
  /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+([.,]\d+)?$/.test(cell) ? `'${cell}` : cell

/** A whole file. `de`: semicolons, a byte order mark, and decimal commas. */
export function renderCsv(rows: readonly (readonly string[])[], form: CsvForm): string {
  return csvStart(form) + csvLines(rows, form)
}

/** What stands before the first line. */
export const csvStart = (form: CsvForm): string => (form === 'de' ? BOM : '')

/** Lines to be added to a file that has begun. */
export function csvLines(rows: readonly (readonly string[])[], form: CsvForm): string {
  const decimal = (cell: string) => (form === 'de' && /^-?\d+\.\d+$/.test(cell) ? cell.replace('.', ',') : cell)
  return stringify(
    rows.map((row) => row.map((cell) => neutral(decimal(cell)))),
    { delimiter: form === 'de' ? ';' : ',', record_delimiter: 'windows' },
  )
}
