/** `--person ID`: somebody the file knows. */
import { cliText } from '../messages/cli.ts'
import type { Lang } from '../messages/language.ts'
import type { Family } from '../profile/family.ts'
import { printable } from '../profile/printable.ts'
import { EXIT, Stop } from './exit.ts'

/** Stops with 2 and the names there are. */
export function assertPerson(family: Family, person: string | undefined, lang: Lang): void {
  if (person === undefined || family.profile.members.some((m) => m.id === person)) return
  const known = family.profile.members.map((m) => m.id).join(', ')
  throw new Stop(EXIT.usage, cliText(lang).unknownPerson(printable(person), known))
}
