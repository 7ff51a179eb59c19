/** `rules fmt [FILE…]`: keys of rule files in their usual order. */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { formatted } from '../lab/format.ts'
import { cliText } from '../messages/cli.ts'
import { renderProblem } from '../messages/problems.ts'
import { RULES_FMT_TEXTS } from '../messages/rules-fmt.ts'
import { printable } from '../profile/printable.ts'
import { isRecord } from '../profile/schema-walk.ts'
import { readYaml } from '../profile/yaml-tree.ts'
import { type FileKind, kindOf } from '../rules/pack.ts'
import { rulesIn } from '../rules/read.ts'
import { contextOf, deliver, type SharedOptions } from './context.ts'
import { EXIT, type ExitStatus, Stop } from './exit.ts'
import { rulesFolder } from './input.ts'
import type { Io } from './io.ts'
import { systemReason } from './system.ts'

export interface RulesFmtOptions extends SharedOptions {
  readonly check?: boolean
}

interface RuleText {
  readonly path: string
  readonly text: string
  readonly kind: FileKind
}

/** Without files it looks at the shipped rules and writes nothing. All files are read before the first is written. */
export async function rulesFmtCommand(files: readonly string[], options: RulesFmtOptions, io: Io): Promise<ExitStatus> {
  const context = contextOf(io, options)
  const texts = RULES_FMT_TEXTS[context.lang]
  const found = (files.length > 0 ? files : [rulesFolder()]).flatMap((file) => textsIn(file, context.lang))
  const changed = found.map((f) => ({ ...f, after: formatted(f.text, f.kind) })).filter((f) => f.after !== f.text)
  const check = options.check || files.length === 0
  if (!check) for (const { path, after } of changed) writeFileSync(path, after)
  const shown = (path: string) => printable(path.replaceAll('\\', '/'))
  const lines = changed.map(({ path }) => (check ? texts.would(shown(path)) : texts.did(shown(path))))
  deliver(context, `${[...lines, texts.sum(found.length, changed.length)].join('\n')}\n`, options.output)
  return check && changed.length > 0 ? EXIT.condition : EXIT.done
}

/** Stops with 66 where a file is missing, with 65 where it is no YAML. */
function textsIn(path: string, lang: 'de' | 'en'): readonly RuleText[] {
  try {
    const alone = statSync(path).isFile()
    const names = alone ? [path] : rulesIn(path).map(({ file }) => join(path, file))
    return names.flatMap((name): RuleText[] => {
      const text = readFileSync(name, 'utf8')
      const read = readYaml(text.replace(/\r\n?/g, '\n'), name.replaceAll('\\', '/'))
      if (!read.ok) throw new Stop(EXIT.badInput, read.problems.map((p) => renderProblem(p, lang)).join('\n'))
      const named = kindOf(alone ? placeOf(read.tree.value, basename(name)) : name.replaceAll('\\', '/'))
      const kind = isRecord(read.tree.value) && 'amends' in read.tree.value ? 'bill' : named
      return kind ? [{ path: name, text, kind }] : []
    })
  } catch (error) {
    if (error instanceof Stop) throw error
    throw new Stop(EXIT.noInput, cliText(lang).unreadable(printable(path), systemReason(error)))
  }
}

/** A file named alone shows by its keys where it belongs. */
function placeOf(data: unknown, name: string): string {
  if (isRecord(data) && 'general' in data) return `general/${name}`
  return isRecord(data) && 'parameter' in data ? `parameters/${name}` : name
}
