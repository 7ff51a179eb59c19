/** Rule files as their authors wrote them, with positions: for the lab. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { cliText } from '../messages/cli.ts'
import type { Lang } from '../messages/language.ts'
import { printable } from '../profile/printable.ts'
import type { Problem } from '../profile/problem.ts'
import { assemble, type RulePack } from '../rules/pack.ts'
import { type ParsedRuleFile, parseRules } from '../rules/parse.ts'
import { hashOf, rulesIn } from '../rules/read.ts'
import { EXIT, Stop } from './exit.ts'
import { rulesFolder } from './input.ts'
import { systemReason } from './system.ts'

export interface RuleFiles {
  readonly files: readonly ParsedRuleFile[]
  readonly pack: RulePack
  /** The path the user knows a file by. */
  readonly shownAs: (file: string) => string
  /** Where a file stands. */
  readonly onDisk: (file: string) => string
}

export type ReadRuleFiles =
  | ({ readonly ok: true } & RuleFiles)
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** The shipped rules with folders laid over them. Stops with 66 where a folder cannot be read. */
export function readRuleFiles(overlays: readonly string[], lang: Lang): ReadRuleFiles {
  const found = new Map<
    string,
    { readonly file: string; readonly text: string; readonly shown: string; readonly folder: string }
  >()
  const folders = [
    { folder: rulesFolder(), shown: 'rules' },
    ...overlays.map((folder) => ({ folder, shown: plain(folder) })),
  ]
  for (const { folder, shown } of folders) {
    for (const source of sourcesIn(folder, lang))
      found.set(source.file, { ...source, shown: /\.ya?ml$/i.test(shown) ? shown : `${shown}/${source.file}`, folder })
  }
  const sources = [...found.values()].map(({ file, text }) => ({ file, text }))
  const shownAs = (file: string) => found.get(file)?.shown ?? file
  const onDisk = (file: string) => join(found.get(file)?.folder ?? '', file)
  const parsed = parseRules(sources, shownAs)
  if (!parsed.ok) return parsed
  const pack = assemble({ files: parsed.files, sha256: hashOf(sources) })
  return { ok: true, files: parsed.files, pack, shownAs, onDisk }
}

const plain = (folder: string): string => folder.replaceAll('\\', '/').replace(/\/+$/, '')

function sourcesIn(folder: string, lang: Lang) {
  try {
    const found = statSync(folder)
    if (!found.isDirectory() && !(found.isFile() && /\.ya?ml$/i.test(folder)))
      throw new Stop(EXIT.noInput, cliText(lang).noDirectory(printable(folder)))
    return rulesIn(folder)
  } catch (error) {
    if (error instanceof Stop) throw error
    throw new Stop(EXIT.noInput, cliText(lang).unreadable(printable(folder), systemReason(error)))
  }
}
