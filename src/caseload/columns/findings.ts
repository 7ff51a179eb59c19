/** The fold on planes: the finding of a requirement on every row at once, in the order of `engine/fold`. */
import type { CompiledRequirement, CompiledVersion, Wording } from '../../engine/compile.ts'
import { wordingsWithin } from '../../engine/requirement.ts'
import type { Layer } from '../../rules/schema.ts'
import { settledByPeople } from './appraised.ts'
import { type Asking, planesOf } from './conditions.ts'
import { followingLayers } from './layered.ts'
import { anyOf, choose, type Plane, type PlanePool, type Planes } from './plane.ts'

/** One bit a row for each thing the outcome needs to know. */
export interface Marks {
  /** Met or exempt. */
  readonly good: Plane
  /** Of those, exempt. */
  readonly exempt: Plane
  readonly unmet: Plane
  readonly unknown: Plane
  readonly appraisal: Plane
  /** Appraisals in spite of an unknown base: known, it might be met. */
  readonly perhaps: Plane
  /** Appraisals that stand against the person. */
  readonly against: Plane
  /** Unmet, and waiting for a relative's open path. */
  readonly hangs: Plane
  /** Appraisals that rest on a power to exempt. */
  readonly byMay: Plane
  /** Settled by an appraisal that people recorded; `undefined`: nowhere. */
  readonly settled: Plane | undefined
}

export interface Finder extends Asking {
  readonly layers: readonly Layer[]
  /** Layers by id instead of those a household chooses. */
  readonly chosen: readonly string[] | undefined
  /** Findings that all wordings with the same core share. */
  readonly personalMarks: Map<object, Marks>
  readonly ownMarks: Map<object, Marks>
}

export interface Base extends Planes {
  /** Readings disagree, or only a person can answer. */
  readonly open: Plane
}

const mixed = (mask: Plane, a: Marks, b: Marks, pool: PlanePool): Marks => ({
  good: choose(mask, a.good, b.good, pool),
  exempt: choose(mask, a.exempt, b.exempt, pool),
  unmet: choose(mask, a.unmet, b.unmet, pool),
  unknown: choose(mask, a.unknown, b.unknown, pool),
  appraisal: choose(mask, a.appraisal, b.appraisal, pool),
  perhaps: choose(mask, a.perhaps, b.perhaps, pool),
  against: choose(mask, a.against, b.against, pool),
  hangs: choose(mask, a.hangs, b.hangs, pool),
  byMay: choose(mask, a.byMay, b.byMay, pool),
  settled: undefined,
})

export function marksOf(requirement: CompiledRequirement, version: CompiledVersion, finder: Finder): Marks {
  const [first, ...later] = wordingsWithin(requirement, version)
  if (first === undefined) throw new Error('a requirement has a wording')
  const joined = later.reduce(
    (marks, wording) => {
      const since = finder.chunk.since(finder.space, wording.from)
      return mixed(since, marks, marksOfWording(requirement, wording, finder), finder.space.pool)
    },
    marksOfWording(requirement, first, finder),
  )
  return settledByPeople(joined, requirement, version, finder)
}

function marksOfWording(requirement: CompiledRequirement, wording: Wording, finder: Finder): Marks {
  const held = asHeld(requirement, wording, finder)
  if (!finder.promises || !requirement.relative) return held
  return hanging(held, folded(requirement, wording, finder), finder.space.pool)
}

function asHeld(requirement: CompiledRequirement, wording: Wording, finder: Finder): Marks {
  // a layer may settle the readings of one requirement and not of another that asks the same
  const shared = wording.readings.length === 0
  const key = shared ? wording.core : wording
  const memory = shared && wording.core.personal ? finder.personalMarks : finder.ownMarks
  const known = memory.get(key)
  if (known) return known
  const marks = folded(requirement, wording, finder.promises ? { ...finder, promises: undefined } : finder)
  memory.set(key, marks)
  return marks
}

