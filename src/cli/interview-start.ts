/** The beginning of an interview: a file, a reference, and who belongs to the family. */
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { INTERVIEW_TEXTS } from '../messages/interview.ts'
import { questionFor } from '../messages/interview-questions.ts'
import { problemWords } from '../messages/problems.ts'
import { type answered, answeredAsTyped } from '../profile/answer.ts'
import type { Family } from '../profile/family.ts'
import { parseProfile } from '../profile/parse.ts'
import { template } from '../profile/template.ts'
import { askedPlace } from '../report/interview.ts'
import type { Context } from './context.ts'
import { type Dialog, isStop, type Reply } from './interview-dialog.ts'
import { created, openProfileFile, type ProfileFile } from './interview-file.ts'
import type { Prompts } from './interview-prompts.ts'
import type { Session } from './interview-session.ts'

const NOBODY = { who: '?', parent: '?', child: '?', spouses: '' }

/** Asks for a file and a reference; a new file is written as soon as its first person is known. */
export async function startedFile(context: Context, prompts: Prompts): Promise<ProfileFile> {
  const { lang } = context
  const texts = INTERVIEW_TEXTS[lang]
  for (;;) {
    const typed = await prompts.input(
      texts.askFile,
      (name) => (existsSync(dirname(name.trim() || '.')) ? undefined : texts.noFolder),
      texts.defaultFile,
    )
    const name = /\.(ya?ml|json)$/i.test(typed.trim()) ? typed.trim() : `${typed.trim()}.yaml`
    if (!existsSync(name)) return newFile(context, prompts, name)
    const choices = [
      { name: texts.yes, value: true },
      { name: texts.no, value: false },
    ]
    if (await prompts.select(texts.continueFile(name), choices)) return openProfileFile(name, lang)
  }
}

async function newFile(context: Context, prompts: Prompts, name: string): Promise<ProfileFile> {
  const { lang } = context
  const texts = INTERVIEW_TEXTS[lang]
  const withCase = (typed: string) => template(lang, { case: typed.trim() })
  const reference = await prompts.input(texts.askCase, (typed) => refusal(withCase(typed), lang), 'MS-001')
  prompts.say(texts.firstPerson)
  const text = await firstPerson(context, prompts, withCase(reference), name)
  return created(name, text, lang)
}

function refusal(text: string, lang: 'de' | 'en'): string | undefined {
  const parsed = parseProfile(text, '')
  if (parsed.ok) return undefined
  return parsed.problems.map((p) => problemWords({ ...p, address: '' }, lang).what).join('\n')
}

/** The template with its example person made a real one. */
async function firstPerson(context: Context, prompts: Prompts, text: string, file: string): Promise<string> {
  const named = await askedInto(context, prompts, text, file, ['members', 0, 'id'])
  return askedInto(context, prompts, named, file, ['members', 0, 'born'])
}

async function askedInto(
  { lang }: Context,
  prompts: Prompts,
  text: string,
  file: string,
  path: readonly (string | number)[],
): Promise<string> {
  const texts = INTERVIEW_TEXTS[lang]
  const isDate = path.at(-1) === 'born'
  const read = (typed: string) => answeredAsTyped(text, file, path, isDate ? 'date' : 'text', typed)
  const id = path[1] === 0 ? idIn(text) : '?'
  const question = questionFor(isDate ? 'members.*.born' : 'members.*.id', { ...NOBODY, who: id }, lang)
  const message = isDate ? `${question?.ask} (${texts.dateForm})` : `${question?.ask}`
  if (question?.hint) prompts.say(`  ${question.hint}`)
  const typed = await prompts.input(message, (entry) => wordsOf(read(entry), texts, lang))
  const answer = read(typed)
  return answer.ok ? answer.text : text
}

function wordsOf(
  answer: ReturnType<typeof answered>,
  texts: { readonly error: string; readonly help: string },
  lang: 'de' | 'en',
): string | undefined {
  if (answer.ok) return undefined
  return answer.problems
    .map((p) => problemWords({ ...p, address: '' }, lang))
    .map(({ what, help }) => `${texts.error}: ${what}\n  ${texts.help}: ${help}`)
    .join('\n')
}

function idIn(text: string): string {
  const parsed = parseProfile(text, '')
  return parsed.ok ? (parsed.family.profile.members[0]?.id ?? '?') : '?'
}

/** Whether nobody has touched the file since `init` wrote it: one person, `person-1`, born in 1990, and nothing else. */
export function isUntouched({ profile }: Family): boolean {
  const [person, ...others] = profile.members
  return (
    others.length === 0 &&
    person?.id === 'person-1' &&
    Object.keys(person).length === 2 &&
    person.born.first !== person.born.last &&
    profile.relations === undefined
  )
}

/** Makes the example person of an untouched file a real one. Each answer is saved at once. */
export async function fillExample(session: Session, prompts: Prompts): Promise<void> {
  prompts.say(INTERVIEW_TEXTS[session.context.lang].firstPerson)
  const { name } = session.file
  const text = await firstPerson(session.context, prompts, session.file.text, name)
  const parsed = parseProfile(text, name)
  if (parsed.ok) session.take({ ok: true, text, family: parsed.family, value: undefined })
}

/** Who else belongs to the family, and who is related to whom. */
export async function askFamily(session: Session, prompts: Prompts, dialog: Dialog): Promise<Reply> {
  const { lang } = session.context
  const texts = INTERVIEW_TEXTS[lang]
  for (;;) {
    const ids = session.family.profile.members.map((m) => m.id)
    const reply = await prompts.select<'yes' | 'no' | 'stopped'>(texts.anotherPerson(ids.join(', ')), [
      { name: texts.yes, value: 'yes' },
      { name: texts.no, value: 'no' },
      { name: texts.stop, value: 'stopped' },
    ])
    if (reply === 'stopped') return reply
    if (reply === 'no') break
    if (!(await addPerson(session, prompts))) return 'stopped'
  }
  if (session.family.profile.members.length > 1) {
    introduce(session, prompts)
    return dialog.place(['relations'])
  }
  session.take(session.asWritten(['relations'], []))
  return 'saved'
}

function introduce(session: Session, prompts: Prompts): void {
  const { question, hint } = askedPlace(['relations'], session.data, session.context.lang)
  prompts.say(`${question}${hint ? `\n  ${hint}` : ''}`)
}

/** A person is written once id and date of birth are known. `false`: the person at the keyboard wants to stop. */
async function addPerson(session: Session, prompts: Prompts): Promise<boolean> {
  const { lang } = session.context
  const texts = INTERVIEW_TEXTS[lang]
  const at = ['members', session.family.profile.members.length] as const
  const draft = (id: string, born: unknown) => session.asWritten(at, { id, born })
  const askId = questionFor('members.*.id', NOBODY, lang)
  const id = await prompts.input(`${askId?.ask}`, (typed) =>
    isStop(typed, texts) ? undefined : session.refusal(draft(typed.trim(), 2000), at, typed),
  )
  if (isStop(id, texts)) return false
  const withId = draft(id.trim(), 2000)
  if (!withId.ok) return false
  const born = (typed: string) => answeredAsTyped(withId.text, session.file.name, [...at, 'born'], 'date', typed)
  const askBorn = questionFor('members.*.born', { ...NOBODY, who: id.trim() }, lang)
  const typed = await prompts.input(`${askBorn?.ask} (${texts.dateForm})`, (text) =>
    isStop(text, texts) ? undefined : session.refusal(born(text), at, text),
  )
  if (isStop(typed, texts)) return false
  for (const oddity of session.take(born(typed))) prompts.say(`  ! ${oddity}`)
  return true
}
