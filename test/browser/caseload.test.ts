/** The caseload page in a real browser: two thousand families, sorted and filtered by keyboard, printed on A4. */
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FamilyLine } from '../../src/caseload/line.ts'
import { tally } from '../../src/caseload/summary.ts'
import { randomOf } from '../../src/caseload/synth/random.ts'
import { caseloadPage } from '../../src/report/caseload/page.ts'
import { addDays, formatDay, parseDay } from '../../src/time/day.ts'
import { shippedRules } from '../support/rules.ts'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((f) => existsSync(f))
const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const FAMILIES = 2000
const on = parseDay('2026-11-22') ?? (0 as never)

/** Lines as a run would give them; what they say is invented here, so that no engine is needed. */
function families(): readonly FamilyLine[] {
  const random = randomOf(3, 1)
  return Array.from({ length: FAMILIES }, (_, i): FamilyLine => {
    const persons = random.int(1, 6)
    const outcome = random.pick(['ready-to-weigh', 'gaps', 'unclear', 'linked'] as const)
    const date = formatDay(addDays(on, random.int(10, 700)))
    const deadline = {
      date,
      kind: 'window-ends',
      closes: ['aufenthg-25a-1'],
      persons: ['p1'],
      cause: '25a-1/age',
    } as const
    return {
      format: 'bleibeweg.batch/1',
      case: i === 17 ? '<b>"MÜ" & Co</b>' : `MS-${String(i).padStart(4, '0')}`,
      sha256: '',
      engine: '',
      rules: '',
      on: '2026-11-22',
      at: '2026-11-22',
      horizon: 10,
      strict: false,
      layers: null,
      persons: Array.from({ length: persons }, (_, p) => ({
        id: `p${p + 1}`,
        state: outcome,
        route: 'aufenthg-25b-1',
        from: null,
        until: null,
        unknown: 1,
        appraisals: 0,
        paths: { 'aufenthg-25b-1': outcome },
      })),
      deadlines: random.chance(0.6) ? [{ ...deadline, about: 'p1', leaves: ['p1'] }] : [],
      gaps: [{ gap: '25b-1/livelihood', kind: 'unmet', step: 'more-hours', persons: ['p1'] }],
      opening: [],
      odd: [],
      four_eyes: null,
    }
  })
}

function pageOf(lang: 'de' | 'en'): string {
  const { add, result } = tally({ most: Number.POSITIVE_INFINITY, sort: 'deadline' })
  for (const family of families()) add(family)
  return caseloadPage({
    compiled: shippedRules(),
    lang,
    summary: result(),
    on: '2026-11-22',
    at: '2026-11-22',
    bad: 0,
    sort: 'deadline',
    all: false,
    minCell: 1,
    shard: null,
  })
}

const why = CHROMIUM ? '' : ' (skipped: no chromium found)'

describe.skipIf(CHROMIUM === undefined)(`the caseload page in Chromium${why}`, () => {
  let browser: Browser
  let page: Page
  const requests: string[] = []
  const errors: string[] = []

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: FLAGS.split(' ') })
    page = await browser.newPage()
    page.on('request', (r) => requests.push(r.url()))
    page.on('pageerror', (e) => errors.push(e.message))
    page.on('console', (m) => errors.push(m.text()))
    const file = join(mkdtempSync(join(tmpdir(), 'bleibeweg-')), 'caseload.html')
    writeFileSync(file, pageOf('de'))
    await page.goto(pathToFileURL(file).href)
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
  }, 60_000)

  const column = (name: string) =>
    page.$$eval(
      '#work tbody tr:not([hidden])',
      (rows, key) => rows.map((r) => r.getAttribute(`data-${key}`) ?? ''),
      name,
    )
  const sortOf = (n: number) => page.getAttribute(`#work thead th:nth-child(${n})`, 'aria-sort')

  test('shows two thousand families by deadline, says nothing in the console, and asks the network for nothing', async () => {
    const dates = await column('deadline')
    expect(dates).toHaveLength(FAMILIES)
    expect(dates).toEqual([...dates].sort())
    expect(await page.textContent('[role=status]')).toBe(`${FAMILIES} Familien gezeigt`)
    expect(requests).toHaveLength(1)
    expect(errors).toEqual([])
  })

  test('what a file calls its case is text', async () => {
    expect(await page.locator('#work tbody th', { hasText: '<b>"MÜ" & Co</b>' }).count()).toBe(1)
    expect(await page.locator('#work b').count()).toBe(0)
  })

  test('sorts by keyboard alone, up and down, and says so', async () => {
    await page.focus('select[name=state]')
    for (let i = 0; i < 8; i += 1) {
      await page.keyboard.press('Tab')
      if ((await page.evaluate('document.activeElement.dataset.key')) === 'case') break
    }
    expect(await page.evaluate('document.activeElement.tagName')).toBe('BUTTON')
    await page.keyboard.press('Enter')
    expect(await sortOf(1)).toBe('ascending')
    expect(await sortOf(3)).toBe('none')
    const up = await column('case')
    expect(up).toEqual([...up].sort())
    await page.keyboard.press('Space')
    expect(await sortOf(1)).toBe('descending')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const persons = (await column('persons')).map(Number)
    expect(persons).toEqual([...persons].sort((a, b) => a - b))
  })

  test('there is no sorting by state: it would put those without a path in a row', async () => {
    expect(await page.$$eval('#work th button', (buttons) => buttons.map((b) => b.getAttribute('data-key')))).toEqual([
      'case',
      'persons',
      'deadline',
    ])
  })

  test('filters by case, state and deadline by keyboard; every field has a label', async () => {
    for (const label of ['Fall suchen', 'Stand', 'Frist bis']) expect(await page.getByLabel(label).count()).toBe(1)
    await page.getByLabel('Fall suchen').focus()
    await page.keyboard.type('ms-000')
    expect(await column('case')).toHaveLength(10)
    expect(await page.textContent('#count')).toBe('10')
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Delete')
    await page.getByLabel('Stand').selectOption('gaps')
    expect(new Set(await column('state'))).toEqual(new Set(['gaps']))
    await page.getByLabel('Frist bis').fill('2027-01-31')
    const dates = await column('deadline')
    expect(dates.length).toBeGreaterThan(0)
    expect(dates.every((d) => d <= '2027-01-31')).toBe(true)
  })

  test('prints on A4 across: head on every page, no controls, nothing cut off at the side', async () => {
    await page.getByLabel('Frist bis').fill('')
    await page.getByLabel('Stand').selectOption('')
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 1032, height: 700 })
    expect(await page.locator('form').isVisible()).toBe(false)
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map((m) => [Number(m[1]), Number(m[2])])
    expect(boxes.length).toBeGreaterThan(20)
    for (const [width = 0, height = 0] of boxes) {
      expect(Math.abs(width - 842)).toBeLessThan(2)
      expect(Math.abs(height - 595)).toBeLessThan(2)
    }
  })

  test('stands in English, too', async () => {
    await page.setContent(pageOf('en'))
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    expect(await page.textContent('h2')).toContain('WORK LIST')
  })
})
