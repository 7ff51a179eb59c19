import * as z from 'zod/mini'
import { STATUSES } from '../../profile/words.ts'
import { parseDuration } from '../../time/period.ts'
import { booleanSeries } from '../entries.ts'
import { defineFact } from '../fact.ts'
import { growing } from '../series.ts'
import { isIn } from '../status-words.ts'
import { assumedFrom, type StayCount, stayGrowth } from '../stay-months.ts'

/** Words for statuses in rule files: every status of the profile, the groups, and `claim`. */
const words = z.array(z.enum([...STATUSES, 'permit', 'fiktion', 'claim', 'ended']))
const duration = z.string().check(z.regex(/^P\d/))

interface Written extends Omit<StayCount, 'absence'> {
  readonly absence?: string | undefined
}

const RULES = new WeakMap<Written, StayCount>()

/** The rule with its duration read, once for everybody. */
function ruleOf(written: Written): StayCount {
  const known = RULES.get(written)
  if (known) return known
  const rule = { ...written, absence: written.absence === undefined ? undefined : parseDuration(written.absence) }
  RULES.set(written, rule)
  return rule
}

export const stayMonths = defineFact({
  id: 'stay.months',
  kind: 'number',
  unit: 'months',
  growing: true,
  params: z.strictObject({
    counts: words,
    skips: z.optional(words),
    asks: z.optional(words),
    gap_days: z.optional(z.int()),
    absence: z.optional(duration),
  }),
  label: { de: 'ununterbrochener Aufenthalt', en: 'uninterrupted stay' },
  question: {
    de: 'Welchen Status hatte die Person von wann bis wann, und wann war sie im Ausland?',
    en: 'Which status did the person have from when until when, and when was she or he abroad?',
  },
  asks: ['abh', 'familie'],
  proof: ['registerauszug', 'duldungspapiere', 'aufenthaltstitel'],
  ground: '§ 82 Abs. 1 Satz 1',
  sensitivity: 'ordinary',
  derive: (person, params) => {
    const rule = ruleOf(params)
    const rests = [`${person.address}.stay`, `${person.address}.absences`]
    return growing(stayGrowth(person, rule, 'least'), stayGrowth(person, rule, 'most'), assumedFrom(person), rests)
  },
})

export const statusIs = defineFact({
  id: 'status.is',
  kind: 'boolean',
  params: z.strictObject({ any: words, continued: z.optional(z.boolean()) }),
  label: { de: 'aufenthaltsrechtlicher Status', en: 'residence status' },
  question: {
    de: 'Welches Papier hat die Person, seit wann und bis wann?',
    en: 'Which paper does the person hold, since when and until when?',
  },
  asks: ['abh', 'familie'],
  proof: ['duldungspapiere', 'aufenthaltstitel', 'registerauszug'],
  ground: '§ 82 Abs. 1 Satz 1',
  sensitivity: 'ordinary',
  derive: (person, { any, continued }) => booleanSeries(isIn(person, any, continued), [`${person.address}.stay`]),
})
