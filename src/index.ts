/**
 * The library: what the command line itself uses. Everything here but `loadProfile` and `loadRules` is pure.
 */
export { type Compiled, compileWhole as compile } from './engine/compile.ts'
export { type Evaluation, evaluateFamily } from './engine/family.ts'
export { secondLook } from './engine/four-eyes.ts'
export type * from './engine/result.ts'
export { FINDINGS, type Finding, OUTCOMES, type Outcome } from './engine/words.ts'
export { type Checked, type CheckOptions, check } from './outlook/check.ts'
export { type Planned, type PlanOptions, plan } from './outlook/plan/plan.ts'
export type * from './outlook/plan/result.ts'
export { type OpenSpan, openSpans } from './outlook/windows.ts'
export type { Family } from './profile/family.ts'
export {
  type Parsed as LoadedProfile,
  parseProfile as loadProfile,
  parseProfileJson as loadProfileJson,
} from './profile/parse.ts'
export { assemble as loadRules, type Packed, type RulePack } from './rules/pack.ts'
export { type Day, formatDay, parseDay } from './time/day.ts'
