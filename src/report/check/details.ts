/** The requirements of a path, one line each: word, title, since or until when, and what is open. */

import type { FactSeen, PathResult, PersonResult, RequirementResult } from '../../engine/result.ts'
import { signsOf, titleOf } from '../../engine/signs.ts'
import { OPEN } from '../../engine/words.ts'
import { CATALOGUE } from '../../facts/catalogue.ts'
import { actorWord } from '../../messages/actors.ts'
import { CHECK_TEXTS } from '../../messages/check.ts'
import { EFFECT_WORDS, FINDING_SIGNS, FINDING_WORDS, type FindingWord, OUTCOME_WORDS } from '../../messages/words.ts'
import { printable } from '../../profile/printable.ts'
import type { Row, Section, Tone } from '../document.ts'
import { showEuros, showIso, showNumber, showShare } from '../format.ts'
import { type CheckReport, pathCite, routeOf, shownPaths } from './shown.ts'

const TONE: Readonly<Record<FindingWord, Tone>> = {
  met: 'good',
  exempt: 'good',
  unmet: 'bad',
  unknown: 'open',
  appraisal: 'open',
  from: 'open',
}

export function detailSections(report: CheckReport): readonly Section[] {
  return report.checked.result.persons.flatMap((person) => {
    const route = routeOf(report, person)
    const paths = report.all || report.explain ? shownPaths(report, person) : route ? [route] : []
    return paths.map((path) => detailSection(report, person, path)).filter((s) => s.rows.length > 0)
  })
}

/** Open points of a path on the first screen, and questions below each. */
const FIRST_ROWS = 8
const FIRST_QUESTIONS = 2

export function detailSection(report: CheckReport, person: PersonResult, path: PathResult): Section {
  const { lang, checked } = report
  const texts = CHECK_TEXTS[lang]
  const all = report.all || report.explain || OPEN.has(path.outcome)
  const shown = path.requirements.filter((r) => all || (r.finding !== 'met' && r.finding !== 'exempt'))
  const most = all ? shown.length : FIRST_ROWS
  const done = path.requirements.filter((r) => r.finding === 'met' || r.finding === 'exempt').length
  const heading = texts.details(person.id, pathCite(checked.evaluation, path.path), EFFECT_WORDS[path.effect][lang])
  const count = texts.metOf(done, path.requirements.length)
  const anchor = path.anchor ? ` · ${texts.via(path.anchor)}` : ''
  return {
    heading: `${heading}${anchor} · ${count}${all ? '' : ` · ${texts.onlyOpen}`}`,
    level: 2,
    columns:
      lang === 'de'
        ? ['Befund', 'Voraussetzung', 'Zeit', 'Vorschrift']
        : ['finding', 'requirement', 'time', 'provision'],
    flexible: 1,
    rows: shown.slice(0, most).map((r) => requirementRow(report, person, path, r)),
    notes: shown.length > most ? [texts.moreRows(shown.length - most)] : [],
  }
}

/** An unmet requirement that time alone cures reads `from`. */
export function wordOf(requirement: RequirementResult): FindingWord {
  const waits = requirement.finding === 'unmet' || requirement.against
  return waits && requirement.met_from !== null ? 'from' : requirement.finding
}

function requirementRow(report: CheckReport, person: PersonResult, path: PathResult, r: RequirementResult): Row {
  const { lang, checked } = report
  const word = wordOf(r)
  const own = checked.evaluation.paths.get(person.id)?.get(path.path)
  const label =
    word === 'from' ? `${FINDING_WORDS.from[lang]} ${showIso(r.met_from ?? '', lang)}` : FINDING_WORDS[word][lang]
  return {
    cells: [
      { text: `${FINDING_SIGNS[word].sign} ${label}`, tone: TONE[word] },
      (own && titleOf(own, r.id, checked.day)?.[lang]) ?? r.id,
      timeOf(report, r),
      r.cite,
    ],
    below: [...remarks(report, person, path, r), ...(report.explain ? r.facts.map((f) => factLine(report, f)) : [])],
  }
}

function timeOf(report: CheckReport, r: RequirementResult): string {
  const { lang } = report
  const texts = CHECK_TEXTS[lang]
  if (r.finding !== 'met' && r.finding !== 'exempt') return ''
  if (r.met_until) return texts.until(showIso(r.met_until, lang))
  return r.met_from ? texts.since(showIso(r.met_from, lang)) : ''
}

