/** The rift through the family: when it opens, whom it parts, and which path of one's own would close it. */

import { standingsOf } from '../../caseload/route.ts'
import { CHECK_TEXTS } from '../../messages/check.ts'
import { OUTCOME_WORDS } from '../../messages/words.ts'
import type { FoundRift } from '../../outlook/rifts.ts'
import { addDays, type Day } from '../../time/day.ts'
import { afterYears } from '../../time/period.ts'
import type { Section } from '../document.ts'
import { showDay } from '../format.ts'
import { type CheckReport, pathCite } from './shown.ts'

export function riftsSection(report: CheckReport): Section | undefined {
  const { checked, lang } = report
  if (checked.rifts.length === 0) return undefined
  const groups = new Map<string, FoundRift[]>()
  for (const rift of checked.rifts) {
    const key = `${rift.from} ${rift.root.kind} ${rift.root.about} ${rift.root.about === rift.person}`
    groups.set(key, [...(groups.get(key) ?? []), rift])
  }
  return {
    heading: CHECK_TEXTS[lang].rifts,
    columns: [],
    rows: [],
    notes: [...groups.values()].flatMap((group, i) =>
      i === 0 ? sentences(report, group) : [laterSentence(report, group)],
    ),
  }
}

function sentences(report: CheckReport, group: readonly FoundRift[]): readonly string[] {
  const { checked, lang } = report
  const texts = CHECK_TEXTS[lang]
  const first = group[0]
  if (!first) return []
  const and = lang === 'de' ? ' und ' : ' and '
  const persons = joined(
    group.map((r) => r.person),
    and,
  )
  const paths = joined([...new Set(group.map((r) => pathCite(checked.evaluation, r.lost)))], and)
  const date = showDay(first.from, lang)
  const { kind, about } = first.root
  const born = checked.evaluation.view.persons.get(about)?.member.born.first
  const majority = born === undefined ? undefined : afterYears(born, 18)
  const opening =
    kind === 'child-of-age' && majority !== undefined && majority < first.from
      ? texts.riftAtExpiry(persons, date, paths, about, showDay(majority, lang))
      : kind === 'child-of-age'
        ? group.some((r) => r.person === about)
          ? texts.riftOfOwnAge(about, date, paths, joined(first.keepers, and))
          : texts.riftOfAge(about, date, persons, paths, group.length > 1)
        : kind === 'education-ends'
          ? texts.riftOfEducation(about, date, persons, paths, group.length > 1)
          : texts.riftOfChain(about, date, persons, paths, group.length > 1)
  return [opening, ...closings(report, group), ...recoveries(report, group)]
}

/** Who is carried again later, by which path. */
function recoveries(report: CheckReport, group: readonly FoundRift[]): readonly string[] {
  const { checked, lang } = report
  const and = lang === 'de' ? ' und ' : ' and '
  const found = new Map<string, { day: Day; path: string; persons: string[] }>()
  for (const rift of group) {
    if (rift.to === undefined || rift.recoveredBy === undefined) continue
    const key = `${rift.to} ${rift.recoveredBy}`
    const known = found.get(key)
    if (known) known.persons.push(rift.person)
    else found.set(key, { day: addDays(rift.to, 1), path: rift.recoveredBy, persons: [rift.person] })
  }
  return [...found.values()].map(({ day, path, persons }) =>
    CHECK_TEXTS[lang].riftUntil(joined(persons, and), showDay(day, lang), pathCite(checked.evaluation, path)),
  )
}

function laterSentence(report: CheckReport, group: readonly FoundRift[]): string {
  const first = group[0]
  const and = report.lang === 'de' ? ' und ' : ' and '
  const persons = joined(
    group.map((r) => r.person),
    and,
  )
  return first ? CHECK_TEXTS[report.lang].laterRift(showDay(first.from, report.lang), first.root.about, persons) : ''
}

/** How the rift closes again: persons with the same answer share a sentence. */
function closings(report: CheckReport, group: readonly FoundRift[]): readonly string[] {
  const { checked, lang } = report
  const texts = CHECK_TEXTS[lang]
  const and = lang === 'de' ? ' und ' : ' and '
  const byAnswer = new Map<string, { persons: string[]; say: (persons: string) => string }>()
  for (const rift of group) {
    const path = rift.closedBy
    const standing = path
      ? standingsOf(checked.evaluation, rift.person, checked.day).find((s) => s.own.path.id === path)
      : undefined
    const word = standing?.far ? texts.farOff : standing ? OUTCOME_WORDS[standing.state.outcome][lang] : ''
    const key = `${path} ${word}`
    const say = path
      ? (persons: string) => texts.closedBy(persons, pathCite(checked.evaluation, path), word)
      : (persons: string) => texts.notClosed(persons)
    const known = byAnswer.get(key)
    if (known) known.persons.push(rift.person)
    else byAnswer.set(key, { persons: [rift.person], say })
  }
  return [...byAnswer.values()].map(({ persons, say }) => say(joined(persons, and)))
}

function joined(words: readonly string[], and: string): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')}${and}${last}`
}
