/** One invented family: who lives in it, when it came, and how well its file is kept. */
import { addDays, type Day, formatDay, later } from '../../time/day.ts'
import { afterYears } from '../../time/period.ts'
import { share, weights } from './assumptions.ts'
import { memberOf } from './member.ts'
import { type Random, randomOf } from './random.ts'
import { type Seat, type Setting, within } from './setting.ts'

export interface SynthOptions {
  readonly persons: number
  /** A whole number, not negative. */
  readonly seed: number
  /** The day the caseload is dated. */
  readonly on: Day
}

/** Families of format 1 until the number of persons is reached exactly; the same options give the same families. */
export function* synthesise({ persons, seed, on }: SynthOptions): Generator<object> {
  let left = persons
  for (let number = 1; left > 0; number += 1) {
    const family = familyOf(randomOf(seed, number), number, left, on)
    left -= family.members.length
    yield family
  }
}

interface SynthFamily {
  readonly members: readonly object[]
}

function familyOf(random: Random, number: number, most: number, on: Day): SynthFamily {
  const kind = random.weighted(weights('households'))
  const band = random.weighted(weights('years'))
  const arrived = addDays(on, -daysOf(random, band))
  const seats = seatsOf(random, kind, arrived, on).slice(0, most)
  const hasSmallChildren = seats.some((s) => afterYears(s.born, 3) > on)
  const setting: Setting = {
    on,
    arrived,
    band,
    nationality: random.weighted(weights('nationality')),
    quality: random.weighted(weights('file-quality')),
    permit: permitOf(random, band),
    hasSmallChildren,
  }
  const apart = kind === 'family' && seats.length > 2 && random.chance(share('parents-apart'))
  const members = seats.map((seat) => memberOf(random, seat, setting))
  return {
    profile: 1,
    case: `S-${String(number).padStart(6, '0')}`,
    ...householdsOf(random, seats, setting, apart),
    ...relationsOf(random, seats, setting, apart),
    members,
    ...evidenceOf(random, members),
  } as SynthFamily
}

const daysOf = (random: Random, band: string) => within(random, band) * 365 + random.int(20, 364)

function permitOf(random: Random, band: string): Setting['permit'] {
  const chance = random.next()
  if (band === '0-1' || band === '2-3') return 'none'
  // only those who have been here long enough hold one: the share is reached over all
  const reach = 1 / 0.54
  if (chance < share('families-104c') * reach) return band === '4-5' ? 'none' : '104c'
  if (chance < (share('families-104c') + share('families-25')) * reach) return random.chance(0.5) ? '25b' : '25a'
  return 'none'
}

function seatsOf(random: Random, kind: string, arrived: Day, on: Day): readonly Seat[] {
  const adult = (id: string, spouse = false, least = 18): Seat => {
    let years = within(random, random.weighted(weights('ages-adults')))
    if (years < least) years = random.int(least, least + 18)
    return { id, born: bornAged(random, years, on), role: 'adult', spouse }
  }
  const child = (id: string, ages: Readonly<Record<string, number>>): Seat => ({
    id,
    born: bornAged(random, within(random, random.weighted(ages)), on),
    role: 'child',
    spouse: false,
  })
  switch (kind) {
    case 'couple':
      return [adult('p1', true), adult('p2', true)]
    case 'family':
    case 'one-parent': {
      const count = Number(random.weighted(weights('children')))
      const children = Array.from({ length: count }, (_, i) => child(`k${i + 1}`, weights('ages-children'))).sort(
        (a, b) => a.born - b.born,
      )
      const eldest = Math.floor((on - (children[0]?.born ?? on)) / 365.25)
      const parents =
        kind === 'family'
          ? [adult('p1', true, eldest + 18), adult('p2', true, eldest + 18)]
          : [adult('p1', false, eldest + 18)]
      return [...parents, ...children.map((c, i) => ({ ...c, id: `k${i + 1}` }))]
    }
    case 'minor-alone':
      return [child('k1', arrived > addDays(on, -1500) ? { '15-17': 1 } : { '16-17': 1, '18-20': 1 })]
    case 'grown-siblings':
      return [adult('p1'), adult('p2')]
    default:
      return [adult('p1')]
  }
}

/** Somebody of this age in whole years on the day. */
function bornAged(random: Random, years: number, on: Day): Day {
  return addDays(on, -Math.floor(years * 365.25) - random.int(2, 360))
}

const TOWNS = [
  'Aachen',
  'Bielefeld',
  'Bonn',
  'Dortmund',
  'Essen',
  'Hagen',
  'Köln',
  'Moers',
  'Münster',
  'Rheine',
] as const

function householdsOf(random: Random, seats: readonly Seat[], { quality }: Setting, apart: boolean): object {
  const land = random.chance(share('share-nw')) ? 'NW' : random.weighted(weights('lands'))
  const place = { ...(land === 'NW' ? { municipality: random.pick(TOWNS) } : {}), land }
  const housing = (persons: number) => {
    const rent = 260 + persons * random.int(95, 170)
    const costs = {
      rent,
      utilities: 50 + persons * random.int(15, 30),
      heating: 40 + persons * random.int(12, 25),
      hot_water: random.chance(0.7) ? 'central' : 'decentral',
      living_space_m2: 24 + persons * random.int(12, 19),
    }
    return random.chance(weights('missing-fields')[quality]) ? {} : { housing: costs }
  }
  const ids = seats.map((s) => s.id)
  if (!apart) return { household: { ...place, ...housing(seats.length) } }
  return {
    households: [
      { id: 'h1', ...place, ...housing(seats.length - 1), members: ids.filter((id) => id !== 'p2') },
      { id: 'h2', ...place, ...housing(1), members: ['p2'] },
    ],
  }
}

function relationsOf(random: Random, seats: readonly Seat[], setting: Setting, apart: boolean): object {
  const parents = seats.filter((s) => s.role === 'adult')
  const children = seats.filter((s) => s.role === 'child')
  if (setting.quality === 'thin' && random.chance(0.15)) return {}
  const couple = parents.filter((s) => s.spouse)
  const eldest = children[0]?.born ?? setting.on
  const relations: object[] = []
  const [a, b] = couple
  if (a && b) {
    const wedding = addDays(eldest < setting.on ? eldest : setting.arrived, -random.int(200, 1500))
    const adult = afterYears(later(a.born, b.born), 18)
    const since = wedding > adult ? wedding : addDays(adult, random.int(0, 300))
    relations.push({
      spouses: [a.id, b.id],
      ...(since < setting.on ? { since: formatDay(since) } : {}),
      ...(apart ? { separated: formatDay(later(addDays(since, 30), addDays(setting.on, -random.int(60, 1200)))) } : {}),
    })
  }
  for (const child of children) {
    for (const parent of parents) {
      const lives = !apart || parent.id !== 'p2'
      relations.push({
        parent: parent.id,
        child: child.id,
        custody: parents.length === 1 ? 'sole' : 'joint',
        ...(random.chance(weights('missing-fields')[setting.quality])
          ? {}
          : { family_life: lives || random.chance(0.7) }),
      })
    }
  }
  return { relations }
}

const PROOFS = { german: 'certificate', work: 'employer-letter', schooling: 'school-report' } as const

function evidenceOf(random: Random, members: readonly object[]): object {
  if (!random.chance(0.3)) return {}
  const evidence = members.flatMap((member) =>
    Object.entries(PROOFS).flatMap(([field, kind]) =>
      field in member && 'id' in member && random.chance(0.5)
        ? [{ for: `members.${String(member.id)}.${field}`, kind }]
        : [],
    ),
  )
  return evidence.length > 0 ? { evidence } : {}
}
