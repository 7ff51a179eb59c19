/** Defects of rule files as lines that editors understand, and as data. */
import type { LintFinding } from '../../lab/lint/lint.ts'
import type { Lang } from '../../messages/language.ts'
import { RULES_TEXTS } from '../../messages/rules.ts'
import { printable } from '../../profile/printable.ts'

/** One line a defect, `file:line:column: error[id]: …`, and how many there are. */
export function lintText(findings: readonly LintFinding[], lang: Lang): string {
  const texts = RULES_TEXTS[lang]
  const count = (level: LintFinding['level']) => findings.filter((f) => f.level === level).length
  const sum = findings.length === 0 ? texts.lintClean : texts.lintTitle(count('error'), count('warning'))
  return `${[...findings.map((f) => lintLine(f, lang)), sum].join('\n')}\n`
}

function lintLine({ file, line, column, level, id, reason, found, near }: LintFinding, lang: Lang): string {
  const texts = RULES_TEXTS[lang]
  const about = found === '' ? '' : `: \`${printable(found)}\``
  const help = near === undefined ? '' : `\n  ${texts.help}: ${texts.meant(printable(near))}`
  return `${file}:${line}:${column}: ${texts[level]}[${id}]: ${reason[lang]}${about}${help}`
}

export function lintJson(findings: readonly LintFinding[], sha256: string): object {
  const count = (level: LintFinding['level']) => findings.filter((f) => f.level === level).length
  return {
    format: 'bleibeweg.rules-lint/1',
    rules: { sha256 },
    errors: count('error'),
    warnings: count('warning'),
    findings: findings.map((f) => ({
      id: f.id,
      level: f.level,
      file: f.file,
      line: f.line,
      column: f.column,
      reason: f.reason,
      found: f.found,
      suggestion: f.near ?? null,
      fixable: f.fixable,
    })),
  }
}
