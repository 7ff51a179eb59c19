/** One interview: the file as it stands, what is asked of it, and every answer written before the next question. */
import type { Compiled } from '../engine/compile.ts'
import { type Evaluation, evaluateFamily } from '../engine/family.ts'
import { INTERVIEW_TEXTS } from '../messages/interview.ts'
import { problemWords } from '../messages/problems.ts'
import { type OpenQuestion, openQuestions } from '../outlook/questions.ts'
import { formatAddress, type Path } from '../profile/address.ts'
import { type Answered, answered, withdrawn } from '../profile/answer.ts'
import type { Family } from '../profile/family.ts'
import { nearest } from '../profile/nearest.ts'
import { normalised } from '../profile/plain-text.ts'
import { implausible } from '../profile/plausible.ts'
import type { Problem } from '../profile/problem.ts'
import { valueAt } from '../profile/schema-walk.ts'
import { readYaml } from '../profile/yaml-tree.ts'
import type { Day } from '../time/day.ts'
import type { Context } from './context.ts'
import { type ProfileFile, saved } from './interview-file.ts'

export interface SessionOptions {
  readonly on: Day
  readonly layers: readonly string[] | undefined
  readonly person: string | undefined
  readonly path: string | undefined
}

interface Standing {
  readonly text: string
  readonly evaluation: Evaluation
  /** Most decisive first. */
  readonly questions: readonly OpenQuestion[]
}

export class Session {
  readonly context: Context
  readonly compiled: Compiled
  readonly options: SessionOptions
  private held: ProfileFile
  private known: Family
  private standing: Standing | undefined

  /** `family`: the file as read already. */
  constructor(context: Context, compiled: Compiled, options: SessionOptions, file: ProfileFile, family: Family) {
    this.context = context
    this.compiled = compiled
    this.options = options
    this.held = file
    this.known = family
  }

  get file(): ProfileFile {
    return this.held
  }

  get family(): Family {
    return this.known
  }

  /** The file as it is written. */
  get data(): unknown {
    const read = readYaml(normalised(this.held.text), this.held.name)
    return read.ok ? read.tree.value : undefined
  }

  at(path: Path): unknown {
    return valueAt(this.data, path)
  }

  /** What follows from the file as it stands, and what is open; worked out once for each state of the file. */
  open(): Standing {
    const { on, layers, person, path } = this.options
    if (this.standing?.text === this.held.text) return this.standing
    const evaluation = evaluateFamily(this.compiled, this.known, { on, layers })
    const questions = openQuestions(evaluation, { day: on, data: this.data, person, path })
    this.standing = { text: this.held.text, evaluation, questions }
    return this.standing
  }

  /** A list of words takes "none" as the empty list. */
  isNone(path: Path, typed: string): boolean {
    return path.at(-1) === 'listed' && nearest(typed.trim(), ['none']) === 'none'
  }

  /** The file with a value at a place, checked and not saved. */
  asWritten(path: Path, value: unknown): Answered {
    return answered(this.held.text, this.held.name, path, value)
  }

  /** Why an answer is not taken, in words; `undefined` where it is. */
  refusal(answer: Answered, path: Path, value: unknown): string | undefined {
    if (answer.ok) return undefined
    const { lang } = this.context
    const texts = INTERVIEW_TEXTS[lang]
    if (answer.problems.length === 0)
      return texts.noPlace(
        formatAddress(
          path,
          this.known.profile.members.map((m) => m.id),
        ),
        JSON.stringify(value),
      )
    return answer.problems
      .map((problem) => problemWords({ ...problem, address: '' }, lang))
      .map(({ what, help }) => `${texts.error}: ${what}\n  ${texts.help}: ${help}`)
      .join('\n')
  }

  /** The file without an entry of a list, checked and not saved. */
  without(list: Path, position: number): Answered {
    return withdrawn(this.held.text, this.held.name, list, position)
  }

  /** Saves an answer that is taken; what has become odd by it comes back in words. Nothing is saved of any other. */
  take(answer: Answered): readonly string[] {
    if (!answer.ok) return []
    const { on } = this.options
    const keyOf = ({ code, address, found }: Problem) => `${code} ${address} ${found}`
    const before = new Set(implausible(this.known, on).map(keyOf))
    this.held = saved(this.held, answer.text, this.context.lang)
    this.known = answer.family
    return implausible(this.known, on)
      .filter((p) => !before.has(keyOf(p)))
      .map((p) => problemWords(p, this.context.lang).what)
  }
}
