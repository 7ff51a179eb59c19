/** `--answer ADDRESS=VALUE`: answers from a script, all of them or none, in one writing. */
import { INTERVIEW_TEXTS } from '../messages/interview.ts'
import { renderProblem } from '../messages/problems.ts'
import { formatAddress } from '../profile/address.ts'
import { type Answered, answered, answeredAsTyped, yamlValue } from '../profile/answer.ts'
import { answerShape } from '../profile/answer-type.ts'
import { normalised } from '../profile/plain-text.ts'
import { printable, printableExcerpt } from '../profile/printable.ts'
import { locate } from '../profile/setting-address.ts'
import { readYaml } from '../profile/yaml-tree.ts'
import { remark } from './context.ts'
import { EXIT, Stop } from './exit.ts'
import type { Session } from './interview-session.ts'

export interface SavedAnswers {
  /** Addresses as written, new entries by their position. */
  readonly addresses: readonly string[]
  /** Open questions before. */
  readonly before: number
}

/** Stops with 2 on an answer without value, and with 65 and everything wrong with the first one that does not fit. */
export function applyAnswers(session: Session, answers: readonly string[]): SavedAnswers {
  const { context, file } = session
  const before = session.open().questions.length
  const addresses: string[] = []
  let text = file.text
  let last: Answered | undefined
  for (const answer of answers) {
    const { address, result } = oneAnswer(session, text, answer)
    addresses.push(address)
    text = result.ok ? result.text : text
    last = result
  }
  if (last) for (const oddity of session.take(last)) remark(context, oddity)
  return { addresses, before }
}

function oneAnswer(session: Session, text: string, answer: string): { address: string; result: Answered } {
  const { lang } = session.context
  const texts = INTERVIEW_TEXTS[lang]
  const cut = answer.indexOf('=')
  if (cut < 0) throw new Stop(EXIT.usage, texts.badAnswer(printableExcerpt(answer)))
  const shown = `--answer ${printableExcerpt(answer, 100)}`
  const written = answer.slice(cut + 1).trim()
  const read = readYaml(normalised(text), session.file.name)
  const data = read.ok ? read.tree.value : undefined
  const place = locate(data, answer.slice(0, cut).trim())
  if (!place.ok) throw new Stop(EXIT.badInput, renderProblem({ ...place.problem, file: shown }, lang))
  const { path } = place
  const value = written === '' ? { value: null } : yamlValue(written)
  const asYaml = answered(text, session.file.name, path, value ? value.value : written)
  const result = asYaml.ok
    ? asYaml
    : pick(answeredAsTyped(text, session.file.name, path, answerShape(path, data).type, written), asYaml)
  const ids = session.family.profile.members.map((m) => m.id)
  if (result.ok) return { address: formatAddress(path, ids), result }
  const problems = result.problems.map(({ line: _, column: __, ...p }) => renderProblem({ ...p, file: shown }, lang))
  const message =
    problems.length > 0 ? problems.join('\n') : texts.noPlace(formatAddress(path, ids), printable(written))
  throw new Stop(EXIT.badInput, message)
}

const pick = (typed: Answered, asYaml: Answered): Answered => (typed.ok ? typed : asYaml)