function folded(requirement: CompiledRequirement, wording: Wording, finder: Finder): Marks {
  const { pool } = finder.space
  const base = baseOf(requirement, wording, finder)
  const force = (kind: 'must' | 'may'): Planes => {
    const all = wording.exemptions.filter((e) => e.force === kind)
    if (all.some((e) => e.when === undefined)) return { yes: pool.full(), no: pool.empty() }
    const conditions = all.flatMap((e) => (e.when ? [planesOf(e.when, finder)] : []))
    return anyOf(conditions, pool)
  }
  const [must, may] = [force('must'), force('may')]
  const { soft } = wording.core
  const [good, exempt, unknown] = [pool.take(), pool.take(), pool.take()]
  const [appraisal, perhaps, byMay] = [pool.take(), pool.take(), pool.take()]
  const [fails, none] = [pool.take(), pool.empty()]
  for (let w = 0; w < pool.words; w += 1) {
    const [yes, no, open] = [base.yes[w] ?? 0, base.no[w] ?? 0, base.open[w] ?? 0]
    const [mustYes, mustNo] = [must.yes[w] ?? 0, must.no[w] ?? 0]
    const [mayYes, mayNo] = [may.yes[w] ?? 0, may.no[w] ?? 0]
    good[w] = yes | mustYes
    exempt[w] = mustYes & ~yes
    const noWay = ~(yes | mustYes)
    const power = noWay & mayYes
    const ask = ~(yes | no | open) | ~(mustYes | mustNo)
    byMay[w] = power
    perhaps[w] = power & ask
    const left = noWay & ~mayYes
    const weigh = left & ~ask & open
    const last = left & ~ask & ~open
    const unsureMay = last & ~mayNo
    unknown[w] = (left & ask) | unsureMay
    const miss = last & mayNo
    fails[w] = miss
    appraisal[w] = power | weigh | (soft ? miss : 0)
  }
  const rest = { good, exempt, unknown, appraisal, perhaps, hangs: none, byMay, settled: undefined }
  return soft ? { ...rest, unmet: none, against: fails } : { ...rest, unmet: fails, against: none }
}

function baseOf(requirement: CompiledRequirement, wording: Wording, finder: Finder): Base {
  const { pool } = finder.space
  const mirror = (planes: Planes): Planes => (wording.core.exclusion ? { yes: planes.no, no: planes.yes } : planes)
  if (wording.when) return { ...mirror(planesOf(wording.when, finder)), open: pool.empty() }
  if (wording.readings.length === 0) {
    const none = pool.empty()
    return { yes: none, no: none, open: pool.full() }
  }
  const read = (readings: Wording['readings']): Base => {
    const parts = readings.map((r) => mirror(planesOf(r.when, finder)))
    const [yes, no, open] = [pool.take(), pool.take(), pool.take()]
    for (let w = 0; w < pool.words; w += 1) {
      let [anyYes, anyNo, unknown] = [0, 0, 0]
      for (const part of parts) {
        const [y, n] = [part.yes[w] ?? 0, part.no[w] ?? 0]
        anyYes |= y
        anyNo |= n
        unknown |= ~(y | n)
      }
      open[w] = anyYes & anyNo
      yes[w] = anyYes & ~anyNo & ~unknown
      no[w] = anyNo & ~anyYes & ~unknown
    }
    return { yes, no, open }
  }
  return followingLayers(read, requirement, wording, finder)
}

/** Unmet as held: it hangs if the relatives' open paths would meet it, is unknown if they might. */
function hanging(held: Marks, promised: Marks, pool: PlanePool): Marks {
  const [unmet, unknown, appraisal] = [pool.take(), pool.take(), pool.take()]
  const [perhaps, against, hangs] = [pool.take(), pool.take(), pool.take()]
  for (let w = 0; w < pool.words; w += 1) {
    const waits = (held.unmet[w] ?? 0) | (held.against[w] ?? 0)
    const fine = (promised.good[w] ?? 0) | ((promised.appraisal[w] ?? 0) & ~(promised.against[w] ?? 0))
    const hopes = waits & fine
    const asks = waits & (promised.unknown[w] ?? 0)
    const rest = ~(hopes | asks)
    unmet[w] = ((held.unmet[w] ?? 0) & rest) | hopes
    unknown[w] = ((held.unknown[w] ?? 0) & rest) | asks
    appraisal[w] = (held.appraisal[w] ?? 0) & rest
    perhaps[w] = (held.perhaps[w] ?? 0) & rest
    against[w] = (held.against[w] ?? 0) & rest
    hangs[w] = hopes
  }
  return { ...held, unmet, unknown, appraisal, perhaps, against, hangs }
}
