/** Rule tests as a document and as data: dots, one diff a failure, and what the cases have seen. */
import type { VersionCoverage } from '../../lab/test/coverage.ts'
import { tally } from '../../lab/test/coverage.ts'
import { type CaseRun, failed } from '../../lab/test/run.ts'
import type { Lang } from '../../messages/language.ts'
import { renderProblem } from '../../messages/problems.ts'
import { RULES_TEXTS } from '../../messages/rules.ts'
import type { Document, Section } from '../document.ts'

export interface TestReport {
  readonly runs: readonly CaseRun[]
  readonly coverage: readonly VersionCoverage[]
  /** Of the rules and cases. */
  readonly sha256: string
}

export function testDocument({ runs, coverage }: TestReport, lang: Lang): Document {
  const texts = RULES_TEXTS[lang]
  const failures = runs.filter(failed)
  return {
    title: texts.testTitle(runs.length, failures.length),
    lead: runs.length === 0 ? [{ text: texts.noCases, strong: true }] : [],
    sections: [byPath(runs, coverage, lang), ...(failures.length > 0 ? [diffs(failures, lang)] : [])],
    tail: [texts.coverage],
  }
}

function byPath(runs: readonly CaseRun[], coverage: readonly VersionCoverage[], lang: Lang): Section {
  const texts = RULES_TEXTS[lang]
  const paths = [...new Set(runs.map((r) => r.path))]
  return {
    heading: texts.testSection,
    columns: texts.testColumns,
    rows: paths.map((path) => {
      const own = runs.filter((r) => r.path === path)
      const { seen, all } = tally(coverage.filter((c) => c.path === path))
      return {
        cells: [
          path.replace(/^aufenthg-/, ''),
          texts.passed(own.filter((r) => !failed(r)).length, own.length),
          texts.seen(seen, all),
          dots(own),
        ],
      }
    }),
  }
}

/** In groups, so that a long row can wrap. */
function dots(runs: readonly CaseRun[]): string {
  const all = runs.map((r) => (failed(r) ? 'F' : '.')).join('')
  return all.replace(/.{20}(?=.)/g, '$& ')
}

function diffs(failures: readonly CaseRun[], lang: Lang): Section {
  const texts = RULES_TEXTS[lang]
  return {
    heading: texts.failures,
    columns: texts.failureColumns,
    rows: failures.map((run) => ({
      cells: [`${run.file}:${run.line} ${run.id}`, run.why],
      below: [
        ...run.problems.map((p) => renderProblem(p, lang).replace(/\s*\n\s*/g, '; ')),
        ...run.differences.flatMap((d) => [texts.expected(d.what, d.expected), texts.found(d.what, d.found)]),
      ],
    })),
  }
}

export function testJson({ runs, coverage, sha256 }: TestReport, lang: Lang): object {
  const failures = runs.filter(failed)
  return {
    format: 'bleibeweg.rules-test/1',
    rules: { sha256 },
    cases: { run: runs.length, passed: runs.length - failures.length, failed: failures.length },
    failures: failures.map((run) => ({
      path: run.path,
      case: run.id,
      why: run.why,
      file: run.file,
      line: run.line,
      differences: run.differences,
      problems: run.problems.map((p) => renderProblem(p, lang)),
    })),
    seen: tally(coverage),
    coverage,
  }
}
