/** `--next`: the next question alone, for scripts and other programs. */
import { INTERVIEW_TEXTS } from '../messages/interview.ts'
import { printable } from '../profile/printable.ts'
import type { Document } from '../report/document.ts'
import { nextAsData, questionLines, shownQuestion } from '../report/interview.ts'
import { renderJson } from '../report/json.ts'
import type { SavedAnswers } from './interview-answers.ts'
import type { Session } from './interview-session.ts'
import { type Format, printed } from './print.ts'

/** `saved`: what was answered just before. */
export function printNext(
  session: Session,
  format: Format,
  output: string | undefined,
  saved: SavedAnswers | undefined,
): string {
  const { context, data } = session
  const { lang } = context
  const texts = INTERVIEW_TEXTS[lang]
  const { evaluation, questions } = session.open()
  if (format === 'json') {
    const { format: name, ...rest } = nextAsData(evaluation, questions, data, lang)
    const done = saved ? { saved: saved.addresses, open_before: saved.before } : {}
    return renderJson({ format: name, ...done, ...rest })
  }
  const next = questions[0]
  const lead = saved
    ? [
        ...saved.addresses.map((address) => ({ text: texts.saved(address) })),
        { text: texts.fewer(saved.before, questions.length) },
      ]
    : []
  if (!next) return printed(context, { title: texts.nothingToAsk, lead, sections: [], tail: [] }, format, output)
  const shown = shownQuestion(evaluation, next, data, lang)
  const { type, choices } = shown.asked
  const words = choices.map((c) => (c.name === c.value ? c.value : `${c.value} (${c.name})`)).join(', ')
  const document: Document = {
    title: shown.asked.question,
    lead: [...lead, ...questionLines(shown, lang).map((text) => ({ text }))],
    sections: [
      {
        heading: texts.left(questions.length),
        columns: texts.nextColumns,
        rows: [
          { cells: [texts.field, next.address] },
          { cells: [texts.answerType, words || (texts.types[type] ?? type)] },
          {
            cells: [texts.enter, `bleibeweg interview ${printable(session.file.name)} --answer ${next.address}=…`],
          },
        ],
      },
    ],
    tail: [],
  }
  return printed(context, document, format, output)
}
