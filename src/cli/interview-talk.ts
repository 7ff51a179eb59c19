/** The conversation: question after question, and what each answer changed. */
import { INTERVIEW_TEXTS } from '../messages/interview.ts'
import type { OpenQuestion } from '../outlook/questions.ts'
import { askedPlace, questionLines, shownQuestion } from '../report/interview.ts'
import { wrap } from '../report/table.ts'
import { usableWidth } from '../report/text.ts'
import type { Dialog, Reply } from './interview-dialog.ts'
import type { Prompts } from './interview-prompts.ts'
import type { Session } from './interview-session.ts'

const keyOf = ({ kind, address }: OpenQuestion): string => `${kind} ${address}`

/** Asks until nothing is open, or the person wants to stop; how many questions stay open. */
export async function talk(session: Session, prompts: Prompts, dialog: Dialog): Promise<number> {
  const { lang } = session.context
  const texts = INTERVIEW_TEXTS[lang]
  /** Asked in this run: not again, unless wanted at the end. */
  const asked = new Set<string>()
  let before: { readonly open: readonly OpenQuestion[]; readonly reply: Reply } | undefined
  for (;;) {
    const { evaluation, questions: open } = session.open()
    if (before) prompts.say(progress(session, before.open, open, before.reply))
    const next = open.find((q) => !asked.has(keyOf(q)))
    if (!next) {
      if (open.length === 0 || !(await again(prompts, texts, open.length))) {
        prompts.say(open.length === 0 ? texts.done : texts.stopped)
        return open.length
      }
      asked.clear()
      before = undefined
      continue
    }
    asked.add(keyOf(next))
    const shown = shownQuestion(evaluation, next, session.data, lang)
    const width = usableWidth(session.context.io.columns)
    const lines = [
      ...(next.kind === 'exact' && shown.asked.known ? [texts.exact(shown.asked.known)] : []),
      ...questionLines(shown, lang),
    ]
    const question = wrap(shown.asked.question, width, 0, 2)
    prompts.say(['', texts.question(open.length), question, ...lines.map((l) => wrap(l, width, 2, 4))].join('\n'))
    const reply = await dialog.place(next.path)
    // a list left open ends in an empty entry, which would be the next question
    if (reply !== 'saved') for (const q of session.open().questions) if (isInside(q, next)) asked.add(keyOf(q))
    if (reply === 'stopped') {
      prompts.say(texts.stopped)
      return session.open().questions.length
    }
    before = { open, reply }
  }
}

const isInside = (question: OpenQuestion, outer: OpenQuestion): boolean =>
  question.kind === 'another' && outer.path.every((step, i) => question.path[i] === step)

function again(
  prompts: Prompts,
  texts: { readonly again: (n: number) => string; readonly yes: string; readonly no: string },
  open: number,
): Promise<boolean> {
  return prompts.select(texts.again(open), [
    { name: texts.no, value: false },
    { name: texts.yes, value: true },
  ])
}

const MOST_NAMED = 3

/** How the count changed; where it did not shrink, what came up. */
function progress(
  session: Session,
  before: readonly OpenQuestion[],
  after: readonly OpenQuestion[],
  reply: Reply,
): string {
  const { lang } = session.context
  const texts = INTERVIEW_TEXTS[lang]
  if (reply === 'skipped' && after.length === before.length) return `  ${texts.skipped}`
  if (after.length < before.length) return `  ${texts.fewer(before.length, after.length)}`
  const known = new Set(before.map((q) => q.address))
  const added = after.filter((q) => !known.has(q.address))
  if (added.length === 0) return `  ${texts.unsettled(before.length, after.length)}`
  const named = added.slice(0, MOST_NAMED).map((q) => texts.quoted(askedPlace(q.path, session.data, lang).question))
  const more = added.length > MOST_NAMED ? [texts.others(added.length - MOST_NAMED)] : []
  const width = usableWidth(session.context.io.columns)
  return wrap(texts.notFewer(before.length, after.length, [...named, ...more].join(', ')), width, 2, 4)
}
