/** What a report says, before any form: one content, rendered as text, list, Markdown or HTML. */

export type Tone = 'plain' | 'good' | 'bad' | 'open' | 'soft'

export interface Cell {
  readonly text: string
  readonly tone?: Tone
}

export interface Row {
  /** One a column; missing ones are empty. */
  readonly cells: readonly (string | Cell)[]
  /** Sentences below the row. */
  readonly below?: readonly string[]
  /** Labels of columns where the text form goes without: printed on terminals only. */
  readonly onlyText?: boolean
}

export interface Section {
  readonly heading: string
  readonly level?: 1 | 2
  /** Labels of the columns: printed by lists, Markdown and HTML; text goes without. */
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
  /** The column that wraps where room is short; the last one unless named. */
  readonly flexible?: number
  /** Every column but the first holds numbers: set flush right. */
  readonly numbers?: boolean
  /** Sentences before the rows. */
  readonly lead?: readonly string[]
  /** For terminals, instead of the rows: lines of at most `width` characters. It says nothing that the rows do not. */
  readonly drawing?: (width: number) => readonly string[]
  /** Sentences after the rows. */
  readonly notes?: readonly string[]
}

export interface Document {
  readonly title: string
  /** Sentences below the title; `strong` ones are warnings. */
  readonly lead: readonly { readonly text: string; readonly strong?: boolean }[]
  readonly sections: readonly Section[]
  readonly tail: readonly string[]
}

export function cellText(cell: string | Cell | undefined): string {
  return cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text
}
