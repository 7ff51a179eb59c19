/** Fixtures as families. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { renderProblem } from '../../src/messages/problems.ts'
import type { Family } from '../../src/profile/family.ts'
import { parseProfile } from '../../src/profile/parse.ts'

export const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url))

/** Every good family: the stories and the decided cases. */
export function fixtureFiles(): readonly string[] {
  const stories = readdirSync(FIXTURES).filter((f) => f.endsWith('.yaml'))
  const decided = readdirSync(`${FIXTURES}/decided`)
    .filter((f) => /^H.*\.yaml$/.test(f))
    .map((f) => `decided/${f}`)
  return [...stories, ...decided].sort()
}

export function fixtureText(file: string): string {
  return readFileSync(`${FIXTURES}/${file}`, 'utf8')
}

export function familyFrom(text: string, file = 'test.yaml'): Family {
  const parsed = parseProfile(text, file)
  if (!parsed.ok) throw new Error(parsed.problems.map((p) => renderProblem(p, 'en')).join('\n'))
  return parsed.family
}

export function fixture(file: string): Family {
  return familyFrom(fixtureText(file), file)
}
