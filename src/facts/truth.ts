/**
 * Three-valued truth (Kleene), with a mark for what rests on an assumption.
 *
 * A `Verdict` is a small integer: `NO` 0, `UNKNOWN` 1, `YES` 2, plus `ASSUMED` 4. So `and` is the minimum of the truths,
 * `or` the maximum, `not` the mirror, and timelines of verdicts compare by `===`.
 */
export const NO = 0
export const UNKNOWN = 1
export const YES = 2
export type Truth = typeof NO | typeof UNKNOWN | typeof YES
export const ASSUMED = 4
export type Verdict = number

export function truthOf(v: Verdict): Truth {
  const t = v & 3
  return t === YES ? YES : t === NO ? NO : UNKNOWN
}

export function isAssumed(v: Verdict): boolean {
  return (v & ASSUMED) !== 0
}

export function verdict(truth: Truth, assumed: boolean): Verdict {
  return assumed ? truth | ASSUMED : truth
}

/**
 * One absorbing operand that stands on knowledge decides without assumption; otherwise the result rests on an
 * assumption as soon as one operand that shaped it does.
 */
function fold(verdicts: readonly Verdict[], absorbing: Truth, neutral: Truth): Verdict {
  let absorbed = false
  let firmly = false
  let unknown = false
  let assumed = false
  for (const v of verdicts) {
    const t = v & 3
    if (t === absorbing) {
      absorbed = true
      if ((v & ASSUMED) === 0) firmly = true
    } else if (t === UNKNOWN) unknown = true
    if ((v & ASSUMED) !== 0) assumed = true
  }
  if (absorbed) return verdict(absorbing, !firmly)
  return verdict(unknown ? UNKNOWN : neutral, assumed)
}

/** Every one holds; of nothing: yes. */
export function and(verdicts: readonly Verdict[]): Verdict {
  return fold(verdicts, NO, YES)
}

/** At least one holds; of nothing: no. */
export function or(verdicts: readonly Verdict[]): Verdict {
  return fold(verdicts, YES, NO)
}

export function not(v: Verdict): Verdict {
  return verdict((2 - (v & 3)) as Truth, (v & ASSUMED) !== 0)
}
