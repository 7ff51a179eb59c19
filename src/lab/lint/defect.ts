/** What a defect of rule files is; each stands in a file of its own, named as its id. */
import type { Path } from '../../profile/address.ts'
import type { CasesFile } from '../../rules/cases-schema.ts'
import type { Bilingual, RulePack } from '../../rules/pack.ts'
import type { ParsedRuleFile } from '../../rules/parse.ts'
import type { GeneralRequirement, Layer, PathVersion, Step } from '../../rules/schema.ts'

export type { Bilingual }

/** A file with its checked content. */
export interface Typed<T> {
  /** Relative to its rules folder. */
  readonly file: string
  readonly data: T
}

export interface LintInput {
  readonly files: readonly ParsedRuleFile[]
  readonly pack: RulePack
  readonly paths: readonly Typed<PathVersion>[]
  readonly generals: readonly Typed<GeneralRequirement>[]
  readonly steps: readonly Typed<Readonly<Record<string, Step>>>[]
  readonly layers: readonly Typed<Layer>[]
  readonly cases: readonly Typed<CasesFile>[]
}

/** One place where a defect was found. */
export interface Spot {
  readonly file: string
  readonly path: Path
  /** The word or the place at fault; empty where the file itself is. */
  readonly found: string
  readonly near?: string | undefined
}

export interface Defect {
  readonly id: string
  readonly level: 'error' | 'warning'
  /** What is wrong, in one line, before the word at fault. */
  readonly reason: Bilingual
  /** What it looks like, and what to write instead. */
  readonly avoid: Bilingual
  readonly prefer: Bilingual
  /** `--fix` takes out the place that was found, and nothing that a result shows changes. */
  readonly fix?: 'remove'
  readonly find: (input: LintInput) => readonly Spot[]
}
