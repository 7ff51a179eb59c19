/**
 * How secure a person is on each day, on four levels: a permit of one's own · a permit that hangs on a person · a
 * toleration with a ground of its own · none. A path counts when it is held or open.
 */
import type { Best, Evaluation, PersonPath } from '../engine/family.ts'
import { OPEN } from '../engine/words.ts'
import { constant, mapTimeline, merge, type Timeline } from '../time/timeline.ts'

/** The level a path gives while it is held or open. */
export function levelOfPath(own: PersonPath): number {
  if (own.path.grants.includes('duldung')) return 1
  return own.path.anchors.length > 0 ? 2 : 3
}

export interface Security {
  /** 0 none, 1 a toleration with a ground of its own, 2 a permit that hangs on a person, 3 a permit of one's own. */
  readonly level: number
  /** The path that gives it: the first of the highest level. */
  readonly path: string | undefined
  readonly held: boolean
}

const NONE: Security = { level: 0, path: undefined, held: false }

const counts = ({ state }: Best) => state.outcome === 'held' || OPEN.has(state.outcome)

/** By the paths of a person in one evaluation: deadlines, rifts and reports ask for the same. */
const known = new WeakMap<object, Timeline<Security>>()

/**
 * The highest level of a person on each day. Who holds a permit is as secure as that permit and its extension; only
 * who holds none is taken to file for what is open.
 */
export function securityOf(evaluation: Evaluation, person: string): Timeline<Security> {
  const paths = evaluation.paths.get(person)
  if (!paths) return constant(NONE)
  const before = known.get(paths)
  if (before) return before
  const security = highest([...paths.values()].filter(({ best }) => best.some((span) => counts(span.value))))
  known.set(paths, security)
  return security
}

function highest(paths: readonly PersonPath[]): Timeline<Security> {
  return merge(
    paths.map((own) =>
      mapTimeline(
        own.best,
        (best): Security =>
          counts(best) ? { level: levelOfPath(own), path: own.path.id, held: best.state.outcome === 'held' } : NONE,
        same,
      ),
    ),
    (all) => {
      const held = all.filter((s) => s.held)
      return (held.length > 0 ? held : all).reduce((best, s) => (s.level > best.level ? s : best), NONE)
    },
    same,
  )
}

const same = (a: Security, b: Security) => a.level === b.level && a.path === b.path && a.held === b.held