function remarks(report: CheckReport, person: PersonResult, path: PathResult, r: RequirementResult): string[] {
  const { lang, checked } = report
  const texts = CHECK_TEXTS[lang]
  const out: string[] = []
  if (r.finding === 'met') return out
  if (r.hangs_on) {
    out.push(
      texts.hangs(
        r.hangs_on.person,
        pathCite(checked.evaluation, r.hangs_on.path),
        OUTCOME_WORDS[r.hangs_on.outcome][lang],
      ),
    )
  }
  if (r.exemption)
    out.push(r.exemption.force === 'must' ? texts.exemptBy(r.exemption.cite) : texts.power(r.exemption.cite))
  if (r.finding === 'exempt') return out
  if (r.distance) out.push(texts.missing(distanceText(report, r.distance)))
  if (r.finding === 'appraisal' && r.readings.length > 0 && !r.exemption) {
    const readings = r.readings.map((x) => texts.reading(x.id, FINDING_WORDS[x.finding][lang]))
    out.push(`${texts.readingsDisagree}: ${readings.join(', ')}`)
  }
  if (r.against) out.push(texts.against)
  if (r.settled) out.push(texts.settled)
  const own = checked.evaluation.paths.get(person.id)?.get(path.path)
  const signs = r.finding === 'appraisal' && own ? signsOf(own, r.id, checked.day) : undefined
  if (signs && signs.for.length > 0) out.push(texts.forSigns(signs.for.map((s) => s[lang]).join(', ')))
  if (signs && signs.against.length > 0) out.push(texts.againstSigns(signs.against.map((s) => s[lang]).join(', ')))
  if (path.unknown.includes(r.id)) out.push(...missingFacts(report, r))
  return out
}

export function distanceText(report: Pick<CheckReport, 'lang'>, distance: { amount: number; unit: string }): string {
  const { lang } = report
  const texts = CHECK_TEXTS[lang]
  const { amount, unit } = distance
  if (unit === 'days') return texts.days(amount)
  if (unit === 'months') return texts.months(showNumber(amount, lang))
  if (unit === 'EUR' || unit === 'EUR/month') return texts.perMonth(showEuros(amount, lang))
  if (unit === 'share') return showShare(amount, lang)
  if (unit.startsWith('levels to ')) return texts.byLevel(unit.slice('levels to '.length))
  return `${showNumber(amount, lang)} ${unit}`
}

/** What the file does not say, as a question, with the field and who knows. */
function missingFacts(report: CheckReport, r: RequirementResult): string[] {
  const { lang } = report
  const texts = CHECK_TEXTS[lang]
  const lines = new Set<string>()
  for (const seen of r.facts) {
    if (seen.state === 'known') continue
    const fact = CATALOGUE.get(seen.fact)
    if (!fact) continue
    const who = texts.who(fact.asks.map((a) => actorWord(a, lang)).join(', '))
    lines.add([fact.question[lang], ...(seen.from ? [texts.field(seen.from)] : []), who].join(' · '))
  }
  return report.all || report.explain ? [...lines] : [...lines].slice(0, FIRST_QUESTIONS)
}

/** `schooling.months = 41 (members.amina.schooling, line 23)`. */
export function factLine(report: CheckReport, seen: FactSeen): string {
  const { lang } = report
  const fact = CATALOGUE.get(seen.fact)
  const value =
    seen.state === 'known'
      ? valueText(seen, lang)
      : seen.state === 'unknown'
        ? FINDING_WORDS.unknown[lang]
        : rangeText(seen, lang)
  const place = seen.from
    ? ` (${seen.from}${seen.line === null ? '' : `, ${lang === 'de' ? 'Zeile' : 'line'} ${seen.line}`})`
    : ''
  return `${fact?.label[lang] ?? seen.fact}: ${value}${place}`
}

function valueText(seen: FactSeen, lang: 'de' | 'en'): string {
  const { value, unit } = seen
  if (typeof value === 'boolean') return lang === 'de' ? (value ? 'ja' : 'nein') : value ? 'yes' : 'no'
  if (typeof value === 'number')
    return unit === 'EUR'
      ? showEuros(value, lang)
      : unit === 'share'
        ? showShare(value, lang)
        : `${showNumber(value, lang)} ${unitText(unit, lang)}`.trim()
  return printable(String(value))
}

function rangeText(seen: FactSeen, lang: 'de' | 'en'): string {
  const bound = (b: number | string | null | undefined) =>
    b === null || b === undefined ? '…' : typeof b === 'number' ? showNumber(b, lang) : b
  return `${bound(seen.min)} ${lang === 'de' ? 'bis' : 'to'} ${bound(seen.max)} ${unitText(seen.unit, lang)}`.trim()
}

const UNITS: Readonly<Record<string, { de: string; en: string }>> = {
  years: { de: 'Jahre', en: 'years' },
  months: { de: 'Monate', en: 'months' },
  days: { de: 'Tage', en: 'days' },
  hours: { de: 'Stunden', en: 'hours' },
  'day-fines': { de: 'Tagessätze', en: 'day fines' },
}

const unitText = (unit: string | null, lang: 'de' | 'en') => (unit === null ? '' : (UNITS[unit]?.[lang] ?? ''))
