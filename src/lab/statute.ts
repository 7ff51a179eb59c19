/** The account of the statute: every sentence a file answers for, with what encodes it or why it is left out. */
import { type Bilingual, inBoth } from '../engine/compile.ts'
import type { RulePack } from '../rules/pack.ts'
import type { Exemption, GeneralRequirement, PathVersion } from '../rules/schema.ts'
import type { Written, WrittenWording } from './lint/requirements.ts'

export interface SentenceAccount {
  /** `1`, `2b`: the paragraph. */
  readonly paragraph: string
  /** `§ 25b Abs. 1 Satz 2`; without Satz where the paragraph has one sentence. */
  readonly cite: string
  /** Ids of requirements, exemptions and effects that cite it; `path` where the path as a whole does. */
  readonly encodedBy: readonly string[]
  readonly notEncoded: Bilingual | undefined
}

/** A place that cites the statute. */
interface Citing {
  readonly id: string
  readonly cite: string
}

export function accountOfPath(data: PathVersion, pack: RulePack): readonly SentenceAccount[] {
  return account(data.sentences, data.source.section, citingOfPath(data, pack), data.not_encoded)
}

export function accountOfShared(data: GeneralRequirement): readonly SentenceAccount[] {
  const section = data.versions[0]?.source.section ?? ''
  const citing = data.versions.flatMap((v) => citingOfWording(`general/${data.general}`, v))
  return account(data.sentences ?? {}, section, citing, data.not_encoded)
}

function account(
  sentences: PathVersion['sentences'],
  section: string,
  citing: readonly Citing[],
  notEncoded: GeneralRequirement['not_encoded'],
): readonly SentenceAccount[] {
  return Object.entries(sentences).flatMap(([paragraph, count]) => {
    const whole = `§ ${section} Abs. ${paragraph}`
    return Array.from({ length: count }, (_, i): SentenceAccount => {
      const names = (cite: string) => namesSentence(cite, whole, i + 1) || (count === 1 && startsWith(cite, whole))
      const left = (notEncoded ?? []).find((n) => n.cite === whole || names(n.cite))
      return {
        paragraph,
        cite: count === 1 ? whole : `${whole} Satz ${i + 1}`,
        encodedBy: [...new Set(citing.filter((c) => names(c.cite)).map((c) => c.id))],
        notEncoded: left && inBoth(left.why),
      }
    })
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

function citingOfPath(data: PathVersion, pack: RulePack): readonly Citing[] {
  const ofRequirement = (r: Written): readonly Citing[] => {
    if (!('use' in r)) return citingOfWording(r.id, r)
    const general = pack.general.get(r.use.replace('general/', ''))
    const id = r.id ?? r.use
    return [
      ...citingOfExemptions(id, r.exemptions),
      ...(general?.versions ?? []).flatMap((v) => citingOfWording(id, v)),
    ]
  }
  return [
    ...(data.cite ? [{ id: 'path', cite: data.cite }] : []),
    ...data.requirements.flatMap(ofRequirement),
    ...(data.effect_when ?? []).map((e) => ({ id: 'effect', cite: e.cite })),
    ...(data.extension
      ? [{ id: 'extension', cite: data.extension.cite }, ...data.extension.plus.flatMap(ofRequirement)]
      : []),
  ]
}

function citingOfWording(
  id: string,
  { cite, also, exemptions }: Pick<WrittenWording, 'cite' | 'also' | 'exemptions'>,
): readonly Citing[] {
  return [{ id, cite }, ...(also ?? []).map((a) => ({ id, cite: a })), ...citingOfExemptions(id, exemptions)]
}

const citingOfExemptions = (id: string, exemptions: readonly Exemption[] | undefined): readonly Citing[] =>
  (exemptions ?? []).map((e) => ({ id, cite: e.cite }))
