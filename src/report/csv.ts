/** Tables for spreadsheets: RFC 4180, or as German Excel expects it. */
import { stringify } from 'csv-stringify/sync'

export const CSV_FORMS = ['rfc4180', 'de'] as const
export type CsvForm = (typeof CSV_FORMS)[number]

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it. */
const neutral = (cell: string): string =>
  /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+([.,]\d+)?$/.test(cell) ? `'${cell}` : cell

/** `de`: semicolons, a byte order mark, and decimal commas. */
export function renderCsv(rows: readonly (readonly string[])[], form: CsvForm): string {
  const decimal = (cell: string) => (form === 'de' && /^-?\d+\.\d+$/.test(cell) ? cell.replace('.', ',') : cell)
  return stringify(
    rows.map((row) => row.map((cell) => neutral(decimal(cell)))),
    { delimiter: form === 'de' ? ';' : ',', bom: form === 'de', record_delimiter: 'windows' },
  )
}
