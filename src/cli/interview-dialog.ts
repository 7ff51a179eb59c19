/** Asking for one place of the profile, whatever it takes, and writing each answer as soon as it is given. */
import { INTERVIEW_TEXTS, type InterviewTexts } from '../messages/interview.ts'
import type { Path } from '../profile/address.ts'
import { type Answered, answeredAsTyped } from '../profile/answer.ts'
import type { AnswerType } from '../profile/answer-type.ts'
import { formAt, isEntryList } from '../profile/forms.ts'
import { isRecord } from '../profile/schema-walk.ts'
import { type AskedPlace, askedPlace } from '../report/interview.ts'
import { wrap } from '../report/table.ts'
import { usableWidth } from '../report/text.ts'
import type { Choice, Prompts } from './interview-prompts.ts'
import { relationChoices } from './interview-relations.ts'
import type { Session } from './interview-session.ts'

/** `skipped`: stays open. `stopped`: the person wants to end here. */
export type Reply = 'saved' | 'skipped' | 'stopped'

type YesNo = 'yes' | 'no' | 'skipped' | 'stopped'

export class Dialog {
  private readonly session: Session
  private readonly prompts: Prompts
  private readonly texts: InterviewTexts

  constructor(session: Session, prompts: Prompts) {
    this.session = session
    this.prompts = prompts
    this.texts = INTERVIEW_TEXTS[session.context.lang]
  }

  /** Asks for what may stand at the path; the question itself stands on the screen already. */
  place(path: Path): Promise<Reply> {
    return this.reply(path, this.asked(path), false)
  }

  /** `optional`: an empty answer means something and is no gap. */
  private async reply(path: Path, asked: AskedPlace, optional: boolean): Promise<Reply> {
    switch (asked.type) {
      case 'entries':
        return this.entries(path, asked)
      case 'entry':
        return this.oneMore(path.slice(0, -1))
      case 'paper':
        return this.paper(path)
      case 'group':
        return this.group(path)
      case 'boolean':
        return this.flag(path)
      case 'date-or-no':
        return this.dateOrNo(path, asked)
      case 'choice':
        return this.choice(path, asked.choices)
      case 'person': {
        const others = this.members().filter((id) => id !== this.session.at([...path.slice(0, 2), 'id']))
        return this.choice(
          path,
          others.map((id) => ({ value: id, name: id })),
        )
      }
      case 'persons':
        return this.persons(path)
      case 'relations':
        return this.relations(path)
      default:
        return this.typed(path, asked.type, optional, this.texts.reply)
    }
  }

  private asked(path: Path): AskedPlace {
    return askedPlace(path, this.session.data, this.session.context.lang)
  }

  private members(): readonly string[] {
    return this.session.family.profile.members.map((m) => m.id)
  }

  private put(path: Path, value: unknown): Reply {
    return this.take(this.session.asWritten(path, value), path, value)
  }

  private drop(list: Path, position: number): Reply {
    return this.take(this.session.without(list, position), [...list, position], undefined)
  }

  /** What this file cannot take stays open, and the reason is said. */
  private take(answer: Answered, path: Path, value: unknown): Reply {
    const refusal = this.session.refusal(answer, path, value)
    if (refusal !== undefined) this.prompts.say(refusal)
    for (const oddity of this.session.take(answer)) this.prompts.say(`  ! ${oddity}`)
    return refusal === undefined ? 'saved' : 'skipped'
  }

  private choice(path: Path, choices: readonly Choice<string>[]): Promise<Reply> {
    return this.pick(this.texts.reply, choices).then((picked) =>
      picked.kind === 'value' ? this.put(path, picked.value) : picked.kind,
    )
  }

  private async pick(
    message: string,
    choices: readonly Choice<string>[],
  ): Promise<{ kind: 'value'; value: string } | { kind: 'skipped' | 'stopped' }> {
    return this.prompts.select<{ kind: 'value'; value: string } | { kind: 'skipped' | 'stopped' }>(message, [
      ...choices.map(({ name, value }) => ({ name, value: { kind: 'value' as const, value } })),
      { name: this.texts.unknown, value: { kind: 'skipped' } },
      { name: this.texts.stop, value: { kind: 'stopped' } },
    ])
  }

  private async yesNo(message: string, no = this.texts.no): Promise<YesNo> {
    const picked = await this.pick(message, [
      { name: this.texts.yes, value: 'yes' },
      { name: no, value: 'no' },
    ])
    return picked.kind === 'value' ? (picked.value === 'yes' ? 'yes' : 'no') : picked.kind
  }

  private async flag(path: Path): Promise<Reply> {
    const reply = await this.yesNo(this.texts.reply)
    return reply === 'yes' || reply === 'no' ? this.put(path, reply === 'yes') : reply
  }

  private async dateOrNo(path: Path, asked: AskedPlace): Promise<Reply> {
    const reply = asked.known === undefined ? await this.yesNo(this.texts.reply, asked.no) : 'yes'
    if (reply === 'no') return this.put(path, false)
    if (reply !== 'yes') return reply
    return this.typed(path, 'date', false, this.texts.date)
  }

