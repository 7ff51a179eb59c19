/**
 * The outcome against the order of its words, transcribed line by line, over every combination of up to three
 * requirements.
 */
import { describe, expect, test } from 'vitest'
import { NO, type Truth, UNKNOWN, YES } from '../facts/truth.ts'
import type { Binding } from '../rules/schema.ts'
import { type DayOfPath, outcomeOf as outcomeOfTally, type Standing, tallyOf } from './outcome.ts'
import { BEST_FIRST, type Finding, OPEN, OUTCOMES, type Outcome } from './words.ts'

const standing = (finding: Finding, binding: Binding, more: Partial<Standing> = {}): Standing => ({
  finding,
  binding,
  final: false,
  hasSteps: false,
  hangs: false,
  against: false,
  cured: false,
  ...more,
})

const ALPHABET: Readonly<Record<string, Standing>> = {
  met: standing('met', 'mandatory'),
  exempt: standing('exempt', 'regular', { hasSteps: true }),
  mandatory: standing('unmet', 'mandatory'),
  'mandatory, steps': standing('unmet', 'mandatory', { hasSteps: true, cured: true }),
  regular: standing('unmet', 'regular'),
  'regular, steps': standing('unmet', 'regular', { hasSteps: true }),
  final: standing('unmet', 'mandatory', { final: true }),
  'final, regular': standing('unmet', 'regular', { final: true, hasSteps: true }),
  'final, met': standing('met', 'mandatory', { final: true }),
  'final, unknown': standing('unknown', 'mandatory', { final: true }),
  hanging: standing('unmet', 'mandatory', { hangs: true }),
  'hanging, regular': standing('unmet', 'regular', { hangs: true, hasSteps: true }),
  'barred by': standing('unmet', 'exclusion'),
  'perhaps barred by': standing('unknown', 'exclusion'),
  unknown: standing('unknown', 'mandatory', { hasSteps: true }),
  appraisal: standing('appraisal', 'appraisal'),
  'against, cured': standing('appraisal', 'regular', { against: true, cured: true }),
  'against, not cured': standing('appraisal', 'regular', { against: true }),
}

/** A day with every requirement as it stands. */
interface WholeDay extends Omit<DayOfPath, 'tally'> {
  readonly standings: readonly Standing[]
}

const outcomeOf = ({ standings, ...day }: WholeDay): Outcome =>
  outcomeOfTally({ ...day, tally: standings.reduce((tally, s) => tally | tallyOf(s), 0) })

const unmet = (d: WholeDay) => d.standings.filter((s) => s.finding === 'unmet')
/** A failing requirement of guidance or memory reads appraisal, `against`; time cures it: unmet until then. */
const waits = (d: WholeDay) => d.standings.some((s) => s.finding === 'appraisal' && s.against && s.cured)

/** "The first line that fits." */
const SENTENCE: readonly (readonly [Outcome, (d: WholeDay) => boolean])[] = [
  ['held', (d) => d.held === YES],
  // § 4: without `path:` a path is `held` only if no other grants that status, else `unclear`
  ['unclear', (d) => d.heldAmbiguous],
  ['closed', (d) => !d.inForce],
  ['closed', (d) => unmet(d).some((s) => s.final)],
  ['not-applicable', (d) => d.entry === NO],
  ['barred', (d) => d.standings.some((s) => s.binding === 'exclusion' && s.finding === 'unmet')],
  // § 6, the promise: a path that may not apply is not open yet
  ['linked', (d) => unmet(d).length > 0 && unmet(d).every((s) => s.hangs) && !waits(d) && d.entry === YES],
  ['foreseeable', (d) => unmet(d).length > 0 && d.opensLater],
  ['foreseeable', (d) => waits(d) && d.opensLater],
  ['unclear', (d) => d.entry === UNKNOWN],
  ['gaps', (d) => unmet(d).some((s) => s.hasSteps)],
  ['gaps', (d) => unmet(d).some((s) => s.binding === 'mandatory')],
  ['unclear', (d) => d.standings.some((s) => s.finding === 'unknown')],
  ['ready-to-weigh', (d) => d.standings.some((s) => s.finding === 'appraisal')],
  ['ready-to-weigh', (d) => unmet(d).some((s) => s.binding === 'regular' && !s.hasSteps)],
  ['ready', () => true],
]
const sentence = (d: WholeDay): Outcome => SENTENCE.find(([, fits]) => fits(d))?.[0] ?? 'ready'

const WORDS = Object.keys(ALPHABET)
/** Every choice of up to three requirements, in every order. */
const CHOICES: readonly (readonly string[])[] = [
  [],
  ...WORDS.map((a) => [a]),
  ...WORDS.flatMap((a) => WORDS.map((b) => [a, b])),
  ...WORDS.flatMap((a) => WORDS.flatMap((b) => WORDS.map((c) => [a, b, c]))),
]
const TRUTHS: readonly Truth[] = [NO, UNKNOWN, YES]
const BOTH = [false, true]
const OPEN_DAY = { held: NO, heldAmbiguous: false, inForce: true, entry: YES, opensLater: false } as const

