/**
 * Who belongs to the Bedarfsgemeinschaft of a person on a day (§ 7 Abs. 3 SGB II), and at which step of need.
 *
 * What the file leaves open about it (a marriage, a birthday within a year) is spelled out: one makeup for each way it
 * can be. Where that cannot be done, the one makeup is `open`: the person alone is sure, and others may belong.
 */
import type { Day } from '../../time/day.ts'
import type { Address } from '../series.ts'
import { type PersonView, personOf, wholeLife } from '../view.ts'
import { piecewise } from './piecewise.ts'
import { agesOn, hostOf, housemates, isBeforeAsOf, type Member, structureDays, unsureOn, type World } from './unsure.ts'

export const STEPS = ['rbs1', 'rbs2', 'rbs3', 'rbs4', 'rbs5', 'rbs6'] as const
export type Step = (typeof STEPS)[number]

/** One member of a Bedarfsgemeinschaft. */
export interface Seat {
  readonly person: PersonView
  /** Completed years. */
  readonly age: number
  /** An unmarried child under 25 in the household of a parent. */
  readonly child: boolean
  /** The steps possible; one unless the makeup is open. */
  readonly steps: readonly Step[]
  /** Ages of the minor children a single parent lives with; empty for everybody else, `undefined` where open. */
  readonly aloneWith: readonly number[] | undefined
  /** A minor child in the Bedarfsgemeinschaft, or one of her or his own; `undefined` where open. */
  readonly minorChild: boolean | undefined
}

export interface Makeup {
  /** Adults first. Empty where the person is not born yet. */
  readonly seats: readonly Seat[]
  /** How many share the housing. */
  readonly heads: { readonly least: number; readonly most: number }
  readonly open: boolean
}

interface Makeups {
  /** At least one. */
  readonly all: readonly Makeup[]
  /** What would settle it. */
  readonly missing: readonly Address[]
}

/** The ways the Bedarfsgemeinschaft of a person can be made up on a day. Its members share them. */
export function makeupsOn(person: PersonView, d: Day): Makeups {
  const whole = wholeLife(person)
  const makeups = whole.once('livelihood.makeups', () => piecewise(structureDays(whole), (day) => waysOn(whole, day)))
  return makeups(d)
}

function waysOn(person: PersonView, d: Day): Makeups {
  const { worlds, missing } = unsureOn(person, d)
  const closed = worlds.map((world) => makeupIn(person, world)).filter((makeup) => makeup !== undefined)
  return { all: closed.length > 0 ? closed : openMakeups(person, d), missing }
}

/** `undefined` where the person is not born yet. */
function makeupIn(person: PersonView, world: World): Makeup | undefined {
  const self = world.get(person.member.id)
  if (self === undefined || self.age < 0) return undefined
  const present = [...world.values()].filter((m) => m.atHome && m.age >= 0)
  const among = (ids: readonly string[]) => present.filter((m) => ids.includes(m.id))
  const dependent = (m: Member) =>
    m.age < 25 && !m.wed && among(m.parents).length > 0 && among([...m.partners, ...m.children]).length === 0
  const roots = dependent(self) ? among(self.parents) : [self]
  const adults = among(roots.flatMap((m) => [m.id, ...m.partners]))
  const children = present.filter((m) => dependent(m) && among(m.parents).some((parent) => adults.includes(parent)))
  const units = hostOf(person).once('livelihood.units', () => new Map<World, Map<string, Makeup>>())
  const known = units.get(world) ?? new Map<string, Makeup>()
  units.set(world, known)
  const key = [...adults, ...children].map((m) => m.id).join()
  const unit = known.get(key) ?? unitOf(world, present, adults, children)
  known.set(key, unit)
  return unit
}

function unitOf(
  world: World,
  present: readonly Member[],
  adults: readonly Member[],
  children: readonly Member[],
): Makeup {
  const among = (ids: readonly string[]) => present.filter((m) => ids.includes(m.id))
  const minors = children.filter((m) => m.age < 18)
  const alone = adults.length === 1 && minors.every((m) => among(m.parents).length === 1)
  const ownMinor = (m: Member) => m.children.some((id) => isMinor(world.get(id)))
  const seat = (m: Member, child: boolean): Seat => ({
    person: m.view,
    age: m.age,
    child,
    steps: [child ? childStep(m.age) : adultStep(m, among(m.partners)[0], minors.length > 0)],
    aloneWith: alone && !child ? minors.map((minor) => minor.age) : [],
    minorChild: minors.some((minor) => minor !== m) || ownMinor(m),
  })
  return {
    seats: [...adults.map((m) => seat(m, false)), ...children.map((m) => seat(m, true))],
    heads: { least: present.length, most: present.length },
    open: false,
  }
}

const isMinor = (m: Member | undefined): boolean => m !== undefined && m.age >= 0 && m.age < 18

/** § 20 Abs. 2 Satz 2 and § 23 Nr. 1 SGB II. */
function childStep(age: number): Step {
  if (age >= 18) return 'rbs3'
  return age >= 14 ? 'rbs4' : age >= 6 ? 'rbs5' : 'rbs6'
}

/** § 20 Abs. 2 Satz 1 and Abs. 4 SGB II: somebody who does not live with parents as their child. */
function adultStep(self: Member, partner: Member | undefined, withChild: boolean): Step {
  if (partner !== undefined) {
    if (self.age < 18) return childStep(self.age)
    return partner.age < 18 ? 'rbs1' : 'rbs2'
  }
  return self.age >= 15 || withChild ? 'rbs1' : childStep(self.age)
}

/** The person alone, at every step that the age allows; one makeup for each age possible. */
function openMakeups(person: PersonView, d: Day): readonly Makeup[] {
  const heads = openHeads(person, d)
  const ages = agesOn(person, d).filter((age) => age >= 0)
  if (ages.length === 0) return [{ seats: [], heads, open: true }]
  return ages.map((age) => {
    const steps = openSteps(age)
    const aloneWith = steps.includes('rbs1') ? undefined : []
    return { seats: [{ person, age, child: false, steps, aloneWith, minorChild: undefined }], heads, open: true }
  })
}

function openHeads(person: PersonView, d: Day): Makeup['heads'] {
  if (isBeforeAsOf(person, d)) return { least: 1, most: Number.POSITIVE_INFINITY }
  const born = housemates(person).map((id) => agesOn(personOf(person.view, id), d))
  const least = born.filter((ages) => ages.every((age) => age >= 0)).length
  const most = born.filter((ages) => ages.some((age) => age >= 0)).length
  return { least: Math.max(1, least), most: Math.max(1, most) }
}

function openSteps(age: number): readonly Step[] {
  if (age >= 18) return age < 25 ? ['rbs1', 'rbs2', 'rbs3'] : ['rbs1', 'rbs2']
  return age >= 14 ? ['rbs1', childStep(age)] : [childStep(age)]
}
