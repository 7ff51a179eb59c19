/** On which provision a title rests: by its status where that names one, else by the `basis` of the file. */
import * as z from 'zod/mini'
import type { StayPeriod } from '../../profile/schema.ts'
import type { Status } from '../../profile/words.ts'
import { addDays } from '../../time/day.ts'
import { mapTimeline, type Timeline } from '../../time/timeline.ts'
import { defineFact } from '../fact.ts'
import { statusOf } from '../status.ts'
import { NO, or, type Truth, UNKNOWN, type Verdict, verdict, YES } from '../truth.ts'
import type { PersonView } from '../view.ts'
import { told } from './said.ts'

/** `§ 25 Abs. 2 Satz 1` as [25, 2, 1, -, -]: section, Absatz, Satz, Nummer, Alternative. */
type Provision = readonly (string | undefined)[]

const PARTS: readonly RegExp[] = [
  /^\s*(?:§+)?\s*(\d+[a-z]?)\b/,
  /\babs(?:atz|\.)?\s*(\d+[a-z]?)\b/,
  /\b(?:satz|s\.)\s*(\d+)\b/,
  /\b(?:nummer|nr\.?)\s*(\d+[a-z]?)\b/,
  /\balt(?:ernative|\.)?\s*(\d+)\b/,
]

function provisionOf(text: string): Provision {
  const plain = text.toLowerCase()
  return PARTS.map((part) => part.exec(plain)?.[1])
}

/** Does the provision of the file fall under the one asked for? A less precise one may. */
export function fallsUnder(given: string, asked: string): Verdict {
  return isWithin(provisionOf(given), provisionOf(asked))
}

function isWithin(here: Provision, wanted: Provision): Verdict {
  if (here[0] === undefined) return UNKNOWN
  let truth: Verdict = YES
  for (const [i, part] of wanted.entries()) {
    if (part === undefined || part === here[i]) continue
    if (here[i] !== undefined) return NO
    truth = UNKNOWN
  }
  return truth
}

/** The provisions a rule lists, which are the same for everybody. */
const ASKED = new WeakMap<readonly string[], readonly Provision[]>()

function askedIn(provisions: readonly string[]): readonly Provision[] {
  const known = ASKED.get(provisions) ?? provisions.map(provisionOf)
  ASKED.set(provisions, known)
  return known
}

const PROVISIONS: Partial<Readonly<Record<Status, string>>> = {
  'ae-25a-1': '§ 25a Abs. 1',
  'ae-25a-2': '§ 25a Abs. 2',
  'ae-25b-1': '§ 25b Abs. 1',
  'ae-25b-4': '§ 25b Abs. 4',
  'ae-104c': '§ 104c',
  'ae-16g': '§ 16g',
  'ae-19d': '§ 19d',
  'ae-25-5': '§ 25 Abs. 5',
}

/** The path for training with an employer; the permit for work after it is § 16g Abs. 8. */
const TRAINING_PATH = 'aufenthg-16g'

/** What the title rests on, as precisely as the file says; `undefined` where it does not say. */
function basisOf({ status, basis, path }: StayPeriod): string | undefined {
  const named = status === undefined ? undefined : PROVISIONS[status]
  if (named === undefined) return basis
  if (basis !== undefined && fallsUnder(basis, named) === YES) return basis
  return status === 'ae-16g' && path === TRAINING_PATH ? '§ 16g Abs. 1' : named
}

export function isResidencePermit({ status }: StayPeriod): boolean {
  return status?.startsWith('ae-') === true
}

/** What each title rests on, read once. */
const BASES = new WeakMap<StayPeriod, { readonly basis: Provision | undefined }>()

function provisionFor(period: StayPeriod): Provision | undefined {
  const known = BASES.get(period)
  if (known) return known.basis
  const text = basisOf(period)
  const basis = text === undefined ? undefined : provisionOf(text)
  BASES.set(period, { basis })
  return basis
}

/** Does a listed title rest on one of the provisions? */
export function restsOn(period: StayPeriod, provisions: readonly string[]): Verdict {
  const basis = provisionFor(period)
  return basis === undefined ? UNKNOWN : or(askedIn(provisions).map((asked) => isWithin(basis, asked)))
}

/** The listed permit that a fiction of § 81 Abs. 4 continues: the one that ends the day before, or has no end. */
export function continuedBy(stay: readonly StayPeriod[], index: number): StayPeriod | undefined {
  const fiction = stay[index]
  return stay.find((period, i) => {
    if (!isResidencePermit(period)) return false
    if (period.to === undefined) return i === index - 1
    const { from } = fiction ?? {}
    return from !== undefined && addDays(period.to.last, 1) >= from.first && period.to.first < from.last
  })
}

type Title = 'residence' | 'settlement'

function periodUnder(stay: readonly StayPeriod[], index: number, provisions: readonly string[], title: Title): Verdict {
  const period = stay[index]
  if (period?.status === undefined) return UNKNOWN
  if (title === 'settlement') return period.status === 'ne' ? restsOn(period, provisions) : NO
  if (isResidencePermit(period)) return restsOn(period, provisions)
  if (period.status !== 'fiktion-81-4') return NO
  const continued = continuedBy(stay, index)
  return continued ? restsOn(continued, provisions) : UNKNOWN
}

function under(person: PersonView, provisions: readonly string[], title: Title): Timeline<Verdict> {
  const stay = person.member.stay ?? []
  const found = stay.map((_, i) => periodUnder(stay, i, provisions, title))
  return mapTimeline(statusOf(person), (state) => {
    if (state.anything) return verdict(UNKNOWN, state.assumed)
    return verdict(
      agreed(
        state.periods.map((i) => found[i] ?? UNKNOWN),
        state.ended,
      ),
      state.assumed,
    )
  })
}

/** The same answer for every period possible; the end of a permit is none. */
export function agreed(answers: readonly Verdict[], ended: boolean): Truth {
  const all = (wanted: Verdict) => answers.every((v) => v === wanted)
  if (!ended && all(YES)) return YES
  return all(NO) ? NO : UNKNOWN
}

export const permitUnder = defineFact({
  id: 'permit.under',
  kind: 'boolean',
  params: z.strictObject({
    any: z.array(z.string().check(z.regex(/^§ \d+[a-z]?( |$)/))).check(z.minLength(1)),
    title: z.optional(z.enum(['residence', 'settlement'])),
  }),
  label: { de: 'Titel nach diesen Vorschriften', en: 'title under these provisions' },
  question: {
    de: 'Nach welcher Vorschrift ist der Aufenthaltstitel erteilt, und gilt er noch oder als fortbestehend?',
    en: 'Under which provision was the residence title granted, and is it valid or deemed to continue?',
  },
  asks: ['abh', 'familie'],
  proof: ['aufenthaltstitel', 'registerauszug'],
  ground: '§ 26 Abs. 4 Satz 1',
  sensitivity: 'ordinary',
  derive: (person, { any, title }) => {
    const list = `${person.address}.stay`
    const open = () =>
      (person.member.stay ?? []).flatMap((period, i) => {
        const unsaid = ['ae-other', 'ne'].includes(period.status ?? '') && period.basis === undefined
        return unsaid ? [`${list}[${i + 1}].basis`] : []
      })
    return told(under(person, any, title ?? 'residence'), [list], () => [...open(), list])
  },
})
