import type { PathVersion } from '../../rules/schema.ts'
import { parseDay } from '../../time/day.ts'
import type { Defect, LintInput, Typed } from './defect.ts'

export const missingCase: Defect = {
  id: 'missing-case',
  level: 'warning',
  reason: {
    de: 'zu dieser Fassung gibt es keinen Fall in cases.yaml',
    en: 'no case in cases.yaml looks at this version',
  },
  avoid: {
    de: 'Eine Fassung, auf deren Geltungstage kein Fall in cases.yaml schaut.',
    en: 'A version on none of whose days a case in cases.yaml looks.',
  },
  prefer: {
    de: 'Mindestens ein Fall mit `on:` innerhalb der Fassung, mit Begründung.',
    en: 'At least one case with `on:` within the version, and a reason.',
  },
  find: (input) =>
    input.paths
      .filter((version) => !hasCase(version, input))
      .map(({ file, data }) => ({ file, path: ['in_force'], found: `${data.path} ${data.in_force.from}` })),
}

/** A case whose day this version rules. */
function hasCase({ data }: Typed<PathVersion>, { pack }: LintInput): boolean {
  const versions = pack.paths.get(data.path) ?? []
  const next = versions.find((v) => v.in_force.from > data.in_force.from)?.in_force.from
  const last = data.in_force.to
  return pack.cases
    .filter((c) => c.path === data.path)
    .flatMap((c) => c.cases.cases.map((one) => one.at ?? one.on))
    .filter((day) => parseDay(day) !== undefined)
    .some(
      (day) => day >= data.in_force.from && (last === undefined || day <= last) && (next === undefined || day < next),
    )
}
