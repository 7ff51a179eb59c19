/** One line a person and path: what the law orders, and where it stands. */
import type { PathResult, PersonResult } from '../../engine/result.ts'
import { titleOf } from '../../engine/signs.ts'
import { OPEN, type Outcome } from '../../engine/words.ts'
import { CHECK_TEXTS } from '../../messages/check.ts'
import { EFFECT_WORDS, OUTCOME_WORDS } from '../../messages/words.ts'
import { completeMonths } from '../../time/period.ts'
import type { Cell, Row, Section, Tone } from '../document.ts'
import { showIso } from '../format.ts'
import { type CheckReport, pathCite, routeOf, shownPaths } from './shown.ts'

/** Lines a person on the first screen. */
const FIRST_LINES = 3

export function personsSection(report: CheckReport): Section {
  const { checked, lang } = report
  const texts = CHECK_TEXTS[lang]
  return {
    heading: texts.perPerson,
    columns: lang === 'de' ? ['Person', 'Weg', 'Rechtsfolge', 'Stand'] : ['person', 'path', 'effect', 'state'],
    rows: checked.result.persons.flatMap((person): Row[] => {
      const paths = shownPaths(report, person)
      const name = `${person.id}${ageOf(report, person)}`
      if (paths.length === 0) return [{ cells: [name, '', '', texts.nothingOpen] }]
      const shown = report.all ? paths : firstLines(paths, routeOf(report, person))
      const hidden = paths.length - shown.length
      return shown.map((path, i) => ({
        cells: [
          i === 0 ? name : '',
          pathCite(checked.evaluation, path.path),
          EFFECT_WORDS[path.effect][lang],
          outcomeCell(report, person, path),
        ],
        ...(hidden > 0 && i === shown.length - 1 ? { below: [texts.morePaths(hidden)] } : {}),
      }))
    }),
  }
}

/** The best lines; the route, whose details follow below, is always among them. */
function firstLines(paths: readonly PathResult[], route: PathResult | undefined): readonly PathResult[] {
  const first = paths.slice(0, FIRST_LINES)
  return route === undefined || first.includes(route) ? first : [...first.slice(0, FIRST_LINES - 1), route]
}

/** More than this nobody becomes: then the date of birth is as good as unknown. */
const OLDEST = 120

function ageOf(report: CheckReport, person: PersonResult): string {
  const { born } = report.checked.evaluation.view.persons.get(person.id)?.member ?? {}
  if (!born) return ''
  const years = (day: typeof born.first) => Math.floor(completeMonths(day, report.checked.day) / 12)
  const [least, most] = [years(born.last), years(born.first)]
  if (most > OLDEST) return `, ${CHECK_TEXTS[report.lang].ageUnknown}`
  return `, ${least === most ? least : `${least}–${most}`}`
}

const TONES: Readonly<Partial<Record<Outcome, Tone>>> = {
  held: 'good',
  ready: 'good',
  'ready-to-weigh': 'good',
  linked: 'open',
  foreseeable: 'open',
  unclear: 'open',
  gaps: 'open',
  barred: 'bad',
}

function outcomeCell(report: CheckReport, person: PersonResult, path: PathResult): Cell {
  const tone = TONES[path.outcome]
  const parts = [outcomeText(report, path), ...remarks(report, person, path)]
  return { text: parts.join(' · '), ...(tone ? { tone } : {}) }
}

/** The outcome in words, with on whom or from when. */
export function outcomeText(report: CheckReport, path: Pick<PathResult, 'outcome' | 'from' | 'depends_on'>): string {
  const { lang, checked } = report
  const texts = CHECK_TEXTS[lang]
  const word = OUTCOME_WORDS[path.outcome][lang]
  if (path.outcome === 'linked') {
    const on = path.depends_on
      .filter((d) => !d.held)
      .map((d) => texts.dependsOn(d.person, pathCite(checked.evaluation, d.path)))
    return `${word} ${on.join(', ')}`
  }
  if (path.outcome === 'foreseeable' && path.from) return `${word} ${texts.from(showIso(path.from, lang))}`
  return word
}

/** What stands in the way, in few words; and until when the path is open. */
function remarks(report: CheckReport, person: PersonResult, path: PathResult): string[] {
  const { lang, checked } = report
  const texts = CHECK_TEXTS[lang]
  const own = checked.evaluation.paths.get(person.id)?.get(path.path)
  const title = (id: string) => (own && titleOf(own, id, checked.day)?.[lang]) ?? id
  const out: string[] = []
  const unmet = path.requirements.filter((r) => r.finding === 'unmet' && !r.hangs_on)
  if (path.outcome === 'gaps' || path.outcome === 'barred') out.push(unmet.map((r) => title(r.id)).join('; '))
  const appraisals = path.appraisals.length + path.deviations.length
  if (OPEN.has(path.outcome) && appraisals > 0) out.push(texts.appraisals(appraisals))
  if (path.outcome !== 'held' && path.unknown.length > 0) out.push(texts.unknowns(path.unknown.length))
  const open = path.windows.find(
    (w) => w.opens <= checked.result.at && (w.closes === null || w.closes >= checked.result.at),
  )
  if (open?.closes) out.push(texts.until(showIso(open.closes, lang)))
  if (path.outcome === 'held' && path.extension) {
    out.push(
      `${lang === 'de' ? 'Verlängerung' : 'extension'} ${showIso(path.extension.on, lang)}: ${OUTCOME_WORDS[path.extension.outcome][lang]}`,
    )
  }
  if (path.outcome === 'not-applicable' || path.outcome === 'closed') {
    const later = path.windows[0]
    if (later) out.push(texts.from(showIso(later.opens, lang)))
  }
  return out.filter((text) => text !== '')
}
