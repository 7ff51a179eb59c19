/** What changes for each person: one row a path, its dates and findings below. */
import type { PathResult, PersonResult, RequirementResult } from '../engine/result.ts'
import { titleOf } from '../engine/signs.ts'
import { OPEN, type Outcome } from '../engine/words.ts'
import { CHECK_TEXTS } from '../messages/check.ts'
import { WHATIF_TEXTS } from '../messages/whatif.ts'
import { EFFECT_WORDS, FINDING_WORDS, OUTCOME_WORDS } from '../messages/words.ts'
import type { Changed, PathDiff, PersonDiff, RequirementDiff } from '../outlook/diff.ts'
import { distanceText, wordOf } from './check/details.ts'
import { outcomeText } from './check/persons.ts'
import { type CheckReport, pathCite, routeOf, shownPaths } from './check/shown.ts'
import type { Row } from './document.ts'
import { showIso } from './format.ts'

/** The same question to both families. */
export interface Sides {
  readonly before: CheckReport
  readonly after: CheckReport
}

/** A changed path with its place in both results. */
export interface ShownPath {
  readonly person: PersonDiff
  readonly diff: PathDiff
  readonly kind: 'opens' | 'closes' | 'changes'
}

export interface ShownPaths {
  readonly shown: readonly ShownPath[]
  /** Changed paths left out: without effect on where they stand, or such as a check would not show. */
  readonly hidden: number
}

/** Paths that open come first, then those that close, then all others. */
export function changedPaths(sides: Sides, persons: readonly PersonDiff[]): ShownPaths {
  const all = persons.flatMap((person) =>
    person.paths.map((diff): ShownPath => ({ person, diff, kind: kindOf(diff.outcome) })),
  )
  const worth = all.filter((changed) => isShown(sides, changed)).sort((a, b) => rank(sides, a) - rank(sides, b))
  const shown = persons.flatMap((person) =>
    withoutEchoes(
      sides,
      worth.filter((p) => p.person === person),
    ),
  )
  return { shown, hidden: all.length - shown.length }
}

/** Paths that open, that close, that come to stand elsewhere; the route of a person before the others. */
function rank(sides: Sides, { person, diff, kind }: ShownPath): number {
  if (diff.outcome) return ['opens', 'closes', 'changes'].indexOf(kind)
  return isRoute(sides, person.id, diff.path) ? 3 : 4
}

function isRoute({ after }: Sides, person: string, path: string): boolean {
  const own = after.checked.result.persons.find((p) => p.id === person)
  return own !== undefined && routeOf(after, own)?.path === path
}

/** A path that only repeats findings told at another path of the person is left out. */
function withoutEchoes(sides: Sides, paths: readonly ShownPath[]): readonly ShownPath[] {
  if (sides.after.all) return paths
  const told = new Set<string>()
  return paths.filter((path) => {
    const lines = (pathRow(sides, path).below ?? []).map((line) => line.replace(/\): .*$/, ''))
    const isNew = path.diff.outcome !== null || lines.some((line) => !told.has(line))
    for (const line of lines) told.add(line)
    return isNew
  })
}

function isShown(sides: Sides, changed: ShownPath): boolean {
  const { person, diff } = changed
  const known = [sides.before, sides.after].some((side) => {
    const own = side.checked.result.persons.find((p) => p.id === person.id)
    return own !== undefined && shownPaths(side, own).some((p) => p.path === diff.path)
  })
  return known && (sides.after.all || diff.outcome !== null || (pathRow(sides, changed).below ?? []).length > 0)
}

function kindOf(outcome: Changed<Outcome | null> | null): ShownPath['kind'] {
  const open = (o: Outcome | null) => o !== null && (o === 'held' || OPEN.has(o))
  if (!outcome || open(outcome.from) === open(outcome.to)) return 'changes'
  return open(outcome.to) ? 'opens' : 'closes'
}

