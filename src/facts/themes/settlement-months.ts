/**
 * How many months of a residence permit count for a settlement permit (§ 9 Abs. 2 Satz 1 Nr. 1, Abs. 4; § 26 Abs. 4
 * Satz 3; § 35 Abs. 1; § 85).
 *
 * Every day is of one kind, so each counts once. A permit held without a break counts by calendar months from its first
 * day; earlier time that is credited (the asylum procedure, a permit before a healed gap) moves that day back by its
 * months and days. Thirty days left over from several such times are a month (§ 191 BGB).
 */
import * as z from 'zod/mini'
import { addDays, DAWN, type Day, DUSK, earlier, later } from '../../time/day.ts'
import { afterMonths, completeMonths } from '../../time/period.ts'
import { coalesce, constant, type Span, type Timeline } from '../../time/timeline.ts'
import { defineFact } from '../fact.ts'
import { type Growth, growing } from '../series.ts'
import { assumedFrom, NEVER } from '../stay-months.ts'
import type { PersonView } from '../view.ts'
import { isPermit, type Kind, kindsOf, type PermitRule, type Side } from './settlement-kinds.ts'

const FORMER_SETTLEMENT = 48
/** Months of an interruption that can be disregarded (§ 85). */
const HEALED = 12
interface Amount {
  readonly months: number
  readonly days: number
}
const NOTHING: Amount = { months: 0, days: 0 }

function plus(a: Amount, b: Amount): Amount {
  const days = a.days + b.days
  return days >= 30 ? { months: a.months + b.months + 1, days: days - 30 } : { months: a.months + b.months, days }
}

function elapsed(from: Day, until: Day): Amount {
  const months = completeMonths(from, until)
  return { months, days: until - afterMonths(from, months) }
}

function halved({ months, days }: Amount): Amount {
  const half = (months % 2) * 15 + days / 2
  return plus({ months: Math.floor(months / 2), days: 0 }, { months: 0, days: half })
}

/** A span in which the count grows at one rate: `share` of a day each day, from `base` on. */
interface Stretch {
  readonly from: Day
  /** First day after it. */
  readonly until: Day
  readonly base: Amount
  readonly share: 0 | 0.5 | 1
}

const shareOf = (kind: Kind): Stretch['share'] =>
  kind === 'half' ? 0.5 : ['full', 'ne', 'both', 'credit'].includes(kind) ? 1 : 0

const grown = ({ from, share }: Pick<Stretch, 'from' | 'share'>, until: Day): Amount =>
  share === 0 || from <= DAWN || until >= DUSK
    ? NOTHING
    : share === 1
      ? elapsed(from, until)
      : halved(elapsed(from, until))

/** What whoever left with a settlement permit keeps after its end. */
function keptAfter(held: Amount, last: Kind, now: Kind, rule: PermitRule): Amount {
  if (rule.former_settlement !== 'counts' || last !== 'ne' || now !== 'abroad') return NOTHING
  return held.months >= FORMER_SETTLEMENT ? { months: FORMER_SETTLEMENT, days: 0 } : held
}

function stretchesOf(kinds: Timeline<Kind>, rule: PermitRule): Stretch[] {
  const out: Stretch[] = []
  let credit = NOTHING
  let held = NOTHING
  let last: Kind = 'gap'
  let lost: { readonly since: Day; readonly kept: Amount } | undefined
  kinds.forEach(({ from, value: kind }, i) => {
    const until = kinds[i + 1]?.from ?? DUSK
    const share = shareOf(kind)
    const end = (since: Day): Day => (rule.gaps === 'bridged' ? afterMonths(since, HEALED) : since)
    if (isPermit(kind)) {
      if (lost && (rule.gaps === 'cut' || from > end(lost.since))) held = lost.kept
      lost = undefined
      out.push({ from, until, base: plus(credit, held), share })
      if (kind !== 'both') held = plus(held, grown({ from, share }, until))
    } else {
      if (lost === undefined && isPermit(last)) lost = { since: from, kept: keptAfter(held, last, kind, rule) }
      const limit = lost ? end(lost.since) : DUSK
      const first = { from, until: earlier(until, later(limit, from)), share, base: plus(credit, held) }
      if (first.until > from) out.push(first)
      if (first.until < until) {
        const rest = plus(credit, grown(first, first.until))
        out.push({ from: first.until, until, share, base: plus(rest, lost?.kept ?? held) })
      }
    }
    if (kind === 'credit' || kind === 'both') credit = plus(credit, grown({ from, share }, until))
    if (kind !== 'both' || last !== 'ne') last = kind
  })
  return joined(out)
}

