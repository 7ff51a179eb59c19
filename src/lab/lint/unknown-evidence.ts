import { nearest } from '../../profile/nearest.ts'
import type { Defect, LintInput } from './defect.ts'
import { type Placed, wordingsOf } from './requirements.ts'

export const unknownEvidence: Defect = {
  id: 'unknown-evidence',
  level: 'error',
  reason: { de: 'diesen Nachweis gibt es nicht in evidence.yaml', en: 'there is no such proof in evidence.yaml' },
  avoid: {
    de: '`evidence: [ pas ]`, ohne Eintrag in evidence.yaml.',
    en: '`evidence: [ pas ]` without an entry in evidence.yaml.',
  },
  prefer: {
    de: 'Einen Nachweis aus evidence.yaml, oder dort einen neuen anlegen.',
    en: 'A proof of evidence.yaml, or a new one there.',
  },
  find: (input) => {
    const known = [...input.pack.evidence.keys()]
    return evidenceNamed(input)
      .filter(({ value }) => !known.includes(value))
      .map(({ file, path, value }) => ({ file, path, found: value, near: nearest(value, known) }))
  },
}

/** Every proof that requirements and steps name. */
export function evidenceNamed(input: LintInput): readonly Placed<string>[] {
  return [
    ...wordingsOf(input).flatMap(({ file, path, value }) =>
      (value.evidence ?? []).map((id, i) => ({ file, path: [...path, 'evidence', i], value: id })),
    ),
    ...input.steps.flatMap(({ file, data }) =>
      Object.entries(data).flatMap(([id, step]) =>
        (step.proof ?? []).map((proof, i) => ({ file, path: ['steps', id, 'proof', i], value: proof })),
      ),
    ),
  ]
}
