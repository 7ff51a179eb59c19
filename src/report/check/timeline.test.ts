import { beforeAll, describe, expect, test } from 'vitest'
import { loadFamily, loadRules } from '../../cli/input.ts'
import type { Compiled } from '../../engine/compile.ts'
import { check } from '../../outlook/check.ts'
import { parseDay } from '../../time/day.ts'
import { cellText, type Section } from '../document.ts'
import { timelineSection } from './timeline.ts'

let compiled: Compiled

beforeAll(async () => {
  compiled = await loadRules([], 'de')
}, 60_000)

async function timeline(file: string, on: string, lang: 'de' | 'en' = 'de'): Promise<Section | undefined> {
  const day = parseDay(on)
  if (day === undefined) throw new Error(`no day: ${on}`)
  const { family, sha256 } = loadFamily(`fixtures/${file}.yaml`, lang)
  const checked = await check(compiled, family, { on: day, profileSha256: sha256, engineVersion: '0' }, async () => [])
  return timelineSection({ checked, lang, all: false, explain: false, file })
}

const rows = (section: Section | undefined) => section?.rows.map((r) => r.cells.map(cellText)) ?? []

describe('the family of the mock-up', () => {
  test('every bar is a row in words', async () => {
    const found = rows(await timeline('rift', '2026-11-22'))
    expect(found).toContainEqual(['alle', 'Duldung', 'läuft', '14.02.2027', ''])
    expect(found).toContainEqual(['k1', 'minderjährig', 'läuft', '13.03.2027', 'danach Riss in der Familie'])
    expect(found).toContainEqual(['k1', '§ 25a Abs. 1 offen', 'läuft', '13.03.2036', ''])
    expect(found).toContainEqual(['k1', 'Schule', 'läuft', '16.07.2027', ''])
  })

  test.each([60, 72, 80, 100])(
    'at %i columns: twelve lines at most, none too wide, the rift in words',
    async (width) => {
      const lines = (await timeline('rift', '2026-11-22'))?.drawing?.(width) ?? []
      expect(lines.length).toBeGreaterThan(5)
      expect(lines.length).toBeLessThanOrEqual(12)
      expect(lines.filter((line) => line.length > width)).toEqual([])
      expect(lines.join('\n')).toMatch(/k1 minderjährig[\s\S]*?13\.03\.2027\s[\s\S]*?<-- RISS/)
    },
  )

  test('bars by the month at 80 columns: 24 cells from November, `>` where it goes on', async () => {
    const lines = (await timeline('rift', '2026-11-22'))?.drawing?.(80) ?? []
    const bar = (label: string) => /\|(.{24})\|/.exec(lines.find((l) => l.includes(label)) ?? '')?.[1]?.trimEnd()
    expect(lines[1]).toContain('|11 02 05 08 11 02 05 08 |')
    expect(bar('alle Duldung')).toBe('====')
    expect(bar('k1 minderjährig')).toBe('=====')
    expect(bar('k1 § 25a Abs. 1')).toBe('----------------------->')
    expect(bar('k1 Schule')).toBe('=========')
  })

  test('in English', async () => {
    const section = await timeline('rift', '2026-11-22', 'en')
    expect(section?.heading).toBe('TIMELINE')
    expect(section?.drawing?.(100).join('\n')).toContain('until 13 Mar 2027 <-- RIFT')
  })
})

describe('other families', () => {
  test('a permit and the switch before its end', async () => {
    const found = rows(await timeline('chance-104c', '2026-11-22'))
    expect(found[0]).toEqual(['alle', 'Aufenthaltserlaubnis § 104c', 'läuft', '14.06.2027', ''])
    expect(found.some(([who, what]) => who === 'she' && what === '§ 25b Abs. 1 offen')).toBe(true)
  })

  test('a rift at the end of a permit is marked at the permit', async () => {
    const lines = (await timeline('came-of-age', '2026-11-22'))?.drawing?.(100) ?? []
    expect(lines.find((l) => l.includes('mother AE § 25a Abs. 2'))).toContain('bis 14.08.2027 <-- RISS')
  })

  test('long labels do not break the edges of the bars', async () => {
    const lines = (await timeline('came-of-age', '2026-11-22'))?.drawing?.(60) ?? []
    const edges = lines.filter((l) => !l.includes('…')).map((l) => l.indexOf('|'))
    expect(new Set(edges).size).toBe(1)
  })
})
