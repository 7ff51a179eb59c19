import { type CompiledPath, wordingOn } from '../../engine/compile.ts'
import type { Lang } from '../../messages/language.ts'
import type { Day } from '../../time/day.ts'

/** The title of a requirement as the latest version that knows it words it on a day; its id where none does. */
export function requirementTitle(path: CompiledPath | undefined, requirement: string, day: Day, lang: Lang): string {
  const versions = [...(path?.versions ?? [])].reverse()
  const found = versions.flatMap((v) => [...v.requirements, ...(v.extension ?? [])]).find((r) => r.id === requirement)
  return found ? wordingOn(found, day).title[lang] : requirement
}
