import { describe, expect, it, vi } from 'vitest'
import { variantOf } from '../caseload/compare/sweep.ts'
import { synthesise } from '../caseload/synth/family.ts'
import { evaluateFamily } from '../engine/family.ts'
import { parseProfileJson } from '../profile/parse.ts'
import { type Day, parseDay } from '../time/day.ts'
import { at } from '../time/timeline.ts'
import { loadRules } from './input.ts'
import { bleibeweg, folderWith } from './testing.ts'

vi.mock('./input.ts', async (original) =>
  (await import('./remember-rules.ts')).rememberRules(await original<typeof import('./input.ts')>()),
)

const ON: Day = parseDay('2026-11-22') ?? never()
function never(): never {
  throw new Error('a date')
}
const lines = [...synthesise({ persons: 60, seed: 9, on: ON })].map((f) => JSON.stringify(f))
const PEOPLE = `${folderWith({ 'people.ndjson': `${lines.join('\n')}\n` })}/people.ndjson`
const ask = (...argv: readonly string[]) => bleibeweg(['sweep', PEOPLE, '--on', '2026-11-22', ...argv])
const STAY = ['--set', '25b-1/stay.limits.72', '--from', '36', '--to', '96', '--step', '12']

describe('sweep: one limit, step by step', () => {
  it('each value counts what evaluating everybody under that value counts', async () => {
    const { status, out } = await ask('--set', '25b-1/german.limits.A2', '--from', '1', '--to', '2', '--step', '1')
    expect([status, out]).toEqual([2, ''])
    const swept = await ask(
      '--set',
      '25b-1/adult.limits.18',
      '--from',
      '6',
      '--to',
      '30',
      '--step',
      '12',
      '--format',
      'json',
    )
    const { points, current } = JSON.parse(swept.out)
    expect(current).toBe('18')
    expect(points.map((p: { value: number }) => p.value)).toEqual([6, 18, 30])
    const shipped = await loadRules([], 'de')
    const only = new Set(['aufenthg-25b-1'])
    for (const { value, counts } of points) {
      const variant = variantOf(shipped, 'aufenthg-25b-1', 'adult.limits.18', value, ON)
      if (!variant.ok) throw new Error('a right address')
      const plain: Record<string, number> = {}
      for (const line of lines) {
        const parsed = parseProfileJson(line, 'x.json')
        if (!parsed.ok) throw new Error('a right profile')
        for (const own of evaluateFamily(variant.compiled, parsed.family, { on: ON, only }).paths.values()) {
          const best = own.get('aufenthg-25b-1')?.best
          const outcome = best ? at(best, ON).state.outcome : 'closed'
          plain[outcome] = (plain[outcome] ?? 0) + 1
        }
      }
      expect(Object.fromEntries(Object.entries(counts).filter(([, n]) => n !== 0))).toEqual(plain)
    }
  }, 60_000)

  it('a plot and a table within 100 columns, SZENARIO on every part, the value of the law named', async () => {
    const { out } = await ask(...STAY)
    expect(out).toMatch(/^SZENARIO · Verlauf · 25b-1\/stay\.limits\.72/)
    expect(out).toMatch(/┤|┼/)
    expect(out).toMatch(/^ {2}72 .*heute$/m)
    expect(out.match(/SZENARIO · [A-Z]/g)?.length).toBeGreaterThanOrEqual(3)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
  })

  it('as a picture and as a table', async () => {
    const svg = (await ask(...STAY, '--format', 'svg')).out
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    expect(svg).toContain('SZENARIO')
    expect(svg.match(/<polyline/g)?.length).toBe(3)
    const csv = (await ask(...STAY, '--format', 'csv')).out.trim().split('\r\n')
    expect(csv).toHaveLength(7)
    for (const row of csv.slice(1)) expect(row).toMatch(/^SZENARIO,/)
  })

  it.each([
    [['--set', '25b-1/stay.limits.72'], '--from'],
    [['--set', '25b-1/stai.limits.72', '--from', '1', '--to', '2', '--step', '1'], '25b-1/stay.limits.72'],
    [['--set', '25b-1/stay.limits.71', '--from', '1', '--to', '2', '--step', '1'], '72'],
    [['--set', '25c-1/stay.limits.72', '--from', '1', '--to', '2', '--step', '1'], '25c-1'],
    [['--set', '25b-1/effect', '--from', '1', '--to', '2', '--step', '1'], 'eine Zahl'],
    [['--set', '25b-1/stay.limits.72', '--from', '9', '--to', '2', '--step', '1'], '--to'],
    [['--set', '25b-1/stay.limits.72', '--from', '1', '--to', '2', '--step', '0'], '--step'],
    [['--set', '25b-1/stay.limits.72', '--from', '1', '--to', '9999', '--step', '1'], '200'],
  ])('%j: exit 2', async (argv, text) => {
    const { status, out, err } = await ask(...argv)
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain(text)
  })
})
