import { describe, expect, it, vi } from 'vitest'
import { CATALOGUE } from '../facts/catalogue.ts'
import { bleibeweg } from './testing.ts'

vi.mock('./input.ts', async (original) =>
  (await import('./remember-rules.ts')).rememberRules(await original<typeof import('./input.ts')>()),
)

describe('facts', () => {
  it('lists the whole catalogue', async () => {
    const { status, out } = await bleibeweg(['facts', '--format', 'list'])
    expect(status).toBe(0)
    expect([...CATALOGUE.keys()].filter((id) => !out.includes(`Tatsache: ${id}\n`))).toEqual([])
  })

  it('one fact in full: question, who knows, proof by name, ground, protection, params, who uses it', async () => {
    const { out } = await bleibeweg(['facts', 'health.preventsLivelihood'])
    expect(out).toMatch(/Frage +Kann die Person wegen Krankheit/)
    expect(out).toMatch(/Nachweis +Ärztliche/)
    expect(out).toMatch(/Schutz +Gesundheit \(Art\. 9 DSGVO\)/)
    expect(out).toContain('25b-1/livelihood')
    const stay = await bleibeweg(['facts', 'stay.months', '--lang', 'en'])
    expect(stay.out).toMatch(/gap_days +gaps harmless up to, in days \(optional\)\n +number/)
  })

  it('as data', async () => {
    const { out } = await bleibeweg(['facts', 'german.oral', '--format', 'json'])
    const { format, facts } = JSON.parse(out)
    expect(format).toBe('bleibeweg.facts/1')
    expect(facts[0]).toMatchObject({
      id: 'german.oral',
      kind: 'level',
      words: ['none', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'],
    })
    expect(facts[0].used_by).toContainEqual({ code: '25b-1/german', cite: '§ 25b Abs. 1 Satz 2 Nr. 4' })
  })

  it('an unknown fact: the nearest one, exit 2', async () => {
    const { status, out, err } = await bleibeweg(['facts', 'stay.month'])
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain('`stay.months`')
  })
})
