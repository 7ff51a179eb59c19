/** A relative's permit may only help: negated, the rounds over the family would not come to rest. */
import type { RawCondition, RawLeaf } from '../../rules/schema.ts'
import { leavesOf } from './conditions.ts'
import type { Defect, LintInput, Spot } from './defect.ts'
import { type Placed, wordingsOf } from './requirements.ts'

export const negatedPermit: Defect = {
  id: 'negated-permit',
  level: 'error',
  reason: {
    de: 'der Titel eines Angehörigen darf nur helfen, nie schaden: hier ist er verneint',
    en: 'a relative’s permit may only help, never harm: here it is negated',
  },
  avoid: {
    de: '`not: { fact: permit.held, params: { of: anchor, … } }`, oder der Titel eines Angehörigen als Sperre.',
    en: '`not: { fact: permit.held, params: { of: anchor, … } }`, or a relative’s permit as a bar.',
  },
  prefer: {
    de: 'Titel von Angehörigen nur bejahend verwenden: sonst könnte eine Aussicht einen Weg wieder schließen.',
    en: 'Use relatives’ permits affirmatively only: otherwise a prospect could close a path again.',
  },
  find: (input) => [
    ...input.paths.flatMap(({ file, data }) =>
      data.applies_when ? negatedIn({ file, path: ['applies_when'], value: data.applies_when }, false, input) : [],
    ),
    ...wordingsOf(input).flatMap((wording) => inWording(wording, input)),
  ],
}

/** An exclusion turns its condition round; exemptions always help. */
function inWording(
  { file, path, value, bindings }: ReturnType<typeof wordingsOf>[number],
  input: LintInput,
): readonly Spot[] {
  const bars = bindings.includes('exclusion')
  return [
    ...(value.when ? negatedIn({ file, path: [...path, 'when'], value: value.when }, bars, input) : []),
    ...(value.readings ?? []).flatMap((r, i) =>
      negatedIn({ file, path: [...path, 'readings', i, 'when'], value: r.when }, bars, input),
    ),
    ...(value.exemptions ?? []).flatMap((e, i) =>
      e.when ? negatedIn({ file, path: [...path, 'exemptions', i, 'when'], value: e.when }, false, input) : [],
    ),
  ]
}

function negatedIn({ file, path, value }: Placed<RawCondition>, turned: boolean, input: LintInput): readonly Spot[] {
  const harmful = leavesOf(value, input, turned).filter(
    ({ leaf, negated }) => isRelatives(leaf) && negated === asksForIt(leaf),
  )
  return harmful.map(({ leaf }) => ({ file, path, found: `permit.held ${String(leaf.params?.['path'] ?? '')}` }))
}

const isRelatives = ({ fact, params }: RawLeaf): boolean =>
  fact === 'permit.held' && params?.['of'] !== undefined && params['of'] !== 'self'

/** `equal true`, and not `equal false` or `notEqual true`. */
const asksForIt = ({ operator, value }: RawLeaf): boolean => (operator === 'equal') === (value === true)
