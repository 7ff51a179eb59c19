/** What kind of answer a place of the profile takes, read off the schema. */
import type { Path } from './address.ts'
import { formAt, isEntryList, patternOf } from './forms.ts'
import { profileKinds, profileSchema } from './schema.ts'
import { schemaAt, takes } from './schema-walk.ts'

export const ANSWER_TYPES = [
  'boolean',
  'choice',
  'date',
  'date-or-no',
  'amount',
  'number',
  'text',
  'country',
  'person',
  'persons',
  'relations',
  'entries',
  'entry',
  'paper',
  'group',
] as const
/**
 * `date-or-no`: a date, or `false` · `entries`: a list · `entry`: one more entry, or none · `paper`: `none`, or the
 * fields of a paper · `group`: fields without a question of their own · `person`, `persons`: ids of members.
 */
export type AnswerType = (typeof ANSWER_TYPES)[number]

export interface AnswerShape {
  readonly type: AnswerType
  /** The words of a closed list; empty for every other type. */
  readonly words: readonly string[]
}

const SPECIAL: Readonly<Record<string, AnswerType>> = {
  relations: 'relations',
  'household.members': 'persons',
  'members.*.care[].for': 'person',
  'members.*.passport': 'paper',
  'members.*.work_permission': 'paper',
}

/** `data`: the file as written, for places where the schema has two kinds of mapping. */
export function answerShape(path: Path, data: unknown): AnswerShape {
  const special = SPECIAL[patternOf(path)]
  if (special) return { type: special, words: [] }
  if (typeof path.at(-1) === 'number') return { type: 'entry', words: [] }
  if (isEntryList(path)) return { type: 'entries', words: [] }
  if (formAt(path).length > 0) return { type: 'group', words: [] }
  const schema = schemaAt(profileSchema, path, data)
  const { kinds, words, booleans } = schema ? takes(schema, profileKinds) : { kinds: [], words: [], booleans: [] }
  if (booleans.length === 2) return { type: 'boolean', words: [] }
  if (kinds.includes('<date>')) return { type: booleans.length > 0 ? 'date-or-no' : 'date', words: [] }
  if (kinds.includes('<country>')) return { type: 'country', words }
  if (words.length > 0) return { type: 'choice', words }
  if (kinds.includes('<amount>')) return { type: 'amount', words: [] }
  if (kinds.includes('<number>') || kinds.includes('<whole number>')) return { type: 'number', words: [] }
  return { type: 'text', words: [] }
}
