/**
 * Paths that are out of question on every day that will be read: then only the entry and the `final` requirements need
 * an answer, and the rest is found out when somebody asks for it.
 */
import { NO, truthOf, type Verdict, YES } from '../facts/truth.ts'
import { later } from '../time/day.ts'
import { constant, mapTimeline, merge, type Span, type Timeline, within } from '../time/timeline.ts'
import type { CompiledVersion } from './compile.ts'
import { evaluate, type Hope, type Subject } from './evaluate.ts'
import type { PathState } from './path.ts'
import { evaluateRequirement, findingOf, type Mark } from './requirement.ts'

const CLOSED: PathState = { outcome: 'closed', opens: undefined, assumed: false }
const NOT_APPLICABLE: PathState = { outcome: 'not-applicable', opens: undefined, assumed: false }

/** The states, if on every day read a `final` requirement is unmet or the entry fails; else `undefined`. */
export function settledStates(
  versions: readonly CompiledVersion[],
  subject: Subject,
  hope: Hope,
  held: Timeline<Verdict>,
  ambiguous: Timeline<boolean>,
): Timeline<PathState> | undefined {
  const { days } = subject.person.view
  if (!days) return undefined
  if (held.some((span) => truthOf(span.value) !== NO) || ambiguous.some((span) => span.value)) return undefined
  const spans: Span<PathState>[] = []
  let covered = days.from
  for (const version of versions) {
    if (version.from > covered) spans.push({ from: covered, value: CLOSED })
    const states = within(statesIn(version, subject, hope), version.from, version.until)
    for (const { from, value } of states) {
      if (value === undefined) return undefined
      spans.push({ from: later(from, version.from), value })
    }
    covered = version.until
  }
  if (covered <= days.until) spans.push({ from: covered, value: CLOSED })
  return mapTimeline(
    spans,
    (state) => state,
    (a, b) => a === b,
  )
}

/** `undefined` on days on which more must be asked. */
function statesIn(version: CompiledVersion, subject: Subject, hope: Hope): Timeline<PathState | undefined> {
  const entry = version.entry ? evaluate(version.entry, subject, hope) : constant<Verdict>(YES)
  const fails = mapTimeline(entry, (v) => truthOf(v) === NO)
  const finals = version.requirements.filter((r) => r.final)
  if (finals.length === 0) return mapTimeline(fails, (no) => (no ? NOT_APPLICABLE : undefined))
  const misses = merge<Mark, boolean>(
    finals.map((r) => evaluateRequirement(r, version, subject, hope)),
    (marks) => marks.some((mark) => findingOf(mark) === 'unmet'),
  )
  return merge([misses, fails], ([missed, no]) => (missed ? CLOSED : no ? NOT_APPLICABLE : undefined))
}