/** Where nothing is lost and the rate stays, the calendar months run on from the first day. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const list: Stretch[] = []
  for (const next of stretches) {
    const last = list.at(-1)
    if (last && goesOn(last, next)) list[list.length - 1] = { ...last, until: next.until }
    else list.push(next)
  }
  return list
}

function goesOn(last: Stretch, next: Stretch): boolean {
  if (last.until !== next.from || last.share !== next.share || last.from <= DAWN) return false
  const { months, days } = plus(last.base, grown(last, last.until))
  return months === next.base.months && days === next.base.days
}

/** The day on which `n` months are reached if the stretch lasts; its first day where they are already. */
function reachedOn({ from, base, share }: Stretch, n: number): Day {
  const missing = n - base.months
  if (missing <= 0) return from
  if (share === 0 || from <= DAWN) return DUSK
  const d = addDays(afterMonths(from, missing / share), -Math.floor(base.days / share))
  return d < from ? from : d
}

function growthOf(stretches: readonly Stretch[]): Growth {
  return {
    reaches: (n) => {
      if (n <= 0) return constant(true)
      const spans: Span<boolean>[] = [{ from: DAWN, value: false }]
      for (const stretch of stretches) {
        const d = reachedOn(stretch, n)
        spans.push({ from: stretch.from, value: d <= stretch.from })
        if (d > stretch.from && d < stretch.until) spans.push({ from: d, value: true })
      }
      return coalesce(spans)
    },
    at: (d) => {
      const stretch = stretches.find((s) => s.from <= d && d < s.until)
      if (stretch === undefined) return 0
      let n = stretch.base.months
      while (reachedOn(stretch, n + 1) <= d) n += 1
      return n
    },
  }
}

function countOf(person: PersonView, rule: PermitRule, side: Side): Growth {
  // without a word on absences nobody knows whether one has ended the permit
  if (side === 'least' && person.member.absences === undefined) return NEVER
  const kinds = kindsOf(person, rule, side)
  // whoever never held a permit, nor is credited anything
  if (kinds.every(({ value }) => value === 'gap' || value === 'abroad')) return NEVER
  return growthOf(stretchesOf(kinds, rule))
}

const counts = z.optional(z.literal('counts'))

export const permitMonths = defineFact({
  id: 'permit.months',
  kind: 'number',
  unit: 'months',
  growing: true,
  params: z.strictObject({
    provisions: z.optional(z.array(z.string()).check(z.minLength(1))),
    asylum: z.enum(['counts', 'ignored']),
    fiction: z.enum(['if-extended', 'counts']),
    gaps: z.enum(['cut', 'bridged']),
    old_toleration: counts,
    former_settlement: counts,
  }),
  label: { de: 'Besitz einer Aufenthaltserlaubnis', en: 'residence permit held' },
  question: {
    de: 'Welche Aufenthaltserlaubnisse hatte die Person von wann bis wann, wann lief das Asylverfahren, und wann war sie im Ausland?',
    en: 'Which residence permits did the person hold from when until when, when did the asylum procedure run, and when was she or he abroad?',
  },
  asks: ['abh', 'familie'],
  proof: ['aufenthaltstitel', 'registerauszug', 'bamf-bescheid'],
  ground: '§ 9 Abs. 2 Satz 1 Nr. 1',
  sensitivity: 'ordinary',
  derive: (person, rule) => {
    const { address } = person
    const rests = [`${address}.stay`, `${address}.absences`, ...(rule.asylum === 'counts' ? [`${address}.asylum`] : [])]
    return growing(countOf(person, rule, 'least'), countOf(person, rule, 'most'), assumedFrom(person), rests)
  },
})
