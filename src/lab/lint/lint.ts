/** Looks for every known defect of rule files. */
import type { Path } from '../../profile/address.ts'
import type { RulePack } from '../../rules/pack.ts'
import type { ParsedRuleFile } from '../../rules/parse.ts'
import { absorbedBranch } from './absorbed-branch.ts'
import { alwaysTrue } from './always-true.ts'
import { amountsGap } from './amounts-gap.ts'
import { caseWithoutExpectation } from './case-without-expectation.ts'
import { caseWithoutReason } from './case-without-reason.ts'
import type { Defect, Spot } from './defect.ts'
import { doesNotCompile } from './does-not-compile.ts'
import { idleExemption } from './idle-exemption.ts'
import { lintInput } from './input.ts'
import { missingCase } from './missing-case.ts'
import { nameDiffers } from './name-differs.ts'
import { negatedPermit } from './negated-permit.ts'
import { neverTrue } from './never-true.ts'
import { noWayOut } from './no-way-out.ts'
import { outOfRange } from './out-of-range.ts'
import { overlappingVersions } from './overlapping-versions.ts'
import { requirementTwice } from './requirement-twice.ts'
import { sentenceMissing } from './sentence-missing.ts'
import { unfinished } from './unfinished.ts'
import { unknownDropped } from './unknown-dropped.ts'
import { unknownEvidence } from './unknown-evidence.ts'
import { unknownPath } from './unknown-path.ts'
import { unknownReading } from './unknown-reading.ts'
import { unknownShared } from './unknown-shared.ts'
import { unknownStep } from './unknown-step.ts'
import { untranslated } from './untranslated.ts'
import { unusedCondition } from './unused-condition.ts'
import { unusedEvidence } from './unused-evidence.ts'
import { unusedShared } from './unused-shared.ts'
import { unusedStep } from './unused-step.ts'
import { vagueCite } from './vague-cite.ts'
import { versionGap } from './version-gap.ts'
import { wrongCondition } from './wrong-condition.ts'

const LOOKED_FOR: readonly Defect[] = [
  wrongCondition,
  neverTrue,
  alwaysTrue,
  outOfRange,
  absorbedBranch,
  idleExemption,
  requirementTwice,
  unknownShared,
  unknownDropped,
  unknownStep,
  unknownEvidence,
  unknownPath,
  unknownReading,
  negatedPermit,
  sentenceMissing,
  vagueCite,
  overlappingVersions,
  versionGap,
  amountsGap,
  nameDiffers,
  noWayOut,
  untranslated,
  unfinished,
  caseWithoutReason,
  caseWithoutExpectation,
  missingCase,
  unusedStep,
  unusedCondition,
  unusedShared,
  unusedEvidence,
]

/** Everything lint can find, for `explain`. */
export const DEFECTS: readonly Defect[] = [...LOOKED_FOR, doesNotCompile]

/** A defect where it stands. */
export interface LintFinding extends Pick<Defect, 'id' | 'level' | 'reason'> {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly found: string
  readonly near: string | undefined
  readonly path: Path
  /** `--fix` can take it out. */
  readonly fixable: boolean
}

/** In order of file and line. That the rules do not compile is said only where no other error explains it. */
export function lint(files: readonly ParsedRuleFile[], pack: RulePack): readonly LintFinding[] {
  const input = lintInput(files, pack)
  const look = (defect: Defect) => defect.find(input).map((spot) => placed(defect, spot, files))
  const found = LOOKED_FOR.flatMap(look)
  const all = found.some((f) => f.level === 'error') ? found : [...look(doesNotCompile), ...found]
  return all.sort((a, b) => (a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1))
}

function placed({ id, level, reason, fix }: Defect, spot: Spot, files: readonly ParsedRuleFile[]): LintFinding {
  const tree = files.find((f) => f.file === spot.file)?.tree
  const { line, column } = tree?.keyPlaceOf(spot.path) ?? { line: 1, column: 1 }
  return {
    id,
    level,
    reason,
    file: spot.file,
    line,
    column,
    found: spot.found,
    near: spot.near,
    path: spot.path,
    fixable: fix !== undefined,
  }
}
