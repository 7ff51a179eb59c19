/** Which truths the cases have shown of every condition: as a document and as data. */
import { gapsOf, type Impossible, missingOf, reasonFor, tallyOf } from '../../lab/coverage/gaps.ts'
import type { Coverage, ExemptionSeen, PartSeen } from '../../lab/coverage/seen.ts'
import { nameOf } from '../../lab/mutate/condition-mistakes.ts'
import type { Lang } from '../../messages/language.ts'
import { RULES_COVERAGE_TEXTS } from '../../messages/rules-coverage.ts'
import { SHOWN_TRUTHS } from '../../rules/words.ts'
import type { Document, Section } from '../document.ts'
import { percentOf } from './mutate.ts'

export interface ConditionsReport {
  readonly coverage: Coverage
  readonly exemptions: readonly ExemptionSeen[]
  readonly impossible: readonly Impossible[]
  readonly sha256: string
  /** The line of a place, and the file as the user knows it. */
  readonly lineOf: (file: string, path: readonly (string | number)[]) => number
  readonly shownAs: (file: string) => string
}

export function conditionsDocument(report: ConditionsReport, lang: Lang): Document {
  const texts = RULES_COVERAGE_TEXTS[lang]
  const { coverage, exemptions, impossible } = report
  const tally = tallyOf(coverage, exemptions, impossible)
  const rate = tally.leaves === 0 ? 1 : tally.leavesWhole / tally.leaves
  const sections = [filesSection, gapsSection, exemptionSection, impossibleSection].map((s) => s(report, lang))
  return {
    title: texts.title(tally.leavesWhole, tally.leaves, percentOf(rate, lang)),
    lead: [
      texts.cases(coverage.cases),
      texts.parts(tally.partsWhole, tally.parts),
      texts.exemptions(tally.exemptionsSeen, tally.exemptions),
      texts.meaning,
    ].map((text) => ({ text })),
    sections: sections.filter((s) => s.rows.length > 0),
    tail: tally.leavesWhole === tally.leaves ? [texts.complete] : [],
  }
}

function filesSection({ coverage, impossible }: ConditionsReport, lang: Lang): Section {
  const texts = RULES_COVERAGE_TEXTS[lang]
  const files = [...new Set(coverage.parts.map((p) => p.file))].sort()
  const whole = (parts: readonly PartSeen[]) =>
    texts.of(parts.filter((p) => missingOf(p, impossible).length === 0).length, parts.length)
  return {
    heading: texts.byFile,
    columns: texts.fileColumns,
    rows: files.map((file) => {
      const own = coverage.parts.filter((p) => p.file === file)
      return {
        cells: [short(file), whole(own.filter((p) => p.kind === 'leaf')), whole(own.filter((p) => p.kind !== 'leaf'))],
      }
    }),
  }
}

const short = (file: string): string => file.replace(/^bund\/aufenthg\//, '')

function gapsSection({ coverage, impossible, lineOf }: ConditionsReport, lang: Lang): Section {
  const texts = RULES_COVERAGE_TEXTS[lang]
  return {
    heading: texts.gaps,
    columns: texts.gapColumns,
    rows: gapsOf(coverage, impossible).map(({ part, missing }) => ({
      cells: [
        `${short(part.file)}:${lineOf(part.file, part.path)}`,
        missing.map((m) => texts.never[m]).join(', '),
        nameOf(part.condition),
      ],
    })),
  }
}

function exemptionSection({ exemptions, lineOf }: ConditionsReport, lang: Lang): Section {
  const texts = RULES_COVERAGE_TEXTS[lang]
  return {
    heading: texts.exemptionGaps,
    columns: texts.exemptionColumns,
    rows: exemptions
      .filter((e) => e.by === undefined)
      .map((e) => ({ cells: [`${short(e.file)}:${lineOf(e.file, e.path)} ${e.id}`, e.cite] })),
  }
}

function impossibleSection({ coverage, impossible }: ConditionsReport, lang: Lang): Section {
  const texts = RULES_COVERAGE_TEXTS[lang]
  const used = new Set(
    coverage.parts.flatMap((part) =>
      SHOWN_TRUTHS.flatMap((t) => (part.shown[t] === undefined ? (reasonFor(part, t, impossible) ?? []) : [])),
    ),
  )
  return {
    heading: texts.impossible,
    columns: texts.impossibleColumns,
    rows: [...used].map((i) => ({
      cells: [
        i.file === '' ? i.fact : `${i.fact} (${short(i.file)})`,
        i.truths.map((t) => texts.truths[t]).join(', '),
        i.why[lang],
      ],
    })),
  }
}

export function conditionsJson(report: ConditionsReport): object {
  const { coverage, exemptions, impossible, sha256, lineOf, shownAs } = report
  const tally = tallyOf(coverage, exemptions, impossible)
  return {
    format: 'bleibeweg.rules-conditions/1',
    rules: { sha256 },
    cases: coverage.cases,
    leaves: { all: tally.leaves, whole: tally.leavesWhole },
    connectives: { all: tally.parts, whole: tally.partsWhole },
    exemptions: {
      all: tally.exemptions,
      carried: tally.exemptionsSeen,
      never: exemptions
        .filter((e) => e.by === undefined)
        .map((e) => ({ file: shownAs(e.file), line: lineOf(e.file, e.path), id: e.id, cite: e.cite })),
    },
    conditions: coverage.parts.map((part) => ({
      file: shownAs(part.file),
      line: lineOf(part.file, part.path),
      kind: part.kind,
      condition: nameOf(part.condition),
      met: part.shown.met ?? null,
      unmet: part.shown.unmet ?? null,
      unknown: part.shown.unknown ?? null,
      missing: missingOf(part, impossible),
      impossible: SHOWN_TRUTHS.filter((t) => part.shown[t] === undefined && reasonFor(part, t, impossible)),
    })),
  }
}