  /** What is typed is checked by the format itself before it is taken. */
  private async typed(path: Path, type: AnswerType, optional: boolean, message: string): Promise<Reply> {
    const { session, texts } = this
    const form = FORMS_OF_TYPE[type]
    const empty = optional ? texts.emptyLeavesOut : texts.emptyUnknown
    const answer = (typed: string) =>
      session.isNone(path, typed)
        ? session.asWritten(path, [])
        : answeredAsTyped(session.file.text, session.file.name, path, type, typed)
    const isWord = (typed: string) => typed === '' || isStop(typed, texts)
    const typed = await this.prompts.input(`${message} (${form ? `${texts[form]}; ` : ''}${empty})`, (text) =>
      isWord(text.trim()) ? undefined : session.refusal(answer(text), path, text),
    )
    if (typed.trim() === '') return 'skipped'
    if (isStop(typed, texts)) return 'stopped'
    return this.take(answer(typed), path, typed)
  }

  private async persons(path: Path): Promise<Reply> {
    const choices = this.members().map((id) => ({ name: id, value: id, checked: true }))
    const chosen = await this.prompts.check(this.texts.reply, choices, this.texts.pickMany)
    return chosen.length === 0 ? 'skipped' : this.put(path, chosen)
  }

  private async relations(path: Path): Promise<Reply> {
    const choices = relationChoices(this.session.family.profile.members, this.session.options.on, this.texts)
    const unknown: Choice<object | undefined> = { name: this.texts.unknown, value: undefined }
    const chosen = await this.prompts.check<object | undefined>(
      this.texts.reply,
      [...choices, unknown],
      this.texts.pickMany,
    )
    if (chosen.includes(undefined)) return 'skipped'
    return this.put(path, chosen)
  }

  /** `none`, or the fields of the paper. */
  private async paper(path: Path): Promise<Reply> {
    const reply = await this.yesNo(this.texts.reply)
    if (reply === 'no') return this.put(path, 'none')
    if (reply !== 'yes') return reply
    if (this.put(path, {}) !== 'saved') return 'skipped'
    const filled = await this.fields(path)
    return filled === 'stopped' ? filled : 'saved'
  }

  private async group(path: Path): Promise<Reply> {
    if (path.at(-1) !== 'sentence') return this.fields(path)
    const reply = await this.yesNo(this.texts.reply)
    return reply === 'yes' ? this.fields(path) : reply === 'no' ? 'skipped' : reply
  }

  /** A list: are there any, then one entry after the other. */
  private async entries(list: Path, asked: AskedPlace): Promise<Reply> {
    const reply = await this.yesNo(this.texts.reply, asked.no)
    if (reply === 'no') return this.put(list, [])
    if (reply !== 'yes') return reply
    return this.put(list, [{}]) === 'saved' ? this.fillFrom(list, 0) : 'skipped'
  }

  /**
   * Fills entries from a position on, until there are no more. An empty entry `{}` stands at the end all the while: the
   * file says that there is more to come, so that a list broken off here is not taken for a whole one.
   */
  private async fillFrom(list: Path, first: number): Promise<Reply> {
    for (let i = first; ; i += 1) {
      const reply = await this.fields([...list, i])
      if (reply !== 'saved') return reply
      if (this.put([...list, i + 1], {}) !== 'saved') return 'saved'
      const more = await this.yesNo(this.asked([...list, i + 1]).question)
      if (more === 'no') return this.drop(list, i + 1)
      if (more !== 'yes') return more
    }
  }

  /** The empty entry that an earlier interview left: is there one? */
  private async oneMore(list: Path): Promise<Reply> {
    const entries = this.session.at(list)
    const at = Array.isArray(entries) ? entries.findIndex((e) => isRecord(e) && Object.keys(e).length === 0) : -1
    if (at < 0) return 'skipped'
    const reply = await this.yesNo(this.texts.reply)
    if (reply === 'yes') return this.fillFrom(list, at)
    if (reply !== 'no') return reply
    return this.drop(list, at)
  }

  private introduce({ question, hint }: AskedPlace): void {
    const width = usableWidth(this.session.context.io.columns)
    this.prompts.say([question, ...(hint ? [hint] : [])].map((text, i) => wrap(text, width, 2 + 2 * i, 4)).join('\n'))
  }

  /** The fields of an entry or a paper, as far as they make sense beside each other and are not there yet. */
  private async fields(path: Path): Promise<Reply> {
    let any: Reply = 'skipped'
    for (const { name, optional, when } of formAt(path)) {
      const here = this.session.at(path)
      const entry = isRecord(here) ? here : {}
      if (entry[name] !== undefined || (when && !when(entry))) continue
      const place = [...path, name]
      const asked = this.asked(place)
      if (asked.type !== 'group' || name === 'sentence') this.introduce(asked)
      const reply = await this.reply(place, asked, optional ?? false)
      if (reply === 'stopped') return reply
      if (reply === 'saved') any = reply
      if (reply === 'skipped' && isEntryList(place) && this.session.at(place) !== undefined) any = 'saved'
    }
    return any
  }
}

const FORMS_OF_TYPE: Readonly<Partial<Record<AnswerType, 'dateForm' | 'amountForm'>>> = {
  date: 'dateForm',
  amount: 'amountForm',
}

export function isStop(typed: string, texts: InterviewTexts): boolean {
  return texts.stopWords.includes(typed.trim().toLowerCase())
}
