/** What turned between two evaluations of the same family: a yes that became a no, or a no that became a yes. */
import type { Evaluation } from '../../src/engine/family.ts'
import { type PathTimeline, stretchOn } from '../../src/engine/path.ts'
import { findingOf } from '../../src/engine/requirement.ts'
import { type Finding, OPEN, type Outcome } from '../../src/engine/words.ts'
import { type Day, formatDay } from '../../src/time/day.ts'
import { at } from '../../src/time/timeline.ts'

const side = (finding: Finding): 'yes' | 'no' | undefined =>
  finding === 'met' || finding === 'exempt' ? 'yes' : finding === 'unmet' ? 'no' : undefined

/** What is ruled out by a certain no, and what is open or held by a certain yes. */
const sideOf = (outcome: Outcome): 'yes' | 'no' | undefined =>
  outcome === 'held' || OPEN.has(outcome)
    ? 'yes'
    : outcome === 'closed' || outcome === 'not-applicable' || outcome === 'barred'
      ? 'no'
      : undefined

const turned = (a: 'yes' | 'no' | undefined, b: 'yes' | 'no' | undefined) =>
  a !== undefined && b !== undefined && a !== b

/** The days from `from` to `to` on which one of the timelines changes. */
function turningDays(starts: readonly { readonly from: Day }[], from: Day, to: Day): readonly Day[] {
  const inside = starts.map((s) => s.from).filter((d) => d > from && d <= to)
  return [...new Set([from, ...inside])].sort((a, b) => a - b)
}

/** `amina 25a-1/age: met → unmet on 2026-11-22`, each requirement and outcome with the first day on which it turns. */
export function flips(before: Evaluation, after: Evaluation, from: Day, to: Day): readonly string[] {
  const found: string[] = []
  for (const [person, paths] of before.paths) {
    for (const [id, own] of paths) {
      const other = after.paths.get(person)?.get(id)
      if (!other) continue
      for (const candidate of own.candidates) {
        const anchor = candidate.subject.anchor?.member.id
        const match = other.candidates.find((c) => c.subject.anchor?.member.id === anchor)
        if (match)
          found.push(
            ...requirementFlips(candidate, match, `${person} ${own.path.short}${anchor ? `@${anchor}` : ''}`, from, to),
          )
      }
      const day = turningDays([...own.best, ...other.best], from, to).find((d) => {
        const [was, is] = [at(own.best, d).state.outcome, at(other.best, d).state.outcome]
        // without `stay` nothing hints at a permit: what it hid shows, but nothing turned
        const hid = was === 'held' && other.person.member.stay === undefined
        return !hid && turned(sideOf(was), sideOf(is))
      })
      if (day !== undefined) {
        const [was, is] = [at(own.best, day).state.outcome, at(other.best, day).state.outcome]
        found.push(`${person} ${own.path.short}: ${was} → ${is} on ${formatDay(day)}`)
      }
    }
  }
  return found
}

function requirementFlips(before: PathTimeline, after: PathTimeline, place: string, from: Day, to: Day): string[] {
  const found = new Map<string, string>()
  for (const day of turningDays([...before.stretches, ...after.stretches], from, to)) {
    const [a, b] = [stretchOn(before, day), stretchOn(after, day)]
    const alike = a.requirements === b.requirements
    a.requirements.forEach((requirement, i) => {
      const mark = b.marks[alike ? i : b.requirements.findIndex((r) => r.id === requirement.id)]
      if (mark === a.marks[i] || mark === undefined || found.has(requirement.id)) return
      const [was, is] = [findingOf(a.marks[i] ?? 0), findingOf(mark)]
      if (turned(side(was), side(is))) {
        found.set(requirement.id, `${place}/${requirement.id}: ${was} → ${is} on ${formatDay(day)}`)
      }
    })
  }
  return [...found.values()]
}
