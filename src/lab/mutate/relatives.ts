/** Which paths' permits a path names, directly or through another: a case about it needs no others. */
import type { Compiled, CompiledVersion } from '../../engine/compile.ts'
import { conditionsOf } from '../../engine/compile.ts'
import { leavesOf } from '../../engine/condition.ts'

export function pathsNamedBy(compiled: Compiled, path: string): ReadonlySet<string> {
  const found = new Set<string>()
  const follow = (id: string): void => {
    if (found.has(id)) return
    found.add(id)
    for (const version of compiled.byId.get(id)?.versions ?? []) for (const named of permitsIn(version)) follow(named)
  }
  follow(path)
  return found
}

function permitsIn(version: CompiledVersion): readonly string[] {
  const requirements = [...version.requirements, ...(version.extension ?? [])]
  const conditions = [
    ...(version.entry ? [version.entry] : []),
    ...version.effects.map((e) => e.when),
    ...requirements.flatMap((r) => r.wordings.flatMap(conditionsOf)),
  ]
  return conditions
    .flatMap(leavesOf)
    .filter((leaf) => leaf.fact.id === 'permit.held')
    .map((leaf) => String(leaf.params['path']))
}
