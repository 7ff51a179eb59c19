/** For the build: the shipped rules, checked and compiled once, as one JSON file. */
import { compileWhole } from '../engine/compile.ts'
import { renderProblem } from '../messages/problems.ts'
import { profileJsonSchema } from '../profile/json-schema.ts'
import { assemble } from '../rules/pack.ts'
import { readRules } from '../rules/read.ts'

/** The JSON Schema of profiles, for editors. */
export function profileSchemaText(): string {
  return `${JSON.stringify(profileJsonSchema(), undefined, 2)}\n`
}

export type PackedUp = { readonly ok: true; readonly json: string } | { readonly ok: false; readonly message: string }

export function packUp(folder: string): PackedUp {
  const read = readRules([folder])
  if (!read.ok) return { ok: false, message: read.problems.map((p) => renderProblem(p, 'en')).join('\n') }
  const shipped = { ...read.packed, files: read.packed.files.filter((f) => f.kind !== 'cases') }
  try {
    const { parameters } = compileWhole(assemble(shipped)).pack
    const files = shipped.files.map((f) => (f.kind === 'parameters' ? { ...f, data: parameters[idOf(f.file)] } : f))
    return { ok: true, json: JSON.stringify({ ...shipped, files }) }
  } catch (error) {
    return { ok: false, message: String(error) }
  }
}

const idOf = (file: string) => file.replace(/^.*\/|\.yaml$/g, '')
