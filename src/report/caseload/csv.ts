/** A caseload as a table for spreadsheets: one row a person and path in sight. */
import type { FamilyLine } from '../../caseload/line.ts'
import { BATCH_TEXTS } from '../../messages/batch.ts'
import { OUTCOME_WORDS } from '../../messages/words.ts'
import { citeOf } from '../check/shown.ts'
import { type CsvForm, csvLines, csvStart } from '../csv.ts'
import { showIso } from '../format.ts'
import { gapTitle, type Speaker } from './words.ts'

export function csvHead(kind: CsvForm, lang: 'de' | 'en'): string {
  return csvStart(kind) + csvLines([BATCH_TEXTS[lang].csvColumns], kind)
}

/** The rows of a family: paths in sight only, so that the table is no list of people without one. */
export function csvRows(speaker: Speaker, family: FamilyLine, kind: CsvForm): string {
  const { compiled, lang } = speaker
  const date = (iso: string | null | undefined) => (iso ? (kind === 'de' ? showIso(iso, 'de') : iso) : '')
  return csvLines(
    family.persons.flatMap((person) => {
      const deadline = family.deadlines.find((d) => d.kind !== 'paper-expires' && d.persons.includes(person.id))
      return Object.entries(person.paths).map(([path, outcome]) => {
        const isRoute = path === person.route
        const short = path.replace(/^aufenthg-/, '')
        const gaps = family.gaps.filter(
          (g) => g.kind === 'unmet' && g.gap.startsWith(`${short}/`) && g.persons.includes(person.id),
        )
        return [
          family.case,
          person.id,
          citeOf(compiled, path),
          short,
          OUTCOME_WORDS[outcome][lang],
          isRoute ? date(person.from) : '',
          isRoute ? date(person.until) : '',
          isRoute ? String(person.unknown) : '',
          date(deadline?.date),
          gaps.map((g) => gapTitle(speaker, g.gap)).join('; '),
        ]
      })
    }),
    kind,
  )
}
