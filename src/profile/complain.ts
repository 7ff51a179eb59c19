/** From a fault to what a person needs to hear: the code, the words allowed, and the word probably meant. */
import type * as z from 'zod/mini'
import { guessCountry } from './countries.ts'
import type { Fault } from './faults.ts'
import { guessDate } from './guess-date.ts'
import { nearest } from './nearest.ts'
import type { Complaint } from './problem.ts'
import { isRecord, type KindNames, keysOf, takes } from './schema-walk.ts'
import { booleanWord } from './synonyms.ts'

/** A complaint about the value at `path`, or about the key itself. */
export interface Placed extends Complaint {
  readonly path: readonly PropertyKey[]
  readonly about: 'key' | 'value'
}

const FOUND_LENGTH = 200

/** The value as text for a message: scalars as they are, containers by their brackets. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]'
  if (isRecord(value)) return '{…}'
  return String(value).slice(0, FOUND_LENGTH)
}

/** Complaints about one fault; several where a mapping has several unknown keys. */
export function complaintsOf(fault: Fault, names: KindNames): readonly Placed[] {
  if (fault.issue.code === 'unrecognized_keys') return fault.issue.keys.map((key) => unknownKey(fault, key))
  if (fault.value === undefined) {
    const { words } = takes(fault.schema, names)
    return [
      {
        code: 'missing-key',
        found: String(fault.path.at(-1) ?? ''),
        expected: words,
        path: fault.path,
        about: 'value',
      },
    ]
  }
  return [{ ...aboutValue(fault, names), path: fault.path, about: 'value' }]
}

/** The complaint about a key that the mapping at the fault does not have. */
export function unknownKey(fault: Pick<Fault, 'path' | 'schema' | 'value'>, key: string): Placed {
  const keys = keysOf(fault.schema, fault.value)
  const present = isRecord(fault.value) ? fault.value : {}
  const suggestion =
    nearest(
      key,
      keys.filter((k) => !Object.hasOwn(present, k)),
    ) ?? nearest(key, keys)
  return {
    code: 'unknown-key',
    found: key,
    expected: keys,
    ...(suggestion !== undefined && { suggestion }),
    path: [...fault.path, key],
    about: 'key',
  }
}

function aboutValue({ issue, schema, value }: Fault, names: KindNames): Complaint {
  const { kinds, words, booleans } = takes(schema, names)
  const found = shown(value)
  const expected = [...kinds, ...(booleans.length === 2 ? ['<boolean>'] : booleans.map(String)), ...words]
  const say = (code: Complaint['code'], suggestion?: string): Complaint => ({
    code,
    found,
    expected,
    ...(suggestion !== undefined && { suggestion }),
  })
  if (value === null) return say('empty-value', kinds[0] === '<list>' ? '[]' : undefined)
  if (issue.path.length === 1 && issue.path[0] === 'profile') return say('wrong-version', '1')
  if (typeof value === 'string') {
    const meant = booleans.length > 0 ? booleanWord(value) : undefined
    if (meant !== undefined && booleans.includes(meant)) return say('word-for-boolean', String(meant))
    if (kinds.includes('<date>')) return aboutDate(value, say)
    if (kinds.includes('<country>')) return say('not-in-list', nearest(value, words) ?? guessCountry(value))
    if (words.length > 0) return say('not-in-list', nearest(value, words))
    if (kinds[0] === '<list>' && nearest(value, ['none']) === 'none') return say('wrong-type', '[]')
    return aboutText(issue, value, kinds, say)
  }
  if (typeof value === 'number') {
    if (kinds.includes('<date>')) return say(issue.code === 'custom' ? 'no-such-date' : 'not-a-date')
    return aboutNumber(issue, kinds, words, say)
  }
  if (typeof value === 'boolean' && words.length > 0)
    return say('not-in-list', value ? undefined : nearest('none', words))
  if (Array.isArray(value) && (issue.code === 'too_small' || issue.code === 'too_big')) return say('wrong-length')
  return say('wrong-type')
}

type Say = (code: Complaint['code'], suggestion?: string) => Complaint
const ISO = /^\d{4}(-\d{2}(-\d{2})?)?$/

function aboutDate(value: string, say: Say): Complaint {
  return ISO.test(value) ? say('no-such-date') : say('not-a-date', guessDate(value))
}

function aboutText(issue: z.core.$ZodIssue, value: string, kinds: readonly string[], say: Say): Complaint {
  if (issue.code === 'too_big') return { ...say('too-long'), expected: [String(issue.maximum)] }
  if (issue.code === 'too_small') return say('empty-text')
  if (issue.code === 'invalid_format') return say('wrong-form', kinds.includes('<id>') ? plainId(value) : undefined)
  if (kinds.some((k) => k === '<amount>' || k === '<number>' || k === '<whole number>'))
    return say('wrong-type', plainNumber(value))
  return say('wrong-type')
}

function aboutNumber(issue: z.core.$ZodIssue, kinds: readonly string[], words: readonly string[], say: Say): Complaint {
  if (issue.code === 'not_multiple_of') return say('fraction-of-cent')
  if (issue.code === 'too_small')
    return kinds.includes('<amount>')
      ? say('negative-amount')
      : { ...say('out-of-range'), expected: [`≥ ${issue.minimum}`] }
  if (issue.code === 'too_big') return { ...say('out-of-range'), expected: [`≤ ${issue.maximum}`] }
  if (words.length > 0) return say('not-in-list')
  const { found } = say('wrong-type')
  return say('wrong-type', kinds.includes('<text>') || kinds.includes('<id>') ? `"${found}"` : undefined)
}

/** `1.620,50 €` and `1620,5` as `1620.50`. */
function plainNumber(text: string): string | undefined {
  const bare = text.replace(/[\s€]|EUR(?:O)?/gi, '')
  const dotted = /^-?\d{1,3}(\.\d{3})+(,\d+)?$|^-?\d+,\d+$/.test(bare)
    ? bare.replaceAll('.', '').replace(',', '.')
    : bare
  return /^\d+(\.\d+)?$/.test(dotted) ? dotted : undefined
}

function plainId(text: string): string | undefined {
  const id = text
    .normalize('NFD')
    .replace(/[^A-Za-z0-9_ -]/g, '')
    .trim()
    .replace(/\s+/g, '-')
    .slice(0, 64)
  return /^[A-Za-z0-9]/.test(id) ? id : undefined
}