export function pathRow(sides: Sides, { person, diff, kind }: ShownPath): Row {
  const { lang } = sides.after
  const [a, b] = both(sides, person.id, diff.path)
  const texts = WHATIF_TEXTS[lang]
  const state = (side: CheckReport, p: PathResult | undefined) => (p ? outcomeText(side, p) : texts.noPath)
  const [from, to] = [state(sides.before, a), state(sides.after, b)]
  const lines = [...effectLine(diff, sides), ...windowLines(diff, sides), ...findingLines(diff, sides, a, b, person.id)]
  return {
    cells: [
      texts.marks[kind],
      person.id,
      pathCite(sides.after.checked.evaluation, diff.path),
      from === to ? to : texts.change(from, to),
    ],
    below: [...lines, ...extensionLines(diff, sides, a, b, person.id), ...unknownLine(diff, sides)],
  }
}

/** The chain of titles, where it becomes another one. */
export function roadmapRow(sides: Sides, { id, roadmap }: PersonDiff): readonly Row[] {
  if (!roadmap) return []
  const { lang } = sides.after
  const texts = WHATIF_TEXTS[lang]
  const chain = (links: typeof roadmap.from) =>
    links
      .map(
        (l) => `${pathCite(sides.after.checked.evaluation, l.path)} ${CHECK_TEXTS[lang].from(showIso(l.date, lang))}`,
      )
      .join(', ') || texts.noPath
  const [from, to] = [chain(roadmap.from), chain(roadmap.to)]
  return from === to ? [] : [{ cells: [texts.marks.changes, id, texts.roadmap, texts.change(from, to)] }]
}

function both(sides: Sides, person: string, path: string): readonly [PathResult | undefined, PathResult | undefined] {
  const of = ({ checked }: CheckReport) => {
    const own: PersonResult | undefined = checked.result.persons.find((p) => p.id === person)
    return own?.paths.find((p) => p.path === path)
  }
  return [of(sides.before), of(sides.after)]
}

function effectLine({ effect }: PathDiff, { after: { lang } }: Sides): readonly string[] {
  if (!effect?.from || !effect.to) return []
  return [`~ ${WHATIF_TEXTS[lang].change(EFFECT_WORDS[effect.from][lang], EFFECT_WORDS[effect.to][lang])}`]
}

const SIGNS = { appears: '+', vanishes: '-', moves: '~', changes: '~' } as const

function windowLines({ windows }: PathDiff, { after: { lang, checked } }: Sides): readonly string[] {
  const texts = WHATIF_TEXTS[lang]
  const span = (w: PathResult['windows'][number]) =>
    texts.open(
      w.opens > checked.result.at ? showIso(w.opens, lang) : undefined,
      w.closes === null ? undefined : showIso(w.closes, lang),
    )
  return windows.flatMap(({ change, from, to }) => {
    const [before, then] = [from && span(from), to && span(to)]
    if (before === then) return []
    return [`${SIGNS[change]} ${before && then ? texts.change(before, then) : (before ?? then ?? '')}`]
  })
}

/** Findings of a path on the first screen. */
const FIRST_FINDINGS = 5

function findingLines(
  diff: PathDiff,
  sides: Sides,
  a: PathResult | undefined,
  b: PathResult | undefined,
  person: string,
): readonly string[] {
  const about = { person, path: diff.path, distances: sides.after.all || isRoute(sides, person, diff.path) }
  const lines = diff.requirements.flatMap((r) => findingLine(r, sides, about, a?.requirements, b?.requirements))
  return limited(lines, sides)
}

function limited(lines: readonly string[], { after: { all, lang } }: Sides): readonly string[] {
  if (all || lines.length <= FIRST_FINDINGS + 1) return lines
  return [...lines.slice(0, FIRST_FINDINGS), WHATIF_TEXTS[lang].moreFindings(lines.length - FIRST_FINDINGS)]
}

interface About {
  readonly person: string
  readonly path: string
  /** A finding that stays, and only comes nearer or goes farther, is worth a line. */
  readonly distances: boolean
}

