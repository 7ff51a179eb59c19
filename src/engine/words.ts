/** The words of results. Everything that speaks of findings and outcomes imports them from here. */

export const FINDINGS = ['met', 'exempt', 'unmet', 'unknown', 'appraisal'] as const
export type Finding = (typeof FINDINGS)[number]

/** In order of precedence: the first that fits is the outcome of a path for a person. */
export const OUTCOMES = [
  'held',
  'closed',
  'not-applicable',
  'barred',
  'linked',
  'foreseeable',
  'unclear',
  'gaps',
  'ready-to-weigh',
  'ready',
] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Which candidate of a derived path counts: the first in this order. */
export const BEST_FIRST: readonly Outcome[] = [
  'held',
  'ready',
  'ready-to-weigh',
  'linked',
  'foreseeable',
  'unclear',
  'gaps',
  'barred',
  'not-applicable',
  'closed',
]

/** A path in one of these is open to the person on that day: a window. */
export const OPEN: ReadonlySet<Outcome> = new Set<Outcome>(['ready', 'ready-to-weigh', 'linked'])
