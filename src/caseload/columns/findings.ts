/** The fold on planes: the finding of a requirement on every row at once, in the order of `engine/fold`. */
import type { CompiledRequirement, CompiledVersion, Wording } from '../../engine/compile.ts'
import { layersFor, settlementOf } from '../../engine/layers.ts'
import { wordingsWithin } from '../../engine/requirement.ts'
import type { Layer } from '../../rules/schema.ts'
import { type Asking, planesOf } from './conditions.ts'
import { anyOf, choose, chooseTruth, emptyPlane, fill, isEmpty, type Plane, type Planes, wordsFor } from './plane.ts'

/** One bit a row for each thing the outcome needs to know. */
export interface Marks {
  /** Met or exempt. */
  readonly good: Plane
  readonly unmet: Plane
  readonly unknown: Plane
  readonly appraisal: Plane
  /** Appraisals that stand against the person. */
  readonly against: Plane
  /** Unmet, and waiting for a relative's open path. */
  readonly hangs: Plane
}

export interface Finder extends Asking {
  readonly layers: readonly Layer[]
  /** Layers by id instead of those a household chooses. */
  readonly chosen: readonly string[] | undefined
  /** Findings that all wordings with the same core share. */
  readonly personalMarks: Map<object, Marks>
  readonly ownMarks: Map<object, Marks>
}

interface Base extends Planes {
  /** Readings disagree, or only a person can answer. */
  readonly open: Plane
}

const NAMES = ['good', 'unmet', 'unknown', 'appraisal', 'against', 'hangs'] as const

function marksFrom(make: (name: (typeof NAMES)[number]) => Plane): Marks {
  return {
    good: make('good'),
    unmet: make('unmet'),
    unknown: make('unknown'),
    appraisal: make('appraisal'),
    against: make('against'),
    hangs: make('hangs'),
  }
}

const mixed = (mask: Plane, a: Marks, b: Marks): Marks => marksFrom((name) => choose(mask, a[name], b[name]))

export function marksOf(requirement: CompiledRequirement, version: CompiledVersion, finder: Finder): Marks {
  const wordings = wordingsWithin(requirement, version)
  const joined = wordings.slice(1).reduce(
    (marks, wording) => {
      const since = finder.chunk.since(finder.space, wording.from)
      return mixed(since, marks, marksOfWording(requirement, wording, finder))
    },
    marksOfWording(requirement, first(wordings), finder),
  )
  return settled(joined, requirement, version, finder)
}

function first<T>(list: readonly T[]): T {
  const [one] = list
  if (one === undefined) throw new Error('a requirement has a wording')
  return one
}

function marksOfWording(requirement: CompiledRequirement, wording: Wording, finder: Finder): Marks {
  const held = asHeld(requirement, wording, finder)
  return finder.promised && requirement.relative ? hanging(held, folded(requirement, wording, finder)) : held
}

function asHeld(requirement: CompiledRequirement, wording: Wording, finder: Finder): Marks {
  const { core } = wording
  const withoutHope = { ...finder, promised: undefined }
  // a layer may settle the readings of one requirement and not of another that asks the same
  if (wording.readings.length > 0) return folded(requirement, wording, withoutHope)
  const memory = core.personal ? finder.personalMarks : finder.ownMarks
  const known = memory.get(core) ?? folded(requirement, wording, withoutHope)
  memory.set(core, known)
  return known
}

function folded(requirement: CompiledRequirement, wording: Wording, finder: Finder): Marks {
  const { rows } = finder.space
  const base = baseOf(requirement, wording, finder)
  const force = (kind: 'must' | 'may'): Planes => {
    const all = wording.exemptions.filter((e) => e.force === kind)
    if (all.some((e) => e.when === undefined)) return always(rows)
    return anyOf(
      all.flatMap((e) => (e.when ? [planesOf(e.when, finder)] : [])),
      rows,
    )
  }
  const [must, may] = [force('must'), force('may')]
  const marks = marksFrom(() => emptyPlane(rows))
  for (let w = 0; w < wordsFor(rows); w += 1) {
    const [yes, no, open] = [base.yes[w] ?? 0, base.no[w] ?? 0, base.open[w] ?? 0]
    const [mustYes, mayYes] = [must.yes[w] ?? 0, may.yes[w] ?? 0]
    marks.good[w] = yes | mustYes
    let rest = ~(yes | mustYes)
    const power = rest & mayYes
    rest &= ~mayYes
    const unsure = rest & (~(yes | no | open) | ~(must.no[w] ?? 0))
    rest &= ~unsure
    const weigh = rest & open
    rest &= ~open
    const unsureMay = rest & ~(may.no[w] ?? 0)
    rest &= ~unsureMay
    marks.unknown[w] = unsure | unsureMay
    marks.appraisal[w] = power | weigh | (wording.core.soft ? rest : 0)
    if (wording.core.soft) marks.against[w] = rest
    else marks.unmet[w] = rest
  }
  return marks
}

const always = (rows: number): Planes => ({ yes: emptyPlane(rows).fill(0xffffffff), no: emptyPlane(rows) })