function daysOf(choice: readonly string[]): WholeDay[] {
  const standings = choice.flatMap((word) => ALPHABET[word] ?? [])
  return TRUTHS.flatMap((held) =>
    TRUTHS.flatMap((entry) =>
      BOTH.flatMap((heldAmbiguous) =>
        BOTH.flatMap((inForce) =>
          BOTH.map((opensLater): WholeDay => ({ held, heldAmbiguous, inForce, entry, standings, opensLater })),
        ),
      ),
    ),
  )
}

describe('the outcome is the first line that fits', () => {
  test.each([0, 1, 2, 3])('%i requirements', (count) => {
    const wrong: unknown[] = []
    for (const choice of CHOICES.filter((c) => c.length === count)) {
      for (const { standings: _, ...d } of daysOf(choice)) {
        const whole = { ...d, standings: choice.flatMap((word) => ALPHABET[word] ?? []) }
        if (outcomeOf(whole) !== sentence(whole)) wrong.push([choice, d, outcomeOf(whole), sentence(whole)])
      }
    }
    expect(wrong.slice(0, 5)).toEqual([])
  })

  test('every line of the sentence is the first to fit somewhere', () => {
    const used = new Set(
      CHOICES.flatMap((choice) => daysOf(choice).map((d) => SENTENCE.findIndex(([, fits]) => fits(d)))),
    )
    expect([...used].sort((a, b) => a - b)).toEqual(SENTENCE.map((_, i) => i))
  })

  test('the order of requirements does not matter', () => {
    const differing = CHOICES.filter((choice) => {
      const turned = daysOf([...choice].reverse())
      return daysOf(choice).some((d, i) => outcomeOf(d) !== outcomeOf(turned[i] ?? d))
    })
    expect(differing).toEqual([])
  })
})

describe('in words', () => {
  test.each([
    [[], {}, 'ready', 'nothing is asked'],
    [['met', 'exempt'], {}, 'ready', 'met or exempt'],
    [['met', 'appraisal'], {}, 'ready-to-weigh', 'an open term remains'],
    [['regular'], {}, 'ready-to-weigh', '"in der Regel" leaves room to deviate'],
    [['regular, steps'], {}, 'gaps', 'somebody can do something about it'],
    [['mandatory'], {}, 'gaps', 'mandatory, and nobody knows how'],
    [['mandatory', 'unknown'], {}, 'gaps', 'a sure gap before an open question'],
    [['regular', 'unknown'], {}, 'unclear', 'an open question before weighing'],
    [['unknown', 'appraisal'], {}, 'unclear', 'an open question before weighing'],
    [['regular', 'unknown'], { opensLater: true }, 'foreseeable', 'time cures what is unmet'],
    [['unknown'], { opensLater: true }, 'unclear', 'nothing is unmet, so nothing waits for a day'],
    [['mandatory'], { entry: UNKNOWN }, 'unclear', 'whether it applies comes before its gaps'],
    [['mandatory'], { entry: UNKNOWN, opensLater: true }, 'foreseeable', 'but after the day on which it opens'],
    [['hanging'], { entry: UNKNOWN }, 'unclear', 'nobody knows whether it applies, whatever it hangs on'],
    [['hanging', 'appraisal', 'unknown'], {}, 'linked', 'only what is unmet must hang'],
    [['hanging', 'mandatory'], {}, 'gaps', 'one of two hangs'],
    [['hanging', 'mandatory'], { opensLater: true }, 'foreseeable', 'one of two hangs, the other is cured by time'],
    [['hanging', 'against, cured'], { opensLater: true }, 'foreseeable', 'linked only when time has cured the other'],
    [
      ['against, cured'],
      { opensLater: true },
      'foreseeable',
      'guidance that fails until a day opens no window before it',
    ],
    [['against, cured'], {}, 'ready-to-weigh', 'the other requirements keep the day closed'],
    [['against, not cured'], { opensLater: true }, 'ready-to-weigh', 'time does not cure it: a person weighs it'],
    [['final'], { opensLater: true }, 'closed', 'missed for ever'],
    [['final, regular'], {}, 'closed', 'a regular one missed for ever as well'],
    [['final, unknown'], {}, 'unclear', 'nobody knows whether it was missed'],
    [['final', 'barred by'], { entry: NO }, 'closed', 'closed before the rest'],
    [['barred by'], { entry: NO }, 'not-applicable', 'what does not apply is not barred'],
    [['barred by'], { entry: UNKNOWN, opensLater: true }, 'barred', 'barred today, whatever comes'],
    [['perhaps barred by'], {}, 'unclear', 'nobody knows of the bar'],
    [['final'], { held: YES, inForce: false, entry: NO }, 'held', 'a permit held stays held'],
    [['met'], { held: UNKNOWN }, 'ready', 'whether it is held is open: the way is open anyway'],
    [['final'], { heldAmbiguous: true, inForce: false }, 'unclear', 'held by this path or by another: not said'],
    [[], { inForce: false }, 'closed', 'no version in force'],
  ] as const)('%j, %j: %s, %s', (choice, more, expected, _) => {
    const standings = choice.flatMap((word) => ALPHABET[word] ?? [])
    expect(outcomeOf({ ...OPEN_DAY, ...more, standings })).toBe(expected)
  })

  test('every outcome has its place among the best, and three are open', () => {
    expect([...BEST_FIRST].sort()).toEqual([...OUTCOMES].sort())
    expect([...OPEN].sort()).toEqual(['linked', 'ready', 'ready-to-weigh'])
  })
})
