/** A check as a document: deadlines first, result per person, the rift, open points, next steps. */
import { CHECK_TEXTS } from '../../messages/check.ts'
import { printable } from '../../profile/printable.ts'
import { blocksSection } from '../blocks.ts'
import type { Document, Section } from '../document.ts'
import { shortHash, showIso } from '../format.ts'
import { notCheckedWords } from '../not-checked.ts'
import { deadlinesSection } from './deadlines.ts'
import { detailSections } from './details.ts'
import { personsSection } from './persons.ts'
import { riftsSection } from './rifts.ts'
import { roadmapSection } from './roadmap.ts'
import { type CheckReport, pathCite, routeOf } from './shown.ts'
import { stepsSection } from './steps.ts'
import { timelineSection } from './timeline.ts'

export function checkDocument(report: CheckReport): Document {
  const { checked, lang } = report
  const { result, evaluation } = checked
  const texts = CHECK_TEXTS[lang]
  const rift = riftsSection(report)
  const timeline = timelineSection(report)
  const sections: Section[] = [
    deadlinesSection(report),
    personsSection(report),
    ...(rift ? [rift] : []),
    ...blocksSection(evaluation, result.family.blocks, lang),
    ...(timeline ? [timeline] : []),
    ...roadmapSection(report),
    ...detailSections(report),
    stepsSection(report),
  ]
  return {
    title: texts.family(printable(result.profile.case), evaluation.view.persons.size, showIso(result.on, lang)),
    lead: leadOf(report),
    sections,
    tail: [
      notCheckedText(report),
      texts.record(shortHash(result.profile.sha256), shortHash(result.rules.sha256), result.four_eyes.conditions),
      texts.next(nextCommands(report).join(' · ')),
    ],
  }
}

export function notCheckedText({ checked, lang }: CheckReport): string {
  return CHECK_TEXTS[lang].notChecked(notCheckedWords(checked.evaluation.compiled.pack, lang))
}

/** What a reader must know first: the day, the law it rests on, and that nothing is decided here. */
export function leadOf(report: CheckReport): Document['lead'] {
  const { checked, lang } = report
  const { result } = checked
  const texts = CHECK_TEXTS[lang]
  const verified = showIso(result.rules.verified_until, lang)
  const used = usedVersions(report)
  const earlier = used.filter((v) => v.superseded).map((v) => v.cite)
  const of = (status: string) => used.filter((v) => v.status === status).map((v) => v.cite)
  return [
    ...(result.at === result.on ? [] : [{ text: texts.seenFrom(showIso(result.at, lang)), strong: true }]),
    { text: texts.rulesLine(verified, shortHash(result.rules.sha256)) },
    ...(result.on > result.rules.verified_until || result.at > result.rules.verified_until
      ? [{ text: texts.afterVerified(verified), strong: true }]
      : []),
    ...(earlier.length > 0 ? [{ text: texts.earlierVersions(earlier.join(', ')) }] : []),
    ...(of('scheduled').length > 0 ? [{ text: texts.scheduled(of('scheduled').join(', ')), strong: true }] : []),
    ...(of('draft').length > 0 ? [{ text: texts.draft, strong: true }] : []),
    { text: texts.noDecision },
  ]
}

interface UsedVersion {
  readonly cite: string
  readonly status: string
  /** A later wording is in force by the time up to which the law was verified. */
  readonly superseded: boolean
}

/** The versions that decide on the day shown. */
function usedVersions(report: CheckReport): readonly UsedVersion[] {
  const { evaluation, result } = report.checked
  return Object.entries(result.rules.versions).flatMap(([path, version]) => {
    const versions = evaluation.compiled.byId.get(path)?.versions ?? []
    const raw = versions.find((v) => v.id === version)?.raw
    if (!raw) return []
    const superseded = versions.some((v) => v.id > version && v.id <= result.rules.verified_until)
    return [
      {
        cite: `${pathCite(evaluation, path)} (${showIso(version, report.lang)})`,
        status: raw.source.status,
        superseded,
      },
    ]
  })
}

function nextCommands(report: CheckReport): readonly string[] {
  const { result } = report.checked
  const file = printable(report.file)
  const routes = result.persons.flatMap((person) => routeOf(report, person) ?? [])
  const open = routes.flatMap(({ path, requirements }) =>
    requirements.flatMap((r) => (r.finding === 'met' || r.finding === 'exempt' ? [] : [{ path, id: r.id }])),
  )
  const [code] = open
  return [
    ...(code ? [`bleibeweg explain ${code.path.replace(/^aufenthg-/, '')}/${code.id}`] : []),
    `bleibeweg plan ${file}`,
    `bleibeweg check ${file} --explain`,
    `bleibeweg worksheet ${file}`,
  ]
}
