/** A document in the form asked for. */
import type { Document } from '../report/document.ts'
import { renderList } from '../report/list.ts'
import { renderMarkdown } from '../report/markdown.ts'
import { renderText, usableWidth } from '../report/text.ts'
import { type Context, wantsColour } from './context.ts'

/** The forms every report comes in, besides JSON. */
export const FORMATS = ['text', 'list', 'md', 'json'] as const
export type Format = (typeof FORMATS)[number]

/** `output`: the file of `-o`; colour goes to terminals only. */
export function printed(
  context: Context,
  document: Document,
  format: Exclude<Format, 'json'>,
  output: string | undefined,
): string {
  switch (format) {
    case 'list':
      return renderList(document)
    case 'md':
      return renderMarkdown(document)
    case 'text':
      return renderText(document, { width: usableWidth(context.io.columns), colour: wantsColour(context, output) })
  }
}
