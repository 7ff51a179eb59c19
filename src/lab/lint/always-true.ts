/** A condition that asks nothing. */
import { YES } from '../../facts/truth.ts'
import { constantSpots } from './constant-conditions.ts'
import type { Defect } from './defect.ts'

export const alwaysTrue: Defect = {
  id: 'always-true',
  level: 'error',
  reason: { de: 'das trifft immer zu: die Teile decken alles ab', en: 'this always holds: its parts cover everything' },
  avoid: {
    de: '`any: [ Alter ≥ 16, Alter < 18 ]`: jeder Wert erfüllt eines davon.',
    en: '`any: [ age ≥ 16, age < 18 ]`: every value meets one of them.',
  },
  prefer: {
    de: '`all`, wenn beides verlangt ist; sonst die Bedingung weglassen.',
    en: '`all` where both are asked for; otherwise leave the condition out.',
  },
  find: (input) => constantSpots(YES, input),
}