function baseOf(requirement: CompiledRequirement, wording: Wording, finder: Finder): Base {
  const { rows } = finder.space
  const none = emptyPlane(rows)
  const mirror = ({ yes, no }: Planes): Planes => (wording.core.exclusion ? { yes: no, no: yes } : { yes, no })
  if (wording.when) return { ...mirror(planesOf(wording.when, finder)), open: none }
  if (wording.readings.length === 0) return { yes: none, no: none, open: emptyPlane(rows).fill(0xffffffff) }
  const read = (readings: Wording['readings']): Base => {
    const parts = readings.map((r) => mirror(planesOf(r.when, finder)))
    const base = { yes: emptyPlane(rows), no: emptyPlane(rows), open: emptyPlane(rows) }
    for (let w = 0; w < wordsFor(rows); w += 1) {
      let [anyYes, anyNo, unknown] = [0, 0, 0]
      for (const { yes, no } of parts) {
        anyYes |= yes[w] ?? 0
        anyNo |= no[w] ?? 0
        unknown |= ~((yes[w] ?? 0) | (no[w] ?? 0))
      }
      base.open[w] = anyYes & anyNo
      base.yes[w] = anyYes & ~anyNo & ~unknown
      base.no[w] = anyNo & ~anyYes & ~unknown
    }
    return base
  }
  return followingLayers(read, requirement, wording, finder)
}

/** Where a layer of the household has settled the readings, the one it follows counts. */
function followingLayers(
  read: (readings: Wording['readings']) => Base,
  requirement: CompiledRequirement,
  wording: Wording,
  { chunk, space, layers, chosen, path }: Finder,
): Base {
  let base = read(wording.readings)
  const { rowsOf } = chunk
  const code = `${path.replace(/^aufenthg-/, '')}/${requirement.id}`
  rowsOf.places.forEach((household, place) => {
    const settlement = settlementOf(layersFor(layers, household, chosen), code)
    const readings = wording.readings.filter((r) => r.id === settlement?.reading)
    if (!settlement || readings.length === 0) return
    const here = emptyPlane(space.rows)
    for (let cell = space.from; cell < space.until; cell += 1)
      if (rowsOf.place[space.personOf(cell)] === place)
        fill(here, space.starts[cell - space.from] ?? 0, space.starts[cell - space.from + 1] ?? 0)
    const [since, after] = [chunk.since(space, settlement.from), chunk.since(space, settlement.until)]
    const mask = here.map((word, w) => word & (since[w] ?? 0) & ~(after[w] ?? 0))
    const own = read(readings)
    base = { ...chooseTruth(mask, base, own), open: choose(mask, base.open, own.open) }
  })
  return base
}

/** Unmet as held: it hangs if the relatives' open paths would meet it, is unknown if they might. */
function hanging(held: Marks, promised: Marks): Marks {
  const waits = (w: number) => (held.unmet[w] ?? 0) | (held.against[w] ?? 0)
  const hopes = held.unmet.map((_, w) => {
    const fine = (promised.good[w] ?? 0) | ((promised.appraisal[w] ?? 0) & ~(promised.against[w] ?? 0))
    return waits(w) & fine
  })
  const asks = held.unmet.map((_, w) => waits(w) & (promised.unknown[w] ?? 0))
  const rest = hopes.map((word, w) => ~(word | (asks[w] ?? 0)))
  const kept = (plane: Plane) => plane.map((word, w) => word & (rest[w] ?? 0))
  const or = (a: Plane, b: Plane) => a.map((word, w) => word | (b[w] ?? 0))
  return {
    good: kept(held.good),
    unmet: or(kept(held.unmet), hopes),
    unknown: or(kept(held.unknown), asks),
    appraisal: kept(held.appraisal),
    against: kept(held.against),
    hangs: hopes,
  }
}

/** Appraisals recorded by people settle appraisal findings and deviations from the day they were made. */
function settled(marks: Marks, requirement: CompiledRequirement, version: CompiledVersion, finder: Finder): Marks {
  const { chunk, space, path } = finder
  const { appraisals } = chunk.rowsOf
  if (appraisals.size === 0) return marks
  const [met, unmet] = [emptyPlane(space.rows), emptyPlane(space.rows)]
  for (let cell = space.from; cell < space.until; cell += 1) {
    const person = space.personOf(cell)
    const days = chunk.daysOf(person)
    const start = space.starts[cell - space.from] ?? 0
    for (const made of appraisals.get(person) ?? []) {
      if (made.path !== path || made.requirement !== requirement.id || made.version !== version.from) continue
      const from = days.findIndex((d) => d >= made.from)
      if (from < 0) continue
      // a later one counts instead
      for (let row = start + from; row < start + days.length; row += 1) {
        const [w, mask] = [row >>> 5, 1 << (row & 31)]
        met[w] = made.met ? (met[w] ?? 0) | mask : (met[w] ?? 0) & ~mask
        unmet[w] = made.met ? (unmet[w] ?? 0) & ~mask : (unmet[w] ?? 0) | mask
      }
    }
  }
  if (isEmpty(met) && isEmpty(unmet)) return marks
  const regular = requirement.binding === 'regular'
  const open = marks.appraisal.map((word, w) => word | (regular ? (marks.unmet[w] ?? 0) & ~(marks.hangs[w] ?? 0) : 0))
  const [toMet, toUnmet] = [met, unmet].map((plane) => plane.map((word, w) => word & (open[w] ?? 0))) as [Plane, Plane]
  const left = (plane: Plane) => plane.map((word, w) => word & ~((toMet[w] ?? 0) | (toUnmet[w] ?? 0)))
  return {
    good: left(marks.good).map((word, w) => word | (toMet[w] ?? 0)),
    unmet: left(marks.unmet).map((word, w) => word | (toUnmet[w] ?? 0)),
    unknown: marks.unknown,
    appraisal: left(marks.appraisal),
    against: left(marks.against),
    hangs: marks.hangs,
  }
}
