/**
 * What was found before and still holds: an answer is kept under a key made of everything it rests on, the mutant, the
 * rules and cases of the path asked, and the engine.
 */
import type { Compiled } from '../../engine/compile.ts'
import type { ParsedRuleFile } from '../../rules/parse.ts'
import type { Mutant } from './mutant.ts'
import { pathsNamedBy } from './relatives.ts'
import { readBy } from './variant.ts'

/** By key: the case that notices, or empty where none does. */
export type Kept = ReadonlyMap<string, string>

export interface KeyMaker {
  readonly of: (mutant: Mutant, path: string) => string
}

/** `hash` of a text; `engine` names the program that answers. */
export function keyMaker(
  compiled: Compiled,
  files: readonly Pick<ParsedRuleFile, 'file' | 'text' | 'kind'>[],
  engine: string,
  hash: (text: string) => string,
): KeyMaker {
  const bases = new Map<string, string>()
  const baseOf = (path: string): string => {
    const known = bases.get(path)
    if (known !== undefined) return known
    const read = filesReadBy(compiled, path)
    const rests = files.filter((f) => read(f))
    const base = hash([engine, ...rests.map((f) => `${f.file}\0${f.text}`)].join('\0'))
    bases.set(path, base)
    return base
  }
  return { of: ({ id }, path) => hash(`${baseOf(path)}\0${id}`).slice(0, 24) }
}

/** Rules of the path and of those whose permits it names, what they share, amounts and layers; cases of the path alone. */
function filesReadBy(compiled: Compiled, path: string): (file: Pick<ParsedRuleFile, 'file' | 'kind'>) => boolean {
  const { pack } = compiled
  const versions = [...pathsNamedBy(compiled, path)].flatMap((id) => pack.paths.get(id) ?? [])
  const own = new Set(versions.map((v) => v.file))
  const shared = new Set(versions.flatMap((v) => [...readBy(v, pack)]))
  const cases = new Set(pack.cases.filter((c) => c.path === path).map((c) => c.file))
  return ({ file, kind }) => {
    switch (kind) {
      case 'path':
        return own.has(file)
      case 'general':
        return shared.has(`general/${file.replace(/^.*\/|\.yaml$/g, '')}`)
      case 'cases':
        return cases.has(file)
      case 'conditions':
      case 'parameters':
      case 'layer':
        return true
      default:
        return false
    }
  }
}
