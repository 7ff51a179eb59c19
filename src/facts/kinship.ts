/**
 * Who is related to whom, and who lives with whom, as the file says it.
 *
 * `relations` missing: nobody is known to be related, and somebody may be. `relations` present: it is the whole list. A
 * file about one person has nobody to relate: its list is complete without being written.
 */
import type { Household, Profile, Relation } from '../profile/schema.ts'
import { DAWN } from '../time/day.ts'
import { coalesce, constant, type Span, type Timeline } from '../time/timeline.ts'
import type { Address } from './series.ts'
import { NO, UNKNOWN, type Verdict, YES } from './truth.ts'

type Marriage = Extract<Relation, { spouses: unknown }>

export interface Relative {
  readonly id: string
  /** When the relation holds. Kinship holds for ever, a marriage from `since` until `separated`. */
  readonly holds: Timeline<Verdict>
  readonly address: Address
}

export interface ParentLink {
  readonly parent: string
  readonly child: string
  readonly custody: 'joint' | 'sole' | 'none' | undefined
  readonly familyLife: boolean | undefined
  readonly address: Address
}

export interface Kinship {
  /** False where `relations` is missing in a file about several: then further relatives are possible. */
  readonly complete: boolean
  readonly spouses: (id: string) => readonly Relative[]
  readonly children: (id: string) => readonly Relative[]
  readonly parents: (id: string) => readonly Relative[]
  /** Children of the same parent, half-siblings included. */
  readonly siblings: (id: string) => readonly Relative[]
  readonly links: readonly ParentLink[]
  readonly householdOf: (id: string) => HouseholdView
}

export interface HouseholdView {
  readonly household: Household | undefined
  readonly address: Address
  readonly members: readonly string[]
}

const ALWAYS = constant<Verdict>(YES)

const TOGETHER: ReadonlySet<string> = new Set(['married', 'partnership'])

/**
 * A marriage holds while both live in it. It needs the marital status of one of the two; a status that contradicts the
 * dates leaves it open. Before `since` it is open too: the two may have lived as a couple.
 */
function marriageHolds(relation: Marriage, statuses: readonly (string | undefined)[]): Timeline<Verdict> {
  const said = statuses.filter((s) => s !== undefined)
  const together = said.some((s) => TOGETHER.has(s))
  const apart = said.some((s) => !TOGETHER.has(s))
  const during: Verdict = (together && !apart) || relation.separated ? YES : UNKNOWN
  const spans: Span<Verdict>[] = [{ from: DAWN, value: relation.since ? UNKNOWN : during }]
  if (relation.since) spans.push({ from: relation.since.last, value: during })
  if (relation.separated) {
    spans.push({ from: relation.separated.first, value: UNKNOWN })
    if (!together) spans.push({ from: relation.separated.last, value: NO })
  }
  return coalesce(spans)
}

export function kinshipOf(profile: Profile): Kinship {
  const relations = profile.relations ?? []
  const links: ParentLink[] = []
  const marriages: { a: string; b: string; holds: Timeline<Verdict>; address: Address }[] = []
  relations.forEach((relation, i) => {
    const address = `relations[${i + 1}]`
    if ('spouses' in relation) {
      const [a, b] = relation.spouses
      const statuses = profile.members.filter((m) => m.id === a || m.id === b).map((m) => m.marital_status)
      marriages.push({ a, b, holds: marriageHolds(relation, statuses), address })
    } else {
      links.push({
        parent: relation.parent,
        child: relation.child,
        custody: relation.custody,
        familyLife: relation.family_life,
        address,
      })
    }
  })
  const everybody = profile.members.map((m) => m.id)
  const households: HouseholdView[] = (profile.households ?? [profile.household]).map((household, i) => ({
    household,
    address: profile.households ? `households[${i + 1}]` : 'household',
    members: household?.members ?? (profile.households ? [] : everybody),
  }))
  const parents = byId((id) => links.filter((l) => l.child === id).map((l) => relative(l.parent, l.address)))
  const children = byId((id) => links.filter((l) => l.parent === id).map((l) => relative(l.child, l.address)))
  return {
    complete: profile.relations !== undefined || profile.members.length === 1,
    links,
    spouses: byId((id) =>
      marriages
        .filter((m) => m.a === id || m.b === id)
        .map((m) => ({ id: m.a === id ? m.b : m.a, holds: m.holds, address: m.address })),
    ),
    children,
    parents,
    siblings: byId((id) => {
      const found = new Map<string, Relative>()
      for (const parent of parents(id)) {
        for (const child of children(parent.id)) if (child.id !== id && !found.has(child.id)) found.set(child.id, child)
      }
      return [...found.values()]
    }),
    householdOf: byId(
      (id) =>
        households.find((h) => h.members.includes(id)) ?? { household: undefined, address: 'household', members: [id] },
    ),
  }
}

const relative = (id: string, address: Address): Relative => ({ id, holds: ALWAYS, address })

/** Looked up once a person. */
function byId<T extends object>(find: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>()
  return (id) => {
    const found = known.get(id) ?? find(id)
    known.set(id, found)
    return found
  }
}
