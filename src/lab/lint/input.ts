/** Parsed rule files by kind, as the defects look at them. */
import * as z from 'zod/mini'
import { casesSchema } from '../../rules/cases-schema.ts'
import type { FileKind, RulePack } from '../../rules/pack.ts'
import type { ParsedRuleFile } from '../../rules/parse.ts'
import { generalSchema, layerSchema, pathSchema, stepsSchema } from '../../rules/schema.ts'
import type { LintInput, Typed } from './defect.ts'

export function lintInput(files: readonly ParsedRuleFile[], pack: RulePack): LintInput {
  return {
    files,
    pack,
    paths: of(files, 'path', pathSchema),
    generals: of(files, 'general', generalSchema),
    steps: of(files, 'steps', stepsSchema).map(({ file, data }) => ({ file, data: data.steps })),
    layers: of(files, 'layer', layerSchema),
    cases: of(files, 'cases', casesSchema),
  }
}

/** The files have passed these schemas when they were read. */
function of<S extends z.ZodMiniType>(
  files: readonly ParsedRuleFile[],
  kind: FileKind,
  schema: S,
): readonly Typed<z.output<S>>[] {
  return files.flatMap(({ file, kind: own, data }) => (own === kind ? [{ file, data: z.parse(schema, data) }] : []))
}
