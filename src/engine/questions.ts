/** Every condition a check prints, to be decided a second time. */
import type { Day } from '../time/day.ts'
import { at } from '../time/timeline.ts'
import { versionOn, type Wording, wordingOn } from './compile.ts'
import { type Condition, namesRelativesPermit } from './condition.ts'
import type { PersonPath } from './family.ts'
import type { Question } from './four-eyes.ts'
import { stretchOn } from './path.ts'

/** When, readings, exemptions, entry, effects and signs; those on a relative's permit twice, as held and as hoped. */
export function questionsOf(own: PersonPath, day: Day): readonly Question[] {
  const timeline = own.candidates[at(own.best, day).candidate]
  const version = versionOn(own.path, day)
  if (!timeline || !version) return []
  const { subject } = timeline
  const stretch = stretchOn(timeline, day)
  const person = subject.person.member.id
  const ask = (condition: Condition, place: string): Question[] => {
    const question = { condition, subject, day, place: `${person} ${own.path.short}/${place}` }
    const relative = namesRelativesPermit(condition)
    const asHeld = { ...question, hope: undefined }
    return relative && own.hope ? [asHeld, { ...question, hope: own.hope }] : [asHeld]
  }
  return [
    ...(version.entry ? ask(version.entry, 'entry') : []),
    ...version.effects.flatMap((e) => ask(e.when, `effect ${e.cite}`)),
    ...stretch.requirements.flatMap((r) =>
      placesOf(wordingOn(r, day)).flatMap(({ condition, part }) => ask(condition, `${r.id} ${part}`)),
    ),
  ]
}

interface Place {
  readonly condition: Condition
  readonly part: string
}

const places = new WeakMap<Wording, readonly Place[]>()

/** The conditions of a wording, listed once for all who are asked. */
function placesOf(wording: Wording): readonly Place[] {
  const known = places.get(wording)
  if (known !== undefined) return known
  const found = [
    ...(wording.when ? [{ condition: wording.when, part: 'when' }] : []),
    ...wording.readings.map((r) => ({ condition: r.when, part: `reading ${r.id}` })),
    ...wording.exemptions.flatMap((e) => (e.when ? [{ condition: e.when, part: `exemption ${e.id}` }] : [])),
    ...[...wording.for, ...wording.against].map((s) => ({ condition: s.when, part: 'sign' })),
  ]
  places.set(wording, found)
  return found
}