/** What has become met carries `+`, what is no longer met `-`, any other change `~`. */
function findingLine(
  { id, cite, finding }: RequirementDiff,
  { before, after }: Sides,
  { person, path, distances }: About,
  a: readonly RequirementResult[] = [],
  b: readonly RequirementResult[] = [],
): readonly string[] {
  const { lang } = after
  const texts = WHATIF_TEXTS[lang]
  const [old, now] = [a, b].map((list) => list.find((r) => r.id === id))
  const [from, to] = [findingText(before, old), findingText(after, now)]
  const [lost, won] = [
    without(detailsOf(before, old), detailsOf(after, now)),
    without(detailsOf(after, now), detailsOf(before, old)),
  ]
  const says =
    from !== to
      ? texts.change([from, ...lost].join(', '), [to, ...won].join(', '))
      : distances && lost.length + won.length > 0
        ? `${from}, ${lost.length === 0 ? texts.after(won.join(', ')) : won.length === 0 ? texts.before(lost.join(', ')) : texts.change(lost.join(', '), won.join(', '))}`
        : undefined
  if (says === undefined) return []
  const side = now ? after : before
  const own = side.checked.evaluation.paths.get(person)?.get(path)
  const title = (own && titleOf(own, id, side.checked.day)?.[lang]) ?? id
  const good = (f: string | null | undefined) => f === 'met' || f === 'exempt'
  const sign = finding && good(finding.to) ? '+' : finding && good(finding.from) ? '-' : '~'
  return [`${sign} ${title} (${cite}): ${says}`]
}

const without = (list: readonly string[], other: readonly string[]) => list.filter((x) => !other.includes(x))

/** The finding in a word, with the date on which time cures it or ends it. */
function findingText({ lang }: CheckReport, r: RequirementResult | undefined): string {
  if (!r) return WHATIF_TEXTS[lang].noRequirement
  const texts = CHECK_TEXTS[lang]
  const word = wordOf(r)
  if (word === 'from') return texts.from(showIso(r.met_from ?? '', lang))
  const holds = r.finding === 'met' || r.finding === 'exempt'
  return [FINDING_WORDS[word][lang], ...(holds && r.met_until ? [texts.until(showIso(r.met_until, lang))] : [])].join(
    ' ',
  )
}

/** What belongs to a finding: by what, what is missing, on whom it waits, since when. */
function detailsOf({ lang, all, checked }: CheckReport, r: RequirementResult | undefined): readonly string[] {
  if (!r) return []
  const texts = CHECK_TEXTS[lang]
  const { exemption, distance, hangs_on: link } = r
  const holds = r.finding === 'met' || r.finding === 'exempt'
  return [
    ...(exemption ? [exemption.force === 'must' ? texts.exemptBy(exemption.cite) : texts.power(exemption.cite)] : []),
    ...(distance && !holds && distance.amount > 0 ? [texts.missing(distanceText({ lang }, distance))] : []),
    ...(link && all
      ? [texts.hangs(link.person, pathCite(checked.evaluation, link.path), OUTCOME_WORDS[link.outcome][lang])]
      : []),
    ...(all && holds && r.met_from ? [texts.since(showIso(r.met_from, lang))] : []),
  ]
}

function extensionLines(
  { path, extension }: PathDiff,
  sides: Sides,
  a: PathResult | undefined,
  b: PathResult | undefined,
  person: string,
): readonly string[] {
  if (!extension) return []
  const { lang } = sides.after
  const texts = WHATIF_TEXTS[lang]
  const state = (e: PathResult['extension'] | undefined) =>
    e ? `${texts.extension(showIso(e.on, lang))}: ${OUTCOME_WORDS[e.outcome][lang]}` : texts.nothing
  const [from, to] = [state(a?.extension), state(b?.extension)]
  const head = from === to ? [] : [`~ ${texts.change(from, to)}`]
  const lines = extension.requirements.flatMap((r) =>
    findingLine(r, sides, { person, path, distances: true }, a?.extension?.requirements, b?.extension?.requirements),
  )
  return [...head, ...limited(lines, sides)]
}

/** Questions answered or opened that no finding above tells. */
function unknownLine({ unknown, requirements }: PathDiff, { after: { lang } }: Sides): readonly string[] {
  if (!unknown) return []
  const told = new Set(requirements.filter((r) => r.finding).map((r) => r.id))
  const differs = [...unknown.from, ...unknown.to].filter((id) => unknown.from.includes(id) !== unknown.to.includes(id))
  if (differs.every((id) => told.has(id))) return []
  const texts = WHATIF_TEXTS[lang]
  return [`~ ${texts.change(texts.unknowns(unknown.from.length), texts.unknowns(unknown.to.length))}`]
}
