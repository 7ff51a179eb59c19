/**
 * A condition that contradicts itself. One of several readings may say so on purpose, as `all: [X, not X]`: by this
 * reading the words ask nothing, while the other reads them otherwise.
 */
import { NO } from '../../facts/truth.ts'
import { isRecord, valueAt } from '../../profile/schema-walk.ts'
import { constantSpots } from './constant-conditions.ts'
import type { Defect, LintInput, Spot } from './defect.ts'

export const neverTrue: Defect = {
  id: 'never-true',
  level: 'error',
  reason: {
    de: 'das kann nie zutreffen: die Teile widersprechen sich',
    en: 'this can never hold: its parts contradict each other',
  },
  avoid: {
    de: '`all: [ Alter ≥ 18, Alter < 16 ]`: kein Wert erfüllt beides.',
    en: '`all: [ age ≥ 18, age < 16 ]`: no value meets both.',
  },
  prefer: {
    de: '`any`, wenn eines genügen soll; sonst die Grenzen berichtigen.',
    en: '`any` where one is to be enough; otherwise put the limits right.',
  },
  find: (input) =>
    constantSpots(NO, input).filter((spot) => !(spot.path.includes('readings') && isPlainNever(spot, input))),
}

/** `all: [X, { not: X }]` and nothing else. */
function isPlainNever({ file, path }: Spot, { files }: LintInput): boolean {
  const all = valueAt(files.find((f) => f.file === file)?.data, [...path, 'all'])
  if (!Array.isArray(all) || all.length !== 2) return false
  const [first, second]: readonly unknown[] = all
  return isRecord(second) && JSON.stringify(second['not']) === JSON.stringify(first)
}
