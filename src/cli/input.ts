/** Reading profiles and rules: the file system, its errors in words, and hashes. */
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Compiled, compile, compileWhole } from '../engine/compile.ts'
import { RuleError } from '../engine/condition.ts'
import { cliText } from '../messages/cli.ts'
import type { Lang } from '../messages/language.ts'
import { renderProblem } from '../messages/problems.ts'
import type { Family } from '../profile/family.ts'
import { parseProfile } from '../profile/parse.ts'
import { printable } from '../profile/printable.ts'
import { assemble, type Packed } from '../rules/pack.ts'
import { EXIT, Stop } from './exit.ts'
import { systemReason } from './system.ts'

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The text of a file. Stops with 66 and the reason where it cannot be read. */
export function readText(file: string, lang: Lang): string {
  try {
    if (statSync(file).isDirectory()) throw new Stop(EXIT.noInput, cliText(lang).isDirectory(printable(file)))
    const bytes = readFileSync(file)
    return new TextDecoder('utf-8', { fatal: false }).decode(bytes)
  } catch (error) {
    if (error instanceof Stop) throw error
    throw new Stop(EXIT.noInput, cliText(lang).unreadable(printable(file), systemReason(error)))
  }
}

export interface LoadedFamily {
  readonly family: Family
  readonly sha256: string
  /** Warnings, rendered. */
  readonly warnings: readonly string[]
}

/** A family from a file. Stops with 65 and all problems where it has some. */
export function loadFamily(file: string, lang: Lang): LoadedFamily {
  const shown = file.replaceAll('\\', '/')
  const parsed = parseProfile(readText(file, lang), shown)
  if (!parsed.ok) throw new Stop(EXIT.badInput, parsed.problems.map((p) => renderProblem(p, lang)).join('\n'))
  return {
    family: parsed.family,
    sha256: sha256(parsed.family.text),
    warnings: parsed.warnings.map((p) => renderProblem(p, lang)),
  }
}

const SHIPPED = new URL('../rules/', import.meta.url)
const PACKED = new URL('rules.json', import.meta.url)

/** The folder of the rules that came with the program. */
export function shippedRules(): string {
  return fileURLToPath(SHIPPED)
}

/** The shipped rules, or those with folders laid over them. Stops with 65 where a rule file has problems. */
export async function loadRules(overlays: readonly string[], lang: Lang): Promise<Compiled> {
  return (await loadPacked(overlays, lang)).compiled
}

/** The same with the pack they were compiled from, for other threads. */
export async function loadPacked(
  overlays: readonly string[],
  lang: Lang,
): Promise<{ readonly packed: Packed; readonly compiled: Compiled }> {
  const shipped = shippedPack()
  if (shipped && overlays.length === 0) return { packed: shipped, compiled: compile(assemble(shipped)) }
  const { readRules } = await import('../rules/read.ts')
  const folders = [rulesFolder(), ...overlays]
  for (const folder of overlays) assertFolder(folder, lang)
  const read = readRules(folders, shipped)
  if (!read.ok) throw new Stop(EXIT.badInput, read.problems.map((p) => renderProblem(p, lang)).join('\n'))
  try {
    return { packed: read.packed, compiled: compileWhole(assemble(read.packed)) }
  } catch (error) {
    if (error instanceof RuleError) throw new Stop(EXIT.badInput, await ruleDefects(error, overlays, lang))
    throw error
  }
}

/** Where the rules do not compile: every error of lint with its place, or what stopped the compiler. */
async function ruleDefects(error: RuleError, overlays: readonly string[], lang: Lang): Promise<string> {
  const [{ lint }, { lintText }, { readRuleFiles }] = await Promise.all([
    import('../lab/lint/lint.ts'),
    import('../report/rules/lint.ts'),
    import('./rule-files.ts'),
  ])
  const files = readRuleFiles(overlays, lang)
  const found = files.ok ? lint(files.files, files.pack).filter((f) => f.level === 'error') : []
  if (!files.ok || found.length === 0) return cliText(lang).badRule(printable(error.message))
  const shown = found.map((f) => ({ ...f, file: printable(files.shownAs(f.file)) }))
  return `${lintText(shown, lang)}${cliText(lang).lintHelp}`
}

function assertFolder(folder: string, lang: Lang): void {
  try {
    const found = statSync(folder)
    if (!found.isDirectory() && !(found.isFile() && /\.ya?ml$/i.test(folder)))
      throw new Stop(EXIT.noInput, cliText(lang).noDirectory(printable(folder)))
  } catch (error) {
    if (error instanceof Stop) throw error
    throw new Stop(EXIT.noInput, cliText(lang).unreadable(printable(folder), systemReason(error)))
  }
}

/** Bundled: beside `dist/`. From source: two folders up. */
export function rulesFolder(): string {
  return import.meta.url.includes('/dist/') ? shippedRules() : fileURLToPath(new URL('../../rules/', import.meta.url))
}

function shippedPack(): Packed | undefined {
  if (!import.meta.url.includes('/dist/')) return undefined
  return JSON.parse(readFileSync(PACKED, 'utf8')) as Packed
}
