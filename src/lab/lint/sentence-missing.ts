/** Every sentence a file answers for is encoded, or stands under `not_encoded` with a reason. */
import type { Exemption, GeneralRequirement, PathVersion } from '../../rules/schema.ts'
import type { Defect, LintInput, Spot } from './defect.ts'
import type { Written, WrittenWording } from './requirements.ts'

export const sentenceMissing: Defect = {
  id: 'sentence-missing',
  level: 'error',
  reason: {
    de: 'dieser Satz ist weder abgebildet noch unter not_encoded begründet',
    en: 'this sentence is neither encoded nor reasoned under not_encoded',
  },
  find: (input) => [
    ...input.paths.flatMap(({ file, data }) =>
      missing(file, data.sentences, data.source.section, citesOfPath(data, input), data.not_encoded),
    ),
    ...input.generals.flatMap(({ file, data }) => {
      const section = data.versions[0]?.source.section ?? ''
      return missing(file, data.sentences ?? {}, section, data.versions.flatMap(citesOfWording), data.not_encoded)
    }),
  ],
}

function missing(
  file: string,
  sentences: PathVersion['sentences'],
  section: string,
  cites: readonly string[],
  notEncoded: GeneralRequirement['not_encoded'],
): readonly Spot[] {
  const left = (notEncoded ?? []).map((n) => n.cite)
  return Object.entries(sentences).flatMap(([paragraph, count]) => {
    const whole = `§ ${section} Abs. ${paragraph}`
    const numbers = Array.from({ length: count }, (_, i) => i + 1)
    const open = numbers.filter((n) => {
      const named = [...cites, ...left].some((cite) => namesSentence(cite, whole, n))
      return !named && !left.includes(whole) && !(count === 1 && cites.some((cite) => startsWith(cite, whole)))
    })
    return open.map((n) => ({
      file,
      path: ['sentences', paragraph],
      found: count === 1 ? whole : `${whole} Satz ${n}`,
    }))
  })
}

/** `§ 25b Abs. 1 Satz 2 Nr. 3` names sentence 2; `Satz 1 bis 3` and `Satz 1 und 2` name each of them. */
function namesSentence(cite: string, whole: string, sentence: number): boolean {
  if (!startsWith(cite, whole)) return false
  const match = /^ Satz (\d+)(?: (bis|und) (?:Satz )?(\d+))?/.exec(cite.slice(whole.length))
  if (!match) return false
  const first = Number(match[1])
  const last = Number(match[3] ?? match[1])
  return match[2] === 'bis' ? first <= sentence && sentence <= last : sentence === first || sentence === last
}

/** Not `Abs. 2b` where `Abs. 2` is meant. */
const startsWith = (cite: string, whole: string): boolean => cite === whole || cite.startsWith(`${whole} `)

function citesOfPath(data: PathVersion, { pack }: LintInput): readonly string[] {
  const ofRequirement = (r: Written): readonly string[] =>
    'use' in r
      ? [
          ...citesOfExemptions(r.exemptions),
          ...(pack.general.get(r.use.replace('general/', ''))?.versions ?? []).flatMap(citesOfWording),
        ]
      : citesOfWording(r)
  return [
    ...(data.cite ? [data.cite] : []),
    ...data.requirements.flatMap(ofRequirement),
    ...(data.effect_when ?? []).map((e) => e.cite),
    ...(data.extension ? [data.extension.cite, ...data.extension.plus.flatMap(ofRequirement)] : []),
  ]
}

function citesOfWording({
  cite,
  also,
  exemptions,
}: Pick<WrittenWording, 'cite' | 'also' | 'exemptions'>): readonly string[] {
  return [cite, ...(also ?? []), ...citesOfExemptions(exemptions)]
}

const citesOfExemptions = (exemptions: readonly Exemption[] | undefined) => (exemptions ?? []).map((e) => e.cite)
