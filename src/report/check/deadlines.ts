/** The deadlines of the first screen. */
import { versionOn } from '../../engine/compile.ts'
import { titleOf } from '../../engine/signs.ts'
import { CHECK_TEXTS } from '../../messages/check.ts'
import { STATUS_WORDS } from '../../messages/words.ts'
import type { FoundDeadline } from '../../outlook/deadlines.ts'
import type { Status } from '../../profile/words.ts'
import type { Day } from '../../time/day.ts'
import type { Section } from '../document.ts'
import { showDay, showDistance } from '../format.ts'
import { type CheckReport, firstDeadlines, pathCite } from './shown.ts'

export function deadlinesSection(report: CheckReport): Section {
  const { checked, lang } = report
  const texts = CHECK_TEXTS[lang]
  const { shown, more } = firstDeadlines(report)
  const everybody = checked.evaluation.view.persons.size
  return {
    heading: texts.deadlinesFirst,
    columns: lang === 'de' ? ['Datum', 'Abstand', 'Frist', 'Personen'] : ['date', 'distance', 'deadline', 'persons'],
    flexible: 2,
    rows: shown.map((d) => ({
      cells: [
        showDay(d.date, lang),
        showDistance(checked.evaluation.on, d.date, lang),
        deadlineText(report, d),
        d.persons.length === everybody && everybody > 1 ? texts.everybody : d.persons.join(' '),
      ],
    })),
    notes: [
      ...(shown.length === 0 ? [texts.noDeadlines] : more > 0 ? [texts.moreDeadlines(more)] : []),
      ...ranOut(report),
    ],
  }
}

export function deadlineText(report: CheckReport, deadline: FoundDeadline): string {
  const { checked, lang } = report
  const { evaluation } = checked
  const texts = CHECK_TEXTS[lang]
  const cites = deadline.closes.map((p) => pathCite(evaluation, p)).join(', ')
  if (deadline.kind === 'paper-expires' || deadline.kind === 'permit-expires') {
    const status = Object.entries(STATUS_WORDS).find(([word]) => word === deadline.cause)?.[1][lang]
    const next = [...new Set([...switches(report, deadline), ...deadline.closes])].map((p) => pathCite(evaluation, p))
    return next.length > 0
      ? texts.switchBefore(status ?? deadline.cause, next.join(', '))
      : texts.paperExpires(status ?? deadline.cause)
  }
  const [path = '', requirement = ''] = deadline.cause.split('/')
  const own = evaluation.paths.get(deadline.persons[0] ?? '')?.get(deadline.closes[0] ?? '')
  const titled = evaluation.paths.get(deadline.about)?.get(`aufenthg-${path}`) ?? own
  const title = (titled && titleOf(titled, requirement, deadline.date)?.[lang]) ?? requirement
  switch (deadline.root) {
    case 'child-of-age':
      return deadline.persons.includes(deadline.about) && deadline.persons.length === 1
        ? texts.windowEnds(cites, title)
        : texts.comesOfAge(deadline.about, cites)
    case 'education-ends':
      return texts.educationEnds(deadline.about, title, cites)
    case 'chain-breaks':
      return texts.chainBreaks(deadline.about, cites)
    default:
      return deadline.kind === 'erodes' ? texts.erodes(title, cites) : texts.windowEnds(cites, title)
  }
}

/** The paths to which the holders of a status must switch before it ends, because the law says so. */
function switches(report: CheckReport, deadline: FoundDeadline): readonly string[] {
  const { evaluation } = report.checked
  return evaluation.compiled.paths
    .filter((path) => path.grants === deadline.cause)
    .flatMap((path) => versionOn(path, evaluation.on)?.raw.switch_before_expiry ?? [])
}

/** Papers that ran out on or before the day of knowledge, with nothing listed after: the reason for much that is unknown. */
function ranOut(report: CheckReport): readonly string[] {
  const { lang, checked } = report
  const found = new Map<string, { status: Status; day: Day; persons: string[] }>()
  for (const [id, person] of checked.evaluation.view.persons) {
    const last = (person.member.stay ?? []).findLast((p) => p.expires && !p.to)
    const isLast = (person.member.stay ?? []).every(
      (p) => p === last || (p.from?.first ?? 0) < (last?.from?.first ?? 0),
    )
    if (!last?.expires || !last.status || !isLast || last.expires.last >= checked.evaluation.on) continue
    const key = `${last.status} ${last.expires.last}`
    const known = found.get(key)
    if (known) known.persons.push(id)
    else found.set(key, { status: last.status, day: last.expires.last, persons: [id] })
  }
  return [...found.values()].map(({ status, day, persons }) =>
    CHECK_TEXTS[lang].ranOut(STATUS_WORDS[status][lang], showDay(day, lang), persons.join(', ')),
  )
}
